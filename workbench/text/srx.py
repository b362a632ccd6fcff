"""Segmentation rules as data: reading SRX 2.0 and compiling its regular expressions for the standard library."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from xml.etree import ElementTree

NAMESPACE = "{http://www.lisa.org/srx20}"
"""The XML namespace of SRX 2.0."""

_LETTER_RANGES = ((0x41, 0x24F), (0x370, 0x52F), (0x1E00, 0x1EFF))


@dataclass(frozen=True, slots=True)
class Rule:
    """One SRX rule: it holds at a place that stands behind `before` and in front of `after`."""

    is_break: bool
    place: re.Pattern[str]
    """`before` with `after` as a lookahead: finds the places of a break rule."""
    before: re.Pattern[str]
    """`before`, anchored at the end: to be searched in what stands left of a place."""
    after: re.Pattern[str]


@lru_cache
def rules(lang: str) -> tuple[Rule, ...]:
    """Return the rules of a language in the order in which they are tried; those of `en` for an unknown one."""
    folder = resources.files("workbench.text") / "rules"
    file = folder / f"{lang}.srx"
    return parse((file if file.is_file() else folder / "en.srx").read_bytes())


def parse(srx: bytes) -> tuple[Rule, ...]:
    """Return every rule of an SRX 2.0 file that holds one language.

    Expressions may use what ICU and the standard library share, and inside brackets `\\p{Lu}` and `\\p{Ll}`.
    """
    root = ElementTree.fromstring(srx)  # noqa: S314 - our own package data
    return tuple(_rule(element) for element in root.iter(f"{NAMESPACE}rule"))


def _rule(element: ElementTree.Element) -> Rule:
    before = _expand(element.findtext(f"{NAMESPACE}beforebreak") or "")
    after = _expand(element.findtext(f"{NAMESPACE}afterbreak") or "")
    return Rule(
        is_break=element.get("break", "yes") == "yes",
        place=re.compile(f"(?:{before})(?={after})"),
        before=re.compile(rf"(?:{before})\Z"),
        after=re.compile(after),
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
