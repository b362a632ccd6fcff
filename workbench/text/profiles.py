"""House styles of the English: how a newsroom writes names, money, percentages, dates and times, as data."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from workbench.text.normalise import nfc, strip_diacritics

Diacritics = Literal["strip", "keep"]
Percent = Literal["%", "percent", "per cent"]
Money = Literal["behind", "before"]
DateOrder = Literal["month-first", "day-first"]
Clock = Literal["8:30 am", "8.30am", "08:30"]
EndMark = Literal["keep", "drop"]

_COUNTRY = re.compile(r"(?<!\w)Việt\s?Nam(?!\w)")
_CAPITAL = re.compile(r"\bHà Nội\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A house style.

    Attributes:
        name: What settings and options call it.
        diacritics: Whether Vietnamese names lose their marks (`Ca Mau`) or keep them (`Cà Mau`).
        country: How the country is written.
        percent: What stands behind a percentage.
        money: Whether the currency stands behind the amount (`1.3 billion USD`) or before it (`US$1.3 billion`).
        currencies: What is written for a currency's code where that is not the code itself.
        date: `March 1, 2023` or `1 March 2023`.
        clock: A time of day, told by the example of half past eight in the morning.
        end_mark: Whether an article keeps the agency's `./.` at its end.
    """

    name: str
    diacritics: Diacritics
    country: str
    percent: Percent
    money: Money
    currencies: Mapping[str, str]
    date: DateOrder
    clock: Clock
    end_mark: EndMark

    def write_name(self, name: str) -> str:
        """Return a Vietnamese name of a person or place as this style writes it; the country has its own spelling.

        Where that is one word without marks, Vietnam, the capital is one, too: Hanoi (conventions, section 6).
        """
        spelled = _COUNTRY.sub(lambda _: self.country, nfc(name))
        if self.diacritics == "strip" and " " not in self.country:
            spelled = _CAPITAL.sub("Hanoi", spelled)
        return strip_diacritics(spelled) if self.diacritics == "strip" else spelled


VNA = Profile(
    name="vna",
    diacritics="strip",
    country="Vietnam",
    percent="%",
    money="behind",
    currencies=MappingProxyType({}),
    date="month-first",
    clock="8:30 am",
    end_mark="keep",
)
"""VietnamPlus, the English service of the Vietnam News Agency, as of 2023 (conventions, sections 2, 3 and 6)."""

VNS = Profile(
    name="vns",
    diacritics="keep",
    country="Việt Nam",
    percent="per cent",
    money="before",
    currencies=MappingProxyType(
        {"USD": "US$", "EUR": "€", "GBP": "£", "AUD": "A$", "SGD": "S$", "HKD": "HK$", "CAD": "C$", "NZD": "NZ$"}
    ),
    date="month-first",
    clock="8.30am",
    end_mark="drop",
)
"""Viet Nam News, the agency's English daily (conventions, sections 2 and 6)."""

BUILT_IN: Mapping[str, Profile] = MappingProxyType({profile.name: profile for profile in (VNA, VNS)})
"""The styles that need no settings, by name."""
