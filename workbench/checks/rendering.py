"""Which concepts of a source its translation renders, and where the right and the forbidden forms stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.checks.countries import country_of
from workbench.checks.reference import is_abbreviated, is_referred_to
from workbench.model import TermHit
from workbench.text.acronyms import is_acronym
from workbench.text.inflection import find_form, mentions
from workbench.text.syllables import is_syllable

Place = tuple[int, int]
_BODIES = frozenset({"agency", "organisation"})
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "with", "by"})
RANKS = frozenset({"Deputy", "Vice"})
"""Words without which a title is that of the chief."""
_EVERYWHERE = frozenset(
    {"economy", "growth", "industries", "industry", "law", "measure", "measures", "procedures", "rules", "tax"}
)
"""Words that say too little to stand for a phrase: the growth may be green or slow."""
_ENOUGH = 3
"""Words of a body's name that may stand in any order; fewer are in the name of another as well."""
_LOWER_RANK = re.compile(r"(?i)\b(?:deputy|vice)[ \u00a0-]$")
_OPPOSITE = re.compile(r"(?i)\b(?:non|near)[ \u00a0-]$")
_LONGEST_PREFIX = 8
_MONEY = re.compile(r"(?i)\b(?:đô[- ]?la|dollar|bảng|yên|yen|won|franc|rúp|rupee|(?:\d|triệu|tỷ|nghìn) đồng)\s$")
_REACH = 20
"""Characters before a place in which a currency is looked for."""
_NATIONAL = ("Bộ ", "Quốc hội", "Chính phủ", "Ngân hàng")
"""How bodies begin that every country has: another country's name behind one, or an office, makes it that country's."""
_GOES_ON = re.compile(r"\s*|\s+và\s[^.,;:()]{1,25}")
"""What may stand between the two: Bộ Ngoại giao và Thương mại Australia."""
_PERSON = re.compile(r"(?i)(?<!\w)(?:ông|bà|anh|chị|em|cô|chú|bác|cháu|cụ|thầy|ca sĩ|nghệ sĩ|diễn viên)\s$")
_WORD_BEFORE = re.compile(r"(\w+|[,;:(])\s(\w+)\s$")
_SHORT_NAME = re.compile(r"\s*\(([^\W\d_][\w .&-]*)\)")


@dataclass(frozen=True, slots=True)
class Forms:
    """Where the right forms of a concept stand in the target."""

    exact: tuple[Place, ...]
    inflected: tuple[Place, ...]


def right_forms(hit: TermHit) -> tuple[str, ...]:
    """Every form that may stand for a hit."""
    return (*hit.preferred, *hit.admitted, *((hit.acronym,) if hit.acronym else ()))


def is_common(hit: TermHit) -> bool:
    """Whether the term is an ordinary phrase, which good English may recast: no name and no acronym."""
    return all(form.islower() for form in hit.preferred)


def has_own_acronym(hit: TermHit) -> bool:
    """Whether the source has the concept by an acronym that English uses too, such as EVFTA."""
    return is_acronym(hit.matched.text) and hit.matched.text in right_forms(hit)


@lru_cache(maxsize=128)
def unrendered(source: str, target: str, hits: tuple[TermHit, ...]) -> tuple[TermHit, ...]:
    """Return the first hit of each concept that the target does not render, soft ones too, in text order."""
    rendered: list[Place] = []
    missing: dict[str, TermHit] = {}
    judged: dict[tuple[str, tuple[str, ...]], bool] = {}
    # The longest first: a place in an official's title is rendered with the title.
    for place, rivals in sorted(_by_place(hits).items(), key=lambda item: item[0][0] - item[0][1]):
        # One name may belong to several concepts; any of them will do.
        name = (rivals[0].concept, rivals[0].preferred)
        if name not in judged:
            judged[name] = any(_is_rendered(target, hit) for hit in rivals)
        if judged[name] or _is_elsewise(source, target, rivals[0], hits):
            # “The province” says tỉnh Cà Mau, and does not say Cà Mau.
            if not all(hit.soft for hit in rivals):
                rendered.append(place)
        elif not any(not hit.preferred for hit in rivals) and not is_inside(place, rendered):
            hit = next((hit for hit in rivals if hit.soft), rivals[0])
            known = missing.setdefault(hit.concept, hit)
            if place[0] < known.start:
                missing[known.concept] = hit
    return tuple(sorted(missing.values(), key=lambda hit: hit.start))


@lru_cache(maxsize=128)
def half_rendered(target: str, hits: tuple[TermHit, ...]) -> tuple[TermHit, ...]:
    """Return hits that count as rendered by a part of their words, by a longer name, or by another hit's words.

    “The provincial Chairman” renders the Chairman of Quang Ninh, and the province with him; the trade balance renders
    the surplus. So does the name of an office in another province, and the deficit: whoever asks looks for those.
    """
    found: list[TermHit] = []
    common: dict[str, bool] = {}
    for hit in hits:
        if hit.soft or not hit.preferred or (is_common(hit) and len(content_words(hit.preferred[0])) == 1):
            continue
        if is_common(hit):
            if hit.concept not in common:
                common[hit.concept] = not any(_is_written(target, form) for form in right_forms(hit))
            is_half = common[hit.concept]
        elif hit.matched.domain != "place":
            continue
        elif hit.former:
            shared = any(other.preferred == hit.preferred and other.concept != hit.concept for other in hits)
            is_half = shared and not any(find_form(target, form) for form in hit.former)
        else:
            places = ((other.start, other.end) for other in hits if other.concept != hit.concept)
            is_half = is_inside((hit.start, hit.end), list(places)) and not _is_rendered(target, hit)
        if is_half:
            found.append(hit)
    return tuple(found)


def forbidden(target: str, hits: Sequence[TermHit]) -> list[tuple[TermHit, Place]]:
    """Forbidden forms that render a concept of the source, each place once."""
    concepts = {hit.concept: hit for hit in reversed(hits) if hit.forbidden}
    suspects = {concept: places for concept, hit in concepts.items() if (places := _forbidden_places(target, hit))}
    if not suspects:
        return []
    rights = {concept: right_places(target, hit) for concept, hit in {hit.concept: hit for hit in hits}.items()}
    forms = dict.fromkeys(form for hit in hits for form in right_forms(hit))
    covers = [(form, find_form(target, form)) for form in forms]
    exact = [place for one in rights.values() for place in one.exact]
    found: dict[Place, TermHit] = {}
    for concept, places in suspects.items():
        hit = concepts[concept]
        verbatim = [(form, frozenset(_verbatim(target, form))) for form in hit.forbidden]
        wrong = [
            place
            for place in places
            if not is_inside(place, exact)
            and not _is_covered(place, [form for form, written in verbatim if place in written], covers)
        ]
        right = [
            place
            for place in rights[concept].inflected
            if not (is_inside(place, wrong) or any(_within(one, place) for one in wrong))
        ]
        # Where every mention in the source has its right form, the words render something else.
        mentioned = len({(other.start, other.end) for other in hits if other.concept == concept})
        if wrong and len(_apart(target, right)) < mentioned:
            found.update((place, hit) for place in wrong if place not in found)
    return [(hit, place) for place, hit in sorted(found.items(), key=lambda item: item[0])]


def right_places(target: str, hit: TermHit) -> Forms:
    """Where the right forms of a hit stand, letter by letter and in other forms of their words."""
    forms = right_forms(hit)
    return Forms(
        tuple(place for form in forms for place in _verbatim(target, form)),
        tuple(place for form in forms for place in find_form(target, form)),
    )


def is_inside(place: Place, others: Sequence[Place]) -> bool:
    """Whether a place is a part of one of the others, or one of them."""
    return any(_within(place, other) for other in others)


def _is_rendered(target: str, hit: TermHit) -> bool:
    forms = right_forms(hit)
    if hit.matched.domain == "position":
        neutral = _CHAIR.sub(r"\1man", target)
        if neutral != target and _is_rendered(neutral, hit):
            return True
        if RANKS.isdisjoint(content_words(forms[0] if forms else "")) and _LEADS.search(target):
            return True
    # “Deputy Prime Minister” holds the words “Prime Minister” and names somebody else.
    if hit.matched.domain == "position" and (held := [place for form in forms for place in find_form(target, form)]):
        return not all(_stands_before(_LOWER_RANK, target, start) for start, _ in held)
    return (
        any(_is_written(target, form) or _is_cut(target, form) for form in forms)
        or is_abbreviated(target, hit)
        or any(mentions(target, form) for form in forms if _may_be_reordered(target, hit, form))
        or is_referred_to(target, hit)
        or (is_common(hit) and any(_is_mentioned(target, form, 1 / 2) for form in hit.preferred))
        # State Bank Governor
        or (hit.matched.domain == "position" and any(_is_mentioned(target, form, 3 / 4) for form in hit.preferred))
    )


def _stands_before(prefix: re.Pattern[str], target: str, start: int) -> bool:
    return prefix.search(target, max(0, start - _LONGEST_PREFIX), start) is not None


_CHAIR = re.compile(r"(?i)\b(chair)(?:woman|person)\b")
_LEADS = re.compile(r"\bwho (?:runs|heads|leads|chairs)\b")
"""How English tells an office by what its holder does."""


def _is_written(target: str, form: str) -> bool:
    """Whether a form is there, and not as a part of its opposite: near-poor households, non-tariff barriers."""
    places = find_form(target, form)
    return not all(_stands_before(_OPPOSITE, target, start) for start, _ in places)


def _is_cut(target: str, form: str) -> bool:
    """Whether the target has a name without the part in brackets and behind: Hoang Sa (Paracel) archipelago."""
    name, bracket, _ = form.partition(" (")
    return bool(bracket) and bool(find_form(target, name))


def _may_be_reordered(target: str, hit: TermHit, form: str) -> bool:
    """The words of a body's short name, such as Foreign Ministry, stand in the full one wrongly written as well."""
    if find_form(target, form):
        return _is_written(target, form)
    if hit.matched.domain in _BODIES:
        return len(content_words(form)) >= _ENOUGH
    return form in hit.preferred or hit.matched.domain not in _BODIES


def _is_mentioned(target: str, form: str, share: float) -> bool:
    """Whether a share of a phrase's words is there: the textile sector, integrating into the world."""
    words = content_words(form)
    if any(_stands_before(_OPPOSITE, target, start) for start, _ in find_form(target, form)):
        return False
    said = [word for word in words if mentions(target, word)]
    # A Vice Chairman is no Chairman, and most things are an industry.
    if any(word in RANKS and word not in said for word in words):
        return False
    enough = len(said) == len(words) or not _EVERYWHERE.issuperset(said)
    return len(words) > 1 and enough and len(said) >= share * len(words)


@lru_cache(maxsize=1 << 12)
def content_words(form: str) -> tuple[str, ...]:
    """The words of a form without small ones; a hyphen divides."""
    return tuple(word for word in form.replace("-", " ").split() if word.casefold() not in _SMALL)


def _is_elsewise(source: str, target: str, hit: TermHit, hits: Sequence[TermHit]) -> bool:
    """Whether the words name something else here: a currency, another country's ministry, a part of a firm's name."""
    # The checks of figures compare whose money it is: đô la Úc.
    if _MONEY.search(source, max(0, hit.start - _REACH), hit.start):
        return True
    # The checks of figures compare what a figure is: thuế suất 0%.
    if is_common(hit) and any(map(str.isdigit, hit.matched.text)):
        return True
    # Chị Nga sells fish, and is not Russia.
    if hit.matched.domain == "place" and _PERSON.search(source, max(0, hit.start - _REACH), hit.start):
        return True
    # Nguyễn Hoàng Đức plays football, and is not Germany.
    if " " not in hit.matched.text and country_of(hit.preferred) and _ends_name(source, hit.start):
        return True
    short = _SHORT_NAME.match(source, hit.end)
    if short is not None and find_form(target, short[1]):
        return True
    if hit.matched.domain != "position" and not (
        hit.matched.domain == "agency" and hit.matched.text.startswith(_NATIONAL)
    ):
        return False
    behind = [other for other in hits if hit.end <= other.start and _GOES_ON.fullmatch(source, hit.end, other.start)]
    return any(
        country_of(other.preferred) not in {"", "Vietnam"} for other in behind if other.matched.domain == "place"
    )


def _ends_name(source: str, start: int) -> bool:
    """Whether a syllable with a capital, inside a sentence, stands before a place."""
    before = _WORD_BEFORE.search(source, max(0, start - _REACH), start)
    return before is not None and before[2].istitle() and is_syllable(before[2])


def _by_place(hits: Sequence[TermHit]) -> dict[Place, list[TermHit]]:
    """Hits that name the same words of the source, together."""
    places: dict[Place, list[TermHit]] = {}
    for hit in hits:
        places.setdefault((hit.start, hit.end), []).append(hit)
    return places


def _forbidden_places(target: str, hit: TermHit) -> list[Place]:
    """Places of forbidden forms, without one that lies inside another."""
    places = {place for form in hit.forbidden for place in find_form(target, form, strict=True)}
    return sorted(place for place in places if not any(_within(place, other) for other in places if other != place))


def _is_covered(place: Place, written: Sequence[str], covers: Sequence[tuple[str, Sequence[Place]]]) -> bool:
    """Whether the place is, or is part of, a right form in any form of its words.

    Args:
        place: Where forbidden forms stand.
        written: Those that stand there letter by letter.
        covers: The right forms of all concepts that the source names, with their places.
    """
    for form, rights in covers:
        for right in rights:
            # “United Nation” is an inflected form of the right “United Nations”, and wrong as it stands; so is
            # “People Committee” in a provincial People's Committee. But a joint-stock company is no stock company.
            if _within(place, right) and not (
                written and (place == right or not any(find_form(form, one, strict=True) for one in written))
            ):
                return True
    return False


def _verbatim(target: str, form: str) -> tuple[Place, ...]:
    """Places where the form stands letter by letter, but for the case of its first."""
    places = find_form(target, form, strict=True)
    return tuple((start, end) for start, end in places if target[start + 1 : end] == form[1:])


def _within(inner: Place, outer: Place) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _apart(target: str, places: Sequence[Place]) -> list[Place]:
    """Mentions among the places: overlapping ones are one, and so are a name and its acronym in brackets behind it."""
    apart: list[Place] = []
    for start, end in sorted(places):
        if apart and (start < apart[-1][1] or target[apart[-1][1] : start].strip() == "("):
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart
