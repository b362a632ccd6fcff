"""The figures of a translation against those of its source, as multisets of values, with every difference explained."""

from collections.abc import Sequence

from workbench.text.figures.approximators import check_bounds
from workbench.text.figures.difference import Difference
from workbench.text.figures.directions import check_directions
from workbench.text.figures.explanation import explain
from workbench.text.figures.figure import Figure
from workbench.text.figures.ledger import Ledger
from workbench.text.figures.leftovers import (
    absorb_relative_on_both_sides,
    check_order,
    check_phones,
    check_weekday,
    report_extra,
    report_missing,
)
from workbench.text.figures.pairing import (
    absorb_repeated,
    pair_dates,
    pair_equal,
    pair_loosely,
    pair_rounded,
    pair_signed,
)
from workbench.text.figures.parts import pair_shares, pair_sums
from workbench.text.figures.retold import pair_days, pair_later_days, pair_month_ranges, pair_round_months
from workbench.text.figures.swaps import check_places


def compare(
    source: Sequence[Figure], target: Sequence[Figure], *, approximators: bool = False
) -> tuple[Difference, ...]:
    """Return how the figures of a target differ from those of its source; nothing for a right translation.

    Equal is what has an equal value, however it is written: `1,3 tỷ USD` and `US$1.3 billion`, `lần thứ XIII` and
    `13th`, `6 tháng đầu năm` and `the first half`. Small spelled numbers may come and go, a year may be added, an
    amount may be converted in brackets at a rate that has existed; a telephone number may be left
    out.

    Args:
        source: The figures of the Vietnamese text, from `scan`.
        target: The figures of the English text, from `scan`.
        approximators: Whether a lost or changed `about`, `nearly`, `more than` … is a difference, too (N1.10); a bound
            on the other side, `gần 300` as over 300, is always one.

    Returns:
        The differences in the order of the source, then those that only the target has. Takes linear time.
    """
    if not source and not target:
        return ()
    ledger = Ledger(source, target)
    pair_shares(ledger)
    pair_equal(ledger)
    pair_dates(ledger)
    pair_loosely(ledger)
    pair_signed(ledger)
    pair_sums(ledger)
    pair_rounded(ledger)
    pair_month_ranges(ledger)
    pair_days(ledger)
    pair_later_days(ledger)
    pair_round_months(ledger)
    absorb_repeated(ledger)
    absorb_relative_on_both_sides(ledger)
    explain(ledger)
    report_missing(ledger)
    report_extra(ledger)
    check_weekday(ledger)
    check_order(ledger)
    check_places(ledger, source, target)
    check_directions(ledger)
    check_phones(ledger)
    check_bounds(ledger, all_changes=approximators)
    return ledger.differences
