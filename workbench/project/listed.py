"""Files of a project that list one thing a line, made for git; comments are for people, an empty list is no file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from workbench import atomic
from workbench.errors import UnreadableInput, WriteError


def listed(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that say something, each with its 1-based number.

    Raises:
        FileNotFoundError: There is no such file.
        UnreadableInput: It cannot be read, or is not UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as error:
        raise UnreadableInput("is not UTF-8.", path=path, advice="Save it as UTF-8.") from error
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.removesuffix("\r")
        if line.strip() and not line.startswith("#"):
            yield number, line


def write_listed(path: Path, header: str, lines: Iterable[str]) -> None:
    """Write a header of comments and the lines, each with its end, as they come; without any the file is removed.

    Raises:
        WriteError: The disk refused; the old file is untouched.
    """
    text = "".join(lines)
    if text:
        atomic.write_text(path, header + text)
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(f"cannot be removed: {error.strerror}.", path=path) from error
