"""Rules for dates told without figures: `năm nay`, `hôm qua`, `year-on-year`."""

import re
from collections.abc import Mapping

from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.scanner import Found, Rule, found
from workbench.text.figures.view import View, view

_VIETNAMESE = {
    "year-on-year": r"cùng kỳ(?:\snăm\s(?:trước|ngoái|qua|kia|liền kề))?",
    "year": r"năm\s(?:nay|ngoái|trước|qua|sau|tới|này|đó|ấy|liền kề|rồi|vừa qua|kia)|cùng năm",
    "quarter": r"quý\s(?:này|trước|sau|tới|vừa qua|qua)",
    "month": r"tháng\s(?:này|trước|sau|tới|qua|rồi|đó)|cùng tháng",
    "day": r"hôm\s(?:nay|qua|kia|trước|sau|đó)|ngày\s(?:mai|này|đó|trước đó|hôm sau)"
    r"|(?:sáng|trưa|chiều|tối|đêm)\s(?:nay|qua|mai|cùng ngày)|cùng ngày",
}
_ENGLISH = {
    "year-on-year": r"year[\s-]on[\s-]year|year[\s-]over[\s-]year|yoy|y-o-y"
    r"|(?:from\s|than\s)?a\syear\s(?:earlier|ago|before)"
    r"|(?:the\s)?(?:same|corresponding)\speriod(?:\s(?:of\s)?last\syear|\sa\syear\s(?:earlier|ago))?",
    "year": r"(?:the\s)?(?:this|last|next|that|the|same|previous|following|coming|current|past|preceding)\syear"
    r"(?!\s(?:old|to|19|20))",
    "quarter": r"(?:the\s)?(?:this|last|next|that|previous|following|current)\squarter"
    r"(?!\sof\s(?:the\s|this\s|last\s|next\s)?(?:year|\d))",
    "month": r"(?:the\s)?(?:this|last|next|that|same|previous|following|current|past)\smonth",
    "day": r"today|yesterday|tomorrow|tonight|the\sday|(?:a|one|two|three)\sdays?\s(?:earlier|later|before|after|ago)"
    r"|(?:the\s)?(?:this|that|same|following|previous|next)\s(?:day|morning|afternoon|evening)",
}


def _rule(table: Mapping[str, str]) -> Rule:
    values = list(table)
    pattern = re.compile("|".join(rf"((?:{wordings})\b)" for wordings in table.values()))

    def relative(seen: View, start: int) -> Found | None:
        match = pattern.match(seen.lower, start)
        if match is None or match.lastindex is None:
            return None
        return found([figure_of(start, match.end(), Reading(Kind.RELATIVE, values[match.lastindex - 1]))])

    return relative


vietnamese_relative = _rule(_VIETNAMESE)
english_relative = _rule(_ENGLISH)

_WHEN = {
    "this": r"nay|này|this|current|today|tonight",
    "last": r"ngoái|trước|qua|rồi|kia|liền kề|last|previous|past|preceding|yesterday|earlier|before|ago",
    "next": r"sau|tới|mai|next|following|coming|tomorrow|later|after",
}
_DIRECTIONS = {word: re.compile(rf"\b(?:{pattern})\b") for word, pattern in _WHEN.items()}
_DAYS = {"this": "today", "last": "yesterday", "next": "tomorrow", "that": "the same day"}


def direction(wording: str) -> str:
    """Return `this`, `last`, `next` or `that`: which one a relative date means."""
    folded = view(wording).lower
    return next((word for word, pattern in _DIRECTIONS.items() if pattern.search(folded)), "that")


def relative_in_english(value: str, wording: str) -> str:
    """Return a relative date in English: `last year` for `năm ngoái`."""
    if value == "year-on-year":
        return value
    return _DAYS[direction(wording)] if value == "day" else f"{direction(wording)} {value}"
