"""Checks on the names of people and places: none lost, none half stripped, each written one way."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.checks.check import Check, DocumentCheck
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Role, Severity, TermHit, Unit
from workbench.text.names import KnownName, Name, NameKind, expected, find_names
from workbench.text.names.words import ADMINISTRATIVE, ROMANISED
from workbench.text.normalise import match_key, nfc, strip_diacritics
from workbench.text.profiles import Profile
from workbench.text.tokens import MARKS

# Headlines leave names out, and a byline or credit may become the agency's.
_WITHOUT_NAMES = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.LINK, Role.BYLINE})
_WORD = re.compile(rf"[^\W\d_](?:[\w{MARKS}])*")
_JOINT = re.compile(r"[\s\u2010-\u2013-]{1,3}")
_ACRONYMS = {"hochiminh": "hcm"}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the English."""

    bare: str
    start: int
    end: int
    is_capital: bool


class ProperNameLost(DocumentCheck):
    """A person or place of the source that the translation does not name."""

    id = "proper-name-lost"
    title = "Name missing"
    explanation = (
        "The first time that a text names a person in full, or a commune, district or town, the translation does so "
        "too: family name first, as in Vietnamese. Later the given name or “the district” will do, and names that the "
        "glossary has are its business. Right: “ông Lê Văn Bình” → “Le Van Binh”. Wrong: “Binh Le”, “Le Van Ninh”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        seen: set[str] = set()
        for unit in units:
            if unit.role in _WITHOUT_NAMES or not unit.target.strip() or unit.plural is not None:
                continue
            names = [name for name in _expected_names(unit, context) if match_key(name.text) not in seen]
            if not names:
                continue
            words = _words(unit.target)
            for name in names:
                if match_key(name.text) not in seen:
                    seen.add(match_key(name.text))
                    yield from self._judged(unit, name, words, context.profile)

    def _judged(self, unit: Unit, name: Name, words: Sequence[_Word], profile: Profile) -> Iterator[Finding]:
        if _renderings(name, unit.target, words):
            return
        right = expected(name, profile)[0]
        place = in_source(name.start, name.end)
        swapped = _in_other_order(name, unit.target, words)
        if swapped:
            message = f"The name is {quoted(right)}: family name first."
            yield self.finding(unit, message, place, in_target(*swapped))
        elif not (_is_referred_to(name, unit.target, words) or _is_foreign(name, words)):
            yield self.finding(unit, f"{quoted(name.text)} is not named; it is {quoted(right)} in English.", place)


class ProperNameDiacritics(Check):
    """A name of which some syllables have their marks and some have not, or wrong ones."""

    id = "proper-name-diacritics"
    title = "Name half stripped of its marks"
    explanation = (
        "A name has all its marks or none, by house style, and no others than in the source. Right: “Nguyễn Thu Trang” "
        "→ “Nguyen Thu Trang” or, in “vns”, “Nguyễn Thu Trang”. Wrong: “Nguyễn Thu Tràng”, “Nguyễn Thi Hoa” for "
        "“Nguyễn Thị Hoa”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if unit.target.isascii():
            return
        words = _words(unit.target)
        told: set[tuple[int, int]] = set()
        for name in find_names(unit.source):
            if len(name.parts) < 2:
                continue
            for start, end in _renderings(name, unit.target, words):
                if (start, end) not in told and not _is_whole(name, unit.target[start:end]):
                    told.add((start, end))
                    right = expected(name, context.profile)[0]
                    message = (
                        f"{quoted(unit.target[start:end])} has only some of the marks, or others: {quoted(right)}."
                    )
                    yield self.finding(unit, message, in_target(start, end))


class NameInconsistent(DocumentCheck):
    """A name that one document writes in two ways."""

    id = "name-inconsistent"
    title = "Name written in two ways"
    explanation = (
        "One document writes a name one way: with or without its marks, apart or in one word, with y or i. A part of "
        "the name on later mention is no other way. Right: “Dak Lak” everywhere. Wrong: “Dak Lak” and then “Daklak”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        uses: dict[str, list[tuple[Unit, tuple[int, int], str]]] = {}
        for unit in units:
            if not unit.target.strip() or unit.plural is not None:
                continue
            names = {_bare(name.text): name for name in find_names(unit.source) if len(name.parts) > 1}
            words = _words(unit.target) if names else []
            for key, name in names.items():
                for start, end in _renderings(name, unit.target, words):
                    uses.setdefault(key, []).append((unit, (start, end), _way(unit.target[start:end])))
        for found in uses.values():
            usual, _ = Counter(way for *_, way in found).most_common(1)[0]
            shown = next(unit.target[start:end] for unit, (start, end), way in found if way == usual)
            for unit, (start, end), way in found:
                if way != usual:
                    message = f"{quoted(unit.target[start:end])} is {quoted(shown)} elsewhere in this document."
                    yield self.finding(unit, message, in_target(start, end))


# --- the source -------------------------------------------------------------------------------------------------------


def _expected_names(unit: Unit, context: Context) -> list[Name]:
    hits = context.hits(unit.source)
    names = find_names(unit.source, [_known(hit) for hit in hits])
    return [name for name in names if name.certain]


def _known(hit: TermHit) -> KnownName:
    """What the glossary explains is compared by the checks on terms; here it only is no other name."""
    is_place = hit.matched.domain == "place" and not hit.soft
    return KnownName(
        start=hit.start,
        end=hit.end,
        kind=NameKind.PLACE if is_place else NameKind.OTHER,
        forms=(*hit.preferred, *hit.admitted),
    )


# --- the English ------------------------------------------------------------------------------------------------------


def _words(target: str) -> list[_Word]:
    return [
        _Word(_bare(match.group()), match.start(), match.end(), match.group()[0].isupper())
        for match in _WORD.finditer(masked(target))
    ]


def _bare(text: str) -> str:
    """The letters of a name without marks, spaces and hyphens; y and i are the same."""
    letters = text if text.isascii() and text.isalpha() else re.sub(r"[\W_]", "", strip_diacritics(text))
    return letters.casefold().replace("y", "i")


def _way(text: str) -> str:
    """How a name is written, whatever its case and, where it has its marks, its tone placement."""
    pieces = nfc(text).split()
    return " ".join(piece.casefold() if piece.isascii() else match_key(piece) for piece in pieces)


def _renderings(name: Name, target: str, words: Sequence[_Word]) -> list[tuple[int, int]]:
    """The places where the target writes the name: with or without marks, apart, with hyphens or in one word."""
    wanted = {_bare(name.text)}
    wanted |= {_ACRONYMS[key] for key in wanted & _ACRONYMS.keys()}
    return [place for key in wanted for place in _places(key, len(name.parts), target, words)]


def _places(wanted: str, longest: int, target: str, words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    for number, first in enumerate(words):
        if not first.is_capital or not wanted.startswith(first.bare):
            continue
        built, end = first.bare, first.end
        for word in words[number + 1 : number + longest]:
            if built == wanted or not _JOINT.fullmatch(target[end : word.start]):
                break
            built, end = built + word.bare, word.end
        if built == wanted:
            yield first.start, end


def _is_whole(name: Name, rendering: str) -> bool:
    """Whether a rendering has all the marks of the name, or none."""
    parts = _JOINT.split(nfc(rendering))
    if all(strip_diacritics(part) == part for part in parts):
        return True
    return any(match_key(glue.join(parts)) == match_key(glue.join(name.parts)) for glue in (" ", ""))


def _in_other_order(name: Name, target: str, words: Sequence[_Word]) -> tuple[int, int] | None:
    """The place where all parts of a person's name stand together in another order, or None."""
    if name.kind is not NameKind.PERSON:
        return None
    size = len(name.parts)
    wanted = sorted(_bare(part) for part in name.parts)
    for number in range(len(words) - size + 1):
        window = words[number : number + size]
        if all(word.is_capital for word in window) and sorted(word.bare for word in window) == wanted:
            between = target[window[0].start : window[-1].end]
            if "." not in between:
                return window[0].start, window[-1].end
    return None


def _is_foreign(name: Name, words: Sequence[_Word]) -> bool:
    """Whether the English names a Chinese or Korean bearer of this Sino-Vietnamese name."""
    families = {_bare(family) for family in ROMANISED.get(match_key(name.parts[0]), "").split()}
    families.discard(_bare(name.parts[0]))
    return any(word.is_capital and word.bare in families for word in words)


def _is_referred_to(name: Name, target: str, words: Sequence[_Word]) -> bool:
    """Whether the English says who or what is meant without the whole name."""
    if name.kind is NameKind.PERSON:
        given = {_bare(name.parts[-1]), _bare("".join(name.parts[-2:]))}
        return any(word.is_capital and word.bare in given for word in words)
    nouns = ADMINISTRATIVE.get(tuple(name.lead.split()), ())
    return any(re.search(rf"(?i)\b(?:the|this|that|its|said)\s(?:\w+\s)?{noun}\b", target) for noun in nouns)
