"""English words by their stems: what a plural, a possessive and British and American spelling have in common."""

import re
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from workbench.text.normalise import nfc, strip_diacritics
from workbench.text.tokens import MARKS

_LETTERS = rf"[^\W_][\w{MARKS}]*"
_TOKEN = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*(?:(?<=s)['’])?|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s?$")
ARTICLES = frozenset({"the", "a", "an"})

_SHORTEST_STEM = 3

# British and American spellings of a stem, each brought to one form.
_SPELLINGS = (
    (re.compile(r"([iy])z(?=$|ing|ation|ed|er)"), r"\1s"),
    (re.compile(r"our(?=$|ed|ing|er|abl)"), "or"),
    (re.compile(r"nc$"), "ns"),
    (re.compile(r"([^aeiou])tr$"), r"\1ter"),
    (re.compile(r"([^aeiou])\1(?=$|ed$|ing$|er$|or$)"), r"\1"),
)


# Plurals and spellings that no rule gives, each with the form it is compared by.
# fmt: off
_IRREGULAR = {
    "children": "child", "feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse", "oxen": "ox",
    "criteria": "criterion", "phenomena": "phenomenon", "memoranda": "memorandum", "addenda": "addendum",
    "bacteria": "bacterium", "strata": "stratum", "indices": "index", "appendices": "appendix", "matrices": "matrix",
    "halves": "half", "leaves": "leaf", "shelves": "shelf", "lives": "life", "knives": "knife", "wives": "wife",
    "loaves": "loaf", "thieves": "thief", "calves": "calf", "wolves": "wolf", "selves": "self", "hooves": "hoof",
    "gray": "grey", "aging": "ageing", "fiber": "fibre", "caliber": "calibre", "aluminum": "aluminium",
    "plow": "plough", "plowing": "ploughing", "plowed": "ploughed", "jewelry": "jewellery", "maneuver": "manoeuvre",
    "airplane": "aeroplane", "skeptical": "sceptical", "mold": "mould", "artifact": "artefact", "sulfur": "sulphur",
    "archeology": "archaeology", "archeological": "archaeological", "pediatric": "paediatric", "anemia": "anaemia",
    "encyclopedia": "encyclopaedia", "orthopedic": "orthopaedic", "fetus": "foetus", "judgment": "judgement",
    "acknowledgment": "acknowledgement", "practise": "practice", "skillful": "skilful", "willful": "wilful",
    "enrollment": "enrolment", "installment": "instalment", "fulfillment": "fulfilment", "catalog": "catalogue",
    "dialog": "dialogue", "analog": "analogue", "monolog": "monologue", "prolog": "prologue", "epilog": "epilogue",
}
# What is another word, or none, without its s.
_OWN_WORDS = frozenset((
    "news", "customs", "goods", "economics", "politics", "physics", "ethics", "mathematics", "arms", "means",
    "headquarters",
))
# fmt: on


class Word(NamedTuple):
    """A word of a text; articles, commas and hyphens are none, but the An of a name is one."""

    key: str
    """As written, in lower case, with straight apostrophes."""
    stem: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words and marks of a text."""
    places = [match.span() for match in _TOKEN.finditer(text)]
    words = [_new(Word, (*known, start, end)) for start, end in places if (known := _key_and_stem(text[start:end]))]
    if "An" in text or "AN" in text:
        names = [place for place in places if text[slice(*place)] in ("An", "AN") and _is_name(text, *place)]
        words += [_new(Word, ("an", "an", start, end)) for start, end in names]
        words.sort(key=_start)
    return tuple(words)


_start = attrgetter("start")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether an An is that of Nghệ An or An Giang, and no article: by a capital before it, or no vowel behind."""
    before = text[max(0, start - _LONGEST_NAME) : start]
    is_led = before[-1:] == " " and before[-2:-1].isalnum() and before.split()[-1][0].isupper()
    return is_led or _NAME_BEHIND.match(text, end) is not None


_LONGEST_NAME = 20
_NAME_BEHIND = re.compile(r" [B-DF-HJ-NP-TV-ZĐ](?:[^\W\d_A-ZĐ]|[A-ZĐ]{3})")
"""A word in capitals of up to three letters is an acronym, which may be said with a vowel: an FTA."""


_new = tuple.__new__
"""Makes a word in half the time that its class takes."""


@lru_cache(maxsize=1 << 15)
def _key_and_stem(written: str) -> tuple[str, str] | None:
    """What a word is compared by; None for what is no word."""
    if written in "-‐‑‒–—,":
        return None
    key = nfc(written).casefold().replace("’", "'")
    return None if key in ARTICLES else ("and" if key == "&" else key, stem(key))


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The part of a word that its plural, possessive and spellings share. Not a linguist's stem: only ever compared."""
    if not word[0].isalnum():
        return "and" if word == "&" else word
    stem = _POSSESSIVE.sub("", strip_diacritics(word).replace("'s'", "s'"))
    if stem in _OWN_WORDS:
        return stem
    singular = stem[:-1] if stem.endswith("s") else stem
    stem = _IRREGULAR.get(stem) or _IRREGULAR.get(singular) or stem
    if len(stem) > 3:
        if stem.endswith("men"):
            stem = f"{stem[:-3]}man"
        elif stem.endswith("is"):
            stem = stem[:-2]
        elif stem.endswith("s") and not stem.endswith(("ss", "us")):
            stem = stem[:-1]
        if stem.endswith("e"):
            stem = stem[:-1]
        if stem.endswith("y"):
            stem = f"{stem[:-1]}i"
        for pattern, replacement in _SPELLINGS:
            stem = pattern.sub(replacement, stem)
    return stem


def is_plural(key: str) -> bool:
    """Whether a word, in lower case, looks like a plural."""
    bare = _POSSESSIVE.sub("", key)
    if bare in _IRREGULAR and _IRREGULAR[bare] != bare:
        return True
    return len(key) > _SHORTEST_STEM and bare.endswith("s") and not key.endswith(("ss", "us", "is"))
