"""Segmentation rules as data: our own SRX files, and those that a user brings."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.text import srx_file
from workbench.text.srx_expression import Expression, Foreign
from workbench.text.srx_file import RuleText, SrxFile

_LETTER_RANGES = ((0x41, 0x24F), (0x370, 0x52F), (0x1E00, 0x1EFF))
# Every break of our own rules stands behind one of these and before white space, or where that was forgotten before a
# capital.
_OWN_ENDS = re.compile(r"[.?!…\"”’»')\]](?=\s)|[.?!…][\"”’»)\]]?(?=[\"“]?[^\W\d_a-z])")
_WINDOW = 80
_FOREIGN_WINDOW = 400


@dataclass(frozen=True, slots=True)
class Rule:
    """One SRX rule: it holds at a place that stands behind `before` and in front of `after`."""

    is_break: bool
    before: Expression
    """Anchored at the end: to be searched in what stands left of a place."""
    after: Expression
    window: int
    """How many characters left of a place `before` may look at, so that time grows with the text, not its square."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a language."""

    rules: tuple[Rule, ...]
    """In the order in which they are tried: the first that holds decides."""
    candidates: Callable[[str], Iterable[int]]
    """Finds all places in a text at which a break rule may hold, and others."""


@lru_cache
def rules(lang: str) -> Rules:
    """Return our own rules for a language; those of `en` for an unknown one.

    They are written for Python's `re`, and inside brackets with `\\p{Lu}` and `\\p{Ll}`.
    """
    folder = resources.files("workbench.text") / "rules"
    file = folder / f"{lang}.srx"
    known = file if file.is_file() else folder / "en.srx"
    read = srx_file.read(known.read_bytes(), Path(known.name))
    own = tuple(_own(rule) for texts in read.rules.values() for rule in texts)
    return Rules(own, lambda text: (match.end() for match in _OWN_ENDS.finditer(text)))


def load(path: Path, lang: str) -> Rules:
    """Return a user's rules for a language.

    Raises:
        UnreadableInput: The file cannot be read, is not SRX, holds an expression that cannot be compiled, or has no
            rules for the language; with the line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    return parse(data, lang, path)


@lru_cache(maxsize=8)
def parse(data: bytes, lang: str, path: Path) -> Rules:
    """Return the rules for a language that the bytes of an SRX file hold.

    Raises:
        UnreadableInput: As `load`.
    """
    texts = _rules_for(srx_file.read(data, path), lang, path)
    breaks = [Foreign(rule.before, path, rule.before_line) for rule in texts if rule.is_break]
    return Rules(
        tuple(_foreign(rule, path) for rule in texts), lambda text: {end for one in breaks for end in one.ends(text)}
    )


def _rules_for(file: SrxFile, lang: str, path: Path) -> list[RuleText]:
    """The rules of the first map that fits the language, or in a cascade those of all that do.

    A file of one language needs no map. Maps are compared without regard to case, since the file may say `VI.*`.
    """
    chosen: list[RuleText] = []
    if not file.maps and len(file.rules) == 1:
        chosen = next(iter(file.rules.values()))
    for one in file.maps:
        # A code with its country as well: `vi` and `vi-VN`, `VI_VN` are the same language.
        pattern = Foreign(f"(?i:{one.pattern})", path, one.line, at_end=True)
        if not any(pattern.match(code) for code in (lang, f"{lang}-", f"{lang}_")):
            continue
        if one.name not in file.rules:
            raise UnreadableInput(f"maps to the rules “{one.name}”, which it does not have.", path=path, line=one.line)
        chosen += file.rules[one.name]
        if not file.cascade:
            break
    if not chosen:
        known = ", ".join(sorted(name for name, texts in file.rules.items() if texts)) or "none"
        raise UnreadableInput(f"has no rules for the language “{lang}”.", path=path, advice=f"It has: {known}.")
    return chosen


def _foreign(rule: RuleText, path: Path) -> Rule:
    return Rule(
        is_break=rule.is_break,
        before=Foreign(rule.before, path, rule.before_line, at_end=True),
        after=Foreign(rule.after, path, rule.after_line),
        window=_FOREIGN_WINDOW,
    )


def _own(rule: RuleText) -> Rule:
    return Rule(
        is_break=rule.is_break,
        before=re.compile(rf"(?:{_expand(rule.before)})\Z"),
        after=re.compile(_expand(rule.after)),
        window=_WINDOW,
    )


def _expand(expression: str) -> str:
    return expression.replace(r"\p{Lu}", _letters("Lu")).replace(r"\p{Ll}", _letters("Ll"))


@lru_cache
def _letters(category: str) -> str:
    """Return the Latin, Greek and Cyrillic letters of a category, for use inside brackets.

    One by one, since a range such as À-Ỹ holds letters of both cases.
    """
    return "".join(
        chr(code)
        for first, last in _LETTER_RANGES
        for code in range(first, last + 1)
        if unicodedata.category(chr(code)) == category
    )
