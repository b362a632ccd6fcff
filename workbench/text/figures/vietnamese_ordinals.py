"""Rules for Vietnamese ordinals and weekdays, which share the word `thứ`."""

import re
from decimal import Decimal

from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.view import View
from workbench.text.figures.words import read_roman, read_vietnamese

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORDS = {
    "nhất": 1, "nhì": 2, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10,
}  # fmt: skip
_ORDINAL = re.compile(
    r"thứ\s(nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|[ivx]{1,6}|\d{1,4})(?![\w%]|[.,]\d)"
)
_DAY_BEFORE = word_set("sáng trưa chiều tối đêm vào hôm ngày tuần từ đến trước qua")
_DAY_AFTER = re.compile(
    r"\s(?:ngày|tuần|này|tới|hàng tuần|hằng tuần|vừa qua)\b|\s?\(\s?(?:ngày\s)?\d|,\s(?:ngày\s)?\d{1,2}[/-]\d"
)
_TEENS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "lăm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}


def after_thu(seen: View, start: int) -> Found | None:
    """`thứ Tư`, `chiều thứ tư` (Wednesday); `thứ tư`, `thứ 8`, `thứ XIII` (ordinals).

    Thứ Hai is Monday and thứ Bảy Saturday. A capital, or what stands around it, makes a weekday; when nothing tells,
    both readings are kept.
    """
    if high := _spelled_high(seen, start):
        return high
    match = _ORDINAL.match(seen.lower, start)
    if not match:
        return None
    word = match.group(1)
    number = _number(word, seen.text[match.start(1) : match.end(1)])
    if number is None:
        return None
    ordinal = Reading(Kind.ORDINAL, Decimal(number))
    spelled = word[0].isalpha() and word.split()[0] in _WORDS
    capital = spelled and seen.text[match.start(1)].isupper() and not seen.text[start : match.end()].isupper()
    if word in {"nhất", "nhì", "bốn"} or not 2 <= number <= 7 or not (spelled or word.isdigit()):
        return found([figure_of(start, match.end(), ordinal, weak=spelled and number <= 10)])
    day = Reading(Kind.WEEKDAY, WEEKDAYS[number - 2])
    before = seen.word_before(start)
    told = before in _DAY_BEFORE or bool(_DAY_AFTER.match(seen.lower, match.end()))
    if capital:
        return found([figure_of(start, match.end(), day)])
    if told:
        return found([figure_of(start, match.end(), day, ordinal)])
    return found([figure_of(start, match.end(), ordinal, day, weak=spelled)])


def _spelled_high(seen: View, start: int) -> Found | None:
    """`thứ hai mươi`, `thứ một trăm`: in words from twenty on, no weekday."""
    spelled = read_vietnamese(seen.lower, start + len("thứ ")) if seen.lower.startswith("thứ ", start) else None
    if spelled is None or spelled.value < _TWENTY:
        return None
    return found([figure_of(start, spelled.end, Reading(Kind.ORDINAL, spelled.value))])


_TWENTY = 20


def _number(word: str, original: str) -> int | None:
    if word.isdigit():
        return int(word)
    if word in _WORDS:
        return _WORDS[word]
    if word.startswith("mười"):
        return 10 + _TEENS[word.split()[1]]
    return read_roman(original)


def sunday(seen: View, start: int) -> Found | None:
    """`Chủ nhật`."""
    if not seen.lower.startswith("chủ nhật", start) or seen.text[start + 8 : start + 9].isalnum():
        return None
    return found([figure_of(start, start + 8, Reading(Kind.WEEKDAY, "Sunday"))])


_GRADE = re.compile(r"(?:giải|hạng)\s(nhất|nhì|ba|tư)(?!\w)(?!\s(?:vì|trong|về|là|đình|lan)\b)")


def grade(seen: View, start: int) -> Found | None:
    """`giải nhì`, `hạng Ba`: the word may be first class in English, or silver."""
    match = _GRADE.match(seen.lower, start)
    if match is None:
        return None
    rank = Reading(Kind.ORDINAL, Decimal(_WORDS[match.group(1)]))
    return found([figure_of(match.start(1), match.end(), rank, weak=True)])


_LAN = re.compile(r"lần\s(?:(đầu)(?:\stiên)?|(\d{1,3})(?![\w/%]|[.,]\d))")


def after_lan(seen: View, start: int) -> Found | None:
    """`lần đầu tiên`, `lần 2`; `lần thứ` is left to the word `thứ`."""
    match = _LAN.match(seen.lower, start)
    if not match:
        return None
    number = 1 if match.group(1) else int(match.group(2))
    return found([figure_of(start, match.end(), Reading(Kind.ORDINAL, Decimal(number)), weak=number == 1)])
