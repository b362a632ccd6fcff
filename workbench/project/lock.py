"""One writer per document: an advisory lock that dies with its process."""

import contextlib
import errno
import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from workbench.errors import LockedError, WriteError


@dataclass(slots=True)
class Lock:
    """A held lock; `release` gives it back, and so does the end of the process, however it ends."""

    path: Path
    _stream: TextIO

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if not self._stream.closed:
            with contextlib.suppress(OSError):
                self._stream.truncate(0)
            self._stream.close()


def acquire(path: Path, *, owner: str, since: str) -> Lock:
    """Take the lock file at `path` for this process.

    Args:
        path: The lock file; made if missing, never deleted (deleting would let two processes lock two files).
        owner: Whom to name to others.
        since: When, for others to read.

    Raises:
        LockedError: Another process holds it; the message names its owner.
        WriteError: The lock file cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        stream = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise WriteError(f"cannot be locked: {error.strerror}.", path=path) from error
    try:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        stream.seek(0)
        stream.truncate(0)
        stream.write(json.dumps({"owner": owner, "pid": os.getpid(), "since": since}))
        stream.flush()
    except OSError as error:
        with contextlib.suppress(OSError), stream:
            if error.errno in (errno.EAGAIN, errno.EACCES):
                stream.seek(0)
                raise LockedError(f"{_holder(stream.read())} has it open.", path=path) from error
        raise WriteError(f"cannot be locked: {error.strerror}.", path=path) from error
    return Lock(path, stream)


def _holder(text: str) -> str:
    """Say who holds a lock, from what they wrote into it."""
    try:
        told = json.loads(text)
        return f"{told['owner']} (process {told['pid']}, since {told['since']})"
    except (ValueError, KeyError, TypeError):
        return "Another process"
