"""Printable stand-ins, one character for one, for what a text editor would swallow or a terminal would obey.

Textual's editor turns VT, FF, NEL, U+2028 and their like into newlines when it loads a text, and bidi controls would
rearrange the screen. Inside the editor, and in the rows beside it, each such character is shown as a stand-in. That is
one for one, so that offsets stay valid, and the table is a bijection, so that what comes out is what went in.
"""

import re
from collections.abc import Iterator

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {
    "\x7f": "\u2421",
    "\x85": "\u2424",
    "\u2028": "\u21b5",
    "\u2029": "\u2761",
    "\u00ad": "\u2027",
}
_LAST_RESORT = 0xF0000
_GENERAL = "\u2370\u25a2\u25a3\u25a4\u25a5\u25a6\u25a7\u25a8\u25a9\u25eb\u25f0\u25f1\u25f2\u25f3"


class StandIns:
    """The table of one text: grows with what is encoded, decodes all of it."""

    def __init__(self) -> None:
        self._shown: dict[str, str] = {}
        self._meant: dict[str, str] = {}
        self._literal: set[str] = set()

    def encode(self, text: str) -> str:
        """Return `text`, of the same length, with a stand-in for each character that must not reach a terminal."""
        if text.isascii() and text.isprintable():
            return text
        self._literal.update(character for character in set(text) if character not in self._meant)
        return "".join(self._show(character) for character in text)

    def decode(self, shown: str) -> str:
        """Return the text that `shown` stands for."""
        if not self._meant:
            return shown
        return "".join(self._meant.get(character, character) for character in shown)

    def places(self, shown: str) -> tuple[int, ...]:
        """Return the offsets in `shown` that hold stand-ins."""
        if not self._meant:
            return ()
        return tuple(index for index, character in enumerate(shown) if character in self._meant)

    def _show(self, character: str) -> str:
        if character not in self._meant and not _UNSAFE.match(character):
            return character
        if character not in self._shown:
            stand_in = next(c for c in self._candidates(character) if c not in self._literal and c not in self._meant)
            self._shown[character] = stand_in
            self._meant[stand_in] = character
        return self._shown[character]

    @staticmethod
    def _candidates(character: str) -> Iterator[str]:
        if character in _PICTURES:
            yield _PICTURES[character]
        yield from _GENERAL
        for code in range(_LAST_RESORT, _LAST_RESORT + 0xFFFE):
            yield chr(code)
