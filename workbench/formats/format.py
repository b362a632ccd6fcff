"""What every format offers: reading a file into segments, and writing the file again with their translations."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Protocol

from workbench.model import SourceDocument
from workbench.text.segmentation import Segmentation


class Format(Protocol):
    """A file format. Registered as a class without arguments in the group `workbench.formats`."""

    name: ClassVar[str]
    """Its name, as the entry point has it."""
    suffixes: ClassVar[tuple[str, ...]]
    """Endings of its files, small letters, with the dot."""

    def read(self, data: bytes, path: Path, segmentation: Segmentation) -> SourceDocument:
        """Decode a file and find its segments.

        Args:
            data: The bytes of the file.
            path: Where they came from, for messages only.
            segmentation: Cuts paragraphs into sentences, and lines of the layout where a person wants that.

        Raises:
            EncodingError: The bytes are not in the format's encoding.
            UnreadableInput: There is nothing to translate in it, or it is not of this format.
        """
        ...

    def write(self, document: SourceDocument, targets: Sequence[str]) -> bytes:
        """Return the file with the targets in place of its segments, and all else as it was.

        Args:
            document: What `read` returned.
            targets: One text for each segment, in order.

        Raises:
            ValueError: There are more or fewer targets than segments.
        """
        ...
