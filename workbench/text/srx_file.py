"""Reading SRX files of any make: 2.0 and 1.0, with namespaces or none, valid or not, but never hostile XML.

OmegaT's and LanguageTool's own files are not valid by the schema, so that elements are known by their local names
and whatever is missing has the value that the standard gives it or that their authors meant.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.text import xml_reader

_LIMITS = xml_reader.Limits(file=16_000_000, text=100_000)


@dataclass(frozen=True, slots=True)
class RuleText:
    """One `<rule>` as written."""

    is_break: bool
    before: str
    before_line: int
    after: str
    after_line: int


@dataclass(frozen=True, slots=True)
class LanguageMap:
    """One `<languagemap>`: the language codes that a set of rules is for."""

    pattern: str
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class SrxFile:
    """What an SRX file holds, its expressions not compiled yet."""

    cascade: bool
    """Whether all maps that fit a language count, one behind the other, and not only the first."""
    rules: dict[str, list[RuleText]]
    maps: list[LanguageMap]


def read(data: bytes, path: Path) -> SrxFile:
    """Read the bytes of an SRX file.

    Raises:
        UnreadableInput: It is not XML, not SRX, or defines entities; with the line.
    """
    reader = _Reader(path)
    xml_reader.read(data, path, reader, _LIMITS)
    return SrxFile(reader.cascade, reader.rules, reader.maps)


@dataclass
class _Rule:
    is_break: bool
    line: int
    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


class _Reader:
    """Collects rules and maps while expat reads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cascade = False
        self.rules: dict[str, list[RuleText]] = {}
        self.maps: list[LanguageMap] = []
        self._is_srx = False
        self._language: str | None = None
        self._rule: _Rule | None = None
        self._part = ""
        self._line = 1

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """See `xml_reader.Handler`."""
        name = name.lower()
        self._line = line
        if not self._is_srx:
            if name != "srx":
                raise self._refused(f"is not an SRX file: it begins with <{name}>.")
            self._is_srx = True
        opening: Callable[[dict[str, str]], None] | None = {
            "header": self._header,
            "languagerule": self._language_rule,
            "languagemap": self._language_map,
            "rule": self._begin_rule,
        }.get(name)
        if opening:
            opening({key.lower(): value for key, value in attributes.items()})
        elif name in ("beforebreak", "afterbreak") and self._rule:
            self._part = name
            self._rule.lines[name] = line

    def end(self, name: str) -> None:
        """See `xml_reader.Handler`."""
        name = name.lower()
        if name == "languagerule":
            self._language = None
        elif name == self._part:
            self._part = ""
        elif name == "rule" and self._rule and self._language is not None:
            self.rules[self._language].append(self._finished(self._rule))
            self._rule = None

    def text(self, text: str) -> None:
        """See `xml_reader.Handler`."""
        if self._rule and self._part:
            self._rule.texts[self._part] = self._rule.texts.get(self._part, "") + text

    def _header(self, attributes: dict[str, str]) -> None:
        self.cascade = attributes.get("cascade", "no").strip().lower() == "yes"

    def _language_rule(self, attributes: dict[str, str]) -> None:
        self._language = attributes.get("languagerulename", "")
        self.rules.setdefault(self._language, [])

    def _language_map(self, attributes: dict[str, str]) -> None:
        name = attributes.get("languagerulename", "")
        self.maps.append(LanguageMap(attributes.get("languagepattern", ".*"), name, self._line))

    def _begin_rule(self, attributes: dict[str, str]) -> None:
        if self._language is None:
            raise self._refused("has a <rule> outside of a <languagerule>.")
        wanted = attributes.get("break", "yes").strip().lower()
        if wanted not in ("yes", "no"):
            raise self._refused(f"says break=“{wanted}”, which is neither “yes” nor “no”.")
        self._rule = _Rule(wanted == "yes", self._line)

    def _finished(self, rule: _Rule) -> RuleText:
        before, after = "beforebreak", "afterbreak"
        return RuleText(
            is_break=rule.is_break,
            before=rule.texts.get(before, ""),
            before_line=rule.lines.get(before, rule.line),
            after=rule.texts.get(after, ""),
            after_line=rule.lines.get(after, rule.line),
        )

    def _refused(self, message: str) -> UnreadableInput:
        return UnreadableInput(message, path=self.path, line=self._line)
