"""The index as a file: arrays one behind the other, mapped into memory, so that opening costs nothing.

    header     JSON on one line: version, stamp, where each array begins, its length and type
    letters    uint32  the rows' letters, row by row, shortest rows first
    starts     uint64  where each row's letters begin, and one more where the last ends
    texts      uint32  which text each row is
    lengths    uint32  the index of the first row that has at least so many letters
    signatures uint64  rows × 4: which of 256 bits the row's letters set
    grams      uint32  the hashes of single letters and of pairs, sorted
    places     uint64  where each hash's rows begin in `rows`, and one more where the last ends
    rows       uint32  for each hash the rows that have it, ascending, so that a range of lengths is a range within them
    common     uint32  the hashes that are left out of these because too many rows have them, sorted

A pair is hashed to 32 bits; two pairs may share a hash, which adds rows to look at and loses none. A hash that more
than one row in `COMMON` has is left out: to look at all rows of a length is cheaper.
"""

import json
import mmap
import struct
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from workbench.atomic import write_stream

VERSION = 1
COMMON = 12
_SMALL = 4096
"""Rows up to which every letter is listed however common it is."""
_PART = 1 << 24
"""Grams sorted at a time while building, and"""
_BLOCK = 1 << 16
"""rows: what bounds the memory that it takes."""
_MAGIC = b"WBTMIDX\n"
_ALIGN = 64
_TYPES: Mapping[str, type[np.generic]] = {
    "letters": np.uint32,
    "starts": np.uint64,
    "texts": np.uint32,
    "lengths": np.uint32,
    "signatures": np.uint64,
    "grams": np.uint32,
    "places": np.uint64,
    "rows": np.uint32,
    "common": np.uint32,
}

U32 = NDArray[np.uint32]
U64 = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """A mapped index."""

    stamp: str
    """Says of which memory, and of how much of it, this is the index."""
    letters: U32
    starts: U64
    texts: U32
    lengths: U32
    signatures: U64
    grams: U32
    places: U64
    rows: U32
    listing: memoryview
    """`rows` again: `bisect` searches a memory view ten times as fast as numpy so few elements of an array."""
    unlisted: frozenset[int]
    """The hashes that are left out of `grams` because too many rows have them: the array `common`."""

    @property
    def size(self) -> int:
        """How many rows there are."""
        return len(self.texts)

    @classmethod
    def open(cls, path: Path) -> Self | None:
        """Map a file; None where it is not there, is not whole, or is of another version."""
        try:
            with path.open("rb") as stream:
                mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError):
            return None
        header = _header(mapped)
        if header is None:
            return None
        arrays: dict[str, Any] = {}
        for name, kind in _TYPES.items():
            start, count = header["arrays"][name]
            if start + count * np.dtype(kind).itemsize > len(mapped):
                return None
            arrays[name] = np.frombuffer(mapped, kind, count, start)
        if not _ends_fit(arrays):
            return None
        arrays["signatures"] = arrays["signatures"].reshape(-1, 4)
        return cls(
            header["stamp"],
            listing=memoryview(arrays["rows"]),
            unlisted=frozenset(arrays.pop("common").tolist()),
            **arrays,
        )

    def rows_of_length(self, shortest: int, longest: int) -> tuple[int, int]:
        """The rows, first and one behind the last, that have so many letters."""
        last = len(self.lengths) - 1
        first = int(self.lengths[min(shortest, last)])
        return first, int(self.lengths[min(longest + 1, last)])

    def row(self, index: int) -> str:
        """The letters of a row."""
        start, end = int(self.starts[index]), int(self.starts[index + 1])
        return self.letters[start:end].tobytes().decode("utf-32-le")


def _header(mapped: mmap.mmap) -> dict[str, Any] | None:
    if mapped[: len(_MAGIC)] != _MAGIC or len(mapped) < len(_MAGIC) + 4:
        return None
    (size,) = struct.unpack_from("<I", mapped, len(_MAGIC))
    try:
        header: dict[str, Any] = json.loads(mapped[len(_MAGIC) + 4 : len(_MAGIC) + 4 + size])
    except ValueError:
        return None
    return header if header.get("version") == VERSION else None


def _ends_fit(arrays: Mapping[str, Any]) -> bool:
    """Whether arrays that tell places in others end where these do: what was lost or filled up shows there."""
    return all(
        len(places) and int(places[-1]) == len(others)
        for places, others in (
            (arrays["starts"], arrays["letters"]),
            (arrays["lengths"], arrays["texts"]),
            (arrays["places"], arrays["rows"]),
        )
    )


def signature(letters: U32) -> U64:
    """The 256 bits that some letters set, in four numbers."""
    bits = 0
    for slot in _slots(letters).tolist():
        bits |= 1 << slot
    return np.frombuffer(bits.to_bytes(32, "little"), np.uint64)


def single_hashes(letters: U32) -> U32:
    """The hashes of single letters."""
    return letters * np.uint32(0x9E3779B1) ^ np.uint32(0x85EBCA6B)


def pair_hashes(first: U32, second: U32) -> U32:
    """The hashes of pairs of letters."""
    mixed = (first * np.uint32(0x85EBCA77)) ^ ((second << np.uint32(11)) | (second >> np.uint32(21)))
    return mixed * np.uint32(0xC2B2AE3D) ^ (mixed >> np.uint32(15))


def letters_of(row: str) -> U32:
    """The letters of a row as numbers."""
    return np.frombuffer(row.encode("utf-32-le"), np.uint32)


def build(path: Path, stamp: str, rows: Iterable[tuple[int, str]], base: Image | None = None) -> None:
    """Write the index of texts.

    Args:
        path: Where to; an index that is there is replaced at once, and who has it mapped keeps the old one.
        stamp: Kept in the header.
        rows: For each text its number and its letters; a text without letters is left out.
        base: An index whose texts are taken over.

    Raises:
        WriteError: The disk refused; what was there is as it was.
    """
    numbers, sizes, chunks = array("I"), array("I"), bytearray()
    for number, row in rows:
        if row:
            numbers.append(number)
            sizes.append(len(row))
            chunks += row.encode("utf-32-le")
    texts, lengths = np.array(numbers, np.uint32), np.array(sizes, np.int64)
    letters: U32 = np.frombuffer(chunks, np.uint32)
    if base is not None:
        texts = np.concatenate((base.texts, texts))
        lengths = np.concatenate((_sizes(base.starts), lengths))
        letters = np.concatenate((base.letters, letters))
    arrays = _rows(texts, lengths, letters)
    del letters, chunks
    arrays |= _postings(arrays["letters"], arrays["starts"])
    _write(path, stamp, arrays)


def _rows(texts: U32, lengths: NDArray[np.int64], unsorted: U32) -> dict[str, Any]:
    before = np.concatenate(([0], np.cumsum(lengths)))
    order = np.argsort(lengths, kind="stable")
    lengths = lengths[order]
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.uint64)
    letters = np.empty(len(unsorted), np.uint32)
    signatures = np.empty((len(texts), 4), np.uint64)
    for low in range(0, len(texts), _BLOCK):
        high = min(low + _BLOCK, len(texts))
        begin, end = int(starts[low]), int(starts[high])
        # For each letter in the new order where it is in the old one.
        shift = np.repeat(before[order[low:high]] - starts[low:high].astype(np.int64), lengths[low:high])
        letters[begin:end] = unsorted[np.arange(begin, end) + shift]
        signatures[low:high] = _signatures(letters[begin:end], starts[low:high] - np.uint64(begin))
    first = np.searchsorted(lengths, np.arange(int(lengths.max(initial=0)) + 2)).astype(np.uint32)
    return {"letters": letters, "starts": starts, "texts": texts[order], "lengths": first, "signatures": signatures}


def _slots(letters: U32) -> U32:
    return (letters * np.uint32(0x27D4EB2F)) >> np.uint32(24)


def _signatures(letters: U32, starts: U64) -> U64:
    slots = _slots(letters)
    bits = np.uint64(1) << (slots & np.uint32(63)).astype(np.uint64)
    words = slots >> np.uint32(6)
    signatures = np.empty((len(starts), 4), np.uint64)
    for word in range(4):
        # Rows are not empty, so that every segment of the reduction has a letter.
        signatures[:, word] = np.bitwise_or.reduceat(
            np.where(words == word, bits, np.uint64(0)), starts.astype(np.intp)
        )
    return signatures


def _sizes(starts: U64) -> NDArray[np.int64]:
    ends = starts.astype(np.int64)
    return ends[1:] - ends[:-1]


def _postings(letters: U32, starts: U64) -> dict[str, Any]:
    count = len(starts) - 1
    row_of = np.repeat(np.arange(count, dtype=np.uint32), _sizes(starts))
    grams: list[U32] = []
    sizes: list[U32] = []
    rows: list[U32] = []
    common: list[U32] = []
    for keys in _partitions(letters, row_of):
        keys.sort()
        if len(keys):
            keys = keys[np.concatenate(([True], keys[1:] != keys[:-1]))]
        found = (keys >> np.uint64(32)).astype(np.uint32)
        first = (
            np.flatnonzero(np.concatenate(([True], found[1:] != found[:-1]))) if len(found) else np.zeros(0, np.intp)
        )
        size = np.diff(np.concatenate((first, [len(found)])))
        kept = size <= max(count // COMMON, _SMALL)
        grams.append(found[first][kept])
        common.append(found[first][~kept])
        sizes.append(size[kept].astype(np.uint32))
        rows.append((keys & np.uint64(0xFFFFFFFF)).astype(np.uint32)[np.repeat(kept, size)])
    places = np.concatenate(([0], np.cumsum(np.concatenate(sizes).astype(np.uint64)))).astype(np.uint64)
    return {
        "grams": np.concatenate(grams),
        "places": places,
        "rows": np.concatenate(rows),
        "common": np.concatenate(common),
    }


def _partitions(letters: U32, row_of: U32) -> Iterator[U64]:
    """The hashes, each with its row in the lower bits, unsorted, a range of hashes at a time, in ascending ranges."""
    parts = max(1, -(-2 * len(letters) // _PART))
    edges = [part * (1 << 32) // parts for part in range(parts + 1)]
    for low, high in pairwise(edges):
        chosen: list[U64] = [np.empty(0, np.uint64)]
        for begin in range(0, len(letters), _PART):
            # With one more, for the pair that begins with the last one.
            block, owners = letters[begin : begin + _PART + 1], row_of[begin : begin + _PART + 1]
            chosen.append(_keys(single_hashes(block[:_PART]), owners[:_PART], low, high))
            same = owners[1:] == owners[:-1]
            chosen.append(_keys(pair_hashes(block[:-1], block[1:])[same], owners[:-1][same], low, high))
        yield np.concatenate(chosen)


def _keys(hashes: U32, owners: U32, low: int, high: int) -> U64:
    """The hashes that lie in a range, with their owners."""
    chosen = (hashes >= low) & (hashes <= high - 1)
    keys: U64 = hashes[chosen].astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= owners[chosen]
    return keys


def _write(path: Path, stamp: str, arrays: Mapping[str, Any]) -> None:
    places: dict[str, tuple[int, int]] = {}
    # The header's own length moves the arrays: room for it is left beforehand.
    at = 4096
    for name in _TYPES:
        places[name] = (at, int(arrays[name].size))
        at += -(-arrays[name].nbytes // _ALIGN) * _ALIGN
    header = json.dumps({"version": VERSION, "stamp": stamp, "arrays": places}).encode()
    with write_stream(path) as stream:
        stream.write((_MAGIC + struct.pack("<I", len(header)) + header).ljust(4096, b" "))
        for name in _TYPES:
            array = np.ascontiguousarray(arrays[name])
            stream.write(array.data.cast("B") if array.size else b"")
            stream.write(b"\0" * (-array.nbytes % _ALIGN))
