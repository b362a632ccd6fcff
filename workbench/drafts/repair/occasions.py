"""Words of a translation that hang on which day, hour or number it is: National Day, last night, the trio."""

import re

from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.text.figures import Figure, Kind
from workbench.text.normalise import match_key

_CALENDAR = frozenset({Kind.DATE, Kind.WEEKDAY, Kind.PERIOD})
_HOLIDAY = (
    re.compile(
        r"(?<!\w)(?:(?:(?!On |In |At |By |The )[A-Z][\w'’]+ )+(?:Day|Eve|Festival|Holiday)|"
        r"Christmas|Easter|Tet|New Year)(?!\w)"
    ),
    re.compile(
        r"(?<!\w)(?:lễ|tết|khánh|kỷ niệm|giáng sinh|noel|năm mới|giao thừa|ngày (?:quốc tế|thế giới|hội))(?!\w)"
    ),
)
_PLACED = (
    re.compile(
        r"(?i)(?<!\w)(?:(?:first|last|final) (?:day|week|month|weekend|working day) of|year-end|mid-year)(?!\w)"
    ),
    re.compile(r"(?<!\w)(?:đầu|cuối|giữa|hết|kết thúc|mùng|mồng)(?!\w)"),
)
_WEEKEND = (re.compile(r"(?i)(?<!\w)(?:weekends?|weekdays?|midweek)(?!\w)"), re.compile(r"(?<!\w)(?:tuần|nghỉ)(?!\w)"))
_SEASON = (
    re.compile(r"(?i)(?<!\w)(?:springtime|summer|autumn|winter|(?:in|this|last|next) spring)(?!\w)"),
    re.compile(r"(?<!\w)(?:mùa|vụ|hè|xuân|đông)(?!\w)"),
)
_RELATIVE = (
    re.compile(
        r"(?i)(?<!\w)(?:today|yesterday|tomorrow|tonight|(?:last|this) (?:night|morning|afternoon|evening)|ago)(?!\w)"
    ),
    re.compile(r"(?<!\w)(?:nay|qua|mai|trước|cách đây|vừa)(?!\w)"),
)
_HOURS = (
    re.compile(r"(?i)(?<!\w)(?:morning|afternoon|evening|night|dawn|dusk|midday|overnight|lunchtime|rush hour)(?!\w)"),
    re.compile(r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|khuya|bình minh|hoàng hôn|cao điểm)(?!\w)"),
)
_GROUP = (
    re.compile(r"(?i)(?<!\w)(?:the (?:pair|duo|couple|twins?|trio|quartet|quintet)|both|the latter)(?!\w)"),
    re.compile(r"(?<!\w)(?:đôi|cặp|vợ chồng|song sinh|bộ (?:đôi|ba|tứ)|cả|hai bên|hai nước|hai phía|sau)(?!\w)"),
)
_WHOLE = (re.compile(r"(?i)(?<!\w)all (?:of )?(?:the )?$"), re.compile(r"(?<!\w)(?:cả|tất|toàn|mọi|đều|hết)(?!\w)"))
_LARGEST_GROUP = 5


def check_occasion(old: Figure, new: Figure, source: str, target: str) -> None:
    """See that no word of a target that its source does not have hangs on which day, hour or small number it is.

    Args:
        old: The figure in the match's source.
        new: What it becomes.
        source: The match's source.
        target: The match's target.

    Raises:
        Unproved: Some word does, and may be wrong for the new figure.
    """
    told = match_key(source)
    for english, vietnamese in _words_for(old):
        found = english.search(target)
        if found and not vietnamese.search(told):
            raise Unproved(f"{quoted(found.group())} may not be right for {quoted(new.text)}.")


def check_whole(new: Figure, source: str, place: Figure) -> None:
    """See that a number is not said to be all there are, `all five of them`, unless the source says so.

    Raises:
        Unproved: It is, and that may be wrong for the new number.
    """
    english, vietnamese = _WHOLE
    if english.search(place.within, 0, place.start) and not vietnamese.search(match_key(source)):
        raise Unproved(f"{quoted('all')} may not be right for {quoted(new.text)}.")


def _words_for(old: Figure) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    if old.kind in _CALENDAR:
        return _HOLIDAY, _PLACED, _WEEKEND, _SEASON, _RELATIVE
    if old.kind is Kind.TIME:
        return _RELATIVE, _HOURS
    if old.kind is Kind.NUMBER and old.value in range(2, _LARGEST_GROUP + 1):
        return (_GROUP,)
    return ()
