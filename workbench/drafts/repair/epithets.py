"""What a translation says on its own account: the southernmost province of Ca Mau, the bilateral deal, the bank.

Newsrooms tell readers abroad where a place lies and what a body is, though the Vietnamese does not. Of another place or
body that may be wrong.
"""

import re

from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.text.normalise import match_key

_WHERE = (
    r"(?:(?:south|north|east|west)(?:ern)?(?:most)?|(?:south|north)-?(?:east|west)(?:ern)?|"
    r"(?:(?:north|south)[ -]?)?central|coastal|mountainous|highlands?|border|island|midland|delta|remote|"
    r"riverine|landlocked|neighbou?ring|nearby|capital|asian|european|african|american|nordic|baltic|gulf|arab|"
    r"scandinavian|caribbean|balkan)"
)
_WHAT = (
    r"(?:province|city|district|commune|town|township|locality|localit(?:y|ies)|land|country|countries|nation|state|"
    r"market|economy|economies|neighbou?r|kingdom|republic|giant|island|archipelago|peninsula|hub)"
)
_EPITHET = re.compile(
    rf"(?<!\w){_WHERE}(?:[ -](?:{_WHERE}|vietnamese|key|major))*[ -]{_WHAT}s?(?!\w)|"
    r"(?<!\w)(?:mekong delta|red river delta|central highlands)(?!\w)",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(rf"(?<!\w){_WHERE} $", re.IGNORECASE)
_TOLD = re.compile(
    r"(?<!\w)(?:cực|phía|miền|đồng bằng|đbscl|ven biển|biên giới|hải đảo|cao nguyên|duyên hải|tây nguyên|thủ đô|"
    r"trung du|láng giềng|lân cận|(?:đông|tây|nam|bắc|trung) bộ|đông (?:nam|bắc)|tây (?:nam|bắc)|đông á|nam á|"
    r"(?:nam|bắc) mỹ|châu (?:á|âu|phi|mỹ|úc))(?!\w)"
)
"""What a Vietnamese text says of where a place lies; a Nam by itself is a name as often as the south."""


_KNOWN_FOR = re.compile(
    r"(?<!\w)(?:ancient|imperial|royal|former|garden|flower|resort|tourist|tourism|beach|seaside|port|historic|bustling|"
    r"commercial|financial|industrial|populous|wealthy|impoverished|tiny|vast|emerging|developed|"
    r"top|leading|main|key|major|traditional|long-standing|close|"
    r"(?:larg|bigg|small|rich|poor|cold|hott|old|young|busi)est)"
    rf"[ -](?:\w+[ -])?(?:{_WHAT}|capital|powerhouse|granary|member|partner|buyer|importer|"
    r"exporter|producer|investor|supplier|source|destination|ally)s?(?!\w)|"
    r"(?<!\w)(?:land of|birthplace of|cradle of|gateway to) (?:the )?\w+|"
    r"(?<!\w)(?:across the (?:border|ocean|sea|atlantic|pacific)|cross-border|overland)(?!\w)|"
    r"(?<!\w)in the capital(?= on |[.,;]|$)",
    re.IGNORECASE,
)
_TOLD_FOR = re.compile(
    r"(?<!\w)(?:(?<!thống )nhất|biên giới|thủ đô|xuyên|đường bộ|cổ|cố đô|cựu|cảng|du lịch|công nghiệp|nghỉ dưỡng|"
    r"đông dân|nghèo|giàu|mới nổi|phát triển|lớn|chính|chủ lực|chủ yếu|trọng điểm|hàng đầu|"
    r"truyền thống|quan trọng|tiềm năng|xứ|đất nước|quê hương|cái nôi|cửa ngõ)(?!\w)"
)
_BESIDE = re.compile(
    r"(?: (?:province|city|district))?, "
    r"(?:(?:home to|known (?:as|for)|once|formerly|whose|one of the)(?!\w)|"
    r"(?:an?|the|its|[A-Z]\w+['’]s) [a-z][^,.;:]{2,80},)"
)
_OPENING = re.compile(r"(?:^|[.!?:\n] +)(?:[Oo]n|[Ii]n|[Aa]t|[Ff]rom|[Aa]s of|[Aa]ccording)\b[^.!?]*$")
_EXPLAINED = re.compile(r"\s*[,(–—-]|\s+(?:là|vốn|nơi|được mệnh danh)(?!\w)")


def check_beside(name: str, behind: str, target: str, start: int, end: int) -> None:
    """See that the target explains no place beside its name, `Hue, home to seven sites`, unless its source does.

    Args:
        name: What the place becomes.
        behind: What stands behind the place in the match's source.
        target: The match's target.
        start: Where the place is named in the target.
        end: Where its name ends.

    Raises:
        Unproved: It does, and that may be wrong for the other place.
    """
    beside = _BESIDE.match(target, end)
    # In Hanoi, the ministry said, … tells nothing of Hanoi.
    if beside and not _OPENING.search(target[:start]) and not _EXPLAINED.match(behind):
        raise Unproved(f"{quoted(beside.group().strip(' ,'))} may not be right for {quoted(name)}.")


def check_epithets(name: str, source: str, target: str, start: int, end: int) -> None:
    """See that the target does not say where a place lies or what it is known for, unless its source does.

    Args:
        name: What the place becomes.
        source: The match's source, without the place's own name.
        target: The match's target.
        start: Where the place is named in the target.
        end: Where its name ends.

    Raises:
        Unproved: It does, and that may be wrong for the other place.
    """
    told, rest = match_key(source), target[:start] + "·" * (end - start) + target[end:]
    found = None
    if not _TOLD.search(told):
        found = _RIGHT_BEFORE.search(target[:start]) or _EPITHET.search(rest)
    if found is None and not _TOLD_FOR.search(told):
        found = _KNOWN_FOR.search(rest)
    if found:
        raise Unproved(f"{quoted(found.group())} may not be right for {quoted(name)}.")


_BODY = re.compile(
    r"(?<!\w)(?:the|this|its) (?:[a-z]+ ){0,2}?(?P<head>bloc|grouping|lender|bank|watchdog|regulator|authority|body|"
    r"club|carrier|airline|group|giant|company|corporation|agency|ministry|department|committee|council|association|union|"
    r"fund|court|organi[sz]ation|office|party|front|university|hospital|newspaper)(?!\w)"
)
_DEAL = re.compile(
    r"(?<!\w)(?:bilateral|trilateral|multilateral|plurilateral|regional|mega|new-generation|transpacific|trans-pacific|"
    r"largest|biggest|first)(?!\w)"
)
_DEAL_TOLD = re.compile(
    r"(?<!\w)(?:song phương|ba bên|đa phương|khu vực|thế hệ mới|xuyên|lớn nhất|đầu tiên|thứ nhất)(?!\w)"
)


def check_body(name: str, was: str, now: str, target: str, start: int, end: int) -> None:
    """See that the target does not speak of a body by what it is, unless the other one is that, too.

    Args:
        name: What the body becomes, in the source.
        was: Its name in the glossary.
        now: The other one's.
        target: The match's target.
        start: Where the body is named in the target.
        end: Where its name ends.

    Raises:
        Unproved: It does: the bank, of what becomes a ministry.
    """
    shared = set(was.casefold().split()) & set(now.casefold().split())
    for found in _BODY.finditer(target[:start] + "·" * (end - start) + target[end:]):
        if found["head"] not in shared:
            raise Unproved(f"{quoted(found.group())} may not be right for {quoted(name)}.")


def check_deal(name: str, source: str, target: str, start: int, end: int) -> None:
    """See that the target does not tell of what kind an agreement is, unless its source does.

    Raises:
        Unproved: It does, and that may be wrong for the other one.
    """
    found = _DEAL.search(target[:start] + "·" * (end - start) + target[end:])
    if found and not _DEAL_TOLD.search(match_key(source)):
        raise Unproved(f"{quoted(found.group())} may not be right for {quoted(name)}.")
