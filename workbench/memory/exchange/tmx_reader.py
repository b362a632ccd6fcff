"""Reads TMX 1.4b and 1.1 piece by piece: memory stays flat, and a broken unit costs that unit only.

Of a segment its text is taken. Text in `hi` and in `sub` is kept, what stands in `bpt`, `ept`, `ph`, `it` and `ut` is
native code and dropped; a placeholder of type `lb` is a line end. What is dropped is counted.
"""

from collections.abc import Iterator
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.memory.exchange import tmx
from workbench.memory.exchange.compressed import open_bytes
from workbench.memory.exchange.format import Options, Piece, holdable
from workbench.memory.exchange.report import Report
from workbench.memory.exchange.tmx_unit import BrokenUnit, Origin, TmxUnit, Variant, records
from workbench.memory.record import Record
from workbench.text import xml_reader

_LIMITS = xml_reader.Limits(file=1 << 44, tag=100_000)
"""Only units are held, so that the file may be as large as it likes."""
_TEXT_IN = ("seg", "prop")
_LINE_ENDS = frozenset({"lb", "x-lb"})
_LONGEST = 500_000
"""Characters of one segment or property; the limits of the XML reader are for text between two tags."""
_LARGEST = 4_000_000
"""Characters of all segments of one unit."""
_MOST = 1000
"""Texts of one unit."""


def read(path: Path, options: Options, report: Report) -> Iterator[Piece]:
    """Yield the units of a file; see `MemoryFormat.read`."""
    units = _Units(path, options, report)
    size = 0
    source = open_bytes(path)
    try:
        for _ in xml_reader.steps(path, units, _LIMITS, text_in=_TEXT_IN, stream=source):
            size = source.size
            yield Piece(units.take(), size)
    except UnreadableInput:
        yield Piece(units.take(), size)
        raise


class _Units:
    """Puts units together from what the XML reader says."""

    def __init__(self, path: Path, options: Options, report: Report) -> None:
        self._path = path
        self._options = options
        self._report = report
        self._is_tmx = False
        self._origin = Origin(file=holdable(path.name), is_ours=False, srclang="")
        self._records: list[Record] = []
        self._unit: TmxUnit | None = None
        self._segment: _Segment | None = None
        self._property = ""
        """Type of the property that is being read."""
        self._value: list[str] = []
        self._length = 0
        """Characters of the property so far."""

    def take(self) -> list[Record]:
        """The units that were completed since the last time."""
        taken, self._records = self._records, []
        return taken

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """See `xml_reader.Handler`."""
        if self._segment is not None:
            self._segment.start(name, attributes)
        elif name == "tu":
            self._unit = TmxUnit(line, attributes)
        elif name == "tuv" and self._unit:
            self._start_variant(self._unit, attributes)
        elif name == "seg":
            self._segment = _Segment(self._report)
        elif name == "prop":
            self._property, self._value, self._length = attributes.get("type") or "unnamed", [], 0
        elif name == "note":
            self._report.add("Notes, which a memory does not keep", 1 if self._unit else 0)
        elif name == "header":
            ours = attributes.get("creationtool") == tmx.TOOL
            self._origin = Origin(file=self._origin.file, is_ours=ours, srclang=attributes.get("srclang", ""))
        elif not self._is_tmx:
            if name != "tmx":
                raise UnreadableInput(f"is no TMX: it begins with <{name[:40]}>.", path=self._path, line=line)
            self._is_tmx = True

    def text(self, text: str) -> None:
        """See `xml_reader.Handler`."""
        if self._segment is not None:
            self._segment.text(text)
        elif self._property:
            self._length += len(text)
            if self._length <= _LONGEST:
                self._value.append(text)
            elif self._unit:
                self._unit.trouble = f"The unit has a property of more than {_LONGEST:,} characters."

    def end(self, name: str) -> None:
        """See `xml_reader.Handler`."""
        if self._segment is not None:
            if self._segment.end(name):
                self._end_segment(self._segment)
                self._segment = None
        elif name == "prop":
            self._end_property(self._property, "".join(self._value))
            self._property = ""
        elif name == "tu" and self._unit:
            unit, self._unit = self._unit, None
            try:
                self._records.extend(records(unit, self._origin, self._options, self._report))
            except BrokenUnit as error:
                self._report.skip(unit.line, str(error))

    def _start_variant(self, unit: TmxUnit, attributes: dict[str, str]) -> None:
        if len(unit.variants) < _MOST:
            lang = attributes.get("xml:lang") or attributes.get("lang") or ""
            unit.variants.append(
                Variant(
                    lang=lang,
                    date=attributes.get("changedate") or attributes.get("creationdate") or "",
                    author=attributes.get("changeid") or attributes.get("creationid") or "",
                )
            )
        else:
            unit.trouble = f"The unit has more than {_MOST:,} texts."

    def _end_segment(self, segment: "_Segment") -> None:
        if not self._unit or not self._unit.variants:
            return
        self._unit.size += segment.length
        if segment.length > _LONGEST:
            self._unit.trouble = f"The unit has a text of more than {_LONGEST:,} characters."
        elif self._unit.size > _LARGEST:
            self._unit.trouble = f"The unit has texts of more than {_LARGEST:,} characters."
        else:
            self._unit.variants[-1].text = segment.result()

    def _end_property(self, type_: str, text: str) -> None:
        unit = self._unit
        if unit is None:
            return  # one of the header
        if self._origin.is_ours and type_.endswith(tmx.ESCAPED):
            type_, text = type_.removesuffix(tmx.ESCAPED), tmx.unescaped(text)
        if type_ in tmx.NEIGHBOURS:
            unit.properties[tmx.NEIGHBOURS[type_]] = text
        elif self._origin.is_ours and type_ in tmx.OWN:
            unit.properties[type_] = text
        else:
            self._report.add(f"Properties “{type_}”, which a memory does not keep")


class _Segment:
    """The text of a `seg`."""

    def __init__(self, report: Report) -> None:
        self.length = 0
        """Characters, and places of codes and texts within codes."""
        self._report = report
        self._pieces: list[str] = []
        self._seams: list[int] = []
        """Where a sub-flow meets the text around it: places in `_pieces`."""
        self._around: list[bool] = []
        """Whether the text within each open element is code."""
        self._is_code = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element within the segment begins."""
        self._around.append(self._is_code)
        if name == "sub":
            self._seam()
            self._report.add("Texts within codes, <sub>, kept in their places")
            self._is_code = False
        elif name in tmx.CODES:
            type_ = attributes.get("type", "") if name == "ph" else ""
            stands_for = "\n" if type_ in _LINE_ENDS else tmx.character_of(type_)
            if stands_for:
                self._is_code = False
                self.text(stands_for)
            else:
                self._report.add(f"Codes <{name}>, left out of texts")
            self._is_code = True

    def text(self, text: str) -> None:
        """A piece of text."""
        if not self._is_code:
            self.length += len(text)
            if self.length <= _LONGEST:
                self._pieces.append(text)

    def end(self, name: str) -> bool:
        """An element ends; returns whether it was the segment itself."""
        if not self._around:
            return True
        self._is_code = self._around.pop()
        if name == "sub":
            self._seam()
        return False

    def _seam(self) -> None:
        self.length += 1
        if self.length <= _LONGEST:
            self._seams.append(len(self._pieces))

    def result(self) -> str:
        """The whole text; at its seams a space keeps words apart."""
        if not self._seams:
            return "".join(self._pieces)
        whole = ""
        for begin, end in zip([0, *self._seams], [*self._seams, len(self._pieces)], strict=True):
            part = "".join(self._pieces[begin:end])
            needs_space = whole and part and not whole[-1].isspace() and part[0].isalnum()
            whole += f" {part}" if needs_space else part
        return whole
