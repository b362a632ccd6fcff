"""Where in a PO file the characters of an entry's texts stand, for whoever has to point at them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from workbench.catalog.precheck import checked_lines
from workbench.catalog.strings import for_polib, unescaped
from workbench.errors import UnreadableInput

_WORD = re.compile(
    r"[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr)(?!\w)[ \t]*(?:\[[ \t]*[0-9]+[ \t]*\])?[ \t]*)?"
    r'(?:"((?:[^"\\]|\\.)*)")?'
)
_CHARACTER = re.compile(r"(?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+))+|\\.|.", re.DOTALL)
"""A character as it is written: itself, an escape, or a run of escapes that spell UTF-8 together."""


class Place(NamedTuple):
    """A place in a file."""

    line: int
    """1-based."""
    column: int
    """1-based, in code points."""


@dataclass(frozen=True, slots=True)
class Written:
    """One text as it is written in the file."""

    text: str
    places: tuple[Place, ...]
    """The place of each character of the text and, last, of the quotation mark behind it."""

    def between(self, start: int, end: int) -> tuple[Place, Place]:
        """Return where a range of the text begins, and the place behind its last character."""
        first = self.places[min(start, len(self.text))]
        if end <= start:
            return first, first
        last, behind = self.places[min(end, len(self.text)) - 1], self.places[min(end, len(self.text))]
        # What goes on in the next line of the file ends in its own.
        return first, behind if behind.line == last.line else Place(last.line, last.column + 1)


class Places:
    """The lines of one PO file, in which entries are found by the line of their msgid."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @classmethod
    def of(cls, path: Path) -> "Places":
        """Read a file; one that cannot be read has no places."""
        try:
            return cls(checked_lines(path.read_bytes(), path))
        except (OSError, UnreadableInput):
            return cls(())

    def source(self, line: int, text: str) -> Written | None:
        """Return the msgid of the entry that has it in `line`, if it is `text`."""
        return next((one for word, one in self._entry(line) if word == "msgid" and one.text == text), None)

    def target(self, line: int, text: str) -> Written | None:
        """Return the msgstr (of a plural: the form) that is `text`, of the entry that has its msgid in `line`."""
        return next((one for word, one in self._entry(line) if word == "msgstr" and one.text == text), None)

    def _entry(self, line: int) -> Iterator[tuple[str, Written]]:
        """Yield the keywords from the msgid on, each with its text."""
        keyword, text, places = "", "", [Place(line, 1)]
        for number in range(line, len(self._lines) + 1) if line > 0 else ():
            row = self._lines[number - 1]
            if row.lstrip().startswith("#"):
                break
            position = 0
            while position < len(row):
                found = _WORD.match(row, position)
                if found is None or found.end() == position:
                    break
                position = found.end()
                if found[1]:
                    if keyword:
                        yield keyword, Written(text, tuple(places))
                    # Several entries may stand in one line; then their line does not tell them apart.
                    if found[1] in ("msgid", "msgctxt") and keyword and number > line:
                        return
                    keyword, text, places = found[1], "", [Place(number, position + 1)]
                if found[2] is not None:
                    places.pop()
                    for char, column in _characters(found[2], found.start(2)):
                        text += char
                        places += [Place(number, column)] * len(char)
                    places.append(Place(number, found.end(2) + 1))
        if keyword:
            yield keyword, Written(text, tuple(places))


def _characters(body: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what is written between two quotes, piece by piece, each with its 1-based column."""
    for piece in _CHARACTER.finditer(body):
        written = piece[0]
        if written[0] != "\\":
            yield written, start + piece.start() + 1
        elif written[1] in "01234567x":
            try:
                plain = for_polib(written)
            except ValueError:
                plain = written
            yield unescaped(plain), start + piece.start() + 1
        else:
            yield unescaped(written), start + piece.start() + 1
