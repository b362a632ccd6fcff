"""The words and marks of a text, with their places in the string as it was given."""

import re
from functools import lru_cache
from typing import NamedTuple

from workbench.text.normalise import INVISIBLE, match_key, nfc

MARKS = r"\u0300-\u036f"
"""Combining marks as a regular-expression range: a decomposed (NFD) letter carries them, and `\\w` has none of them."""

# What has no shape parts no word, and stands alone for nothing.
_TOKEN = re.compile(rf"\w[\w{MARKS}{INVISIBLE}]*|[^\w\s{INVISIBLE}][{MARKS}]*")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")


class Token(NamedTuple):
    """One word (a Vietnamese syllable, a number's run of digits) or one punctuation mark.

    A named tuple, not a dataclass: tokens are made by the million, and a frozen dataclass takes four times as long.
    """

    text: str
    """As written, NFC, without characters that have no shape."""
    key: str
    """The comparison key (`match_key`) of the text."""
    start: int
    """Offset of its first code point in the string that was given, NFC or NFD."""
    end: int
    """Offset behind its last code point."""


@lru_cache(maxsize=64)
def tokens(s: str) -> tuple[Token, ...]:
    """Return the tokens of `s` in order; white space belongs to none, nor does what has no shape between them."""
    places = [match.span() for match in _TOKEN.finditer(s)]
    return tuple([_new(Token, (*_text_and_key(s[start:end]), start, end)) for start, end in places])


def keys(s: str) -> tuple[str, ...]:
    """Return the tokens of the comparison key of `s`: what two texts are compared by."""
    return keys_of(match_key(s))


def keys_of(key: str) -> tuple[str, ...]:
    """Return the tokens of a comparison key that is known already."""
    return tuple(_TOKEN.findall(key))


_new = tuple.__new__
"""Makes a token in half the time that its class takes, which is called by the million."""


@lru_cache(maxsize=1 << 15)
def _text_and_key(word: str) -> tuple[str, str]:
    """A text uses few different words: looking the key up is much quicker than making it again."""
    return nfc(_INVISIBLE.sub("", word)), match_key(word)
