"""Checks on names that change: the one in the English is the one of the document's date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from workbench.checks.check import Check, ObservingCheck
from workbench.checks.context import Context
from workbench.checks.reference import as_ministries
from workbench.checks.rendering import Place, is_inside, right_places
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, TermHit, TermStatus, Unit
from workbench.text.figures import CalendarDate, Kind, MonthSpan, scan
from workbench.text.inflection import find_form
from workbench.text.normalise import nfc

_OLD_IN_SOURCE = re.compile(
    r"(?i)(?<!\w)(?:cũ|trước (?:đây|đó|khi|ngày|tháng|năm)|nguyên|cựu|tiền thân|khi đó|khi ấy|lúc đó|lúc ấy|"
    r"lúc bấy giờ|thời đó|hồi đó|nay là|nay thuộc|hiện là|hiện nay là|sáp nhập|hợp nhất|sát nhập|đổi tên|giải thể|"
    r"tách ra|tách thành|đã từng|khi còn|kế thừa|tiếp nhận|chuyển giao|bàn giao)(?!\w)"
)
_OLD_IN_TARGET = re.compile(
    r"(?i)(?<![\w-])(?:former(?:ly)?|the[ -]then|then-|previous(?:ly)?|now[ -](?:the|part|known|under|called|defunct|"
    r"dissolved|merged|belongs?|within)|(?<=[,(] )now|(?<=\()now|now (?-i:[A-Z])|defunct|the old|erstwhile|"
    r"predecessors?|merged?|merger|merging|renamed?|dissolved|abolished|used to|once|at that time|at the time|"
    r"before (?:it|its|being|the)|successors?|succeeded|replaced|took over|taken over|take over|incorporated|absorbed|"
    r"today's|what is|what was|was still|ex-)"
)
_PROVINCE = re.compile(r"(?i)(?<!\w)(?:tỉnh|thành phố|tp\.?)\s+$")
_PAPER_OF_YEAR = re.compile(r"\d+[a-z]?/((?:19|20)\d\d)/")
_LONGEST_LEAD = 12


class NameOutOfDate(ObservingCheck):
    """A name that was out of date on the document's day, and that the English repeats without saying so."""

    id = "name-out-of-date"
    title = "Name of an earlier time"
    explanation = (
        "Ministries, provinces and other bodies change their names. Where the source has an old name and the text is "
        "dated later, the English says so (“the former”, “the then”, “now the …”) or has the successor's; a sentence "
        "about an earlier year needs neither, and a place goes on being called by its name. Told once for each name. "
        "Right, in 2026: “the former Ministry of Transport”. Wrong: “the Ministry of Transport plans”."
    )
    severity = Severity.WARNING
    rests_on_terms = True
    source_language = "vi"
    target_language = "en"

    def observe(self, unit: Unit, context: Context) -> list[tuple[str, Finding | None]] | None:
        """The old names of a unit by their concept: None where it says that they are, else what is to be told."""
        if not unit.target.strip():
            return None
        found: list[tuple[str, Finding | None]] = []
        for hit in context.hits(unit.source):
            if hit.outdated_since is None or not hit.former:
                continue
            places = _former_places(unit.target, hit)
            if not places or not _is_body(hit, unit.source):
                continue
            if _OLD_IN_TARGET.search(unit.target) or _OLD_IN_SOURCE.search(_without_names(unit.source, context)):
                found.append((hit.concept, None))
            elif not _speaks_of_before(unit.source, hit.outdated_since):
                place = max(places, key=lambda place: place[1] - place[0])
                found.append((hit.concept, self._finding(unit, hit, place)))
        return found or None

    def conclude(
        self, units: Sequence[Unit], seen: Sequence[list[tuple[str, Finding | None]] | None], context: Context
    ) -> Iterator[Finding]:
        told: set[str] = set()
        for found in seen:
            for concept, finding in found or ():
                if concept not in told:
                    told.add(concept)
                    if finding:
                        yield finding

    def _finding(self, unit: Unit, hit: TermHit, place: tuple[int, int]) -> Finding:
        followers = " and ".join(dict.fromkeys(hit.successors))
        followed = f", followed by {quoted(followers)}" if followers else ""
        message = (
            f"{quoted(unit.target[slice(*place)])} is out of date since {hit.outdated_since}{followed}: "
            "say “the former”, or name who does the work now."
        )
        return self.finding(unit, message, in_source(hit.start, hit.end), in_target(*place))


class NameAnachronism(Check):
    """The name of somebody who was not there yet on the document's day."""

    id = "name-anachronism"
    title = "Name of a later time"
    explanation = (
        "A text is translated with the names of its date: in 2023 nobody was the Ministry of Agriculture and "
        "Environment, unless the source speaks of it. Right, in 2023: “Bộ Tài nguyên và Môi trường” → “Ministry of "
        "Natural Resources and Environment”. Wrong: “Ministry of Agriculture and Environment”."
    )
    severity = Severity.ERROR
    rests_on_terms = True
    source_language = "vi"
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        hits = context.hits(unit.source)
        dated = [hit for hit in hits if hit.matched.valid_to is not None and context.day <= hit.matched.valid_to]
        if not dated:
            return
        concepts = {hit.concept for hit in hits}
        for named in context.named(as_ministries(unit.target)):
            if named.not_before is None or named.concept in concepts or named.matched.status is TermStatus.DEPRECATED:
                continue
            place = (named.start, named.end)
            if any(is_inside(place, right_places(unit.target, hit).inflected) for hit in hits):
                continue
            instead = next((hit for hit in dated if not _is_named(unit.target, hit, place)), None)
            if instead is not None:
                message = (
                    f"{quoted(unit.target[slice(*place)])} was not in use before {named.not_before}; "
                    f"on {context.day} it is {quoted(instead.preferred[0])}."
                )
                yield self.finding(unit, message, in_source(instead.start, instead.end), in_target(*place))


def _former_places(target: str, hit: TermHit) -> list[Place]:
    """Where a former form stands, of a ministry also its minister's; not as a part of the successor's name."""
    ministers = (form.replace("Ministry", "Minister") for form in hit.former if "Ministry" in form)
    later = [place for form in hit.preferred for place in find_form(target, form)]
    places = [place for form in (*hit.former, *ministers) for place in find_form(target, form)]
    return [place for place in places if not is_inside(place, later)]


def _without_names(source: str, context: Context) -> str:
    """The source without the names in it: nguyên is “former”, and a part of Bộ Tài nguyên và Môi trường."""
    letters = list(source)
    for hit in context.hits(source):
        letters[hit.start : hit.end] = "_" * (hit.end - hit.start)
    return nfc("".join(letters))


def _is_named(target: str, hit: TermHit, besides: Place) -> bool:
    """Whether a form of a hit stands in the English outside a place."""
    return any(not is_inside(place, [besides]) for place in right_places(target, hit).inflected)


def _is_body(hit: TermHit, source: str) -> bool:
    """Whether the name is a body's or a province's as such: Bến Tre goes on being a place where coconuts grow."""
    if hit.matched.domain != "place":
        return True
    return _PROVINCE.search(nfc(source[max(0, hit.start - _LONGEST_LEAD) : hit.start])) is not None


def _speaks_of_before(source: str, since: date) -> bool:
    """Whether a sentence speaks of a time before a day: a year, a period or a month of its year, a paper of a year."""
    return any(year < since.year or (year, month) < (since.year, since.month) for year, month in _months_of(source))


_FIRST_YEAR = 1900
"""Numbers below it may be counts."""
_LAST_MONTH = 12


def _months_of(source: str) -> Iterator[tuple[int, int]]:
    """Years with the first month told of each; the last where none is."""
    for figure in scan(source, "vi"):
        for value in (reading.value for reading in figure.all_readings):
            if isinstance(value, CalendarDate) and value.year and value.year >= _FIRST_YEAR:
                yield value.year, value.month or _LAST_MONTH
            elif isinstance(value, MonthSpan) and value.year:
                yield value.year, value.first
            elif figure.kind is Kind.LEGAL and (year := _PAPER_OF_YEAR.match(figure.text)):
                yield int(year[1]), _LAST_MONTH
