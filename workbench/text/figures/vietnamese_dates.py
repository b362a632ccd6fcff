"""Rules for Vietnamese dates, months, quarters, half years, decades and times: always day first."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from workbench.text.figures.calendar_dates import (
    date_reading,
    quarter_reading,
    span_reading,
)
from workbench.text.figures.figure import CalendarDate, Figure, Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.view import View
from workbench.text.figures.words import read_roman, read_vietnamese

_END = r"(?!\d|[.,/]\d)"
_MONTHS = {
    "mười một": 11, "mười hai": 12, "mười": 10, "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "chạp": 12,
}  # fmt: skip
_LUNAR_MONTHS = frozenset({"giêng", "chạp"})
_MONTH = r"(\d{1,2}(?!\d)|" + "|".join(_MONTHS) + r")\b"
_YEAR = r"(?:\s?[/–-]\s?(\d{4})" + _END + r"|,?\snăm\s(\d{4})" + _END + r")?"

_FULL = re.compile(
    r"(\d{1,2})(?:(?:([.-])(\d{1,2})(?:\2|\s?[-–]\s?)(\d{4}))|\s?/\s?(\d{1,2})\s?/\s?(\d{4}|\d{2}))" + _END
)
_DAYS_OF_MONTH = re.compile(
    r"(\d{1,2})\s?[-–]\s?(\d{1,2})(?:/(\d{1,2})(?:/(\d{4}))?" + _END + r"|\stháng\s" + _MONTH + _YEAR + ")"
)
_DAY_MONTH_WORDS = re.compile(r"(\d{1,2})\stháng\s" + _MONTH + _YEAR)
_MONTH_YEAR = re.compile(r"(\d{1,2})/(\d{4})(?![\d/]|[.,]\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})(?![\d/]|[.,]\d)")
_DAY_MONTH_AFTER_NGAY = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d/]|[.,-]\d)")
_DAY = re.compile(r"(\d{1,2})(?=\s*(?:[,;.)(\-–]|$)|\s(?:đến|tới|và|của|âm|tết|hàng|hằng)\b)(?![.,/]\d)")
_LUNAR = re.compile(r"\s?\(?(?:âm lịch|tết|al)\b")
_NGAY = re.compile(r"(?:ngày|mùng|mồng|rằm)\s{0,2}")
_KITCHEN_GODS = 23
_DAY_PARTS = word_set("sáng trưa chiều tối đêm khuya hôm")
_MANY = word_set("mỗi một hai ba số nhiều trong từng")

_SHARE_BEFORE = word_set("khoảng gần hơn chiếm đạt bằng còn hết tới trên dưới chừng mất được giảm tăng quá có ít nhất")
_SHARE_AFTER = re.compile(
    r"\s(?:số|tổng|diện|dân|lượng|sản|kim|doanh|thị|vốn|giá|chiều|quãng|nhu|cổ|là|người|trong|của)\b"
)


def numeric_date(seen: View, start: int) -> Found | None:
    """`1/3/2023`, `1-3-2023`, `1-3/10`, `1 tháng 3 năm 2023`, `3/2023`, `1/3`."""
    return (
        _full(seen, start)
        or _days_of_month(seen, start)
        or _worded(seen, start)
        or _after_day_part(seen, start)
        or _after_from(seen, start)
        or _short(seen, start)
    )


def _after_day_part(seen: View, start: int) -> Found | None:
    """`sáng 29-10`: with a hyphen it is a date only behind a part of the day."""
    match = _DAY_MONTH_AFTER_NGAY.match(seen.lower, start) if seen.word_before(start) in _DAY_PARTS else None
    reading = date_reading(match.group(1), match.group(2)) if match else None
    return found([figure_of(start, match.end(), reading)]) if match and reading else None


_FROM = re.compile(r"(?<!\w)(?:từ|trước|hết|sau|từ \d{1,2}[.-]\d{1,2} (?:đến|tới)(?: hết)?) $")
_FROM_REACH = 20
_DAY_ALONE = re.compile(
    r"(\d{1,2})[.-](\d{1,2})(?=[,;)]\D|\.?\s*$|\.\s|\s(?:đến|tới)\s(?:hết\s)?\d{1,2}[.-]\d{1,2}(?:[,;.)]|\s*$))"
)


def _after_from(seen: View, start: int) -> Found | None:
    """`Từ 1-9, …`, `từ 1.7 đến 15.7.`: where nothing is counted behind it, a day and a month."""
    if not _FROM.search(seen.lower, max(0, start - _FROM_REACH), start):
        return None
    match = _DAY_ALONE.match(seen.lower, start)
    reading = date_reading(match.group(1), match.group(2)) if match else None
    return found([figure_of(start, match.end(), reading)]) if match and reading else None


def _full(seen: View, start: int) -> Found | None:
    match = _FULL.match(seen.lower, start)
    if not match:
        return None
    reading = date_reading(match.group(1), match.group(3) or match.group(5), match.group(4) or match.group(6))
    return _lunar(seen, [figure_of(start, match.end(), reading)]) if reading else None


def _days_of_month(seen: View, start: int) -> Found | None:
    match = _DAYS_OF_MONTH.match(seen.lower, start)
    if not match:
        return None
    month = match.group(3) or _month(match.group(5))
    year = match.group(4) or match.group(6) or match.group(7)
    first, second = date_reading(match.group(1), month, year), date_reading(match.group(2), month, year)
    if not first or not second:
        return None
    return found([figure_of(start, match.end(1), first), figure_of(match.start(2), match.end(), second)])


def _month(word: str) -> int:
    return int(word) if word.isdigit() else _MONTHS[word]


def _worded(seen: View, start: int) -> Found | None:
    match = _DAY_MONTH_WORDS.match(seen.lower, start)
    if not match:
        return None
    reading = date_reading(match.group(1), _month(match.group(2)), match.group(3) or match.group(4))
    if not reading:
        return None
    return _lunar(seen, [figure_of(start, match.end(), reading)], lunar=match.group(2) in _LUNAR_MONTHS)


def _short(seen: View, start: int) -> Found | None:
    match = _MONTH_YEAR.match(seen.lower, start)
    if match:
        reading = date_reading(None, match.group(1), match.group(2))
        return found([figure_of(start, match.end(), reading)]) if reading else None
    match = _DAY_MONTH.match(seen.lower, start)
    if not match:
        return None
    return _whole(seen, match) or _lunar(seen, [figure_of(start, match.end(), *_slash_readings(seen, match))])


_COUNTED = re.compile(
    r"\s(?:tỉnh|thành|huyện|quận|thị|xã|phường|thôn|bản|đơn vị|địa|đại biểu|sở|trường|hộ|cơ sở|doanh|dự án|chỉ tiêu|"
    r"tiêu chí|ý kiến|phiếu|nước|quốc gia|người|mẫu|điểm|ngành)\b"
)
_ROUND_THE_CLOCK = re.compile(r"24/(?:24|7)(?:\s?(?:giờ|h)\b)?")


def _whole(seen: View, match: re.Match[str]) -> Found | None:
    """`63/63 tỉnh`, all of them; `24/24 giờ`, round the clock; `bậc 5/7`, a grade among seven."""
    clock = _ROUND_THE_CLOCK.match(seen.lower, match.start())
    part, total = int(match.group(1)), int(match.group(2))
    share = Reading(Kind.NUMBER, Fraction(part, total)) if total else None
    if share and (clock or seen.word_before(match.start()) == "bậc"):
        return found([figure_of(match.start(), (clock or match).end(), share, weak=True)])
    if share is None or part != total or not (part > 12 or _COUNTED.match(seen.lower, match.end())):
        return None
    return found([figure_of(match.start(), match.end(), Reading(Kind.NUMBER, Decimal(total)), share)])


def _slash_readings(seen: View, match: re.Match[str]) -> Iterable[Reading]:
    """`1/3` is the first of March or a third: what stands around it says which is likelier, both are kept."""
    first, second = int(match.group(1)), int(match.group(2))
    share = Reading(Kind.NUMBER, Fraction(first, second)) if second else Reading(Kind.CODE, match.group())
    day = date_reading(match.group(1), match.group(2))
    if not day:
        return (share,)
    before = seen.word_before(match.start())
    counted = _SHARE_AFTER.match(seen.lower, match.end()) or _COUNTED.match(seen.lower, match.end())
    likely_share = first < second and (before in _SHARE_BEFORE or bool(counted))
    return (share, day) if likely_share else (day, share)


def _lunar(seen: View, figures: list[Figure], *, lunar: bool = False) -> Found | None:
    """Mark the last date as one of the lunar calendar when `Tết` or `âm lịch` stands behind it."""
    last = figures[-1]
    behind = _LUNAR.match(seen.lower, last.end)
    if (behind or lunar) and isinstance(last.value, CalendarDate):
        end = behind.end() if behind else last.end
        month = last.value.month or (_month_of_new_year(last.value.day) if behind and "tết" in behind.group() else None)
        marked = replace(last.value, lunar=True, month=month)
        figures = [*figures[:-1], figure_of(last.start, end, Reading(Kind.DATE, marked))]
    return found(figures)


def _month_of_new_year(day: int | None) -> int:
    """Tết is the first of the first month; the days before it, from the Kitchen Gods' on, end the twelfth."""
    return 12 if day is not None and day >= _KITCHEN_GODS else 1


_DAY_OF_NEW_YEAR = re.compile(r"(2[3-9]|30)\s(?=tết\b)")


def day_of_new_year(seen: View, start: int) -> Found | None:
    """`30 Tết`, `28 Tết`: the last days of the lunar year."""
    match = _DAY_OF_NEW_YEAR.match(seen.lower, start)
    reading = date_reading(match.group(1), None) if match else None
    return _lunar(seen, [figure_of(start, match.end(1), reading)]) if match and reading else None


def after_ngay(seen: View, start: int) -> Found | None:
    """`ngày 1/3`, `ngày 1-3`, `ngày 1.3.2023`, `ngày 1`, `mùng 1 Tết`, `rằm tháng Giêng`."""
    opening = _NGAY.match(seen.lower, start)
    if not opening:
        return None
    word, at = opening.group().strip(), opening.end()
    if word == "rằm":
        return _full_moon(seen, start, at)
    hit = _full(seen, at) or _days_of_month(seen, at) or _worded(seen, at) or _day_list(seen, at)
    if hit:
        return hit
    match = _DAY_MONTH_AFTER_NGAY.match(seen.lower, at)
    reading = date_reading(match.group(1), match.group(2)) if match else None
    if match and reading:
        return _lunar(seen, [figure_of(at, match.end(), reading)])
    match = _DAY.match(seen.lower, at)
    reading = date_reading(match.group(1), None) if match else None
    if match is None or reading is None or (word == "ngày" and seen.word_before(start) in _MANY):
        return None
    return _lunar(seen, [figure_of(at, match.end(), reading)], lunar=word != "ngày")


_DAYS_BEFORE_LAST = re.compile(r"\d{1,2}(?:(?:,\s?|\svà\s|\sđến\s|\stới\s)\d{1,2}){1,7}(?=\s?/\s?\d|\stháng\s)")


def _day_list(seen: View, at: int) -> Found | None:
    """`27 và 28/9`, `5, 6 và 7 tháng 3`: days that share the last one's month and year."""
    match = _DAYS_BEFORE_LAST.match(seen.lower, at)
    if not match:
        return None
    days = [(at + number.start(), at + number.end()) for number in re.finditer(r"\d+", match.group())]
    hit = _full(seen, days[-1][0]) or _worded(seen, days[-1][0]) or _short(seen, days[-1][0])
    last = hit[0][0].value if hit else None
    if hit is None or not isinstance(last, CalendarDate) or last.day is None:
        return None
    month, year = last.month, None if last.year is None else str(last.year)
    readings = [date_reading(seen.text[start:end], month, year) for start, end in days[:-1]]
    first = [figure_of(*place, reading) for place, reading in zip(days, readings, strict=False) if reading]
    return found([*first, *hit[0]]) if len(first) == len(readings) else None


def _full_moon(seen: View, start: int, at: int) -> Found | None:
    match = re.compile(r"tháng\s" + _MONTH).match(seen.lower, at)
    value = CalendarDate(month=_month(match.group(1)) if match else None, day=15, lunar=True)
    return found([figure_of(start, match.end() if match else start + 3, Reading(Kind.DATE, value))])


_THANG = re.compile(r"tháng\s" + _MONTH + r"(?:\s?[-–]\s?(?:tháng\s)?(\d{1,2})(?!\d))?" + _YEAR)


def after_thang(seen: View, start: int) -> Found | None:
    """`tháng 3/2023`, `tháng 3 năm 2023`, `tháng Ba`, `tháng 1-6/2023`; `tháng Giêng` is lunar."""
    match = _THANG.match(seen.lower, start)
    if not match:
        return None
    word, until, year = match.group(1), match.group(2), match.group(3) or match.group(4)
    if word.isalpha() or " " in word:
        capital = seen.text[match.start(1)].isupper()
        if not capital and (word == "năm" or re.compile(r"\s(?:lần|bên|người|năm\b)").match(seen.lower, match.end())):
            return None
    if until and not year and int(until) > 12:
        return None
    if until:
        span = span_reading(_month(word), int(until), year)
        return found([figure_of(start, match.end(), span)]) if span else None
    reading = date_reading(None, _month(word), year)
    if not reading:
        return None
    return _lunar(seen, [figure_of(start, match.end(), reading)], lunar=word in _LUNAR_MONTHS)


_MONTHS_OF_YEAR = re.compile(
    r"\s(?P<part>tháng|quý)(?:\s(đầu|cuối)(?!\stiên)(?:\scủa)?(?:\snăm)?(?:\s(\d{4}))?"
    r"|(?:\scủa)?\snăm\s(\d{4})|/(\d{4}))" + _END
)


def months_of_year(seen: View, start: int) -> Found | None:
    """`6 tháng đầu năm`, `chín tháng năm 2023`, `3 tháng cuối năm`, `3 quý đầu năm`."""
    if seen.text[start].isdigit():
        digits = re.compile(r"\d{1,2}(?!\d|[.,/]\d)").match(seen.text, start)
        count, end = (int(digits.group()), digits.end()) if digits else (0, start)
    else:
        spelled = read_vietnamese(seen.lower, start)
        count, end = (int(spelled.value), spelled.end) if spelled else (0, start)
    match = _MONTHS_OF_YEAR.match(seen.lower, end) if 0 < count < 12 else None
    if not match:
        return None
    if match.group("part") == "quý":
        count *= 3
    year = match.group(3) or match.group(4) or match.group(5)
    span = span_reading(13 - count, 12, year) if match.group(2) == "cuối" else span_reading(1, count, year)
    return found([figure_of(start, match.end(), span)]) if span else None


_QUARTER = re.compile(r"(?:quý\s{0,2})([ivx]{1,3}|[1-4]|một|hai|ba|bốn|tư|đầu|cuối)(?!\w)" + _YEAR)
_MORE_QUARTERS = re.compile(r"(?:,\s?|\s?[-–]\s?|\svà\s)([ivx]{1,3}|[1-4])(?![\w%.])" + _YEAR)
_QUARTER_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "đầu": 1, "cuối": 4}


def after_quy(seen: View, start: int) -> Found | None:
    """`quý I/2023`, `quý 1 năm 2023`, `quý II và III`, `quý cuối năm`."""
    figures: list[Figure] = []
    match = _QUARTER.match(seen.lower, start)
    begin = start
    while match and len(figures) < 4:
        word = match.group(1)
        number = int(word) if word.isdigit() else _QUARTER_WORDS.get(word) or read_roman(word.upper()) or 0
        reading = quarter_reading(number, match.group(2) or match.group(3))
        if not reading:
            break
        figures.append(figure_of(begin, match.end(), reading))
        match = _MORE_QUARTERS.match(seen.lower, match.end())
        begin = match.start(1) if match else 0
    return found(figures)


_HALF_YEAR = re.compile(
    r"nửa\s(đầu|cuối|sau|đầu tiên)(?:\scủa)?\snăm(?:\s(\d{4}))?" + _END + r"|nửa (đầu|cuối|sau) (\d{4})" + _END
)
_NAM = re.compile(r"năm\s{1,2}(\d{4})" + _END + r"(?!\w)")
_DECADE = re.compile(r"(?:những năm|thập niên|thập kỷ)(?:\s(?:đầu|cuối))?\s(\d{2}|\d{4})(?![\d%]|[.,/]\d|\s?[-–]\s?\d)")


def half_year(seen: View, start: int) -> Found | None:
    """`nửa đầu năm 2023`, `nửa cuối năm`."""
    match = _HALF_YEAR.match(seen.lower, start)
    if not match:
        return None
    late = (match.group(1) or match.group(3)) in {"cuối", "sau"}
    span = span_reading(*((7, 12) if late else (1, 6)), match.group(2) or match.group(4))
    return found([figure_of(start, match.end(), span)]) if span else None


def after_nam(seen: View, start: int) -> Found | None:
    """`năm 2023`."""
    match = _NAM.match(seen.lower, start)
    reading = date_reading(None, None, match.group(1)) if match else None
    return found([figure_of(start, match.end(), reading)]) if match and reading else None


def decade(seen: View, start: int) -> Found | None:
    """`thập niên 1990`, `những năm 90`."""
    match = _DECADE.match(seen.lower, start)
    if not match or int(match.group(1)) % 10:
        return None
    year = int(match.group(1))
    year = year if year >= 100 else year + (1900 if year >= 30 else 2000)
    return found([figure_of(start, match.end(), Reading(Kind.DECADE, Decimal(year)))])
