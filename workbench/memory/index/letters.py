"""Texts as rows of letters: one letter a token, so that edit distance counts syllables and a row is a string.

The letter is made of the token itself, without a list of words that would have to be kept. Two tokens may share a
letter: a text may then seem nearer than it is, never further, so that nothing is lost; scores are counted again on
the text.
"""

from functools import lru_cache
from zlib import crc32

from workbench.text.tokens import keys_of

_SURROGATES, _SURROGATES_END = 0xD800, 0xE000
_LETTERS = 0x10FFFF - (_SURROGATES_END - _SURROGATES)


@lru_cache(maxsize=1 << 18)
def letter(token: str) -> str:
    """Return the letter of a token: any code point but U+0000 and the surrogates."""
    number = 1 + crc32(token.encode()) % _LETTERS
    return chr(number if number < _SURROGATES else number + _SURROGATES_END - _SURROGATES)


def row_of(key: str) -> str:
    """Return the letters of a text's tokens, in order, by the text's comparison key."""
    return "".join([letter(token) for token in keys_of(key)])
