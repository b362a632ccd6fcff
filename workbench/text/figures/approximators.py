"""What `about`, `nearly` and `more than` say of a figure, and whether the translation still says it."""

import re

from workbench.text.figures.difference import DifferenceKind
from workbench.text.figures.figure import Figure
from workbench.text.figures.ledger import Ledger

_MEANING = {"an estimated": "about", "at least": "more than", "at most": "less than", "nearly": "less than"}
_BOUNDS = frozenset({"more than", "less than"})
_REACH = 40
_SOFTENED = re.compile(
    r"(?<!\w)(?:about|around|approximately|some|roughly|nearly|almost|close|just|more|over|above|exceed\w*|upwards|"
    r"less|below|under|fewer|estimat\w*|expect\w*|least|most|up|than|or|plus|minimum|maximum|surpass\w*|top\w*)(?!\w)"
)
# `trên` is also on, `ước` often a mere reached: their loss is no news.
_OFTEN_LOST = re.compile(r"(?<!\w)(?:trên|ước|ước đạt|ước tính|quá)\s*$", re.IGNORECASE)


def check_bounds(ledger: Ledger, *, all_changes: bool) -> None:
    """Report figures of equal value whose bound is on the other side: `gần 300`, over 300.

    Args:
        ledger: The comparison, after every figure has been settled.
        all_changes: Whether an approximator that was lost, or became another one, is reported, too (N1.10).
    """
    reported = ledger.reported_targets()
    for s, t in ledger.pairs:
        source, target = ledger.source[s], ledger.target[t]
        if not source.approximator or target.start in reported or source.value != target.value:
            continue
        here, there = (_MEANING.get(figure.approximator, figure.approximator) for figure in (source, target))
        if {here, there} == _BOUNDS:
            ledger.report(DifferenceKind.BOUND, _told(source, target), s, t)
        elif all_changes and _is_changed(source, target):
            ledger.report(DifferenceKind.APPROXIMATOR, _told(source, target), s, t)


def _is_changed(source: Figure, target: Figure) -> bool:
    if target.approximator:
        return _nearly_alike(source.approximator) != _nearly_alike(target.approximator)
    before = target.within[max(0, target.start - _REACH) : target.start]
    behind = target.within[target.end : target.end + _REACH // 2]
    if _SOFTENED.search(before.lower()) or _SOFTENED.search(behind.lower()):
        return False
    return not _OFTEN_LOST.search(source.within[max(0, source.start - _REACH) : source.start])


def _nearly_alike(approximator: str) -> str:
    return approximator if approximator == "nearly" else _MEANING.get(approximator, approximator)


def _told(source: Figure, target: Figure) -> str:
    said = f"“{target.approximator}”" if target.approximator else "nothing of the kind"
    return f"{source.text} is “{source.approximator}”, the English says {said} of {target.text}."
