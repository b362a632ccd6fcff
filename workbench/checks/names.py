"""Checks on the names of people and places: none lost, none half stripped, each written one way."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from workbench.checks.check import Check, DocumentCheck
from workbench.checks.context import Context
from workbench.checks.english_names import (
    Word,
    bare,
    in_other_order,
    is_foreign,
    is_given_alone,
    is_whole,
    misspelled,
    renderings,
    way,
    words_of,
)
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Role, Severity, Side, TermHit, Unit
from workbench.text.names import KnownName, Name, NameKind, expected, find_names
from workbench.text.names.words import ADMINISTRATIVE, EMIGRANTS
from workbench.text.normalise import match_key
from workbench.text.profiles import Profile

# Headlines leave names out, and a byline or credit may become the agency's.
_WITHOUT_NAMES = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.LINK, Role.BYLINE})


class ProperNameLost(DocumentCheck):
    """A person or place of the source that the translation does not name."""

    id = "proper-name-lost"
    title = "Name missing"
    explanation = (
        "The first time that a text names a person in full, or a commune, district or town, the translation does so "
        "too: family name first, as in Vietnamese. Later the given name or “the district” will do, but no other "
        "spelling. Names that the glossary has are its business. Right: “ông Lê Văn Bình” → “Le Van Binh”. Wrong: "
        "“Binh Le”, “Le Van Ninh”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        seen: set[str] = set()
        for unit in units:
            if _is_judged(unit):
                names = _expected_names(unit, context)
                yield from self._judged(unit, names, context.profile, seen)
                seen.update(match_key(name.text) for name in names)

    def run_beside(self, unit: Unit, before: Sequence[Unit], context: Context) -> Iterator[Finding]:
        if not _is_judged(unit):
            return
        # That the name was here before is looked up only where it is missing now.
        for finding in self._judged(unit, _expected_names(unit, context), context.profile, frozenset()):
            name = match_key(unit.source[finding.spans[0].start : finding.spans[0].end])
            is_wrong = any(span.side is Side.TARGET for span in finding.spans)
            if is_wrong or not any(name in match_key(one.source) for one in before if _is_judged(one)):
                yield finding

    def _judged(self, unit: Unit, names: Sequence[Name], profile: Profile, seen: Collection[str]) -> Iterator[Finding]:
        """Findings on a unit's names; one that has been seen before may be left out, and yet not be wrong."""
        if not names:
            return
        words = words_of(unit.target)
        found = {name.text: renderings(name, unit.target, words) for name in names}
        taken = [place for places in found.values() for place in places]
        is_emigrant = any(word in match_key(unit.source) for word in EMIGRANTS)
        for name in names:
            if not found[name.text]:
                finding = self._wrong(unit, name, words, taken, profile, is_emigrant=is_emigrant)
                if finding:
                    yield finding
                elif match_key(name.text) not in seen and not _is_meant(
                    name, unit.target, words, is_emigrant=is_emigrant
                ):
                    right = quoted(expected(name, profile)[0])
                    message = f"{quoted(name.text)} is not named; it is {right} in English."
                    yield self.finding(unit, message, in_source(name.start, name.end))

    def _wrong(
        self,
        unit: Unit,
        name: Name,
        words: Sequence[Word],
        taken: Sequence[tuple[int, int]],
        profile: Profile,
        *,
        is_emigrant: bool,
    ) -> Finding | None:
        """The finding on a name that is there in another order or with another syllable, or None."""
        right, place = quoted(expected(name, profile)[0]), in_source(name.start, name.end)
        swapped = in_other_order(name, unit.target, words)
        if swapped:
            message = f"The name is {right}: family name first."
            return None if is_emigrant else self.finding(unit, message, place, in_target(*swapped))
        wrong = misspelled(name, unit.target, words, taken)
        if wrong:
            message = f"The source has {right}, not {quoted(unit.target[slice(*wrong)])}."
            return self.finding(unit, message, place, in_target(*wrong))
        return None


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
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        words = words_of(finding.target)
        for name in find_names(finding.source):
            for start, end in renderings(name, finding.target, words):
                if in_target(start, end) in finding.spans:
                    yield Fixup(start, end, expected(name, context.profile)[0])

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if unit.target.isascii():
            return
        words = words_of(unit.target)
        told: set[tuple[int, int]] = set()
        for name in find_names(unit.source):
            if len(name.parts) < 2:
                continue
            for start, end in renderings(name, unit.target, words):
                if (start, end) not in told and not is_whole(name, unit.target[start:end]):
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
            names = {bare(name.text): name for name in find_names(unit.source) if len(name.parts) > 1}
            words = words_of(unit.target) if names else []
            for key, name in names.items():
                for start, end in renderings(name, unit.target, words):
                    uses.setdefault(key, []).append((unit, (start, end), way(unit.target[start:end])))
        for found in uses.values():
            usual, _ = Counter(written for *_, written in found).most_common(1)[0]
            shown = next(unit.target[start:end] for unit, (start, end), written in found if written == usual)
            for unit, (start, end), written in found:
                if written != usual:
                    message = f"{quoted(unit.target[start:end])} is {quoted(shown)} elsewhere in this document."
                    yield self.finding(unit, message, in_target(start, end))


# --- the source -------------------------------------------------------------------------------------------------------


def _is_judged(unit: Unit) -> bool:
    return unit.role not in _WITHOUT_NAMES and bool(unit.target.strip()) and unit.plural is None


def _once(names: Sequence[Name]) -> list[Name]:
    """The first of each name."""
    return list({match_key(name.text): name for name in reversed(names)}.values())[::-1]


def _expected_names(unit: Unit, context: Context) -> list[Name]:
    hits = context.hits(unit.source)
    names = find_names(unit.source, [_known(hit) for hit in hits if not _is_pattern(hit)])
    return _once([name for name in names if name.certain])


def _is_pattern(hit: TermHit) -> bool:
    """Whether the glossary knows the words round a name and not the name: huyện {place}."""
    return "{" in hit.matched.text


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


def _is_meant(name: Name, target: str, words: Sequence[Word], *, is_emigrant: bool) -> bool:
    """Whether the English has the bearer of the name in a way of its own."""
    is_turned = is_emigrant and in_other_order(name, target, words) is not None
    return is_turned or _is_referred_to(name, target, words) or is_foreign(name, target, words)


def _is_referred_to(name: Name, target: str, words: Sequence[Word]) -> bool:
    """Whether the English says who or what is meant without the whole name."""
    if name.kind is NameKind.PERSON:
        return is_given_alone(name, target, words)
    nouns = ADMINISTRATIVE.get(tuple(name.lead.split()), ())
    return any(_said(noun).search(target) for noun in nouns)


@lru_cache(maxsize=64)
def _said(noun: str) -> re.Pattern[str]:
    """“The district”, “the two provinces”; not “the provinces of”, which goes on with names."""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return re.compile(
        rf"(?i)\b(?:the|this|that|these|those|its|both|said)\s(?:\w+\s)?(?:{noun}|{plural})\b(?!\sof\s[A-ZĐ])"
    )
