"""Answers of engines that were had before, so that the same is not sent twice."""

import contextlib
import hashlib
import json
import os
import threading
from dataclasses import asdict
from pathlib import Path

from workbench.drafts.engines.engine import Ask
from workbench.drafts.engines.own_file import own_bytes


class Answers:
    """Answers by everything they depend on, in a file of JSON lines that may be deleted. May be used from any thread.

    What cannot be read or written is as if it had never been answered.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Keep the answers in the file at `path`; None for as long as the process lives."""
        self._path = path
        self._guard = threading.Lock()
        self._known: dict[str, str] | None = None

    def get(self, identity: str, ask: Ask) -> str | None:
        """Return the answer that an engine of this identity gave to `ask`, if it gave one."""
        with self._guard:
            if self._known is None:
                self._known = dict(self._read())
            return self._known.get(_key(identity, ask))

    def put(self, identity: str, ask: Ask, text: str) -> None:
        """Keep an answer."""
        key = _key(identity, ask)
        with self._guard:
            if self._known is not None:
                self._known[key] = text
            if self._path is not None:
                line = json.dumps({"key": key, "text": text}).encode("ascii") + b"\n"
                with contextlib.suppress(OSError):
                    self._append(line)

    def _append(self, line: bytes) -> None:
        assert self._path is not None
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # Without waiting, because a pipe in its place is opened only when somebody reads.
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK
        descriptor = os.open(self._path, flags, 0o600)
        try:
            os.write(descriptor, line)
        finally:
            os.close(descriptor)

    def _read(self) -> list[tuple[str, str]]:
        try:
            lines = own_bytes(self._path).splitlines() if self._path else []
        except OSError:
            return []
        found: list[tuple[str, str]] = []
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):
                entry = json.loads(line)
                if isinstance(entry["text"], str) and isinstance(entry["key"], str):
                    found.append((entry["key"], entry["text"]))
        return found


def _key(identity: str, ask: Ask) -> str:
    told = json.dumps([identity, asdict(ask)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
