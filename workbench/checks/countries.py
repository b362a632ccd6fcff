"""How English speaks of countries: by name, by adjective, by people, by the capital that decides; facts only."""

import re
from functools import lru_cache

# fmt: off
_COUNTRIES: dict[str, tuple[str, str]] = {
    "Algeria": ("Algerian", "Algiers"),
    "Argentina": ("Argentine Argentinian Argentinean", "Buenos_Aires"),
    "Australia": ("Australian", "Canberra"),
    "Austria": ("Austrian", "Vienna"),
    "Bangladesh": ("Bangladeshi", "Dhaka"),
    "Belarus": ("Belarusian", "Minsk"),
    "Belgium": ("Belgian", ""),
    "Brazil": ("Brazilian", "Brasilia"),
    "Brunei": ("Bruneian", ""),
    "Bulgaria": ("Bulgarian", "Sofia"),
    "Cambodia": ("Cambodian Khmer", "Phnom_Penh"),
    "Canada": ("Canadian", "Ottawa"),
    "Chile": ("Chilean", "Santiago"),
    "China": ("Chinese Sino PRC", "Beijing"),
    "Colombia": ("Colombian", "Bogota"),
    "Côte d'Ivoire": ("Ivorian Ivory_Coast", ""),
    "Cuba": ("Cuban", "Havana"),
    "Cyprus": ("Cypriot", ""),
    "Czech Republic": ("Czech Czechia", "Prague"),
    "Denmark": ("Danish Dane", "Copenhagen"),
    "Dominican Republic": ("Dominican", ""),
    "Democratic People's Republic of Korea": ("North_Korea North_Korean DPRK", "Pyongyang"),
    "Egypt": ("Egyptian", "Cairo"),
    "European Union": ("European EU bloc Europe", "Brussels"),
    "Finland": ("Finnish Finn", "Helsinki"),
    "France": ("French", "Paris Elysee"),
    "Germany": ("German", "Berlin"),
    "Greece": ("Greek", "Athens"),
    "Hungary": ("Hungarian", "Budapest"),
    "Iceland": ("Icelandic", "Reykjavik"),
    "India": ("Indian", "New_Delhi Delhi"),
    "Indonesia": ("Indonesian", "Jakarta"),
    "Iran": ("Iranian", "Tehran"),
    "Iraq": ("Iraqi", "Baghdad"),
    "Ireland": ("Irish", "Dublin"),
    "Israel": ("Israeli", "Tel_Aviv"),
    "Italy": ("Italian", "Rome"),
    "Japan": ("Japanese", "Tokyo"),
    "Kazakhstan": ("Kazakh Kazakhstani", "Astana"),
    "Kuwait": ("Kuwaiti", ""),
    "Kyrgyzstan": ("Kyrgyz", ""),
    "Laos": ("Lao Laotian", "Vientiane"),
    "Lebanon": ("Lebanese", "Beirut"),
    "Malaysia": ("Malaysian", "Kuala_Lumpur"),
    "Malta": ("Maltese", ""),
    "Mexico": ("Mexican", ""),
    "Mongolia": ("Mongolian", "Ulaanbaatar"),
    "Morocco": ("Moroccan", "Rabat"),
    "Mozambique": ("Mozambican", "Maputo"),
    "Myanmar": ("Burmese", "Naypyidaw"),
    "Netherlands": ("Dutch", "Hague Amsterdam"),
    "New Zealand": ("Kiwi", "Wellington"),
    "Nigeria": ("Nigerian", "Abuja"),
    "Norway": ("Norwegian", "Oslo"),
    "Pakistan": ("Pakistani", "Islamabad"),
    "Panama": ("Panamanian", ""),
    "Paraguay": ("Paraguayan", ""),
    "Peru": ("Peruvian", "Lima"),
    "Philippines": ("Philippine Filipino", "Manila"),
    "Poland": ("Polish Pole", "Warsaw"),
    "Portugal": ("Portuguese", "Lisbon"),
    "Qatar": ("Qatari", "Doha"),
    "Republic of Korea": ("Korean Korea South_Korea RoK ROK", "Seoul"),
    "Romania": ("Romanian", "Bucharest"),
    "Russia": ("Russian Russian_Federation", "Moscow Kremlin"),
    "Saudi Arabia": ("Saudi", "Riyadh"),
    "Singapore": ("Singaporean", ""),
    "Slovakia": ("Slovak Slovakian", "Bratislava"),
    "South Africa": ("South_African", "Pretoria"),
    "Spain": ("Spanish Spaniard", "Madrid"),
    "Sri Lanka": ("Sri_Lankan", "Colombo"),
    "Sweden": ("Swedish Swede", "Stockholm"),
    "Switzerland": ("Swiss", "Bern"),
    "Tajikistan": ("Tajik", ""),
    "Thailand": ("Thai", "Bangkok"),
    "Timor-Leste": ("Timorese East_Timor", "Dili"),
    "Türkiye": ("Turkish Turkey Turkiye Turk", "Ankara"),
    "Turkmenistan": ("Turkmen", ""),
    "Ukraine": ("Ukrainian", "Kyiv Kiev"),
    "United Arab Emirates": ("Emirati UAE", "Abu_Dhabi"),
    "United Kingdom": ("British Britain UK Briton English England Great_Britain", "London Downing_Street Whitehall"),
    "United States": (
        "US USA American America U.S. United_States_of_America",
        "Washington White_House Pentagon Capitol_Hill",
    ),
    "Uruguay": ("Uruguayan", ""),
    "Uzbekistan": ("Uzbek", "Tashkent"),
    "Venezuela": ("Venezuelan", "Caracas"),
    "Vietnam": ("Vietnamese Viet_Nam Việt_Nam Viet", "Hanoi"),
    "Yemen": ("Yemeni", ""),
}
# fmt: on
"""Country: its adjectives, people and other names; its capital and whoever stands for its government."""


def _forms(words: str) -> list[str]:
    return [word.replace("_", " ") for word in words.split()]


_CALLED = {form: name for name, (others, _) in _COUNTRIES.items() for form in (name, *_forms(others))}
_CAPITALS = {
    name: re.compile(rf"(?<!\w)(?:{'|'.join(_forms(capitals))})(?!\w)")
    for name, (_, capitals) in _COUNTRIES.items()
    if capitals
}
_ANY = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in sorted(_CALLED, key=len, reverse=True))})(?=(?:s|['’]s?)?(?!\w))"
)


def country_of(forms: tuple[str, ...]) -> str:
    """Return the country that one of these names is, or ""."""
    return next((_CALLED[form] for form in forms if form in _CALLED), "")


@lru_cache(maxsize=1 << 10)
def countries_in(text: str) -> dict[str, tuple[int, int]]:
    """Return the countries that an English text speaks of, with the first place of each; capitals do not count."""
    found: dict[str, tuple[int, int]] = {}
    for match in _ANY.finditer(text):
        found.setdefault(_CALLED[match.group()], match.span())
    return found


def speaks_of(text: str, country: str) -> bool:
    """Whether an English text speaks of a country, its people or its government, which the capital stands for."""
    capital = _CAPITALS.get(country)
    return country in countries_in(text) or (capital is not None and capital.search(text) is not None)
