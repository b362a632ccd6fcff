"""Files of a stranger as bytes, those compressed with gzip too, but none that is a bomb."""

import gzip
import io
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from workbench.errors import UnreadableInput

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SUFFIX = ".gz"
_MAGIC = b"\x1f\x8b"
_SMALL, _RATIO = 100_000_000, 200
"""Bytes that any file may have in it, and beyond these how many times its own size: translations come to 5 to 30."""


def open_bytes(path: Path) -> "Source":
    """Open a file for reading.

    Raises:
        UnreadableInput: It cannot be opened.
    """
    try:
        file = path.open("rb")
        is_compressed = file.read(len(_MAGIC)) == _MAGIC
        file.seek(0)
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    return Source(path, file, is_compressed=is_compressed)


@contextmanager
def written(path: Path, file: BinaryIO) -> Iterator[BinaryIO]:
    """Compress what is written to a file if its name says so; the same content gives the same bytes."""
    if path.suffix.lower() != SUFFIX:
        yield file
        return
    with gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as stream:
        yield cast("BinaryIO", stream)


class Source(io.RawIOBase):
    """The bytes of a file as they were before they were compressed.

    Reading raises UnreadableInput where the file is damaged, refused or goes away.
    """

    def __init__(self, path: Path, file: BinaryIO, *, is_compressed: bool) -> None:
        self._path = path
        self._file = file
        self._bytes = cast("BinaryIO", gzip.GzipFile(fileobj=file)) if is_compressed else file
        self._limit = max(_SMALL, _RATIO * os.fstat(file.fileno()).st_size) if is_compressed else None
        self._read = 0

    @property
    def size(self) -> int:
        """Bytes of the file itself that have been read so far."""
        return self._file.tell()

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Read what comes next; 0 at the end."""
        room = memoryview(buffer).cast("B")
        try:
            piece = self._bytes.read(len(room))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise UnreadableInput(f"is compressed and damaged: {error}.", path=self._path) from error
        except OSError as error:
            raise UnreadableInput(f"cannot be read: {error.strerror}.", path=self._path) from error
        self._read += len(piece)
        if self._limit is not None and self._read > self._limit:
            raise UnreadableInput(f"has more than {_RATIO} times its own size in it.", path=self._path)
        room[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()
