"""The records of a figure found in running text: what kind it is, its exact value and where it stands."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """What a figure counts or names."""

    NUMBER = "number"
    PERCENT = "percent"
    POINTS = "points"  # percentage points
    MONEY = "money"
    MEASURE = "measure"  # also durations and ages
    MULTIPLE = "multiple"  # gấp đôi, three times, tripled
    ORDINAL = "ordinal"  # lần thứ XIII, 13th, thế kỷ XX
    INDEFINITE = "indefinite"  # hàng triệu, dozens: an order of magnitude only
    DATE = "date"
    PERIOD = "period"  # quarters, halves, first n months
    DECADE = "decade"
    WEEKDAY = "weekday"
    TIME = "time"
    CODE = "code"  # COVID-19, QL1A, version and customs numbers
    LEGAL = "legal"  # 19/2018/QH14
    PHONE = "phone"
    RELATIVE = "relative"  # năm nay, hôm qua, year-on-year: a date told without figures


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date of which parts may be unsaid: `ngày 1/3` has no year, `năm 2023` neither month nor day.

    A lunar year may be told by its `animal` alone: `năm Giáp Thìn` is that of the dragon.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    lunar: bool = False
    animal: str = ""

    def __str__(self) -> str:
        """ISO 8601 as far as it goes: `2023-03-01`, `2023-03`, `2023`; `--03-01`, `--03`, `---01` without a year."""
        if self.animal:
            return self.animal
        year = "-" if self.year is None else f"{self.year:04d}"
        if self.day is not None:
            return f"---{self.day:02d}" if self.month is None else f"{year}-{self.month:02d}-{self.day:02d}"
        return year if self.month is None else f"{year}-{self.month:02d}"

    @property
    def full(self) -> date | None:
        """The day on the calendar, when year, month and day are said and such a day exists."""
        if self.year is None or self.month is None or self.day is None or self.lunar:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """Months `first` to `last` of a year that may be unsaid: a quarter is 1-3, a half year 1-6, nine months 1-9."""

    first: int
    last: int
    year: int | None = None

    def __str__(self) -> str:
        """An ISO 8601 interval: `2023-01/2023-03`, without a year `--01/--03`."""
        year = "-" if self.year is None else f"{self.year:04d}"
        return f"{year}-{self.first:02d}/{year}-{self.last:02d}"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day on the 24-hour clock."""

    hour: int
    minute: int = 0

    def __str__(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


Value = Decimal | Fraction | CalendarDate | MonthSpan | ClockTime | str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a figure. `unit` is a code of the units table: `%`, `pp`, `USD`, `ha`, `month`, or ""."""

    kind: Kind
    value: Value
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in a text.

    Attributes:
        kind: What it is, by the most plausible reading.
        value: Its exact value by the most plausible reading; magnitudes are worked in (`1,3 tỷ` is 1300000000).
        unit: The unit's code, or "".
        start: Offset of the first character in the original string, be it NFC or NFD.
        end: Offset behind the last character.
        text: The original string between these offsets.
        readings: Every reading, most plausible first, when there is more than one; else empty.
        per: Code of the unit or counted thing behind a slash or `per`, or "".
        approximator: `about`, `nearly`, `more than`, `less than`, `at least`, `at most`, `an estimated`, or "".
        swapped: The value if decimal and thousands marks were those of the other language; None if that gives nothing.
        malformed: Whether the marks are impossible in the text's language (`6,5` in English).
        weak: Whether translators freely add or drop it: spelled numbers to ten without a unit, and one.
        bracketed: Whether it stands in round brackets.
        joined: Whether it is the second end of a range, or of a change from one to the other, with the figure before.
        within: The whole text in which it stands, for what compares its surroundings.
    """

    kind: Kind
    value: Value
    unit: str = ""
    start: int
    end: int
    text: str = ""
    readings: tuple[Reading, ...] = ()
    per: str = ""
    approximator: str = ""
    swapped: Decimal | None = None
    malformed: bool = False
    weak: bool = False
    bracketed: bool = False
    joined: bool = False
    within: str = field(default="", repr=False, compare=False)

    @property
    def reading(self) -> Reading:
        """The most plausible reading."""
        return Reading(self.kind, self.value, self.unit)

    @property
    def all_readings(self) -> tuple[Reading, ...]:
        """Every reading, most plausible first; never empty."""
        return self.readings or (self.reading,)


def plain(value: Value) -> Value:
    """Return a decimal without trailing zeros or exponent, so that it prints as a person would write it."""
    if not isinstance(value, Decimal):
        return value
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def figure_of(
    start: int,
    end: int,
    *readings: Reading,
    weak: bool = False,
    per: str = "",
    swapped: Decimal | None = None,
    malformed: bool = False,
) -> Figure:
    """Return a figure between two offsets, understood as the first of `readings` and possibly as the others."""
    first = _plain_reading(readings[0])
    distinct = tuple(dict.fromkeys(map(_plain_reading, readings))) if len(readings) > 1 else ()
    return Figure(
        kind=first.kind,
        value=first.value,
        unit=first.unit,
        start=start,
        end=end,
        readings=distinct if len(distinct) > 1 else (),
        weak=weak,
        per=per,
        swapped=swapped,
        malformed=malformed,
    )


def _plain_reading(reading: Reading) -> Reading:
    value = reading.value
    if not isinstance(value, Decimal):
        return reading
    return Reading(reading.kind, plain(value), reading.unit)
