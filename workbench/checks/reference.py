"""How good English speaks of a thing without its term: an adjective for a country, “the ministry” for its name."""

import re

from workbench.model import TermHit
from workbench.text.inflection import find_form, mentions

_ADJECTIVES = {
    "belgium": ("belgian",),
    "britain": ("british",),
    "canada": ("canadian",),
    "china": ("chinese",),
    "czech republic": ("czech",),
    "democratic people's republic of korea": ("korean",),
    "denmark": ("danish",),
    "europe": ("european",),
    "european union": ("european",),
    "finland": ("finnish",),
    "france": ("french",),
    "greece": ("greek",),
    "ireland": ("irish",),
    "mexico": ("mexican",),
    "netherlands": ("dutch",),
    "norway": ("norwegian",),
    "peru": ("peruvian",),
    "philippines": ("filipino", "philippine"),
    "poland": ("polish",),
    "portugal": ("portuguese",),
    "republic of korea": ("korean",),
    "russian federation": ("russian",),
    "saudi arabia": ("saudi",),
    "spain": ("spanish",),
    "sweden": ("swedish",),
    "switzerland": ("swiss",),
    "thailand": ("thai",),
    "türkiye": ("turkish",),
    "united arab emirates": ("emirati",),
    "united kingdom": ("british",),
    "united states": ("american",),
}
"""Places whose adjective is more than the name with an ending."""

# “Bộ trưởng Bộ Công Thương” is the Minister, not the Ministry, of Industry and Trade.
_MINISTRY = "Ministry"
_PLACE_NOUNS = (
    "province|city|country|nation|locality|district|commune|ward|town|region|area|island|state|capital|kingdom"
)
_SAID_OF_PLACE = re.compile(rf"(?i)\b(?:the|this|that|its|their|our|both|two)\s+(?:\w+\s+)?(?:{_PLACE_NOUNS})\b")
_POINTING = r"(?i)(?<!\w)(?:the|this|that|these|those|its|their|both|such|each|two)\s+"


def is_referred_to(target: str, hit: TermHit) -> bool:
    """Whether the target speaks of the concept by its adjective, or points at it with its generic noun.

    News names a thing in full once and says “the ministry” or “the province” after that.
    """
    for form in hit.preferred:
        if any(find_form(target, word) for word in _ADJECTIVES.get(form.casefold(), ())):
            return True
        if form.startswith(_MINISTRY) and mentions(target, f"Minister{form.removeprefix(_MINISTRY)}"):
            return True
    # “Thứ trưởng Bộ Ngoại giao” is the Deputy Foreign Minister.
    for form in hit.admitted:
        if _MINISTRY in form and find_form(target, form.replace(_MINISTRY, "Minister")):
            return True
    for form in hit.preferred:
        if " " in form and form[:1].isalpha() and _points_at(target, _head(form)):
            return True
    return hit.matched.domain == "place" and bool(_SAID_OF_PLACE.search(target))


def _head(form: str) -> str:
    """The noun of a name: `Ministry` of `Ministry of Justice`, `Agreement` of `Free Trade Agreement`."""
    before, of, _ = form.partition(" of ")
    return (before if of else form.partition(" (")[0]).split()[-1]


def _points_at(target: str, noun: str) -> bool:
    """Whether `noun` follows a word that points, with nothing between and no “of” behind, which would name another."""
    pattern = f"{_POINTING}{re.escape(noun.rstrip('s'))}(?:s|es)?\\b(?!\\s+(?:of|for|on)\\b)"
    stem = re.escape(noun[:-1]) if noun.endswith("y") else ""
    if stem:
        pattern = f"{_POINTING}{stem}(?:y|ies)\\b(?!\\s+(?:of|for|on)\\b)"
    return bool(re.search(pattern, target))
