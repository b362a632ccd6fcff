"""Figures in running Vietnamese and English: found with their exact values, and compared across a translation.

>>> [(f.text, str(f.value), f.unit) for f in scan("khoảng 1,3 tỷ USD", "vi")]
[('1,3 tỷ USD', '1300000000', 'USD')]
>>> [str(d.kind) for d in compare(scan("2,5 triệu tấn", "vi"), scan("2.5 billion tonnes", "en"))]
['magnitude']
"""

from workbench.text.figures.compare import compare
from workbench.text.figures.difference import Difference, DifferenceKind
from workbench.text.figures.english import scan_english
from workbench.text.figures.figure import CalendarDate, ClockTime, Figure, Kind, MonthSpan, Reading, Value
from workbench.text.figures.rendering import render, render_range
from workbench.text.figures.vietnamese import scan_vietnamese

__all__ = [
    "CalendarDate",
    "ClockTime",
    "Difference",
    "DifferenceKind",
    "Figure",
    "Kind",
    "MonthSpan",
    "Reading",
    "Value",
    "compare",
    "render",
    "render_range",
    "scan",
]


def scan(text: str, lang: str) -> tuple[Figure, ...]:
    """Return every figure of `text` in order, none overlapping, with offsets in `text` as given (NFC or NFD).

    Args:
        text: Any string.
        lang: `vi` or `en`, or a longer tag of these (`en-GB`).

    Raises:
        ValueError: No scanner knows the language.
    """
    primary = lang.replace("_", "-").split("-")[0].lower()
    if primary == "vi":
        return scan_vietnamese(text)
    if primary == "en":
        return scan_english(text)
    raise ValueError(f"No figures can be read in the language {lang!r}: vi and en are known.")
