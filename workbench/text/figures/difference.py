"""What can differ between the figures of a source and of its translation."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.text.figures.figure import Figure


class DifferenceKind(StrEnum):
    """How a figure of the translation fails its source."""

    MISSING = "missing"  # with a target figure: that one stands where it should be, with another value
    EXTRA = "extra"
    MAGNITUDE = "magnitude"  # 2,5 triệu, 2.5 billion
    DECIMAL_MARK = "decimal-mark"  # 6,5% left as it is
    SIGN = "sign"  # a minus lost or added: âm 5%, 5%; a rise told as a fall
    CURRENCY = "currency"
    CONVERSION = "conversion"  # a converted amount that no exchange rate can explain
    PERCENT_POINTS = "percent-points"
    UNIT = "unit"  # of measure, or a percentage for a plain number
    DATE = "date"
    DATE_ORDER = "date-order"  # day and month changed places
    ORDER = "order"  # from 12% to 8% told as from 8% to 12%
    SWAPPED = "swapped"  # two figures that changed places: each stands beside what the other one counts
    WEEKDAY = "weekday"
    PERIOD = "period"  # quarters, halves, first n months
    TIME = "time"
    CODE = "code"  # legal numbers and codes
    BOUND = "bound"  # gần 300 told as over 300: the bound is on the other side
    APPROXIMATOR = "approximator"  # khoảng 50 told as 50, or as nearly 50; only where asked for


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, with the figures that it concerns and a sentence for a reviewer."""

    kind: DifferenceKind
    source: Figure | None
    target: Figure | None
    message: str
