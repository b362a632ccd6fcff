"""The scanner for Vietnamese."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.codes import (
    ROAD_WORDS,
    STANDARD_WORDS,
    Announced,
    dotted_code,
    glued_code,
    legal_number,
    mixed_code,
    number_list,
    phone,
    plate,
    product,
    road,
    roman,
    standard,
)
from workbench.text.figures.figure import Figure, Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.lunar_years import LUNAR_STEMS, vietnamese_lunar_year
from workbench.text.figures.quantity import fraction_sign, read_quantity, read_whole_quantity
from workbench.text.figures.relative_dates import vietnamese_relative
from workbench.text.figures.scanner import Found, Rule, Rules, found, scan_with, where
from workbench.text.figures.short_periods import count_first, quarter_first, short_years
from workbench.text.figures.units import UNITS
from workbench.text.figures.vietnamese_dates import (
    after_nam,
    after_ngay,
    after_quy,
    after_thang,
    day_of_new_year,
    decade,
    half_year,
    months_of_year,
    numeric_date,
)
from workbench.text.figures.vietnamese_grammar import VIETNAMESE
from workbench.text.figures.vietnamese_ordinals import after_lan, after_thu, grade, sunday
from workbench.text.figures.vietnamese_times import clock_time, midnight, noon, spelled_time
from workbench.text.figures.vietnamese_words import (
    bare_scale,
    digit_fraction,
    half,
    indefinite,
    multiple,
    nothing,
    spelled_number,
)
from workbench.text.figures.view import View


def scan_vietnamese(text: str) -> tuple[Figure, ...]:
    """Return the figures of a Vietnamese text in order."""
    return scan_with(_RULES, text)


# Digits that begin no date, time, code, telephone number or range: what most figures of running text are.
_SIMPLE = re.compile(
    r"(?!0\d|\d{1,2}\.\d{1,2}(?!\d))\d{1,4}(?:[.,]\d{1,3})*(?:%|[,;.)]*$|[,;.)]*\s(?![\s\d/:–-]|(?:tháng|quý|tết|giờ|h|g|phần|đến|tới|âm|(?:mét|giây)\s\d\d?)\b))"
)


_MORE_THAN_ONE = re.compile(r"một\s(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|chục|phần|nửa|tháng|quý|giờ|phẩy|rưỡi|trong)\b")


def _article(seen: View, start: int) -> Found | None:
    """`một` before anything that is no unit and no multiplier: an article."""
    end = start + len("một")
    if _MORE_THAN_ONE.match(seen.lower, start) or VIETNAMESE.unit.match(seen.lower, end):
        return None
    return (), end


def _quantity(seen: View, start: int) -> Found | None:
    return found(_weakened(seen, _medals(seen, read_whole_quantity(seen, start, VIETNAMESE))))


_MEDALS_BEFORE = re.compile(r"(?:vàng|bạc)(?:\s?,|\svà|\s?,\svà)?\s$")
_LONGEST_MEDALS = 12
"""Characters of `vàng , và `."""
_MOST_MEDALS = 999


def _medals(seen: View, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """`10 bạc và 15 đồng`: bronzes, and no money."""
    if len(figures) != 1 or figures[0].unit != "VND":
        return figures
    start, value = figures[0].start, figures[0].value
    if not _MEDALS_BEFORE.search(seen.lower, max(0, start - _LONGEST_MEDALS), start):
        return figures
    if not isinstance(value, Decimal) or value > _MOST_MEDALS:
        return figures
    return (figure_of(figures[0].start, figures[0].end, Reading(Kind.NUMBER, value)),)


_BOTH = re.compile(r"\s(?:bên|nước|chiều|phía|nhà nước|dân tộc|quốc gia|chính phủ|miền|con số|chữ số)\b")
_DIGITS = re.compile(r"\s(?:con số|chữ số)\b")
_SHIFTS = re.compile(r"\d\sca,?\s(?:và\s)?\d\skíp\b")
_LONGEST_SHIFTS = 16
"""Characters of `3 ca, và 4 kíp`."""
_COUNT_OF_DAYS = re.compile(r"\sngày\s\d(?!\d?\sđêm\b)")


def _weakened(seen: View, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """What English often tells without a number: `2 bên`, both sides; `2 ngày 27 và 28/9`; `6 chữ số`; `100%`, all."""
    first = figures[0] if len(figures) == 1 else None
    if first is None:
        return figures
    both = first.value == 2 and first.unit == "" and _BOTH.match(seen.lower, first.end)
    days = first.unit == "" and _COUNT_OF_DAYS.match(seen.lower, first.end)
    loose = (first.unit == "" and _DIGITS.match(seen.lower, first.end)) or _in_shifts(seen, first)
    if both or days or loose or (first.kind is Kind.PERCENT and first.value == 100):
        return (replace(first, weak=True),)
    if first.kind is Kind.NUMBER and first.unit == "" and seen.word_before(first.start) == "gấp":
        return (replace(first, kind=Kind.MULTIPLE, unit="times", weak=False),)
    word = seen.lower[first.start : first.end].split()[-1]
    if word in _ALSO_COUNTED:
        bare = Reading(Kind.NUMBER, first.value)
        readings = (first.reading, bare) if word == "công" else (bare, first.reading)
        return (replace(first, kind=readings[0].kind, unit=readings[0].unit, readings=readings),)
    falling = first.kind is Kind.MULTIPLE and seen.word_before(first.start) in _FALLING
    if falling and isinstance(first.value, Decimal) and first.value:
        return (replace(first, readings=(first.reading, Reading(Kind.NUMBER, 1 / Fraction(first.value)))),)
    return figures


def _in_shifts(seen: View, figure: Figure) -> bool:
    """Whether it belongs to `3 ca, 4 kíp`, which is work round the clock."""
    # Looked for close to it only: a line may hold a hundred thousand figures.
    nearby = _SHIFTS.finditer(seen.lower, max(0, figure.start - _LONGEST_SHIFTS), figure.end + _LONGEST_SHIFTS)
    return any(match.start() <= figure.start < match.end() for match in nearby)


_ALSO_COUNTED = frozenset({"công", "mẫu"})
"""Fields where a phrase ends with them, or days of work and samples."""
_FALLING = word_set("giảm thấp kém ít")


_COMPACT = re.compile(
    r"(\d{1,3})(tr|km|m|kg|tỷ|\s(?:mét|giây)\s(?=\d\d?(?!\d|\s(?:cm|phân|li)\b)))(\d{1,3})(?!\w|[.,/]\d)"
)
_COMPACT_UNITS = {
    " giây ": (1, "s"),
    " mét ": (1, "m"),
    "tr": (10**6, ""),
    "tỷ": (10**9, ""),
    "km": (1, "km"),
    "m": (1, "m"),
    "kg": (1, "kg"),
}


def _compact(seen: View, start: int) -> Found | None:
    """`1m75`, `2km5`, `1tr2`: the unit stands where the decimal comma would."""
    match = _COMPACT.match(seen.lower, start)
    if not match or (
        match.group(2) in {"m", "km"}
        and match.group(3) in {"2", "3"}
        and match.group(2) + match.group(3) in {"m2", "m3", "km2"}
    ):
        return None
    factor, unit = _COMPACT_UNITS[match.group(2)]
    value = Decimal(f"{match.group(1)}.{match.group(3)}") * factor
    kind = UNITS[unit].kind if unit else Kind.NUMBER
    return found([figure_of(start, match.end(), Reading(kind, value, unit))])


def _fraction_sign(seen: View, start: int) -> Found | None:
    """`½`, `¼ acre`."""
    figure = fraction_sign(seen, start, VIETNAMESE)
    return found([figure]) if figure else None


def _money_before(seen: View, start: int) -> Found | None:
    """`US$1,3 tỷ`."""
    return found(read_quantity(seen, start, VIETNAMESE)) if VIETNAMESE.prefix.match(seen.lower, start) else None


_ANNOUNCED = Announced(
    "thế kỷ(?: thứ)?|khóa|đại hội|kỳ họp|hội nghị|chương|phần|phụ lục|loại|cấp|hạng|tập|nhiệm kỳ|vùng|nhóm|giai đoạn",
    digits="thế kỷ(?: thứ)?|khóa",
)
_ANNOUNCING_WORDS = word_set("thế khóa đại kỳ hội chương phần phụ loại cấp hạng tập nhiệm vùng nhóm giai")

_NUMBER_WORDS: Mapping[str, Sequence[Rule]] = dict.fromkeys(
    ("hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười"), (months_of_year, spelled_time, spelled_number)
)
_RULES = Rules(
    digits=(
        where(_SIMPLE, _quantity), plate, count_first, short_years, legal_number, months_of_year, day_of_new_year,
        numeric_date, phone, clock_time, _compact, digit_fraction, _quantity, number_list, product, glued_code,
        dotted_code,
    ),
    words={
        **_NUMBER_WORDS,
        **dict.fromkeys(LUNAR_STEMS, (vietnamese_lunar_year,)),
        **dict.fromkeys(STANDARD_WORDS, (standard,)),
        **dict.fromkeys(ROAD_WORDS, (road,)),
        "q": (quarter_first,), "h": (quarter_first,),
        "hăm": (spelled_number,),
        "một": (_article, months_of_year, half, spelled_time, spelled_number),
        "năm": (after_nam, months_of_year, vietnamese_relative, spelled_number),
        "nửa": (midnight, half_year, half),
        "ngày": (after_ngay, vietnamese_relative),
        "mùng": (after_ngay,), "mồng": (after_ngay,), "rằm": (after_ngay,),
        "tháng": (after_thang, vietnamese_relative),
        "quý": (vietnamese_lunar_year, after_quy, vietnamese_relative),
        "thứ": (after_thu,),
        "chủ": (sunday,),
        "giải": (grade,),
        "lần": (after_lan,),
        "những": (decade,), "thập": (decade,),
        **dict.fromkeys(("chục", "trăm", "nghìn", "ngàn", "vạn"), (bare_scale,)),
        "gấp": (multiple,), "không": (nothing,),
        **dict.fromkeys(("hàng", "nhiều", "vài", "mấy", "dăm", "cả"), (indefinite,)),
        **dict.fromkeys(("hôm", "sáng", "chiều", "tối", "đêm", "cùng"), (vietnamese_relative,)),
        "trưa": (vietnamese_relative, noon),
        **dict.fromkeys(_ANNOUNCING_WORDS, (_ANNOUNCED,)),
        "hạng": (grade, _ANNOUNCED),
        **dict.fromkeys(("us", "usd", "vnd", "vnđ", "eur", "cny", "jpy", "gbp", "a", "s", "hk"), (_money_before,)),
    },
    mixed=(mixed_code,),
    joiner=re.compile(
        r"\s?[-–—]\s?|,?\s(?:lên|xuống|xuống còn|còn|về|về mức|đến|tới|lên tới|lên đến|lên mức|đến hết)\s"
        r"(?:năm\s|ngày\s|khoảng\s|gần\s|hơn\s|mức\s)?(?:[-−]|âm\s)?"
    ),
    signs=(_money_before, phone, _fraction_sign),
    capitals=(roman,),
    minus=re.compile(
        r"(?<![^\s(\[“\"'])[-−–]$|−$|(?<!\w)(?<!thu\s)(?<!phát\s)(?<!ghi\s)(?<!lồng\s)(?<!siêu\s)âm\s{1,2}$"
    ),
    approximator=re.compile(
        r"(?<!\w)(vào khoảng|khoảng|chừng|xấp xỉ|tầm|gần|ngót nghét|ngót|"
        r"(?<!thấp )(?<!nhanh )(?<!chậm )(?<!kém )(?<!ít )(?<!đắt )(?<!rẻ )hơn|"
        r"quá|trên|chưa đến|chưa tới|"
        r"không đến|không tới|không đầy|chưa đầy|không dưới|dưới|ước đạt|ước tính|ước|tối thiểu|ít nhất|ít ra|"
        r"tối đa|nhiều nhất|không quá|không vượt quá|không hơn)\s{1,2}$"
    ),
    approximator_behind=re.compile(r"(?:\s[^\W\d_]{1,8}){0,2}?\s(trở lên|trở xuống)(?!\w)"),
    approximators={
        **dict.fromkeys(("khoảng", "vào khoảng", "chừng", "xấp xỉ", "tầm"), "about"),
        **dict.fromkeys(("gần", "ngót", "ngót nghét"), "nearly"),
        **dict.fromkeys(("hơn", "trên", "quá"), "more than"),
        **dict.fromkeys(
            ("dưới", "chưa đến", "chưa tới", "chưa đầy", "không đến", "không tới", "không đầy"), "less than"
        ),
        **dict.fromkeys(("ước đạt", "ước tính", "ước"), "an estimated"),
        **dict.fromkeys(("tối thiểu", "ít nhất", "ít ra", "không dưới", "trở lên"), "at least"),
        **dict.fromkeys(
            ("tối đa", "nhiều nhất", "không quá", "không vượt quá", "không hơn", "trở xuống"), "at most"
        ),
    },
)  # fmt: skip

APPROXIMATORS = _RULES.approximators
"""What each word that makes a figure an approximate one is called in `Figure.approximator`."""
