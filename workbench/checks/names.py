"""Checks on the names of people and places: none lost, none half stripped, each written one way."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.checks.check import Check, ObservingCheck
from workbench.checks.context import Context
from workbench.checks.english_names import (
    Word,
    bare,
    in_other_order,
    is_foreign,
    is_given_alone,
    is_whole,
    misspelled,
    misspelled_abroad,
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

_MANY = 200
"""More names in a segment than these are looked at no further: keeps hostile lists linear."""
# Headlines leave names out, and a byline or credit may become the agency's.
_WITHOUT_NAMES = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.LINK, Role.BYLINE})


class ProperNameLost(ObservingCheck):
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

    def observe(self, unit: Unit, context: Context) -> "_Named | None":
        if not _has_text(unit):
            return None
        names = _expected_names(unit, context)
        unnamed = (*self._judged(unit, names, context.profile), *self._misspelled_abroad(unit, context))
        if not names and not unnamed:
            return None
        return _Named(tuple(match_key(name.text) for name in names), unnamed)

    def conclude(self, units: Sequence[Unit], seen: Sequence["_Named | None"], context: Context) -> Iterator[Finding]:
        before: set[str] = set()
        for unit, named in zip(units, seen, strict=True):
            if named is not None:
                for key, finding in named.findings:
                    if _is_wrong(finding) or (key not in before and _is_judged(unit)):
                        yield finding
                if _is_judged(unit):
                    before.update(named.keys)

    def run_beside(self, unit: Unit, before: Sequence[Unit], context: Context) -> Iterator[Finding]:
        if not _has_text(unit):
            return
        # That the name was here before is looked up only where it is missing now.
        names = self._judged(unit, _expected_names(unit, context), context.profile)
        for _, finding in (*names, *self._misspelled_abroad(unit, context)):
            name = match_key(unit.source[finding.spans[0].start : finding.spans[0].end])
            if _is_wrong(finding) or (
                _is_judged(unit) and not any(name in match_key(one.source) for one in before if _is_judged(one))
            ):
                yield finding

    def _judged(self, unit: Unit, names: Sequence[Name], profile: Profile) -> Iterator[tuple[str, Finding]]:
        """The key of each name that is wrong or missing, with the finding; one named before may be left out."""
        if not names:
            return
        words = words_of(unit.target)
        found = {name.text: renderings(name, unit.target, words) for name in names[:_MANY]}
        taken = [place for places in found.values() for place in places]
        is_emigrant = any(word in match_key(unit.source) for word in EMIGRANTS)
        for name in names[:_MANY]:
            if not found[name.text]:
                finding = self._wrong(unit, name, words, taken, profile, is_emigrant=is_emigrant)
                if finding:
                    yield match_key(name.text), finding
                elif not _is_meant(name, unit.target, words, is_emigrant=is_emigrant):
                    right = quoted(expected(name, profile)[0])
                    message = f"{quoted(name.text)} is not named; it is {right} in English."
                    yield match_key(name.text), self.finding(unit, message, in_source(name.start, name.end))

    def _misspelled_abroad(self, unit: Unit, context: Context) -> Iterator[tuple[str, Finding]]:
        """The key of each foreign name that the English writes with another letter, with the finding."""
        for (start, end), place in misspelled_abroad(unit.source, unit.target):
            if any(hit.start < end and start < hit.end for hit in context.hits(unit.source)):
                continue
            name, said = unit.source[start:end], unit.target[slice(*place)]
            message = f"The source has {quoted(name)}, not {quoted(said)}."
            yield match_key(name), self.finding(unit, message, in_source(start, end), in_target(*place))

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
        wrong = misspelled(name, unit.target, taken)
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
    beyond_ascii = True
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        words = words_of(finding.target)
        for name in find_names(finding.source):
            for start, end in renderings(name, finding.target, words):
                if in_target(start, end) in finding.spans:
                    yield Fixup(start, end, expected(name, context.profile)[0])

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
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


class NameInconsistent(ObservingCheck):
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

    def observe(self, unit: Unit, context: Context) -> list[tuple[str, int, int, str]] | None:
        """Each name of the source that the target has: its letters, its place, and how it is written."""
        if not unit.target.strip() or unit.plural is not None:
            return None
        names = {bare(name.text): name for name in find_names(unit.source) if len(name.parts) > 1}
        words = words_of(unit.target) if names else ()
        found = [
            (key, start, end, way(unit.target[start:end]))
            for key, name in names.items()
            for start, end in renderings(name, unit.target, words)
        ]
        return found or None

    def conclude(
        self, units: Sequence[Unit], seen: Sequence[list[tuple[str, int, int, str]] | None], context: Context
    ) -> Iterator[Finding]:
        uses: dict[str, list[tuple[Unit, tuple[int, int], str]]] = {}
        for unit, found in zip(units, seen, strict=True):
            for key, start, end, written in found or ():
                uses.setdefault(key, []).append((unit, (start, end), written))
        for used in uses.values():
            usual, _ = Counter(written for *_, written in used).most_common(1)[0]
            shown = next(unit.target[start:end] for unit, (start, end), written in used if written == usual)
            for unit, (start, end), written in used:
                if written != usual:
                    message = f"{quoted(unit.target[start:end])} is {quoted(shown)} elsewhere in this document."
                    yield self.finding(unit, message, in_target(start, end))


@dataclass(frozen=True, slots=True)
class _Named:
    """The names of a unit's source, and what is wrong with each if it has not been named before."""

    keys: tuple[str, ...]
    findings: tuple[tuple[str, Finding], ...]


def _is_wrong(finding: Finding) -> bool:
    """Whether a name is there and wrong, and not only missing."""
    return any(span.side is Side.TARGET for span in finding.spans)


# --- the source -------------------------------------------------------------------------------------------------------


def _has_text(unit: Unit) -> bool:
    return bool(unit.target.strip()) and unit.plural is None


def _is_judged(unit: Unit) -> bool:
    """Whether every name is asked for; one that is there and misspelled is told anywhere."""
    return unit.role not in _WITHOUT_NAMES and _has_text(unit)


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
