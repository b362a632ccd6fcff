"""Whether a rise has become a fall: `tăng 8,5%` told as a decrease of 8.5%."""

import re
import unicodedata
from collections import Counter

from workbench.text.figures.difference import DifferenceKind
from workbench.text.figures.figure import Figure, Kind
from workbench.text.figures.ledger import Ledger

_MOVING = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.MULTIPLE})
_REACH = 60
_BETWEEN = (
    r"(?:\s(?:thêm|nhẹ|mạnh|khoảng|gần|hơn|trên|dưới|tới|đến|từ|ròng|bình quân|trung bình|trưởng|lên|xuống|còn|ít nhất|"
    r"tối thiểu|tối đa|xấp xỉ|được|sâu|đáng kể|nhanh|cao|vọt|chỉ|chừng)){0,3}\s$"
)
# `tăng lương cơ sở 30%`: what rises stands between.
_THING = r"(?:\s(?!giảm|tăng|lên|xuống|còn|đạt|so|với|trong|từ|khi|là|và|do|nhờ|vì|của)[^\W\d_]+){1,3}\s$"
_RISE_OF = re.compile(r"(?:^|[.:;“\"]\s?)tăng" + _THING)
_FALL_OF = re.compile(r"(?:^|[.:;“\"]\s?)giảm" + _THING)
_RISE_VI = re.compile(r"(?<!giảm )(?<!\w)tăng" + _BETWEEN)
_FALL_VI = re.compile(r"(?<!tăng )(?<!\w)giảm" + _BETWEEN)
_CLAUSE_END = re.compile(r"[;:()\n]|[.,](?!\d)|\s(?:and|while|whereas|but|although)\s")

# Words that tell one direction and nothing else; `growth` and `reduction` are often only what something is about.
_RISE = (
    r"(?:rise|rises|rose|risen|rising|increase[sd]?|increasing|grew|climb(?:ed|s|ing)?|gain(?:ed|s)?|jump(?:ed|s)?|"
    r"surge[sd]?|soar(?:ed|s)?|hike[sd]?)"
)
_FALL = (
    r"(?:fell|falls?|fallen|falling|drop(?:ped|s)?|decline[sd]?|declining|decrease[sd]?|decreasing|reduce[sd]|plunge[sd]?|"
    r"slump(?:ed|s)?|shrank|lost|slid|slip(?:ped|s)?|tumble[sd]?|dipped|shed|cuts?(?!-))"
)
_BEFORE = r"(?:\s(?:by|about|around|some|nearly|almost|over|more than|just|only|a further|another|from)){0,2}\s$"
_SAID = {
    "rise": re.compile(rf"(?<!\w){_RISE}(?!\w)"),
    "fall": re.compile(rf"(?<!\w)(?<!the ){_FALL}(?!\w)"),
}
_BESIDE = {"rise": re.compile(r"(?<!\w)up" + _BEFORE), "fall": re.compile(r"(?<!\w)down(?:\sto)?" + _BEFORE)}
_BEHIND = {
    "rise": re.compile(r"\s(?:higher|more)(?!\w|\s(?:and|or)\s)"),
    "fall": re.compile(r"\s(?:lower|less|fewer|cheaper)(?!\w|\s(?:and|or)\s)"),
}
_ALSO = {
    "rise": re.compile(
        r"(?<!\w)(?:up|grow\w*|rais\w*|boost\w*|add\w*|expan\w*|higher|advanc\w*|widen\w*|exceed\w*|more|climb\w*|upward\w*|"
        r"improv\w*|dearer|accelerat\w*|strengthen\w*|rebound\w*|hikes?|surg\w*|soar\w*|gain\w*|jump\w*)(?!\w)"
    ),
    "fall": re.compile(
        r"(?<!\w)(?:down|reduc\w*|lower\w*|loss\w*|losing|cut\w*|less|fewer|weaken\w*|contract\w*|narrow\w*|eas\w*|"
        r"shrink\w*|slow\w*|deficit\w*|downward\w*|saving\w*|sav\w*|below|plung\w*|slump\w*|tumbl\w*|dip\w*)(?!\w)"
    ),
}
_BOUND = re.compile(r"up to|(?:more|less|fewer) than\s(?=[#\d])")
"""What says how exact a figure is, and no direction."""
_OTHER = {"rise": "fall", "fall": "rise"}


def check_directions(ledger: Ledger) -> None:
    """Report a figure that the source tells as a rise and the target as nothing but a fall, or the reverse.

    Only `tăng` and `giảm` right before the figure count, and a clause of the target that has no word of their own
    direction: whatever is told in other words is left alone.

    Args:
        ledger: The comparison, after every figure has been settled.
    """
    ours = Counter((figure.value, figure.unit) for figure in ledger.source)
    theirs = Counter((figure.value, figure.unit) for figure in ledger.target)
    reported = ledger.reported_targets()
    for s, t in ledger.pairs:
        source, target = ledger.source[s], ledger.target[t]
        if source.kind not in _MOVING or source.value != target.value or target.start in reported:
            continue
        if ours[source.value, source.unit] > 1 or theirs[target.value, target.unit] > 1:
            continue  # which of them is which is not known
        told = _told(source)
        if told and _tells_only(target, _OTHER[told], told):
            wrong = f"{source.text} is a {told} in the source; the English tells {target.text} as a {_OTHER[told]}."
            ledger.report(DifferenceKind.SIGN, wrong, s, t)


def _told(source: Figure) -> str:
    before = _folded(source.within[max(0, source.start - _REACH) : source.start])
    if _RISE_VI.search(before) or _RISE_OF.search(before):
        return "rise"
    return "fall" if _FALL_VI.search(before) or _FALL_OF.search(before) else ""


def _tells_only(target: Figure, wrong: str, right: str) -> bool:
    before = _CLAUSE_END.split(_folded(target.within[max(0, target.start - _REACH) : target.start]))[-1]
    behind = _CLAUSE_END.split(_folded(target.within[target.end : target.end + _REACH]))[0]
    clause = f"{before} # {behind}"
    if _SAID[right].search(clause) or _ALSO[right].search(_BOUND.sub("", clause)):
        return False
    return bool(_SAID[wrong].search(clause) or _BESIDE[wrong].search(before) or _BEHIND[wrong].match(behind))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()
