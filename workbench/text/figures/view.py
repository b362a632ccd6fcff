"""A text as the scanners see it: composed, in small letters and one spelling, with the way back to the original."""

import re
import unicodedata
from dataclasses import dataclass

# Vietnamese needs no combining mark outside this block; longer stacks are decoration and stay as they are, which
# also keeps canonical reordering from becoming quadratic on hostile input.
_MARKED = re.compile(r"([^\u0300-\u036f][\u0300-\u036f]{1,4})")
_MARK = re.compile(r"[\u0300-\u036f]")

_TONE_ON_SECOND = re.compile(r"o[àáảãạèéẻẽẹ]\b|(?<!q)u[ỳýỷỹỵ]\b")
_FOLDED = {
    **{"o" + b: a + c for b, a, c in zip("àáảãạ", "òóỏõọ", "aaaaa", strict=True)},
    **{"o" + b: a + c for b, a, c in zip("èéẻẽẹ", "òóỏõọ", "eeeee", strict=True)},
    **{"u" + b: a + c for b, a, c in zip("ỳýỷỹỵ", "ùúủũụ", "yyyyy", strict=True)},
}
_SHORT_I = re.compile(r"\b([tk])ỉ\b")
_LOOK_ALIKES = (("Ð", "Đ"), ("Ɖ", "Đ"), ("ð", "đ"))


@dataclass(frozen=True, slots=True)
class View:
    """A text made ready for scanning.

    Attributes:
        original: The string as given.
        text: The same, marks composed; offsets of scanners count in this string.
        lower: `text` in small letters, of equal length, with one placement of tone marks (khóa for khoá) and tỷ, kỷ for
            tỉ, kỉ, so that the tables hold each word once.
        offsets: For each index of `text`, and for its end, the offset in `original`; None when both are the same.
    """

    original: str
    text: str
    lower: str
    offsets: tuple[int, ...] | None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of the span from `start` to `end` of `text`."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]

    def word_before(self, position: int) -> str:
        """Return the small letters of the last word before `position`, with only spaces between; "" when none."""
        found = _LAST_WORD.search(self.lower, max(0, position - 40), position)
        return found.group(1) if found else ""

    def starts_sentence(self, position: int) -> bool:
        """Whether the word at `position` opens the text or follows a full stop, colon, quote, dash or bracket."""
        before = self.text[max(0, position - 3) : position].rstrip()
        return not before or before[-1] in ".!?:;…\"'“”‘(–—-•*\n" or "\n" in self.text[max(0, position - 3) : position]


_LAST_WORD = re.compile(r"([^\W\d_]+)\s{1,3}$")


def view(text: str) -> View:
    """Return `text` made ready for scanning. Takes linear time."""
    if text.isascii():
        return View(text, text, text.lower(), None)
    composed, offsets = _compose(text)
    for look_alike, letter in _LOOK_ALIKES:
        composed = composed.replace(look_alike, letter)
    return View(text, composed, _fold(composed), offsets)


def _compose(text: str) -> tuple[str, tuple[int, ...] | None]:
    if not _MARK.search(text):
        return text, None
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for piece in _MARKED.split(text):
        composed = unicodedata.normalize("NFC", piece) if len(piece) <= 5 and _MARK.search(piece) else piece
        pieces.append(composed)
        offsets.extend(position + min(i, len(piece) - 1) for i in range(len(composed)))
        position += len(piece)
    offsets.append(position)
    return "".join(pieces), tuple(offsets)


def _fold(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two characters in small letters
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    lower = _TONE_ON_SECOND.sub(lambda m: _FOLDED[m.group()], lower)
    return _SHORT_I.sub(r"\1ỷ", lower) if "ỉ" in lower else lower
