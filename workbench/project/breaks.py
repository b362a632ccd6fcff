"""The file of a document's splits and joins: text that git can compare and merge, one place a line, in sorted order."""

from pathlib import Path

from workbench import atomic
from workbench.errors import UnreadableInput, WriteError
from workbench.text.breaks import Break, BreakKind
from workbench.text.normalise import nfc

_HEADER = """\
# Where a person has split or joined sentences, over the rules: what was asked for, the words in front of the place and
# those behind it, with tabs between. `workbench split`, `workbench join` and the editor write this file.
"""


def read(path: Path) -> tuple[Break, ...]:
    """Return the splits and joins in a file; none if there is no file.

    Raises:
        UnreadableInput: It cannot be read, or a line is not of the form.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError as error:
        raise UnreadableInput("is not UTF-8.", path=path, advice="Save it as UTF-8.") from error
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    lines = enumerate(nfc(text).split("\n"), start=1)
    return tuple(_parsed(line, path, number) for number, line in lines if line.strip() and not line.startswith("#"))


def write(path: Path, breaks: tuple[Break, ...]) -> None:
    """Write splits and joins; without any the file is removed.

    Raises:
        WriteError: The disk refused; the old file is untouched.
    """
    if breaks:
        lines = (f"{one.kind}\t{one.before}\t{one.after}\n" for one in sorted(set(breaks)))
        atomic.write_text(path, _HEADER + "".join(lines))
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(f"cannot be removed: {error.strerror}.", path=path) from error


def _parsed(line: str, path: Path, number: int) -> Break:
    parts = [part.strip() for part in line.split("\t")]
    if len(parts) != 3 or parts[0] not in tuple(BreakKind) or not (parts[1] and parts[2]):
        raise UnreadableInput(
            "is not of the form “split or join, words before, words after”, with tabs between.",
            path=path,
            line=number,
            advice="Mend the line or delete it.",
        )
    return Break(BreakKind(parts[0]), " ".join(parts[1].split()), " ".join(parts[2].split()))
