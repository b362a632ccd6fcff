"""How long a text is, in the unit its language is counted and paid in."""

import re

from workbench.text.tokens import MARKS

# An address, a figure with its separators (a sum, a date, an hour), or a document's number is one; otherwise each run
# of letters is a syllable, written apart, with a hyphen (kinh tế-xã hội) or with a stroke (đồng/năm).
_SYLLABLE = re.compile(
    rf"""(?x)
    (?:https?://|www\.)\S*\w | (?<![\w.%+-])[\w.%+-]{{1,64}}@\w(?:[\w.-]{{0,250}}\w)?   # an address
  | \d+[a-z]?(?:/\d+)*/[\w&{MARKS}]+(?:-[^\W\d_][\w&]*)*        # 15/3/2024, 86/2025/NĐ-CP, 1737/QĐ-TTg
  | \d+(?:[.,:]\d+)+                                           # 1.250,5 and 19:30
  | [^\W\d_][\w{MARKS}]*-\d+(?![\w-])                          # COVID-19
  | \w[\w{MARKS}]*
    """
)
# As word processors count: what stands between white space or dashes, if there is a letter or digit in it.
_BETWEEN_SPACES = re.compile(r"[^\s—]+")
_LETTER_OR_DIGIT = re.compile(r"\w")


def count(s: str, lang: str) -> int:
    """Return the length of `s`: syllables in Vietnamese (`vi`), words in any other language.

    Vietnamese offices and agencies count syllables (tiếng, which word processors call words), as they stand between
    spaces; unlike a word processor, this takes syllables that a hyphen or a stroke joins for the two that they are,
    and a figure, date, address or document's number for one. English is counted as word processors do: what stands
    between spaces or em dashes is a word if it has a letter or digit, hyphens and all (“socio-economic” is one).
    """
    if lang == "vi":
        return sum(1 for _ in _SYLLABLE.finditer(s))
    return sum(1 for piece in _BETWEEN_SPACES.finditer(s) if _LETTER_OR_DIGIT.search(piece[0]))
