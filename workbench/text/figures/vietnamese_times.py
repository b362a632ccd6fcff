"""Rules for Vietnamese times of day, which share the word `giờ` with lengths of time."""

import re
from dataclasses import replace
from decimal import Decimal

from workbench.text.figures.calendar_dates import hours_reading, time_length, time_reading
from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.view import View
from workbench.text.figures.words import read_vietnamese

_TIME = re.compile(
    r"(\d{1,2})(?:\s?(?:h|giờ)\s?(?:(\d{2})(?:\s?(?:phút|p)(?!\w))?(?!\d|[.,]\d))?|\s?g\s?(\d{2})(?:\s?(?:phút|p)(?!\w))?(?!\d)|\s?g(?=\s(?:sáng|trưa|chiều|tối|đêm|khuya|ngày|hôm)\b)|:(\d{2})(?!\d|:))(?!\w)"
)
_TIME_RANGE = re.compile(r"(\d{1,2})\s?(?:[-–]|đến|tới)\s?(\d{1,2})\s?(?:h|giờ)(?!\s?\d|\w)")
_LENGTH_AFTER = re.compile(r"\s(?:đồng hồ|qua|liên|liền|mỗi|làm|đầu|sau|trước|chạy|bay)\b|\s?/")
_PART = re.compile(r"\s?(sáng|trưa|chiều|tối|đêm|khuya)\b")
_CLOCK_BEFORE = word_set("lúc vào từ đến tới hồi trước")
_LATE = re.compile(r"\b(?:chiều|tối|đêm)\b")


def clock_time(seen: View, start: int) -> Found | None:
    """`8h30`, `8 giờ 30`, `8g30`, `20:30`, `8 giờ tối`. An hour alone may be a length of time: both are kept."""
    both = _TIME_RANGE.match(seen.lower, start)
    if both and seen.word_before(start) in {"từ", "lúc", "khoảng"}:
        hours = [time_reading(int(both.group(i))) for i in (1, 2)]
        figures = [
            figure_of(both.start(i), both.end(i), reading, hours_reading(int(both.group(i))))
            for i, reading in enumerate(hours, start=1)
            if reading
        ]
        return found([*figures[:-1], replace(figures[-1], end=both.end())]) if len(figures) == 2 else None
    if hit := _half_past(seen, start):
        return hit
    match = _TIME.match(seen.lower, start)
    if not match:
        return None
    hour, minute = int(match.group(1)), int(match.group(2) or match.group(3) or match.group(4) or 0)
    part = _PART.match(seen.lower, match.end())
    end = part.end() if part else start + len(match.group().rstrip())
    readings = _clock_readings(seen, start, hour, minute, part.group(1) if part else "")
    bare = match.end() - match.end(1) > 0 and not any(match.group(i) for i in (2, 3, 4))
    if not readings:
        return None
    if bare and not part:
        if _LENGTH_AFTER.match(seen.lower, match.end()):
            return None
        before = seen.word_before(start)
        clock = hour == 0 or (hour < 24 and match.group()[-1] in "hg")
        ranged = before not in _LENGTH_BEFORE and _TO_HOUR.match(seen.lower, match.end())
        sure = before in _CLOCK_BEFORE or bool(ranged) or (clock and before not in _LENGTH_BEFORE)
        readings = [*readings, hours_reading(hour)] if sure else [hours_reading(hour), *readings]
    elif not part and (length := _length(match, hour, minute)):
        lasting = seen.word_before(start) in _LENGTH_BEFORE
        readings = [length, *readings] if lasting else [*readings, length]
    return found([figure_of(start, end, *readings)])


_TO_HOUR = re.compile(r"\s?(?:[-–]|đến|tới)\s?\d{1,2}\s?(?:h|g|giờ)(?:\d{2})?(?!\w)")
_LENGTH_BEFORE = word_set("dài trong sau mất hết suốt thêm vòng khoảng gần hơn ngót tổng bay chạy")
_HALF_PAST = re.compile(r"(\d{1,2})\s?(?:giờ|h)\srưỡi(?:\s(sáng|trưa|chiều|tối|đêm|khuya))?(?!\w)")


def _half_past(seen: View, start: int) -> Found | None:
    """`3 giờ rưỡi chiều`, half past three; without a part of the day also three and a half hours."""
    match = _HALF_PAST.match(seen.lower, start)
    if match is None:
        return None
    readings = _clock_readings(seen, start, int(match.group(1)), 30, match.group(2) or "")
    length = Reading(Kind.MEASURE, int(match.group(1)) + Decimal("0.5"), "h")
    if match.group(2) is None:
        readings = [*readings, length] if seen.word_before(start) in _CLOCK_BEFORE else [length, *readings]
    return found([figure_of(start, match.end(), *readings)]) if readings else None


def _length(match: re.Match[str], hour: int, minute: int) -> Reading | None:
    """The length of time that `2 giờ 30 phút` may be as well."""
    if not minute or "giờ" not in match.group() or "phút" not in match.group():
        return None
    return time_length(Decimal(60 * hour + minute))


def _clock_readings(seen: View, start: int, hour: int, minute: int, part: str) -> list[Reading]:
    afternoon = (
        {"chiều": 1, "tối": 1, "đêm": 6, "khuya": 9, "trưa": 1}.get(part, 99) <= hour < (6 if part == "trưa" else 12)
    )
    if hour == 12 and part in {"đêm", "khuya"}:
        hour = 0
    reading = time_reading(hour + 12 if afternoon else hour, minute)
    if reading is None:
        return []
    if not part and 1 <= hour < 12 and _LATE.search(seen.lower, max(0, start - 80), start):
        later = time_reading(hour + 12, minute)
        return [reading, later] if later else [reading]
    return [reading]


_MIDNIGHT = re.compile(r"nửa đêm(?! về sáng)(?!\w)")


def midnight(seen: View, start: int) -> Found | None:
    """`nửa đêm`, which English may tell as late at night."""
    match = _MIDNIGHT.match(seen.lower, start)
    reading = time_reading(0)
    return found([figure_of(start, match.end(), reading, weak=True)]) if match and reading else None


def noon(seen: View, start: int) -> Found | None:
    """`trưa`, in no company of an hour: noon, or around it."""
    reading = time_reading(12)
    return found([figure_of(start, start + len("trưa"), reading, weak=True)]) if reading else None


_SPELLED = re.compile(r"\sgiờ(\srưỡi)?\s(sáng|trưa|chiều|tối|đêm|khuya)\b")


def spelled_time(seen: View, start: int) -> Found | None:
    """`tám giờ sáng`, `hai giờ rưỡi chiều`: in words a time only where the part of the day is told."""
    spelled = read_vietnamese(seen.lower, start)
    match = _SPELLED.match(seen.lower, spelled.end) if spelled else None
    if spelled is None or match is None:
        return None
    minute = 30 if match.group(1) else 0
    readings = _clock_readings(seen, start, int(spelled.value), minute, match.group(2))
    return found([figure_of(start, match.end(), *readings)]) if readings else None
