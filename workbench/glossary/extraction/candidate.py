"""What an extraction reads and proposes."""

from dataclasses import dataclass
from enum import StrEnum


class CandidateKind(StrEnum):
    """What a candidate looks like."""

    NAME = "name"
    """Written with a capital inside sentences."""
    ACRONYM = "acronym"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A segment in which terms are looked for."""

    source: str
    target: str = ""
    """Its finished translation, or "": then it says nothing about the English."""
    place: str = ""
    """Where it stands, as a reader names it: `locales/…/report.po:12`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What the translations say for a candidate."""

    text: str
    support: int
    """Translated passages with the candidate that have it."""
    confidence: float
    """0 to 1: Dice's coefficient of the two over all passages, lowered where length or place do not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A term that the termbase might want."""

    text: str
    """As it is most often written."""
    key: str
    """Its tokens' comparison keys, joined by spaces: by this a candidate is rejected for ever."""
    kind: CandidateKind
    frequency: int
    """Places in the passages, those inside known terms not counted."""
    score: float
    """By which candidates are ranked; see `phrases`."""
    acronym: str = ""
    """The acronym that the text gives it in brackets."""
    renderings: tuple[Rendering, ...] = ()
    """Its likely English, best first; empty where nothing was translated or nothing fits."""
    examples: tuple[Passage, ...] = ()
