"""From a unit of TMX as it stands in the file to records: which of its texts are wanted, and what is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape

from workbench.memory.exchange import tmx
from workbench.memory.exchange.format import Options, imported_slot
from workbench.memory.exchange.report import Report
from workbench.memory.record import Record
from workbench.model import State
from workbench.text.languages import nearness

_TAG = re.compile(r"[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*")
_STATES = {state.value: state for state in State if state.is_finished}
_WRAPPED = re.compile(r"\s*<seg>(.*)</seg>\s*", re.DOTALL)
_MARKUP = re.compile(rf"<(?:({'|'.join(tmx.CODES)})(?=[\s>]))?[^<>]*>")


class BrokenUnit(Exception):
    """A unit cannot be taken; says why."""


@dataclass(slots=True)
class Variant:
    """A `tuv`: a text in one language; None where it has no `seg`."""

    lang: str
    date: str
    author: str
    text: str | None = None

    @property
    def is_filled(self) -> bool:
        """Whether there is a text."""
        return self.text is not None and not self.text.isspace() and self.text != ""


@dataclass(slots=True)
class TmxUnit:
    """A `tu`."""

    line: int
    attributes: dict[str, str]
    properties: dict[str, str] = field(default_factory=dict)
    variants: list[Variant] = field(default_factory=list)
    size: int = 0
    """Characters of its segments."""
    trouble: str = ""
    """What was found wrong while it was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a file says of all its units."""

    file: str
    """Its name."""
    is_ours: bool
    """Whether we wrote it, so that all properties are known."""
    srclang: str
    """The language that was translated; "" or `*all*` for any."""


def records(unit: TmxUnit, origin: Origin, options: Options, report: Report) -> Iterator[Record]:
    """Yield a record for each translation of the unit in the language that is wanted; usually one.

    Raises:
        BrokenUnit: There is none.
    """
    if unit.trouble:
        raise BrokenUnit(unit.trouble)
    _require_languages(unit)
    sources = _nearest(unit.variants, options.source)
    if not sources:
        raise BrokenUnit(f"The unit has no text in “{options.source}”{_what_there_is(unit)}.")
    source = sources[0]
    targets = _translations(unit, source, options)
    if not targets:
        raise BrokenUnit(f"The unit has no text in “{options.target}”{_what_there_is(unit)}.")
    _require_text([source])
    _require_text(targets)
    report.add(f"Further texts in “{options.source}” of one unit, left out", len(sources) - 1)
    srclang = (unit.attributes.get("srclang") or origin.srclang).strip()
    if srclang not in ("", "*all*") and not nearness(options.source, srclang):
        report.add(f"Units that were translated from “{srclang}”, taken all the same")
    for target in targets:
        if target.is_filled:
            yield _record(unit, source.text or "", target, origin, options)


def _record(unit: TmxUnit, source: str, target: Variant, origin: Origin, options: Options) -> Record:
    said = unit.properties
    previous = said.get(tmx.PREVIOUS_KEY) or _neighbour(said.get(tmx.PREVIOUS, ""), is_ours=origin.is_ours)
    following = said.get(tmx.FOLLOWING_KEY) or _neighbour(said.get(tmx.FOLLOWING, ""), is_ours=origin.is_ours)
    text = target.text or ""
    document = options.document or said.get(tmx.DOCUMENT, "")
    is_kept_apart = origin.is_ours and document and not options.document
    return Record(
        source=source,
        target=text,
        document=document or origin.file,
        state=_state(said.get(tmx.STATE, "")),
        slot=said.get(tmx.SLOT, "") if is_kept_apart else imported_slot(text, previous, following),
        previous=previous,
        following=following,
        role=said.get(tmx.ROLE, ""),
        date=said.get(tmx.DATE) or tmx.iso_date(target.date or _of_unit(unit, "changedate", "creationdate")),
        author=said.get(tmx.AUTHOR) or target.author or _of_unit(unit, "changeid", "creationid"),
        origin=said.get(tmx.ORIGIN, ""),
    )


def _require_languages(unit: TmxUnit) -> None:
    for variant in unit.variants:
        if not variant.lang:
            raise BrokenUnit("A text of the unit says no language.")
        if not _is_tag(variant.lang):
            raise BrokenUnit(f"A text of the unit says the language “{variant.lang}”, which is none.")


@lru_cache(maxsize=1024)
def _is_tag(lang: str) -> bool:
    return _TAG.fullmatch(lang.strip()) is not None


def _require_text(variants: list[Variant]) -> None:
    """One of them has to have a text."""
    for variant in variants:
        if variant.is_filled:
            return
    what = "no segment" if variants[0].text is None else "an empty text"
    raise BrokenUnit(f"The unit has {what} in “{variants[0].lang}”.")


def _nearest(variants: list[Variant], wanted: str) -> list[Variant]:
    """The variants in a language; where there are several regions, those of the nearest only."""
    best, found = 1, []
    for variant in variants:
        near = nearness(wanted, variant.lang)
        if near > best:
            best, found = near, [variant]
        elif near == best:
            found.append(variant)
    return found


def _translations(unit: TmxUnit, source: Variant, options: Options) -> list[Variant]:
    found = _nearest([variant for variant in unit.variants if variant is not source], options.target)
    if not nearness(options.source, options.target):
        return found
    # From one region to another: a second text in the region of the source is no translation.
    return [one for one in found if nearness(options.target, one.lang) > nearness(options.source, one.lang)]


def _what_there_is(unit: TmxUnit) -> str:
    langs = ", ".join(dict.fromkeys(variant.lang for variant in unit.variants[:20]))
    return f", only in {langs}" if langs else ""


def _state(said: str) -> State:
    if said and said not in _STATES:
        raise BrokenUnit(f"The unit has the state “{said}”, which is none of a finished one.")
    return _STATES[said] if said else State.TRANSLATED


def _neighbour(text: str, *, is_ours: bool) -> str:
    if text and not is_ours and (wrapped := _WRAPPED.fullmatch(text)):
        return unescape(_without_markup(wrapped[1]))  # memoQ writes the segment's XML into the property
    return text


def _without_markup(segment: str) -> str:
    """The XML of a segment without tags and what stands in codes; every place of it is looked at once."""
    ends = {code: segment.rfind(f"</{code}>") for code in tmx.CODES}
    pieces: list[str] = []
    place = 0
    for tag in _MARKUP.finditer(segment):
        if tag.start() < place:
            continue
        pieces.append(segment[place : tag.start()])
        place = tag.end()
        code = tag[1]
        if code and not tag[0].endswith("/>") and ends[code] >= place:
            end = f"</{code}>"
            place = segment.index(end, place) + len(end)
    return "".join([*pieces, segment[place:]])


def _of_unit(unit: TmxUnit, *names: str) -> str:
    """The first of these attributes that the unit has."""
    return next(filter(None, map(unit.attributes.get, names)), "")
