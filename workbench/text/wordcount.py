"""How long a text is, in the unit its language is counted and paid in."""

import re

from workbench.text.normalise import INVISIBLE, nfc
from workbench.text.tokens import MARKS

_REST = rf"[\w{MARKS}{INVISIBLE}]*"

# An address, a figure with its separators (a sum, a date, an hour), or a document's number is one; otherwise each run
# of letters is a syllable, written apart, with a hyphen (kinh tế-xã hội) or with a stroke (đồng/năm).
_SYLLABLE = re.compile(
    rf"""(?x)
    (?:https?://|www\.)\S*\w | (?<![\w.%+-])[\w.%+-]{{1,64}}@\w(?:[\w.-]{{0,250}}\w)?   # an address
  | \d+[a-z]?(?:/\d+)*/[\w&{MARKS}]+(?:-[^\W\d_][\w&]*)*        # 15/3/2024, 86/2025/NĐ-CP, 1737/QĐ-TTg
  | \d+(?:[.,:]\d+)*°\w | \d+(?:[.,:]\d+)+                 # 36,5°C, 1.250,5 and 19:30
  | [^\W\d_]{_REST}-\d+(?![\w-])                              # COVID-19
  | \w{_REST}(?:['’ʼ]\w{_REST})*                              # H'Hen, M'Nông
    """
)
# As word processors count: what stands between white space or dashes, if there is a letter or digit in it.
_BETWEEN_SPACES = re.compile(r"[^\s—]+")
_LETTER_OR_DIGIT = re.compile(r"\w")
_NO_CHARACTER = re.compile(rf"[\r\n{INVISIBLE}]")


def count(s: str, lang: str) -> int:
    """Return the length of `s`: syllables in Vietnamese (`vi`), words in any other language.

    Both are meant to be what an agency bills, which is what a word processor shows under “words”: what stands between
    white space. English is counted so, hyphens and strokes and all (“socio-economic”, “and/or” are one), but for two
    cases: an em dash parts words with or without spaces, and a mark that stands alone (–, &, %) is none.

    Vietnamese offices and agencies count syllables (tiếng), which stand between spaces too, so that the same holds,
    but for syllables that a hyphen, a stroke or a full stop joins: they are the two that they are (kinh tế-xã hội,
    và/hoặc, TP.HCM, 2022-2025). A figure, date, address or a document's number is one, and a name with an apostrophe
    (H'Hen) as well. What has no shape parts nothing. The tests have a table of both counts side by side.
    """
    if lang == "vi":
        return sum(1 for _ in _SYLLABLE.finditer(s))
    return sum(1 for piece in _BETWEEN_SPACES.finditer(s) if _LETTER_OR_DIGIT.search(piece[0]))


def characters(s: str, *, spaces: bool = True) -> int:
    """Return how many characters of `s` a reader sees: letters with their marks as one, as NFC has them.

    Line ends and what has no shape are none, as in a word processor's count of a page.

    Args:
        s: The text.
        spaces: Whether white space between words counts.
    """
    seen = _NO_CHARACTER.sub("", nfc(s))
    return len(seen) if spaces else len("".join(seen.split()))
