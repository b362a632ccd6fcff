"""How long a text is, in the unit its language is counted and paid in."""

import re

from workbench.text.tokens import MARKS

# A figure with its separators is one; otherwise each run of letters is a syllable, written apart or with a hyphen.
_SYLLABLE = re.compile(rf"\d+(?:[.,]\d+)+|\w[\w{MARKS}]*")
# As word processors count: what stands between white space or dashes, if there is a letter or digit in it.
_BETWEEN_SPACES = re.compile(r"[^\s—]+")
_LETTER_OR_DIGIT = re.compile(r"\w")


def count(s: str, lang: str) -> int:
    """Return the length of `s`: syllables in Vietnamese (`vi`), words in any other language."""
    if lang == "vi":
        return sum(1 for _ in _SYLLABLE.finditer(s))
    return sum(1 for piece in _BETWEEN_SPACES.finditer(s) if _LETTER_OR_DIGIT.search(piece[0]))
