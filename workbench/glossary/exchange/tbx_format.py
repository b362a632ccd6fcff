"""TBX as exchange formats: TBX-Basic in DCA style and in DCT style; both read whatever TBX there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import UsageError
from workbench.glossary.exchange import tbx_reader, tbx_writer
from workbench.glossary.exchange.format import Options, Read, Written
from workbench.model.term import Concept


@dataclass(frozen=True)
class Tbx:
    """TBX-Basic, version 3."""

    name: str
    title: str
    is_dct: bool
    is_table: bool = False

    def write(self, concepts: Sequence[Concept], options: Options) -> Written:
        """See `TermFormat`; it holds everything, what TBX-Basic has no word for in a note of its own."""
        if not concepts:
            raise UsageError("A TBX file without concepts would not be valid.")
        document = tbx_writer.document(concepts, lang=options.target, is_dct=self.is_dct)
        return Written(data=document.encode(), terms=sum(len(concept.terms) for concept in concepts), remarks=())

    def read(self, path: Path, options: Options) -> Read:
        """See `TermFormat`."""
        del options
        return tbx_reader.read(path)


DCA = Tbx("tbx", "TBX-Basic, ISO 30042:2019, data categories as attributes (DCA)", is_dct=False)
DCT = Tbx("tbx-dct", "TBX-Basic, ISO 30042:2019, data categories as tags (DCT)", is_dct=True)
