"""The scanner for Vietnamese."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.codes import (
    after_announcement,
    announced_roman,
    dotted_code,
    glued_code,
    legal_number,
    mixed_code,
    phone,
    roman,
)
from workbench.text.figures.figure import Figure, Kind, Reading, figure_of
from workbench.text.figures.marks import read_list
from workbench.text.figures.quantity import read_quantity
from workbench.text.figures.scanner import Found, Rule, Rules, found, scan_with
from workbench.text.figures.units import UNITS
from workbench.text.figures.view import View
from workbench.text.figures.vietnamese_dates import (
    after_nam,
    after_ngay,
    after_quy,
    after_thang,
    clock_time,
    decade,
    half_year,
    months_of_year,
    numeric_date,
)
from workbench.text.figures.vietnamese_grammar import VIETNAMESE
from workbench.text.figures.vietnamese_ordinals import after_lan, after_thu, sunday
from workbench.text.figures.words import MULTIPLIER_GUARDS, read_vietnamese


def scan_vietnamese(text: str) -> tuple[Figure, ...]:
    """Return the figures of a Vietnamese text in order."""
    return scan_with(_RULES, text)


def _quantity(seen: View, start: int) -> Found | None:
    figures = read_quantity(seen, start, VIETNAMESE)
    if figures and _splits_word(seen, figures[-1]):
        return None
    return found(_weakened(seen, figures))


def _splits_word(seen: View, figure: Figure) -> bool:
    """Whether a letter is glued to the end of a number: a code, not a quantity."""
    return seen.text[figure.end - 1].isalnum() and seen.text[figure.end : figure.end + 1].isalpha()


_BOTH = re.compile(r"\s(?:bên|nước|chiều|phía|nhà nước|dân tộc|quốc gia|chính phủ|miền)\b")


def _weakened(seen: View, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """`2 bên`, `2 nước` are the two sides or both, which English often tells without a number."""
    if len(figures) == 1 and figures[0].value == 2 and figures[0].unit == "" and _BOTH.match(seen.lower, figures[0].end):
        return (replace(figures[0], weak=True),)
    return figures


_COMPACT = re.compile(r"(\d{1,3})(tr|km|m|kg|tỷ)(\d{1,3})(?!\w|[.,]\d)")
_COMPACT_UNITS = {"tr": (10**6, ""), "tỷ": (10**9, ""), "km": (1, "km"), "m": (1, "m"), "kg": (1, "kg")}


def _compact(seen: View, start: int) -> Found | None:
    """`1m75`, `2km5`, `1tr2`: the unit stands where the decimal comma would."""
    match = _COMPACT.match(seen.lower, start)
    if not match or (match.group(2) in {"m", "km"} and match.group(3) in {"2", "3"} and match.group(2) + match.group(3) in {"m2", "m3", "km2"}):
        return None
    factor, unit = _COMPACT_UNITS[match.group(2)]
    value = Decimal(f"{match.group(1)}.{match.group(3)}") * factor
    kind = UNITS[unit].kind if unit else Kind.NUMBER
    return found([figure_of(start, match.end(), Reading(kind, value, unit))])


def _list(seen: View, start: int) -> Found | None:
    """`các quận 1,3,5`."""
    figures = []
    at = start
    for digits in read_list(seen.text, start):
        figures.append(figure_of(at, digits.end, Reading(Kind.NUMBER, digits.value)))
        at = digits.end + 1
    return found(figures)


# --- spelled numbers -------------------------------------------------------------------------------------------------

# Words that make a number word something else: father, ripe, names of people and fruit.
_NOT_NUMBERS = {
    "ba": re.compile(r"\s(?:mẹ|má|tôi|con|gác|rọi|khía|que|lô|dượng|em|anh)\b"),
    "chín": re.compile(r"\s(?:muồi|rộ|cây|sớm|đỏ|mọng|tới|kỹ|chắn|vàng|rụng)\b"),
    "một": re.compile(r"\s(?:số|cách|chút|ít|vài|loạt|mình|khi|lúc|mặt|phần(?!\s(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|trăm|nghìn)\b))\b"),
    "mười": re.compile(r"(?!)"),
}
_RIPE_BEFORE = frozenset("trái quả lúa nấu độ cà làm thịt hoa".split())
_CLASSIFIER = re.compile(
    r"năm\s(?:người|nước|bên|tỉnh|thành|doanh|ngày|tuần|năm|dự|nhóm|quốc|địa|điểm|lĩnh|giải|nội|mục|bộ|chiếc|cuộc|"
    r"phiên|huyện|xã|con|trường|cái|chương|khu|trận|đội|trụ|tàu|em|cháu|xe|hộ|vùng|đợt|loại|vụ|km|ha|tấn|cặp|căn)\b"
)
_YEAR_BEFORE = frozenset("trong của cả mỗi hằng hàng đầu cuối từng qua mọi các giữa một nhiều theo sang đến".split())
_FRACTION = re.compile(r"\sphần\s(hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3})\b")
_PARTS = {"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}


def _spelled(seen: View, start: int) -> Found | None:
    """A number in words, with its unit: `hai mươi lăm người`, `ba tỷ đồng`, `hai phần ba`."""
    spelled = read_vietnamese(seen.lower, start)
    if spelled is None:
        return _five(seen, start)
    if spelled.words == 1 and not _is_number_word(seen, start, spelled.end):
        return None
    fraction = _fraction(seen, start, int(spelled.value), spelled.end)
    if fraction:
        return fraction
    figures = read_quantity(seen, start, VIETNAMESE)
    if not figures or _splits_word(seen, figures[-1]):
        return None
    first = figures[0]
    if first.value == 1 and first.unit == "" and spelled.words == 1:
        return None  # the article
    return found(figures)


def _fraction(seen: View, start: int, top: int, end: int) -> Found | None:
    match = _FRACTION.match(seen.lower, end)
    if not match:
        return None
    bottom = int(match.group(1)) if match.group(1).isdigit() else _PARTS[match.group(1)]
    if not bottom:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.NUMBER, Fraction(top, bottom)))])


def _digit_fraction(seen: View, start: int) -> Found | None:
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
_INDEFINITE = re.compile(rf"(?:hàng|nhiều|vài|mấy|dăm|cả)((?:\s(?:{_SCALES})\b){{1,3}})(?!\snăm\s\d)")


def _indefinite(seen: View, start: int) -> Found | None:
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
    return found([figure_of(start, end, Reading(Kind.INDEFINITE, value, money), weak=True)])


_HALF = re.compile(r"(?:một\s)?nửa(?:\s(triệu|tỷ|nghìn|năm|thế kỷ|tháng|ngày|giờ|tấn)(?!\s(?:đầu|cuối|sau)|\w))?(?!\s(?:đầu|cuối|sau|đêm|chừng|đường|vời)\b)")
_HALF_BEFORE = frozenset("hơn gần quá tới đến đi xuống giảm chiếm".split())


def _half(seen: View, start: int) -> Found | None:
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
        return found([figure_of(start, match.end(), Reading(Kind.MEASURE, Decimal("0.5"), code))])
    return found([figure_of(start, match.end(), Reading(Kind.NUMBER, half), weak=weak)])


_MULTIPLE = re.compile(r"gấp\s(?:đôi|rưỡi|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\b(?:\slần)?")
_MULTIPLES = {**_PARTS, "đôi": 2, "rưỡi": Decimal("1.5")}


def _multiple(seen: View, start: int) -> Found | None:
    """`gấp đôi`, `gấp ba lần`, `gấp rưỡi`."""
    match = _MULTIPLE.match(seen.lower, start)
    if not match:
        return None
    value = Decimal(_MULTIPLES[match.group().split()[1]])
    return found([figure_of(start, match.end(), Reading(Kind.MULTIPLE, value, "times"))])


# --- dates told without figures --------------------------------------------------------------------------------------

_RELATIVE = {
    "year-on-year": r"cùng kỳ(?:\snăm\s(?:trước|ngoái|qua|kia|liền kề))?",
    "year": r"năm\s(?:nay|ngoái|trước|qua|sau|tới|này|đó|ấy|liền kề|rồi|vừa qua|kia|học này)|cùng năm",
    "quarter": r"quý\s(?:này|trước|sau|tới|vừa qua|qua)",
    "month": r"tháng\s(?:này|trước|sau|tới|qua|rồi|đó)|cùng tháng",
    "day": r"hôm\s(?:nay|qua|kia|trước|sau|đó)|ngày\s(?:mai|này|đó|trước đó|hôm sau)|(?:sáng|trưa|chiều|tối|đêm)\s(?:nay|qua|mai|cùng ngày)|cùng ngày",
}
_RELATIVES = [(value, re.compile(rf"(?:{pattern})\b")) for value, pattern in _RELATIVE.items()]


def _relative(seen: View, start: int) -> Found | None:
    for value, pattern in _RELATIVES:
        match = pattern.match(seen.lower, start)
        if match:
            return found([figure_of(start, match.end(), Reading(Kind.RELATIVE, value))])
    return None


def _money_before(seen: View, start: int) -> Found | None:
    """`US$1,3 tỷ`."""
    return found(read_quantity(seen, start, VIETNAMESE)) if VIETNAMESE.prefix.match(seen.lower, start) else None


_ANNOUNCED = after_announcement(
    announced_roman("thế kỷ(?: thứ)?|khóa|khoá|đại hội|kỳ họp|hội nghị|chương|phần|phụ lục|loại|cấp|hạng|tập|nhiệm kỳ|vùng|nhóm")
)

_NUMBER_WORDS: Mapping[str, Sequence[Rule]] = {
    word: (months_of_year, _spelled) for word in ("hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười")
}
_RULES = Rules(
    digits=(
        legal_number, months_of_year, numeric_date, phone, clock_time, _compact, _digit_fraction, _quantity, _list,
        glued_code, dotted_code,
    ),
    words={
        **_NUMBER_WORDS,
        "một": (months_of_year, _half, _spelled),
        "năm": (after_nam, months_of_year, _relative, _spelled),
        "nửa": (half_year, _half),
        "ngày": (after_ngay, _relative),
        "mùng": (after_ngay,), "mồng": (after_ngay,), "rằm": (after_ngay,),
        "tháng": (after_thang, _relative),
        "quý": (after_quy, _relative),
        "thứ": (after_thu,),
        "chủ": (sunday,),
        "lần": (after_lan,),
        "những": (decade,), "thập": (decade,),
        "gấp": (_multiple,),
        **{word: (_indefinite,) for word in ("hàng", "nhiều", "vài", "mấy", "dăm", "cả")},
        **{word: (_relative,) for word in ("hôm", "sáng", "trưa", "chiều", "tối", "đêm", "cùng")},
        **{word: (_ANNOUNCED,) for word in (
            "thế", "khóa", "khoá", "đại", "kỳ", "hội", "chương", "phần", "phụ", "loại", "cấp", "hạng", "tập", "nhiệm",
            "vùng", "nhóm",
        )},
        **{word: (_money_before,) for word in ("us", "usd", "vnd", "vnđ", "eur", "cny", "jpy", "gbp", "a", "s", "hk")},
    },
    mixed=(mixed_code,),
    signs=(_money_before, phone),
    capitals=(roman,),
    approximator=re.compile(
        r"(?<!\w)(khoảng|chừng|xấp xỉ|gần|hơn|trên|dưới|ước đạt|ước tính|ước|tối thiểu|ít nhất|tối đa|không quá)\s{1,2}$"
    ),
    approximators={
        "khoảng": "about", "chừng": "about", "xấp xỉ": "about", "gần": "nearly", "hơn": "more than", "trên": "more than",
        "dưới": "less than", "ước đạt": "an estimated", "ước tính": "an estimated", "ước": "an estimated",
        "tối thiểu": "at least", "ít nhất": "at least", "tối đa": "at most", "không quá": "at most",
    },
)  # fmt: skip
