"""Words of a translation that hang on how large a figure is: surged by 45%, double-digit growth, a record."""

import re
from decimal import Decimal

from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.text.figures import Figure
from workbench.text.normalise import match_key

_DIGITS = re.compile(
    r"(?<!\w)(?:(?:single|double|two|triple|three|four)-digit|(?:six|seven|eight|nine)-figure)(?!\w)", re.IGNORECASE
)
_RECORD = re.compile(r"(?<!\w)(?:record|all-time|unprecedented|historic)(?!\w)", re.IGNORECASE)
_STRONG = re.compile(
    r"(?<!\w)(?:surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|jump(?:s|ed|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|"
    r"skyrocket(?:s|ed|ing)?|slump(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|leap(?:s|ed|t)?|rocket(?:s|ed)?|sharp(?:ly)?|"
    r"steep(?:ly)?|strong(?:ly)?|robust(?:ly)?|dramatic(?:ally)?|drastic(?:ally)?|hefty|whopping|massive|huge|significant(?:ly)?|"
    r"considerabl[ey]|remarkabl[ey]|rapid(?:ly)?|impressive(?:ly)?|"
    r"scorching|sweltering|staggering|as (?:much|many) as)(?!\w)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"(?<!\w)(?:edg(?:e[sd]?|ing)|inch(?:es|ed|ing)?|nudg(?:e[sd]?|ing)|slight(?:ly)?|modest(?:ly)?|marginal(?:ly)?|"
    r"mild(?:ly)?|tiny|mere(?:ly)?|small|minor|slow(?:ly)?|only|chilly|freezing|frigid|cold)(?!\w)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?<!\w)(?:mạnh|vọt|nhanh|cao|kỷ lục|sâu|đột biến|ấn tượng|vượt bậc|đáng kể|nhẹ|chậm|ít|nhỏ|lớn|khá|rất|lịch sử|"
    r"chỉ|lạnh|rét|nóng|hai con số|hai chữ số)(?!\w)"
)
_MUCH = 2
"""How many times a figure must be another before it asks for other words."""


def check_colour(old: Figure, new: Figure, source: str, target: str) -> None:
    """See that no word of a target that its source does not have hangs on how large a figure is.

    Args:
        old: The figure in the match's source.
        new: What it becomes.
        source: The match's source.
        target: The match's target.

    Raises:
        Unproved: Some word does, and may be wrong for the new figure.
    """
    if not isinstance(old.value, Decimal) or not isinstance(new.value, Decimal) or _TOLD.search(match_key(source)):
        return
    was, now = abs(old.value), abs(new.value)
    found = _DIGITS.search(target) or _RECORD.search(target)
    if found is None and old.unit == new.unit:
        found = _STRONG.search(target) if now * _MUCH < was else _WEAK.search(target) if now > was * _MUCH else None
    if found:
        raise Unproved(f"{quoted(found.group())} may not be right for {quoted(new.text)}.")
