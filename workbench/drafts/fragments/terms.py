"""The terms of a source in English as of the document's day, and whether other English goes against them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.drafts.fragments.beside import words_before, words_behind
from workbench.drafts.fragments.figures import Figures
from workbench.drafts.fragments.known import Known
from workbench.model import PieceKind, TermHit, TermType
from workbench.text.english_words import is_plural
from workbench.text.inflection import find_form
from workbench.text.names import Name, NameKind, find_names
from workbench.text.normalise import match_key
from workbench.text.replacement import plural

_MINISTRY = "Ministry of "
_DEPARTMENT, _PROVINCE = "Department of ", " province"
_HEADS: Mapping[tuple[str, ...], str] = {("bộ", "trưởng"): "Minister of ", ("thứ", "trưởng"): "Deputy Minister of "}
"""Who heads a ministry is named after it; the order of the words is the same in both languages."""
_MANY = frozenset({"các", "những"})
_WHOLE = frozenset({NameKind.PERSON, NameKind.OTHER})
"""Names that are told by their syllables alone."""
# fmt: off
_WITHOUT_PLURAL = frozenset((
    "information", "equipment", "advice", "research", "knowledge", "progress", "staff", "evidence", "news", "growth",
    "cooperation", "infrastructure", "agriculture", "rice", "coffee", "pepper", "rubber", "seafood", "shrimp", "labour",
    "tourism", "transport", "commerce", "trade", "industry", "machinery", "software", "work", "money", "people",
    "safety", "security", "traffic", "finance",
))
# fmt: on


def without_parts_of_names(source: str, hits: Sequence[TermHit]) -> list[TermHit]:
    """Leave out terms that are a syllable of a name: the dong in Đồng Đăng, the country in Trần Tuấn Anh."""
    names = [name for name in find_names(source) if name.kind in _WHOLE and len(name.parts) > 1]
    return [hit for hit in hits if not _is_part_of_name(source, hit) and not _is_syllable_of(names, hit)]


def known_terms(source: str, hits: Sequence[TermHit], figures: Figures) -> Iterator[Known]:
    """Yield the English of every term, and of what terms make with their neighbours: plurals, heads, provinces."""
    for hit in hits:
        if not hit.preferred:
            continue
        text = hit.acronym if hit.matched.type is TermType.ACRONYM and hit.acronym else hit.preferred[0]
        yield _term(hit, hit.start, text, 0.6)
        many = hit.start if figures.counts_many(hit.start) else _many_before(source, hit)
        if many is not None and text[:1].islower():
            yield _term(hit, many, _in_plural(text), 0.7)
        province = _province_behind(source, hit, hits)
        if province:
            end, name = province
            yield replace(_term(hit, hit.start, f"{name} provincial {hit.preferred[0]}", 0.7), end=end)
        head = _head_before(source, hit)
        if head:
            start, title = head
            yield _term(hit, start, f"{title}{hit.preferred[0].removeprefix(_MINISTRY)}", 0.7)


def contradicts(hits: Sequence[TermHit], start: int, end: int, text: str) -> bool:
    """Whether English for a part of the source cuts a term or says it otherwise than the termbase.

    Generic words may be said in any way.
    """
    for hit in hits:
        if hit.soft or hit.end <= start or end <= hit.start:
            continue
        is_inside = start <= hit.start and hit.end <= end
        right = (*hit.preferred, *hit.admitted, *((hit.acronym,) if hit.acronym else ()))
        if not is_inside or (right and not any(find_form(text, form) for form in right)):
            return True
        if any(find_form(text, form, strict=True) and form not in right for form in hit.forbidden):
            return True
    return False


def _term(hit: TermHit, start: int, text: str, trust: float) -> Known:
    return Known(kind=PieceKind.TERM, start=start, end=hit.end, text=text, origin=hit.concept, trust=trust)


def _is_part_of_name(source: str, hit: TermHit) -> bool:
    if not hit.matched.text[:1].islower() or not source[hit.start : hit.end].istitle():
        return False
    before, behind = words_before(source, hit.start), words_behind(source, hit.end)
    follows = bool(behind) and behind[0].text.istitle() and not source[hit.end : behind[0].start].strip()
    return bool(before) and before[0].text[0].isalnum() and follows


def _is_syllable_of(names: Sequence[Name], hit: TermHit) -> bool:
    is_single = len(hit.matched.text.split()) == 1 and hit.matched.type is not TermType.ACRONYM
    return is_single and any(
        name.start <= hit.start and hit.end <= name.end and name.end - name.start > hit.end - hit.start
        for name in names
    )


def _many_before(source: str, hit: TermHit) -> int | None:
    """Where a word begins that says nothing but that the term behind it is in the plural."""
    before = words_before(source, hit.start)
    return before[0].start if before and before[0].key in _MANY else None


def _in_plural(text: str) -> str:
    """The plural of a term; a noun that has none, and what is one already, stays as it is."""
    last = text.split()[-1]
    return text if is_plural(last) or last in _WITHOUT_PLURAL or " of " in text else plural(text)


def _province_behind(source: str, hit: TermHit, hits: Sequence[TermHit]) -> tuple[int, str] | None:
    """Where a province whose department the term is ends, and its name: English puts it first."""
    if not hit.preferred[0].startswith(_DEPARTMENT):
        return None
    for other in hits:
        is_next = other.start > hit.end and not source[hit.end : other.start].strip()
        if is_next and other.preferred and other.preferred[0].endswith(_PROVINCE):
            return other.end, other.preferred[0].removesuffix(_PROVINCE)
    return None


def _head_before(source: str, hit: TermHit) -> tuple[int, str] | None:
    """Where `Bộ trưởng` before a ministry begins, and its English."""
    if not hit.preferred[0].startswith(_MINISTRY) or hit.matched.type is TermType.ACRONYM:
        return None
    before = words_before(source, hit.start, 2)
    title = _HEADS.get(tuple(match_key(word.text) for word in before))
    return (before[0].start, title) if title else None
