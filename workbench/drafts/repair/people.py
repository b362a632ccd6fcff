"""Words by which English speaks of a country without its name: its people, its adjective, its capital."""

import re
from functools import lru_cache

# fmt: off
_OTHERWISE = {
    "United States": "American Americans Washington",
    "United Kingdom": "British Britain Britons London England English",
    "England": "English", "Netherlands": "Dutch Hague", "France": "French Paris", "Germany": "Berlin",
    "Greece": "Hellenic", "Philippines": "Filipino Filipinos Manila", "Japan": "Tokyo Nippon", "China": "Beijing Sino",
    "Republic of Korea": "Korea Korean Koreans Seoul", "South Korea": "Korea Korean Koreans Seoul",
    "Democratic People's Republic of Korea": "Korea Korean Pyongyang",
    "European Union": "European Europe Europeans bloc Brussels",
    "Russia": "Moscow", "Thailand": "Bangkok Thai Thais", "Laos": "Lao Vientiane", "Cambodia": "Khmer Phnom",
    "Indonesia": "Jakarta", "Malaysia": "Kuala", "Myanmar": "Burma Burmese Yangon Naypyidaw", "Australia": "Canberra",
    "India": "Delhi", "Italy": "Rome", "Spain": "Spanish Spaniards Madrid", "Switzerland": "Swiss Bern",
    "Sweden": "Swedish Swedes Stockholm", "Denmark": "Danish Danes Copenhagen", "Finland": "Finnish Finns Helsinki",
    "Poland": "Polish Poles Warsaw", "Turkey": "Turkish Turks Ankara", "Türkiye": "Turkish Ankara", "Cuba": "Havana",
    "Wales": "Welsh", "Ireland": "Irish Dublin", "Iceland": "Icelandic", "New Zealand": "Wellington Kiwi",
    "United Arab Emirates": "Emirati UAE Dubai", "Vietnam": "Viet Hanoi", "Canada": "Ottawa", "Egypt": "Cairo",
    "Ho Chi Minh City": "HCM Saigon", "Belgium": "Brussels", "Austria": "Vienna",
    "Norway": "Norwegian Norwegians Oslo", "Israel": "Jerusalem",
}
# fmt: on
_STEM = 3
"""Letters at least that a country and its people share: Lao and Laos."""


@lru_cache(maxsize=1 << 10)
def people_of(place: str) -> re.Pattern[str]:
    """Return what finds words that speak of a place or its people, its own name among them."""
    stem = re.escape(place[: max(_STEM, len(place) - 1)])
    others = "".join(f"|{re.escape(word)}(?!\\w)" for word in _OTHERWISE.get(place, "").split())
    return re.compile(rf"(?<!\w)(?:{stem}\w*{others})")
