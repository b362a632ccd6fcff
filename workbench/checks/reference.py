"""How good English speaks of a thing without its term: an adjective for a country, “the ministry” for its name."""

import re
from functools import lru_cache

from workbench.checks.countries import country_of, speaks_of
from workbench.model import TermHit
from workbench.text.acronyms import acronyms, name_of
from workbench.text.inflection import find_form, mentions

# “Bộ trưởng Bộ Công Thương” is the Minister, not the Ministry, of Industry and Trade.
_MINISTRY = "Ministry"
_COUNTRY_NOUNS = r"countr(?:y|ies)|nations?|states?|kingdom|republic|bloc|union"
_LOCAL_NOUNS = (
    r"provinces?|cit(?:y|ies)|localit(?:y|ies)|districts?|communes?|wards?|towns?|townships?|regions?|areas?|zones?|"
    r"islands?|archipelago|delta|capital|peninsula|countr(?:y|ies)"
)
_SAID = r"\b(?i:the|this|that|its|their|our|both|two|neighbouring)\s+(?:\w+\s+)?(?:{})\b"
_SAID_OF_COUNTRY = re.compile(_SAID.format(_COUNTRY_NOUNS))
_SAID_OF_PLACE = re.compile(_SAID.format(_LOCAL_NOUNS))
_POINTING = r"(?i)(?<!\w)(?:the|this|that|these|those|its|their|both|such|each|two)\s+"
_SHORTENED = (
    ("Agreement", "deal"),
    ("Agreement", "pact"),
    ("Communist Party of Vietnam", "CPV"),
    ("Free Trade Agreement", "FTA"),
    ("Free Trade Agreement", "trade deal"),
    ("Free Trade Agreement", "trade pact"),
    ("Ho Chi Minh City", "HCM City"),
    ("National Assembly", "NA"),
    ("Party Central Committee", "CPV Central Committee"),
    ("Prime Minister", "PM"),
    ("United Kingdom", "UK"),
    ("United Nations", "UN"),
    ("United States", "US"),
)
"""Parts of names for which news writes something shorter: the NA Standing Committee."""
_LEADER = re.compile(r"(?<=\w )(?:leaders?|chiefs?|heads?|counterparts?)\b")
"""Who is said for an office: the State leader, the Party chief."""
_ACCORDING = "according to "


def is_referred_to(target: str, hit: TermHit) -> bool:
    """Whether the target speaks of the concept by its adjective, or points at it with its generic noun.

    News names a thing in full once and says “the ministry” or “the province” after that.
    """
    country = country_of((*hit.preferred, *hit.admitted)) if hit.matched.domain == "place" else ""
    if country:
        return speaks_of(target, country) or _SAID_OF_COUNTRY.search(target) is not None
    if hit.matched.domain == "place":
        return _SAID_OF_PLACE.search(target) is not None
    return (
        _is_leader(target, hit)
        or any(_is_office(target, form) for form in (*hit.preferred, *hit.admitted))
        or any(_is_shortened(target, form) for form in hit.preferred)
    )


def is_abbreviated(target: str, hit: TermHit) -> bool:
    """Whether the target has an acronym of the concept in another case (MoIT), or one made of its name's letters."""
    found = {acronym for acronym, _, _ in acronyms(target)}
    if not found:
        return False
    keys = {acronym.casefold() for acronym in found}
    if any(form.casefold() in keys for form in (hit.acronym, *hit.preferred, *hit.admitted) if " " not in form):
        return True
    return any(name_of(form, acronym) == (0, len(form)) for form in hit.preferred for acronym in found)


def as_ministries(text: str) -> str:
    """An English text, of the same length, with ministries in place of their ministers."""
    return text.replace("Minister of", f"{_MINISTRY} of")


def points_at(target: str, noun: str) -> bool:
    """Whether `noun` follows a word that points, with nothing between and no “of” behind, which would name another."""
    return _pointing_at(noun).search(target) is not None


def head(form: str) -> str:
    """The noun of a name: `Ministry` of `Ministry of Justice`, `Agreement` of `Free Trade Agreement`."""
    before, of, _ = form.partition(" of ")
    return (before if of else form.partition(" (")[0]).split()[-1]


def title_of(form: str) -> str:
    """The title by itself, of an office named with its body: the General Secretary of the Party; "" for other names."""
    title, of, _ = form.partition(" of the ")
    return title if of and " " in title else ""


_CALLED = {_MINISTRY: ("ministry", "minister"), "Department": ("department",)}
"""What news calls a body behind a word of its field: the transport ministry."""


def _is_office(target: str, form: str) -> bool:
    """Whether the target names the head of a ministry, or a body by its field: the agriculture department."""
    if _MINISTRY in form and (
        find_form(target, form.replace(_MINISTRY, "Minister"))
        or (form.startswith(_MINISTRY) and mentions(target, f"Minister{form.removeprefix(_MINISTRY)}"))
    ):
        return True
    kind = next((kind for kind in _CALLED if f"{kind} of " in form), "")
    if not kind:
        return False
    words = [word.strip(",") for word in form.partition(f"{kind} of ")[2].split() if word[:1].isupper()]
    if kind != _MINISTRY:
        words = words[:1]  # there are too many departments of markets
    return any(find_form(target, f"{word} {noun}") for word in words for noun in _CALLED[kind])


def _is_leader(target: str, hit: TermHit) -> bool:
    return hit.matched.domain == "position" and _LEADER.search(target) is not None


def _is_shortened(target: str, form: str) -> bool:
    """Whether the target has the name in a shorter way, or points at it by its noun."""
    if " " in form and form[:1].isalpha() and points_at(target, head(form)):
        return True
    if form.startswith(_ACCORDING):
        return bool(find_form(target, form.removeprefix(_ACCORDING)))
    title = title_of(form)
    if title and find_form(target, title):
        return True
    return any(find_form(target, form.replace(name, short)) for name, short in _SHORTENED if name in form)


@lru_cache(maxsize=1 << 10)
def _pointing_at(noun: str) -> re.Pattern[str]:
    behind = r"\b(?!\s+(?:of|for|on)\b)"
    if noun.endswith("y"):
        return re.compile(f"{_POINTING}{re.escape(noun[:-1])}(?:y|ies){behind}")
    return re.compile(f"{_POINTING}{re.escape(noun.rstrip('s'))}(?:s|es)?{behind}")
