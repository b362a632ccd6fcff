"""Numbers spelled out in Vietnamese and in English."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

# --- Vietnamese ------------------------------------------------------------------------------------------------------

_ONES = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
# tư nhân (private), tư lệnh (commander) and their like
_BEHIND_TU = frozenset(
    ["nhân", "lệnh", "pháp", "vấn", "liệu", "tưởng", "thế", "cách", "thục", "sản", "bản", "duy", "thù", "gia", "dinh"]
)
_NO_TENS = {("ba", "tư")}  # Persia
_AFTER_TENS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9}

# Words that take the multiplier away: tỷ lệ (rate), triệu phú (millionaire), vạn vật (all things) ... (N1.7)
MULTIPLIER_GUARDS = {
    "tỷ": r"(?!\s(?:lệ|giá|trọng|số|suất|phú|đối|thí|mỉ|muội|phần)\b)",
    "triệu": r"(?!\s(?:phú|tập|hồi|chứng|vợi)\b)",
    "vạn": r"(?!\s(?:vật|sự|năng|lý|thọ|tuế|hạnh|phúc)\b)",
}
_SCALE = re.compile(
    r"\s{1,2}(" + "|".join(w + MULTIPLIER_GUARDS.get(w, "") for w in ("nghìn", "ngàn", "vạn", "triệu", "tỷ")) + r")\b"
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Spelled:
    """A spelled number: its exact value, the offset behind it, how many words it has and whether it names a scale."""

    value: Decimal
    end: int
    words: int
    scaled: bool = False


@lru_cache(maxsize=8)  # several rules ask at one place
def read_vietnamese(lower: str, start: int) -> Spelled | None:
    """Read the spelled number at `start` of small letters in the folded spelling of `View.lower`.

    `năm` is five only where it cannot be a year: before mươi, trăm and the scales, after linh and phẩy (105 is
    `một trăm linh năm`, 25 is `hai mươi lăm`: `hai mươi năm` are twenty years).
    """
    total = Decimal(0)
    position, count, scaled = start, 0, False
    last_scale = 10**18
    while True:
        group = _vietnamese_group(lower, position)
        if group is None:
            break
        scale, end, scale_words = _vietnamese_scales(lower, group.end)
        if scale >= last_scale or (count and scale == 1 and last_scale == 1):
            break
        total += group.value * scale
        position, count = end, count + group.words + scale_words
        scaled = scaled or scale > 1 or group.value >= 100
        last_scale = scale
        following = _SPACE.match(lower, position)
        if scale == 1 or not following:
            break
        if odd := _LEFT_OVER.match(lower, position):  # một nghìn lẻ một
            total, position, count = total + _ONES_BEHIND[odd.group(1)], odd.end(), count + 2
            break
        next_group = _vietnamese_group(lower, following.end())
        next_scale = _vietnamese_scales(lower, next_group.end)[0] if next_group else scale
        if next_group is None or next_scale >= scale or (next_group.value < 10 and next_scale == 1):
            break
        position = following.end()
    if not count:
        return None
    return _vietnamese_decimals(lower, Spelled(total, len(lower[:position].rstrip()), count, scaled))


_ONES_BEHIND = {**_ONES, "tư": 4}
_LEFT_OVER = re.compile(r"\s(?:linh|lẻ)\s(" + "|".join(_ONES_BEHIND) + r")(?!\w)")
_SPACE = re.compile(r"\s{1,2}(?:không trăm\s)?")


def _vietnamese_decimals(lower: str, whole: Spelled) -> Spelled:
    point = re.compile(r"\sphẩy\s").match(lower, whole.end)
    if not point:
        return whole
    digits, position = "", point.end()
    while found := _WORD.match(lower, position):
        value = (_ONES | _AFTER_TENS | {"không": 0}).get(found.group())
        if value is None or len(digits) > 5:
            break
        digits += str(value)
        position = found.end() + 1
    if not digits:
        return whole
    return Spelled(whole.value + Decimal(f"0.{digits}"), position - 1, whole.words + 1 + len(digits), whole.scaled)


def _vietnamese_scales(lower: str, position: int) -> tuple[int, int, int]:
    scale, words = 1, 0
    while words < 2 and (found := _SCALE.match(lower, position)):
        scale *= _SCALES[found.group(1)]
        position, words = found.end(), words + 1
    return scale, position, words


def _words_at(lower: str, position: int, limit: int) -> list[tuple[str, int]]:
    words: list[tuple[str, int]] = []
    while len(words) < limit and (found := _WORD.match(lower, position)):
        words.append((found.group(), found.end()))
        position = found.end()
        if not lower[position : position + 1].isspace():
            break
        position += 1
    return words


def _vietnamese_group(lower: str, position: int) -> Spelled | None:
    """A number below 1,000: [d] trăm [linh d], d mươi [d], mười [d], d."""
    words = _words_at(lower, position, 6)
    if not words:
        return None
    total, used = 0, 0
    digit = _digit(words, 0)
    if digit is not None and len(words) > 1 and words[1][0] == "trăm":
        total, used = digit * 100, 2
        if len(words) > 3 and words[2][0] in {"linh", "lẻ"} and (ones := (_ONES | {"tư": 4}).get(words[3][0])):
            return Spelled(Decimal(total + ones), words[3][1], 4)
    tens, tens_words = _vietnamese_tens(words, used)
    if tens_words == 1 and used and tens < 10:
        tens, tens_words = 0, 0  # `hai trăm ba` is short for 230 in speech, and ambiguous: leave it
    used += tens_words
    if not used:
        return None
    return Spelled(Decimal(total + tens), words[used - 1][1], used)


def _vietnamese_tens(words: list[tuple[str, int]], at: int) -> tuple[int, int]:
    if at >= len(words):
        return 0, 0
    word = words[at][0]
    after = words[at + 1][0] if at + 1 < len(words) else ""
    if word == "mười":
        ones = ({**_ONES, "lăm": 5}).get(after) if after != "năm" else None
        return (10 + ones, 2) if ones else (10, 1)
    if word == "hăm":
        ones = (_ONES | _AFTER_TENS).get(after)
        return (20 + ones, 2) if ones else (0, 0)
    digit = _digit(words, at)
    if digit is None:
        return 0, 0
    private = after == "tư" and at + 2 < len(words) and words[at + 2][0] in _BEHIND_TU
    if after in _AFTER_TENS and digit > 1 and (word, after) not in _NO_TENS and not private:
        return digit * 10 + _AFTER_TENS[after], 2  # ba lăm, short for 35
    if after != "mươi":
        return digit, 1
    last = words[at + 2][0] if at + 2 < len(words) else ""
    ones = _AFTER_TENS.get(last) or (_ONES.get(last) if last not in {"năm", "một"} else None)
    return (digit * 10 + ones, 3) if ones else (digit * 10, 2)


def _digit(words: list[tuple[str, int]], at: int) -> int | None:
    word = words[at][0]
    if word == "năm":
        after = words[at + 1][0] if at + 1 < len(words) else ""
        return 5 if after in {"mươi", "trăm", "phần", *_SCALES} else None
    return _ONES.get(word)


# --- English ---------------------------------------------------------------------------------------------------------

_SMALL = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
_ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
        ],
        start=1,
    )
} | {
    word: 10 * n
    for n, word in enumerate(
        ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"], start=2
    )
}
ENGLISH_NUMBER_WORDS = frozenset(_SMALL) | frozenset(_TENS)
ENGLISH_ORDINAL_WORDS = frozenset(_ORDINALS)
_ENGLISH_WORD = re.compile(r"[a-z]+")
_ENGLISH_JOIN = re.compile(r"[\s-]{1,2}(and\s)?")
_ARTICLE = re.compile(r"an?\s(?=(?:hundred|thousand|million|billion|trillion)\b)")


def read_english(lower: str, start: int) -> Spelled | None:
    """Read the spelled number at `start`: `twenty-five`, `one hundred and five`, `two thousand`, `a million`."""
    article = _ARTICLE.match(lower, start)
    total, group, words, scaled = 0, (1 if article else 0), 0, False
    position, end = (article.end() if article else start), start
    while words < 16 and (found := _ENGLISH_WORD.match(lower, position)):
        word = found.group()
        if word in _ENGLISH_SCALES and group:
            total, group, scaled = total + group * _ENGLISH_SCALES[word], 0, True
        elif (grown := _grow(group, word)) is not None:
            group, scaled = grown, scaled or word == "hundred"
        else:
            break
        words, end = words + 1, found.end()
        joined = _ENGLISH_JOIN.match(lower, end)
        if not joined or (joined.group(1) and not scaled):
            break
        position = joined.end()
    return Spelled(Decimal(total + group), end, words, scaled) if words else None


def _grow(group: int, word: str) -> int | None:
    """The number below 1,000 after one more word, or None where the word begins something else."""
    if word == "hundred":
        return group * 100 if 0 < group < 100 else None
    if word in _TENS:
        return group + _TENS[word] if group % 100 == 0 else None
    if word in _SMALL:
        small = _SMALL[word]
        after_tens = group % 100 >= 20 and group % 10 == 0 and 1 <= small <= 9
        return group + small if group % 100 == 0 or after_tens else None
    return None


_ORDINAL = re.compile(
    r"(?:(" + "|".join(_TENS) + r")[\s-])?(" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r")\b"
)


def read_english_ordinal(lower: str, start: int) -> Spelled | None:
    """Read the spelled ordinal at `start`: `third`, `twenty-first`."""
    found = _ORDINAL.match(lower, start)
    if not found:
        return None
    tens = _TENS[found.group(1)] if found.group(1) else 0
    return Spelled(Decimal(tens + _ORDINALS[found.group(2)]), found.end(), 2 if tens else 1)


# --- Roman numerals --------------------------------------------------------------------------------------------------

_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


def read_roman(text: str) -> int | None:
    """Return the value of a capital Roman numeral below 40, which is all that parties, quarters and centuries need."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
