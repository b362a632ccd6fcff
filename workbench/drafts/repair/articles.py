"""Which names go with `the`: by their head words, for acronyms by how they are said."""

import re

_WITH_HEAD = re.compile(
    r"\b(?:Ministry|Department|Committee|Agreement|Partnership|Area|Union|Organi[sz]ation|Association|Fund|Council|"
    r"Assembly|Government|Republic|Kingdom|States|Emirates|Netherlands|Philippines|Agency|Administration|Authority|"
    r"Board|Commission|Federation|Institute|Inspectorate|Party|Protocol|Court|Office|Academy|Treaty|Convention|Forum|"
    r"Confederation|Front|Division|Directorate|Maldives|Bahamas|Gambia|Congo|Islands|"
    r"World Bank|Development Bank|State Bank|Province of)\b"
)
# fmt: off
_WITHOUT = frozenset({
    "ASEAN", "APEC", "NATO", "UNESCO", "UNICEF", "OPEC", "UNCTAD", "FIFA", "AUKUS", "BIMSTEC", "ASEM",
})
_WITH = frozenset({
    "EU", "US", "UK", "UN", "USA", "UAE", "WTO", "WHO", "IMF", "FAO", "ADB", "WB", "RoK", "ROK", "DPRK", "USSR", "EC",
    "ECB", "OECD", "ILO", "IOM", "ICC",
})
# fmt: on
_PLACE_WITH = re.compile(
    r"\b(?:Sea|Highlands|Delta|River|Canal|Palace|Peninsula|"
    r"Quadrangle|Citadel|Sanctuary|Middle East|Gulf|Strait|Ocean)\b"
)
_PLACE_NAME = re.compile(
    r"(?:[A-ZĐÀ-Ỹ][\w'’-]*)(?: [A-ZĐÀ-Ỹ][\w'’-]*){0,3}(?: (?:province|district|commune|ward|town|city))?"
)


def takes_the(form: str, domain: str) -> bool | None:
    """Return whether `the` goes before a name as the glossary has it; None where that is open.

    Args:
        form: The name, without an article.
        domain: Its domain in the glossary.
    """
    bare = re.sub(r"['’]s?$", "", form)
    if bare in _WITH:
        return True
    if bare in _WITHOUT:
        return False
    if bare.startswith(("The ", "the ")):
        return None
    if domain == "place":
        if _WITH_HEAD.search(bare) or _PLACE_WITH.search(bare):
            return True
        return False if _PLACE_NAME.fullmatch(bare) else None
    if " " in bare:
        return True if _WITH_HEAD.search(bare) and not bare.startswith("Viet") else None
    if domain in ("fta", "agency") and bare.isupper():
        return True
    return None
