"""Teaches Textual's reader of keys that Escape and a letter, sent together, are that letter with Alt.

Textual finds this out only by waiting for what may follow. If the next Alt key comes within a tenth of a second, as
when a key is held down, it takes both for something it cannot understand, and hands on `^` and the letter as text.
"""

from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any, cast

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS


@dataclass(frozen=True, slots=True)
class _Chord:
    """Stands where Textual's table has a member of its enumeration of keys."""

    value: str


def know_alt_letters() -> None:
    """Enter `ESC a` to `ESC z` into Textual's table, but for what it has already.

    No longer sequence that a terminal sends for a key begins with Escape and a small letter.
    """
    table = cast("dict[str, Any]", ANSI_SEQUENCES_KEYS)
    for letter in ascii_lowercase:
        table.setdefault(f"\x1b{letter}", (_Chord(f"alt+{letter}"),))
