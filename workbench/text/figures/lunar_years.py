"""Years of the lunar calendar by their animal: `năm Giáp Thìn`, the Year of the Dragon."""

import re

from workbench.text.figures.figure import CalendarDate, Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.view import View

LUNAR_STEMS = word_set("giáp ất bính đinh mậu kỷ canh tân nhâm quý")
_BRANCHES = {
    "tý": "rat", "tí": "rat", "sửu": "buffalo", "dần": "tiger", "mão": "cat", "mẹo": "cat", "thìn": "dragon",
    "tỵ": "snake", "tị": "snake", "ngọ": "horse", "mùi": "goat", "thân": "monkey", "dậu": "rooster", "tuất": "dog",
    "hợi": "pig",
}  # fmt: skip
_ANIMALS = {animal: animal for animal in _BRANCHES.values()} | {
    "mouse": "rat", "ox": "buffalo", "rabbit": "cat", "sheep": "goat", "ram": "goat", "chicken": "rooster",
    "boar": "pig", "serpent": "snake",
}  # fmt: skip
_VIETNAMESE = re.compile(rf"(?:{'|'.join(LUNAR_STEMS)})\s({'|'.join(_BRANCHES)})(?!\w)")
_ENGLISH = re.compile(rf"(?:the )?year of the ({'|'.join(_ANIMALS)})(?!\w)")
_BEFORE = word_set("năm tết xuân đán niên")


def vietnamese_lunar_year(seen: View, start: int) -> Found | None:
    """`năm Giáp Thìn`, `Tết Ất Tỵ`: stem and branch with capitals, behind what makes them a year."""
    match = _VIETNAMESE.match(seen.lower, start)
    if match is None or not seen.text[start].isupper() or seen.word_before(start) not in _BEFORE:
        return None
    return _year(start, match.end(), _BRANCHES[match.group(1)])


def english_lunar_year(seen: View, start: int) -> Found | None:
    """`the Year of the Dragon`; the ox is the buffalo of Vietnam, the rabbit its cat."""
    match = _ENGLISH.match(seen.lower, start)
    return _year(start, match.end(), _ANIMALS[match.group(1)]) if match else None


def _year(start: int, end: int, animal: str) -> Found | None:
    return found([figure_of(start, end, Reading(Kind.DATE, CalendarDate(lunar=True, animal=animal)), weak=True)])
