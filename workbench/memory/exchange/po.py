"""PO files as memories: their finished units are read, and a file of finished units is written."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from workbench import catalog as po
from workbench.memory.exchange.compressed import open_bytes
from workbench.memory.exchange.format import Options, Piece, holdable
from workbench.memory.exchange.report import Report
from workbench.memory.record import Record, records_of
from workbench.model import LanguagePair, Provenance, Unit, UnitKey

_NOT_IN_PO = "\0\4"
_ROLE = re.compile(r"[\w-]+", re.ASCII)
"""What may stand in the comment that tells a role; a line end in it would be a line of the file."""


class PoFile:
    """See the module. Its neighbours are its neighbours in the file, and documents are not told apart."""

    name = "po"
    suffixes = (".po",)
    title = "PO file; it does not hold which document a unit is from, nor its neighbours there"

    def read(self, path: Path, options: Options, report: Report) -> Iterator[Piece]:
        """See `MemoryFormat`."""
        with open_bytes(path) as source:
            catalog = po.parse(source.readall(), path)
        taken = []
        for record, unit in zip(
            records_of(options.document or holdable(path.name), catalog.units), catalog.units, strict=True
        ):
            if not record.target.strip() or not record.source.strip():
                report.add("Units without a translation, left out")
            elif not record.state.is_finished:
                report.add("Units that nobody has confirmed, left out")
            else:
                report.add("Plural units, of which the first form was taken", 1 if unit.plural else 0)
                taken.append(record)
        yield Piece(taken, path.stat().st_size)

    def write(self, records: Iterable[Record], stream: BinaryIO, options: Options, report: Report) -> int:
        """See `MemoryFormat`."""
        units: dict[UnitKey, Unit] = {}
        catalog = po.new(Path("memory.po"), LanguagePair(options.source, options.target), "memory")
        for record in filter(report.is_to_write, records):
            if any(mark in text for mark in _NOT_IN_PO for text in (record.source, record.target, record.slot)):
                report.add("Units with a NUL or U+0004, which PO cannot hold, left out")
                continue
            key = _key(record, units)
            report.add("Neighbours, which a PO file does not hold", 1 if record.previous or record.following else 0)
            report.add("Roles that are no word, left out", 1 if record.role and not _ROLE.fullmatch(record.role) else 0)
            report.add("Units whose document the PO file does not tell", 1 if record.document else 0)
            units[key] = Unit(
                key=key,
                target=record.target,
                state=record.state,
                role=record.role if _ROLE.fullmatch(record.role) else "",
                provenance=Provenance(origin=record.origin, by=record.author, at=record.date),
            )
        catalog.rearrange(units.values(), ())
        stream.write(po.serialise(catalog))
        return len(units)


def _key(record: Record, taken: dict[UnitKey, Unit]) -> UnitKey:
    """A key of its own: where a source comes again, its slot or a number tells the units apart."""
    key = UnitKey(record.slot or None, record.source)
    number = 1
    while key in taken:
        number += 1
        key = UnitKey(f"{record.slot} {number}".strip(), record.source)
    return key
