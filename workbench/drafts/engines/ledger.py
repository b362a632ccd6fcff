"""The egress ledger: what left this machine, when and where to, without the text itself.

One JSON object a line. A call is noted before it goes out, `{"call", "at", "engine", "kind", "url", "segments",
"characters", "bytes", "sha256"}`, and its end afterwards, `{"call", "at", "outcome"}`.
"""

import datetime
import hashlib
import json
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.errors import EngineError


def now() -> datetime.datetime:
    """Return the moment, in UTC."""
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What is to leave the machine, as the ledger has it."""

    engine: str
    kind: str
    url: str
    segments: int
    characters: int
    """Code points of all texts in it, the instructions included."""
    body: bytes
    """As it is sent, without the key; only its length and hash are kept."""


class Ledger:
    """Appends to the ledger of a project; two processes may do so at a time. May be used from any thread."""

    def __init__(self, path: Path, *, clock: Callable[[], datetime.datetime] = now) -> None:
        """Append to the file at `path`, which need not exist."""
        self._path = path
        self._clock = clock
        self._guard = threading.Lock()
        self.characters = 0
        """Those that it has noted itself, whoever else writes into the file."""

    def begin(self, sent: Sent) -> str:
        """Note that something is about to be sent, on the disk when this returns; give the call's number.

        Raises:
            EngineError: It cannot be noted, so nothing may be sent.
        """
        call = secrets.token_hex(6)
        self._append(
            {
                "call": call,
                "at": self._now(),
                "engine": sent.engine,
                "kind": sent.kind,
                "url": sent.url,
                "segments": sent.segments,
                "characters": sent.characters,
                "bytes": len(sent.body),
                "sha256": hashlib.sha256(sent.body).hexdigest(),
            }
        )
        with self._guard:
            self.characters += sent.characters
        return call

    def end(self, call: str, outcome: str) -> None:
        """Note how a call ended.

        Raises:
            EngineError: It cannot be noted.
        """
        self._append({"call": call, "at": self._now(), "outcome": outcome})

    def _now(self) -> str:
        return self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")

    def _append(self, record: dict[str, Any]) -> None:
        line = json.dumps(record, ensure_ascii=False).encode("utf-8") + b"\n"
        with self._guard:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                # No link is followed: the folder may have come with a project of strangers.
                descriptor = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)
                try:
                    size = os.fstat(descriptor).st_size
                    # What a crash left half written shall not spoil this line, too.
                    if size and os.pread(descriptor, 1, size - 1) != b"\n":
                        line = b"\n" + line
                    if os.write(descriptor, line) != len(line):
                        raise OSError(0, "the disk is full")
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)
            except OSError as error:
                raise EngineError(
                    f"cannot be written, so nothing is sent to an engine: {error.strerror or error}.", path=self._path
                ) from error
