"""The journal: every edit on the disk before it is shown as done, and readable after any crash.

One file per document, append-only JSON lines, each with a checksum, each fsynced. A line that a crash or a full disk
tore is recognised by its checksum and skipped; the lines around it stay good. After a save the file is emptied.
"""

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from workbench.errors import WriteError
from workbench.model import State, UnitKey


@dataclass(frozen=True, slots=True)
class Entry:
    """One edit: a text for a unit, confirmed with a state, or (state None) only typed so far."""

    key: UnitKey
    target: str
    state: State | None = None
    origin: str = ""
    by: str = ""
    at: str = ""

    @property
    def is_confirmed(self) -> bool:
        """Whether the translator had finished the edit."""
        return self.state is not None


class Journal:
    """An open journal. Not thread-safe: its owner holds the document's lock."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor = descriptor
        self._torn = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the journal for appending; what is in it stays.

        Raises:
            WriteError: The file cannot be made or written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
        except OSError as error:
            raise WriteError(f"the journal cannot be opened: {error.strerror}.", path=path) from error
        journal = cls(path, descriptor)
        # Whatever a crash left at the end must not be glued to the next line.
        journal._torn = os.fstat(descriptor).st_size > 0
        return journal

    def append(self, *entries: Entry) -> None:
        """Put `entries` on the disk; they are there when this returns.

        Raises:
            WriteError: The disk refused; the entries do not count.
        """
        self._write(_line(_encoded(entry)) for entry in entries)

    def settle(self, *entries: Entry) -> None:
        """Declare everything before done with, and put `entries` behind it, in one write.

        Raises:
            WriteError: The disk refused; what stood in the journal still counts.
        """
        self._write([_line({"settled": True}), *(_line(_encoded(entry)) for entry in entries)])
        if not entries:
            try:
                os.ftruncate(self._descriptor, 0)
                self._torn = False
            except OSError:  # the mark alone is enough; the file is only longer than it need be
                self._torn = True

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _write(self, lines: Iterable[bytes]) -> None:
        data = (b"\n" if self._torn else b"") + b"".join(lines)
        try:
            while data:
                self._torn = True
                data = data[os.write(self._descriptor, data) :]
            os.fsync(self._descriptor)
        except OSError as error:
            raise WriteError(
                f"the journal cannot be written: {error.strerror}.",
                path=self._path,
                advice="Your text is still on the screen; free some space and confirm again.",
            ) from error
        self._torn = False


def path_of(state_folder: Path, document: str) -> Path:
    """Where the journal of a document lies in a project's state folder."""
    return state_folder / "journal" / f"{document}.jsonl"


def read(path: Path) -> tuple[Entry, ...]:
    """Return the entries since the last settling, oldest first; none if there is no journal.

    Torn or foreign lines are skipped: a journal is read after a crash, when everything that can be had counts.

    Raises:
        WriteError: There is a journal, but it cannot be read; nothing may be written over it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise WriteError(f"the journal cannot be read: {error.strerror}.", path=path) from error
    entries: list[Entry] = []
    for record in _records(data):
        if record.get("settled"):
            entries.clear()
            continue
        entry = _decoded(record)
        if entry is not None:
            entries.append(entry)
    return tuple(entries)


def _line(record: dict[str, Any]) -> bytes:
    body = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"%08x %s\n" % (zlib.crc32(body), body)


def _records(data: bytes) -> Iterator[dict[str, Any]]:
    for line in data.split(b"\n"):
        checksum, _, body = line.partition(b" ")
        if body and checksum == b"%08x" % zlib.crc32(body):
            record = json.loads(body)
            if isinstance(record, dict):
                yield record


def _encoded(entry: Entry) -> dict[str, Any]:
    return {
        "context": entry.key.context,
        "source": entry.key.source,
        "target": entry.target,
        "state": entry.state.value if entry.state else None,
        "origin": entry.origin,
        "by": entry.by,
        "at": entry.at,
    }


def _decoded(record: dict[str, Any]) -> Entry | None:
    try:
        return Entry(
            key=UnitKey(record["context"], record["source"]),
            target=record["target"],
            state=State(record["state"]) if record["state"] else None,
            origin=record["origin"],
            by=record["by"],
            at=record["at"],
        )
    except (KeyError, ValueError):
        return None
