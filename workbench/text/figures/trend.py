"""Whether the words round a figure tell it as a fall, a loss or a lack: what another language writes with a minus."""

import re
import unicodedata

from workbench.text.figures.figure import Figure

_BEFORE, _BEHIND = 60, 40
_FALLING = re.compile(
    r"(?<!\w)(?:giảm|sụt|tụt|mất|lỗ|thua|âm|thâm hụt|bội chi|nhập siêu|suy|hạ|thấp|lạnh|"
    r"negative|minus|below|down|decreas\w*|declin\w*|fell|fall\w*|drop\w*|plung\w*|slump\w*|shr[aiu]nk\w*|contract\w*|"
    r"reduc\w*|cut\w*|loss\w*|lose\w*|losing|lost|deficit\w*|lower\w*|shed\w*|slid\w*|dip\w*|tumbl\w*|recession)(?!\w)"
)
_BELOW_ZERO = re.compile(r"(?<!\w)(?:âm|minus|negative|below|dưới)(?!\w)")
_REACHED = re.compile(r"(?<!\w)(?:to|at|xuống|còn|mức|tới|đến|về)\s(?:only\s|about\s|mức\s|khoảng\s)?$")
_CLAUSE_END = re.compile(r"[;:]|[.,](?!\d)")


def is_told_as_fall(figure: Figure) -> bool:
    """Whether a word of falling or lacking stands in the clause before the figure, or just behind it."""
    start, end = figure.start, figure.end
    before = _folded(figure.within[max(0, start - _BEFORE) : start])
    behind = _folded(figure.within[end : end + _BEHIND])
    before, behind = _CLAUSE_END.split(before)[-1], _CLAUSE_END.split(behind)[0]
    if figure.unit == "°C" or _REACHED.search(before):  # what has dropped to five is no minus five
        return bool(_BELOW_ZERO.search(before) or _BELOW_ZERO.search(behind))
    return bool(_FALLING.search(before) or _FALLING.search(behind))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()
