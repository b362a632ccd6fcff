"""The header entry of a PO file: its fields in their order, unknown ones and odd ones kept as they are."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Self

from workbench import __version__
from workbench.model import LanguagePair, State, Unit, UnitKey

HEADER_KEY = UnitKey(None, "")
_CHARSET = re.compile(r"charset=([^\s;]*)", re.IGNORECASE)
_CONTENT_TYPE = "text/plain; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Header:
    """The header; its text is only ever edited field by field, so that the rest stays byte for byte."""

    entry: Unit
    """The entry with the empty msgid: its target holds the fields, its notes are the file's comments."""

    @classmethod
    def of_text(cls, text: str) -> Self:
        """A header without comments."""
        return cls(Unit(key=HEADER_KEY, target=text, state=State.TRANSLATED))

    @property
    def text(self) -> str:
        """All fields, one a line."""
        return self.entry.target

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return tuple(line.partition(":")[0].strip() for line in self.text.split("\n") if ":" in line)

    def get(self, name: str) -> str:
        """The value of the first field `name` (letter case does not matter), or ""."""
        for line in self.text.split("\n"):
            if _is_field(line, name):
                return line.partition(":")[2].strip()
        return ""

    def with_field(self, name: str, value: str) -> Self:
        """This header with one field set in its place, or added at the end."""
        lines = self.text.split("\n")
        for index, line in enumerate(lines):
            if _is_field(line, name):
                lines[index] = f"{name}: {value}"
                return self._with_text("\n".join(lines))
        end = "" if not self.text or self.text.endswith("\n") else "\n"
        return self._with_text(f"{self.text}{end}{name}: {value}\n")

    @property
    def charset(self) -> str:
        """The declared charset as written, or ""."""
        found = _CHARSET.search(self.get("Content-Type"))
        return found[1] if found else ""

    def in_utf8(self) -> Self:
        """This header with its charset set to UTF-8, untouched if it says so already."""
        if self.charset.upper() in ("UTF-8", "UTF8"):
            return self
        return self.with_field("Content-Type", _CONTENT_TYPE)

    def revised(self, now: datetime) -> Self:
        """This header with `PO-Revision-Date` set to an instant, in UTC."""
        return self.with_field("PO-Revision-Date", po_date(now))

    def _with_text(self, text: str) -> Self:
        return replace(self, entry=replace(self.entry, target=text))


def minimal() -> Header:
    """What a file without a header gets: no more than other tools need to read it."""
    return Header.of_text(f"MIME-Version: 1.0\nContent-Type: {_CONTENT_TYPE}\nContent-Transfer-Encoding: 8bit\n")


def for_document(document_name: str, pair: LanguagePair, now: datetime) -> Header:
    """The header of a new catalog."""
    # Only a new catalog needs CLDR; loading and saving do not pay for Babel.
    from babel.messages.plurals import get_plural

    plural = get_plural(pair.target.replace("-", "_"))
    fields = (
        ("Project-Id-Version", " ".join(document_name.split())),
        ("POT-Creation-Date", po_date(now)),
        ("PO-Revision-Date", po_date(now)),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", pair.target.replace("-", "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", _CONTENT_TYPE),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"),
        ("X-Source-Language", pair.source.replace("-", "_")),
        ("X-Generator", f"Workbench {__version__}"),
    )
    return Header.of_text("".join(f"{name}: {value}\n" for name, value in fields))


def po_date(instant: datetime) -> str:
    """An instant as PO writes it, in UTC: `2026-11-24 10:00+0000`."""
    return instant.astimezone(UTC).strftime("%Y-%m-%d %H:%M+0000")


def _is_field(line: str, name: str) -> bool:
    return line.partition(":")[0].strip().casefold() == name.casefold() and ":" in line
