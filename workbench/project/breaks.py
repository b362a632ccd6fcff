"""The file of a document's splits and joins: text that git can compare and merge, one place a line, in sorted order."""

from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.project.listed import listed, write_listed
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
        return tuple(_parsed(nfc(line), path, number) for number, line in listed(path))
    except FileNotFoundError:
        return ()


def write(path: Path, breaks: tuple[Break, ...]) -> None:
    """Write splits and joins; without any the file is removed.

    Raises:
        WriteError: The disk refused; the old file is untouched.
    """
    write_listed(path, _HEADER, (f"{one.kind}\t{one.before}\t{one.after}\n" for one in sorted(set(breaks))))


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
