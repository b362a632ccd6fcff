"""The lines of a text file of a stranger, one at a time: UTF-8, or UTF-16 with a byte order mark, none without end."""

import codecs
import io
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench.errors import EncodingError, UnreadableInput
from workbench.memory.exchange.compressed import open_bytes

_LONGEST = 4_000_000
"""Characters of one line."""


class Lines(Iterator[str]):
    """The lines with their ends, which are LF, CRLF or CR."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._source = open_bytes(path)
        self._bytes = io.BufferedReader(self._source, 1 << 16)
        self._text = io.TextIOWrapper(self._bytes, encoding=self._encoding(), newline="")
        self._ahead: deque[str] = deque()
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._text.close()

    @property
    def size(self) -> int:
        """Bytes of the file read so far."""
        return self._source.size

    def head(self, number: int) -> list[str]:
        """The next lines, which still come; fewer at the end."""
        while len(self._ahead) < number and (line := self._read()):
            self._ahead.append(line)
        return list(self._ahead)

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else self._read()
        if not line:
            raise StopIteration
        return line

    def _read(self) -> str:
        self._number += 1
        try:
            line = self._text.readline(_LONGEST)
        except UnicodeError:
            raise EncodingError(
                "The file is not UTF-8.", path=self._path, line=self._number, advice="Save it as UTF-8."
            ) from None
        if len(line) == _LONGEST:
            raise UnreadableInput(
                f"has a line of more than {_LONGEST:,} characters.", path=self._path, line=self._number
            )
        return line

    def _encoding(self) -> str:
        start = self._bytes.peek(2)[:2]
        return "utf-16" if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"
