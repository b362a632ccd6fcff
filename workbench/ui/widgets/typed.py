"""What of a key or a paste is text to write."""

import re
import unicodedata

from textual.events import Key

_LINE_ENDS = re.compile("[ \t]*(?:\r\n|[\n\r\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029])[ \t]*")
_COMMANDING = frozenset({"alt", "ctrl", "super", "hyper", "meta"})
"""Modifiers that make a letter a command; Shift only makes it another letter."""


def one_line(text: str) -> str:
    """Return pasted text without its line ends: a segment has none."""
    return _LINE_ENDS.sub(" ", text.strip("\r\n"))


def is_text(event: Key) -> bool:
    """Whether a key stands for a character to insert.

    Textual's own rule forgets the no-break space and the joiners, and gives Alt+A the character `a`, as the terminal
    does, which sends Escape and then the letter.
    """
    character = event.character or ""
    modifiers = event.key.split("+")[:-1]
    return (
        len(character) == 1
        and unicodedata.category(character) not in ("Cc", "Cs")
        and not _COMMANDING.intersection(modifiers)
    )
