"""Names of persons of the highlands' peoples, whose words are no Vietnamese syllables: H'Hen Niê, Y Thinh Niê, K'Brêu.

Source: the family names that the Ê-đê, Gia Rai, M'Nông and Cơ Ho bear in the news. A man's name begins with Y or K', a
woman's with H', and the family name goes last (Ê-đê) or first (Gia Rai).
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from workbench.text.normalise import nfc
from workbench.text.tokens import MARKS

_APOSTROPHE = "['’ʼ]"
_WORD = rf"[^\W\d_][\w{MARKS}]*(?:{_APOSTROPHE}[\w{MARKS}]+)?"
# Peoples, not persons.
_PEOPLES = frozenset({"hmông", "hmong", "kho", "hrê", "hre"})
# Decomposed text writes ê as e and a mark: any vowel here may bear some.
_M = f"[{MARKS}]*"


def _any_form(names: str) -> str:
    """Return an expression for these names, whose letters stand without their marks, with marks or without them."""
    vowels = {"a": "[aăâ]", "e": "[eê]", "o": "[oôơ]", "u": "[uư]", "d": "[dđ]", "i": "i", "y": "y"}
    spelled = (
        "".join(f"{vowels[letter]}{_M}" if letter in vowels else letter for letter in name) for name in names.split()
    )
    return "|".join(f"(?i:{name})" for name in spelled)


_LAST_FAMILIES = _any_form("nie mlo eban bya ayun kbuor hwing ktla adrong ksor bkrong kdoh kpor hdok hmok buon krong")
_FIRST_FAMILIES = (
    _any_form("ksor kpa siu rcom rmah rlan kpuih rahlan rocham")
    + "|"
    + (rf"R[oơ]{_M}\s(?:Ch[aâ]{_M}m|Mah|Lan|O)|Rah\sLan")
)

_NAME = re.compile(
    rf"""(?x)
    (?<![\w'’{MARKS}])(?:
        [HK]{_APOSTROPHE}\s?{_WORD}(?:\s{_WORD}){{0,2}}                     # H'Hen Niê, K'Brêu
      | Y\s{_WORD}\s(?:{_WORD}\s)?(?:{_LAST_FAMILIES})(?![\w{MARKS}])(?:\s(?:{_LAST_FAMILIES})(?![\w{MARKS}]))?
      | (?:{_FIRST_FAMILIES})(?![\w{MARKS}])(?:\s{_WORD}){{1,3}}            # Ksor Phước Hà, Rơ Châm H'Yéo
    )"""
)
_WORDS = re.compile(r"\S+")
_LETTERS = re.compile(r"[\W_]")


def highland_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of such names in a text, NFC or NFD."""
    for match in _NAME.finditer(text):
        words = list(takewhile(lambda word: word[0][0].isupper(), _WORDS.finditer(match[0])))
        if words and _LETTERS.sub("", nfc(words[0][0])).casefold() not in _PEOPLES:
            yield match.start(), match.start() + words[-1].end()
