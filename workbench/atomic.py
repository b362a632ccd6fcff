"""The only place where a file is overwritten: write beside it, fsync, replace."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from workbench.errors import WriteError


def write_bytes(path: Path, data: bytes) -> None:
    """Put `data` at `path` so that a reader sees the old file or the new one, never a part.

    The data is on the disk when this returns. A symbolic link is followed, so that the file it points to is
    replaced and the link stays; the permissions of an existing file are kept. The folder is made if missing.

    Raises:
        WriteError: The disk is full or read-only, the folder vanished, or a folder, device or pipe is there; what is
            there is untouched.
    """
    with write_stream(path) as stream:
        stream.write(data)


@contextlib.contextmanager
def write_stream(path: Path) -> Iterator[BinaryIO]:
    """Like `write_bytes`, for data that is too large to be held: what is written to the stream counts at the end.

    Raises:
        WriteError: As `write_bytes`; also when the block raises OSError. Any exception leaves the old file as it was.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            # To replace a device or a pipe would take it away from everybody.
            raise WriteError("is no ordinary file.", path=path, advice="Name a file, or a new one.")
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                yield stream
                stream.flush()
                os.fchmod(stream.fileno(), mode)
                os.fsync(stream.fileno())
            temporary.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise WriteError(
            f"cannot be written: {error.strerror or error}.",
            path=path,
            advice="The file on disk is as it was; free some space or check the permissions and try again.",
        ) from error


def write_text(path: Path, text: str) -> None:
    """Like `write_bytes`, as UTF-8 with the newlines that `text` has.

    Raises:
        WriteError: As `write_bytes`.
    """
    write_bytes(path, text.encode("utf-8"))


def _umask() -> int:
    """Return the process's umask; the only portable way to read it is to set it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the platform can sync a folder."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
