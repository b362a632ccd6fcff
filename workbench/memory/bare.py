"""Words without their marks: what finds `kim ngạch` for `kim ngach`, and patterns that tell quickly where one may be.

Everything here may find too much and never too little: whether a text has what is sought is decided by its tokens.
"""

import re
from functools import lru_cache

from workbench.text.normalise import strip_diacritics
from workbench.text.tokens import keys

_PLAIN = "\x01-\x7eÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăÐðĐđĨĩŨũƠơƯưẠ-ỹ\u00a0–—‘’“”…"
_STRANGE = re.compile(f"[^{_PLAIN}]")
"""What Vietnamese and English do not have: texts with it are read by their tokens, others as they stand."""
_SEARCHABLE = re.compile("[a-z0-9_]+")
# Where the tone mark has two places, or is often put wrongly: any mark may be on these vowels.
_MOVABLE = re.compile("o[ae]|uy|qu")
_MARKED = {
    "a": "aàáảãạăằắẳẵặâầấẩẫậ",
    "d": "dđð",
    "e": "eèéẻẽẹêềếểễệ",
    "i": "iìíỉĩị",
    "o": "oòóỏõọôồốổỗộơờớởỡợ",
    "u": "uùúủũụưừứửữự",
    "y": "yỳýỷỹỵ",
}
_D = (("đ", "d"), ("Đ", "D"), ("ð", "d"), ("Ð", "D"))
"""The only letters of Vietnamese whose mark cannot be taken off by Unicode, the look-alikes included."""
_FREE_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
"""At the end of some syllables i and y are one; comparison keys have y."""


@lru_cache(maxsize=1 << 15)
def bare(key: str) -> str:
    """Return the comparison key of a word without its marks; đ becomes d."""
    return strip_diacritics(key)


def bare_text(text: str) -> str:
    """Return a text as the full-text index is to read it: of its words' marks only those of đ are gone."""
    if _STRANGE.search(text):
        text = " ".join(keys(text))
    for letter, plain in _D:
        text = text.replace(letter, plain)
    return text


def bare_terms(key: str) -> tuple[str, ...] | None:
    """Return the words of a full-text index without marks of which one stands wherever a token with this key does.

    Returns:
        None where the index may have the token otherwise: of scripts that it is not made for.
    """
    word = bare(key)
    if not _SEARCHABLE.fullmatch(word):
        return None
    return (word, f"{word[:-1]}i") if word.endswith("y") else (word,)


class Suspect:
    """Tells whether a text may have all of some words, in a fraction of the time that its tokens take."""

    def __init__(self, wanted: frozenset[str], *, heeds_marks: bool) -> None:
        """Take words by their keys; without heeding marks, by their keys without marks."""
        self._patterns = [
            _pattern(word, heeds_marks) for word in sorted(wanted, key=len, reverse=True) if bare_terms(word)
        ]

    def __call__(self, text: str) -> bool:
        for pattern in self._patterns:
            if not pattern.search(text):
                return bool(_STRANGE.search(text))
        return True


def _pattern(word: str, heeds_marks: bool) -> re.Pattern[str]:
    is_loose = not heeds_marks or _MOVABLE.search(bare(word)) is not None
    letters = [_class(_MARKED.get(bare(letter), letter) if is_loose or letter == "đ" else letter) for letter in word]
    if word[-1] in _FREE_I or (is_loose and bare(word[-1]) == "y"):
        last = _MARKED["y"] + _MARKED["i"] if is_loose else word[-1] + _FREE_I[word[-1]]
        letters[-1] = _class(last)
    # Without a `\b` before it, which keeps Python from leaping to the first letter.
    return re.compile(rf"{''.join(letters)}\b")


def _class(letters: str) -> str:
    return f"[{letters}{letters.upper()}]"
