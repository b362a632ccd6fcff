"""What a translation says of a place on its own account: the southernmost province of Ca Mau, neighbouring Laos.

Newsrooms tell readers abroad where a place lies, though the Vietnamese does not. Of another place that may be wrong.
"""

import re

from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.text.normalise import match_key

_WHERE = (
    r"(?:(?:south|north|east|west)(?:ern)?(?:most)?|(?:south|north)-?(?:east|west)(?:ern)?|"
    r"(?:(?:north|south)[ -]?)?central|coastal|mountainous|highlands?|border|island|midland|delta|remote|riverine|landlocked|"
    r"neighbou?ring|nearby|capital|"
    r"asian|european|african|american|nordic|baltic|gulf|arab|scandinavian|caribbean|balkan)"
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
    r"(?<!\w)(?:cực|phía|miền|đồng bằng|đbscl|ven biển|biên giới|hải đảo|cao nguyên|duyên hải|tây nguyên|thủ đô|trung du|"
    r"láng giềng|lân cận|(?:đông|tây|nam|bắc|trung) bộ|đông (?:nam|bắc)|tây (?:nam|bắc)|đông á|nam á|(?:nam|bắc) mỹ|"
    r"châu (?:á|âu|phi|mỹ|úc))(?!\w)"
)
"""What a Vietnamese text says of where a place lies; a Nam by itself is a name as often as the south."""


def check_epithets(name: str, source: str, target: str, start: int, end: int) -> None:
    """See that the target does not say where a place lies, unless its source does.

    Args:
        name: What the place becomes.
        source: The match's source, without the place's own name.
        target: The match's target.
        start: Where the place is named in the target.
        end: Where its name ends.

    Raises:
        Unproved: It does, and that may be wrong for the other place.
    """
    if _TOLD.search(match_key(source)):
        return
    found = _RIGHT_BEFORE.search(target[:start]) or _EPITHET.search(target[:start] + "·" * (end - start) + target[end:])
    if found:
        raise Unproved(f"{quoted(found.group())} may not be right for {quoted(name)}.")
