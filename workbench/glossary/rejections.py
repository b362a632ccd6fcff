"""The candidates that nobody wants to see again: one a line in a text file beside the glossary, so that git keeps it.

The lines are sorted, so that two people who reject on two branches seldom touch the same place. A line that begins with
`#` is a comment.
"""

from collections.abc import Iterable
from pathlib import Path

from workbench import atomic
from workbench.errors import GlossaryError
from workbench.text.normalise import nfc
from workbench.text.tokens import tokens

NAME = "rejected.txt"
"""The file's name in the glossary folder."""


def key_of(text: str) -> str:
    """The key by which a text is rejected: the comparison keys of its words."""
    return " ".join(token.key for token in tokens(text))


def read(folder: Path) -> frozenset[str]:
    """Return the keys of what was rejected for the glossary in `folder`; none where nothing was.

    Raises:
        GlossaryError: The file cannot be read or is not UTF-8.
    """
    return frozenset(key_of(line) for line in _lines(folder / NAME) if line and not line.startswith("#"))


def add(folder: Path, texts: Iterable[str]) -> None:
    """Reject texts for ever; what is there already is not written again.

    Raises:
        GlossaryError: The file there cannot be read.
        WriteError: The disk refused; the file is as it was.
    """
    path = folder / NAME
    lines = _lines(path)
    comments = [line for line in lines if line.startswith("#")]
    known = {key_of(line): line for line in lines if line and not line.startswith("#")}
    for text in texts:
        known.setdefault(key_of(text), " ".join(nfc(text).split()))
    atomic.write_text(path, "".join(f"{line}\n" for line in (*comments, *(known[key] for key in sorted(known)))))


def _lines(path: Path) -> list[str]:
    try:
        return [line.strip() for line in path.read_text("utf-8-sig").splitlines()] if path.exists() else []
    except (OSError, UnicodeDecodeError):
        raise GlossaryError(
            "The list of rejected candidates cannot be read as UTF-8.", path=path, advice="Mend it or move it away."
        ) from None
