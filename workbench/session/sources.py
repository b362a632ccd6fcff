"""Reading the bytes of source files."""

from pathlib import Path

from workbench.errors import UnreadableInput


def read_bytes(path: Path) -> bytes:
    """Read a file.

    Raises:
        UnreadableInput: It cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise UnreadableInput("is not a file.", path=path)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
