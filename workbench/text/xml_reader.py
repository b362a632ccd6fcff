"""Reads XML of strangers piece by piece: nothing is declared, fetched or expanded, and no piece may be without end.

What is refused: a DOCTYPE that declares things (entities, parameter entities, attributes), any entity but the five of
XML, text, names, attributes and comments beyond a size, elements beyond a depth, files beyond a size, encodings that
cannot be read. A DOCTYPE that only names a DTD is passed over and the DTD is never fetched. Memory stays as small as
the pieces that are allowed, however large the file is.
"""

import io
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from workbench.errors import UnreadableInput

_PIECE = 1 << 16


class Handler(Protocol):
    """Takes what is read, in the order of the file."""

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """An element begins; its name and those of its attributes are without prefix, but `xml:lang` stays as it is."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of text; one text may come in several pieces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How large things may be."""

    file: int = 256_000_000
    """Bytes of the whole file."""
    text: int = 1_000_000
    """Characters of the text between two tags."""
    tag: int = 1_000_000
    """Bytes of one tag with its attributes, one comment or one instruction."""
    depth: int = 100
    """Elements within each other."""


def read_file(path: Path, handler: Handler, limits: Limits | None = None) -> None:
    """Read a file.

    Raises:
        UnreadableInput: The file cannot be opened, is not XML or is refused; names line and column.
    """
    for _ in steps(path, handler, limits):
        pass


def read(data: bytes | Iterable[bytes], path: Path, handler: Handler, limits: Limits | None = None) -> None:
    """Read XML from memory or in pieces as they come.

    Args:
        data: The bytes.
        path: Whose they are, for messages.
        handler: Who takes what is read; an UnreadableInput that it raises passes through.
        limits: How large things may be.

    Raises:
        UnreadableInput: It is not XML or is refused; names line and column.
    """
    for _ in _Reading(path, handler, limits or Limits()).steps(_pieces([data] if isinstance(data, bytes) else data)):
        pass


def steps(
    path: Path,
    handler: Handler,
    limits: Limits | None = None,
    *,
    text_in: Collection[str] = (),
    stream: io.RawIOBase | None = None,
) -> Iterator[int]:
    """Read a file piece by piece; yield how many bytes have been read so far, whenever the handler has taken a piece.

    Args:
        path: The file.
        handler: Who takes what is read.
        limits: How large things may be.
        text_in: Elements whose text is wanted, with that of all within them, but for white space between elements
            and the like; none for all text.
        stream: What to read in place of the file's own bytes, where these are compressed; it is closed.

    Raises:
        UnreadableInput: The file cannot be opened, is not XML or is refused; names line and column.
    """
    try:
        with stream or path.open("rb") as source:
            pieces = iter(lambda: source.read(_PIECE) or b"", b"")
            yield from _Reading(path, handler, limits or Limits(), text_in).steps(pieces)
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error


def _pieces(data: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in data:
        for start in range(0, len(chunk), _PIECE):
            yield chunk[start : start + _PIECE]


class _Reading:
    def __init__(self, path: Path, handler: Handler, limits: Limits, text_in: Collection[str] = ()) -> None:
        self._path = path
        self._handler = handler
        self._limits = limits
        self._text_in = frozenset(text_in)
        self._listens_from = 0
        """Depth of the outermost element whose text is wanted; 0 outside of such."""
        self._depth = 0
        self._text = 0
        self._parser = parser = expat.ParserCreate()
        # The parser's buffer is small: a text without end comes in pieces and is counted.
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        if not self._text_in:
            parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._entity

    def steps(self, pieces: Iterable[bytes]) -> Iterator[int]:
        fed = 0
        try:
            for piece in pieces:
                fed += len(piece)
                if fed > self._limits.file:
                    raise UnreadableInput(f"is larger than {self._limits.file:,} bytes.", path=self._path)
                self._parser.Parse(piece, False)
                # What the parser has not finished it keeps: one tag or one comment.
                if fed - max(self._parser.CurrentByteIndex, 0) > self._limits.tag + _PIECE:
                    raise self._refused(f"has a tag or comment of more than {self._limits.tag:,} bytes")
                yield fed
            self._parser.Parse(b"", True)
            yield fed
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            raise UnreadableInput(
                f"is not well-formed XML: {what} (column {error.offset + 1}).", path=self._path, line=error.lineno
            ) from error
        except (LookupError, ValueError) as error:  # an encoding that Python does not know
            raise UnreadableInput(f"is not readable XML: {error}.", path=self._path, line=1) from error

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._text = 0
        if self._depth > self._limits.depth:
            raise self._refused(f"has more than {self._limits.depth} elements within each other")
        name = _local(tag) if ":" in tag else tag
        for key in attributes:
            if ":" in key and not key.startswith("xml:"):
                attributes = {_local(key) if not key.startswith("xml:") else key: attributes[key] for key in attributes}
                break
        if name in self._text_in and not self._listens_from:
            self._listens_from = self._depth
            self._parser.CharacterDataHandler = self._characters
        self._handler.start(name, attributes, self._parser.CurrentLineNumber)

    def _end(self, tag: str) -> None:
        if self._listens_from == self._depth:
            self._listens_from = 0
            self._parser.CharacterDataHandler = None
        self._depth -= 1
        self._text = 0
        self._handler.end(_local(tag) if ":" in tag else tag)

    def _characters(self, text: str) -> None:
        self._text += len(text)
        if self._text > self._limits.text:
            raise self._refused(f"has a text of more than {self._limits.text:,} characters")
        self._handler.text(text)

    def _doctype(self, name: str, system: str | None, public: str | None, has_internal_subset: bool) -> None:
        """Pass over a DOCTYPE, whose DTD is never fetched; what is declared within it is refused."""
        del name, system, public
        if has_internal_subset:
            raise self._refused("declares things of its own in its DOCTYPE, which is not accepted")

    def _entity(self, name: str, *_: object) -> None:
        raise self._refused(f"uses the entity “{name}”, which is not accepted")

    def _refused(self, message: str) -> UnreadableInput:
        column = self._parser.CurrentColumnNumber + 1
        line = self._parser.CurrentLineNumber
        return UnreadableInput(f"{message} (column {column}).", path=self._path, line=line)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
