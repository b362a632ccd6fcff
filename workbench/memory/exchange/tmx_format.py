"""TMX as one of the formats."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from workbench.memory.exchange import tmx_reader, tmx_writer
from workbench.memory.exchange.format import Options, Piece
from workbench.memory.exchange.report import Report
from workbench.memory.record import Record


class Tmx:
    """TMX: 1.4b and 1.1 are read, 1.4b is written."""

    name = "tmx"
    suffixes = (".tmx",)
    title = "TMX 1.4b; it holds everything"

    def read(self, path: Path, options: Options, report: Report) -> Iterator[Piece]:
        """See `MemoryFormat`."""
        return tmx_reader.read(path, options, report)

    def write(self, records: Iterable[Record], stream: BinaryIO, options: Options, report: Report) -> int:
        """See `MemoryFormat`."""
        return tmx_writer.write(records, stream, options, report)
