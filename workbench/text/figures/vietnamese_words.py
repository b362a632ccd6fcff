"""Rules for Vietnamese numbers in words: spelled numbers, fractions, halves, multiples, orders of magnitude."""

import re
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.quantity import read_whole_quantity
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.units import UNITS
from workbench.text.figures.vietnamese_grammar import VIETNAMESE
from workbench.text.figures.view import View
from workbench.text.figures.words import MULTIPLIER_GUARDS, read_vietnamese

# Words that make a number word something else: father, ripe, names of people and fruit.
_NOT_NUMBERS = {
    "ba": re.compile(r"\s(?:mẹ|má|tôi|con|gác|rọi|khía|que|lô|dượng|em|anh)\b"),
    "chín": re.compile(r"\s(?:muồi|rộ|cây|sớm|đỏ|mọng|tới|kỹ|chắn|vàng|rụng)\b"),
    "một": re.compile(
        r"\s(?:số|cách|chút|ít|vài|loạt|mình|khi|lúc|mặt|phần(?!\s(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|trăm|nghìn)\b))\b"
    ),
    "mười": re.compile(r"\smươi\b"),
}
_KIN = word_set("anh chị chú bác cô dì ông bà cậu mợ thím dượng thằng út")
_RIPE_BEFORE = word_set("trái quả lúa nấu độ cà làm thịt hoa")
_CLASSIFIER = re.compile(
    r"năm\s(?:người|nước|bên|tỉnh|thành|doanh|ngày|tuần|năm|dự|nhóm|quốc|địa|điểm|lĩnh|giải|nội|mục|bộ|chiếc|cuộc|"
    r"phiên|huyện|xã|con|trường|cái|chương|khu|trận|đội|trụ|tàu|em|cháu|xe|hộ|vùng|đợt|loại|vụ|km|ha|tấn|cặp|căn)\b"
)
_YEAR_BEFORE = word_set("trong của cả mỗi hằng hàng đầu cuối từng qua mọi các giữa một nhiều theo sang đến")
_FRACTION = re.compile(r"\sphần\s(hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3})\b")
_PARTS = {"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}


def spelled_number(seen: View, start: int) -> Found | None:
    """A number in words, with its unit: `hai mươi lăm người`, `ba tỷ đồng`, `hai phần ba`."""
    if _is_syllable_of_name(seen, start):
        return None
    spelled = read_vietnamese(seen.lower, start)
    if spelled is None:
        return _five(seen, start)
    if spelled.words == 1 and not _is_number_word(seen, start, spelled.end):
        return None
    fraction = _fraction(seen, start, int(spelled.value), spelled.end)
    if fraction:
        return fraction
    figures = read_whole_quantity(seen, start, VIETNAMESE)
    if not figures:
        return None
    first = figures[0]
    if first.unit == "" and spelled.words == 1 and (first.value == 1 or seen.word_before(start) in _KIN):
        return None  # the article; the second-born
    return found(figures)


_SYLLABLE = re.compile(r"[^\W\d_]+-$")
_NEXT_SYLLABLE = re.compile(r"[^\W\d_]+-([^\W\d_]+)")


def _is_syllable_of_name(seen: View, start: int) -> bool:
    """Whether a hyphen joins the word to one that is no number: Xê-ba, Ba-by-lôn; not `hai-ba người`."""
    before = _SYLLABLE.search(seen.lower, max(0, start - 12), start) if seen.text[start - 1 : start] == "-" else None
    if before and read_vietnamese(before.group()[:-1], 0) is None:
        return True
    behind = _NEXT_SYLLABLE.match(seen.lower, start)
    return behind is not None and read_vietnamese(behind.group(1), 0) is None and behind.group(1) != "năm"


def _fraction(seen: View, start: int, top: int, end: int) -> Found | None:
    match = _FRACTION.match(seen.lower, end)
    if not match:
        return None
    bottom = int(match.group(1)) if match.group(1).isdigit() else _PARTS[match.group(1)]
    if not bottom:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Fraction(top, bottom)))])


def digit_fraction(seen: View, start: int) -> Found | None:
    match = re.compile(r"\d{1,3}").match(seen.lower, start)
    return _fraction(seen, start, int(match.group()), match.end()) if match else None


def _is_number_word(seen: View, start: int, end: int) -> bool:
    word = seen.lower[start:end]
    guard = _NOT_NUMBERS.get(word)
    if guard and guard.match(seen.lower, end):
        return False
    if word == "chín" and seen.word_before(start) in _RIPE_BEFORE:
        return False
    return not seen.text[start].isupper() or (seen.starts_sentence(start) and seen.text[end + 1 : end + 2].islower())


def _five(seen: View, start: int) -> Found | None:
    """`năm` before a counted thing is five, unless what stands before it makes it a year."""
    if not _CLASSIFIER.match(seen.lower, start) or seen.word_before(start) in _YEAR_BEFORE:
        return None
    if seen.text[start].isupper() and not seen.starts_sentence(start):
        return None
    end = start + 3
    unit = VIETNAMESE.unit.match(seen.lower, end)
    if not unit:
        return found([figure_of(start, end, Reading(Kind.NUMBER, Decimal(5)), weak=True)])
    code = VIETNAMESE.units[unit.group(1)]
    return found([figure_of(start, unit.end(), Reading(UNITS[code].kind, Decimal(5), code), weak=True)])


_SCALES = "|".join(w + MULTIPLIER_GUARDS.get(w, "") for w in ("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ"))
_TOLD_FROM = 1000
_INDEFINITE = re.compile(rf"(?:hàng|nhiều|vài|mấy|dăm|cả)((?:\s(?:{_SCALES})\b){{1,3}})(?!\snăm\s\d)")


def indefinite(seen: View, start: int) -> Found | None:
    """`hàng triệu`, `vài chục nghìn`: only the order of magnitude is said."""
    match = _INDEFINITE.match(seen.lower, start)
    if not match:
        return None
    value = Decimal(1)
    for word in match.group(1).split():
        value *= VIETNAMESE.multipliers[word]
    unit = VIETNAMESE.unit.match(seen.lower, match.end())
    code = VIETNAMESE.units[unit.group(1)] if unit else ""
    money = code if code and UNITS[code].kind is Kind.MONEY else ""
    end = unit.end() if unit and money else match.end()
    # `hàng nghìn lao động` is told; `nhiều trăm` may be `many`, and `hàng nghìn năm` ages or millennia.
    told = match.group().startswith("hàng") and value >= _TOLD_FROM and (not unit or bool(money))
    return found([figure_of(start, end, Reading(Kind.INDEFINITE, value, money), weak=not told)])


_BARE = re.compile(
    rf"(?:chục|trăm|nghìn|ngàn|vạn)(?:\s(?:{_SCALES})\b){{0,2}}(?!\s(?:lẻ|năm\s\d|thứ|sự|vật|nẻo|phương))"
)
_COUNTED = re.compile(
    r"\s(?:người|hộ|em|cháu|học|khách|du khách|đại biểu|đơn|doanh nghiệp|căn|ngôi|chiếc|con|vụ|ca|trường|"
    r"cán bộ|công nhân|sinh viên|gia đình|dự án|tác phẩm|bức|cuốn|lao động|đoàn|bạn|nhà|cây|xe|tàu|hiện vật|"
    r"gian hàng)\b"
)
_ROUGHLY = word_set("hơn gần khoảng cả trên dưới ngót chừng đến tới")


def bare_scale(seen: View, start: int) -> Found | None:
    """`trăm tỷ đồng`, `hơn nghìn ha`: one hundred billion, or some hundreds: both readings stand.

    A single scale word counts behind an approximator only; `đơn vị: nghìn đồng` heads a table.
    """
    match = _BARE.match(seen.lower, start)
    words = match.group().split() if match else []
    roughly = seen.word_before(start) in _ROUGHLY
    if match is None or not (len(words) > 1 or roughly):
        return None
    value = Decimal(1)
    for word in words:
        value *= VIETNAMESE.multipliers[word]
    unit = VIETNAMESE.unit.match(seen.lower, match.end())
    code = VIETNAMESE.units[unit.group(1)] if unit else ""
    if len(words) == 1 and not code and not _COUNTED.match(seen.lower, match.end()):
        return None
    kind = UNITS[code].kind if code else Kind.NUMBER
    money = code if kind is Kind.MONEY else ""
    readings = Reading(kind, value, code), Reading(Kind.INDEFINITE, value, money)
    return found([figure_of(start, unit.end() if unit else match.end(), *readings, weak=not roughly)])


_HALF = re.compile(
    r"(?:một\s)?nửa(?:\s(triệu|tỷ|nghìn|năm|thế kỷ|tháng|ngày|giờ|tấn|điểm phần trăm)(?!\s(?:đầu|cuối|sau)|\w))?"
    r"(?!\s(?:đầu|cuối|sau|đêm|chừng|đường|vời)\b)"
)
_HALF_BEFORE = word_set("hơn gần quá tới đến đi xuống giảm chiếm")


def half(seen: View, start: int) -> Found | None:
    """`một nửa`, `nửa triệu đồng`, `nửa năm`."""
    match = _HALF.match(seen.lower, start)
    if not match:
        return None
    half = Fraction(1, 2)
    weak = not (match.group().startswith("một") or seen.word_before(start) in _HALF_BEFORE)
    word = match.group(1)
    if word in VIETNAMESE.multipliers:
        value = half * Fraction(VIETNAMESE.multipliers[word])
        unit = VIETNAMESE.unit.match(seen.lower, match.end())
        code = VIETNAMESE.units[unit.group(1)] if unit else ""
        kind = UNITS[code].kind if code else Kind.NUMBER
        return found([figure_of(start, unit.end() if unit else match.end(), Reading(kind, Decimal(int(value)), code))])
    if word:
        code = VIETNAMESE.units[word]
        return found([figure_of(start, match.end(), Reading(UNITS[code].kind, Decimal("0.5"), code))])
    return found([figure_of(start, match.end(), Reading(Kind.NUMBER, half), weak=weak)])


_MULTIPLE = re.compile(r"gấp\s(?:đôi|rưỡi|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b(?:\slần)?")
_MULTIPLES: dict[str, int | Decimal] = {**_PARTS, "đôi": 2, "rưỡi": Decimal("1.5")}


def multiple(seen: View, start: int) -> Found | None:
    """`gấp đôi`, `gấp ba lần`, `gấp rưỡi`."""
    match = _MULTIPLE.match(seen.lower, start)
    if not match:
        return None
    value = Decimal(_MULTIPLES[match.group().split()[1]])
    readings = [Reading(Kind.MULTIPLE, value, "times")]
    if value == Decimal("1.5"):  # up by half
        readings.append(Reading(Kind.NUMBER, Fraction(1, 2)))
    return found([figure_of(start, match.end(), *readings)])


_NOTHING = re.compile(r"không\s(?=phần trăm\b|phần nghìn\b|độ c\b)")


def nothing(seen: View, start: int) -> Found | None:
    """`không phần trăm`; elsewhere the word denies."""
    match = _NOTHING.match(seen.lower, start)
    unit = VIETNAMESE.unit.match(seen.lower, match.end()) if match else None
    if unit is None:
        return None
    code = VIETNAMESE.units[unit.group(1)]
    return found([figure_of(start, unit.end(), Reading(UNITS[code].kind, Decimal(0), code))])
