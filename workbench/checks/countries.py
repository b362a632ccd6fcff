"""How English speaks of countries: by name, by adjective, by people, by the capital that decides; facts only."""

import re
from functools import lru_cache

# fmt: off
_COUNTRIES: dict[str, tuple[str, str]] = {
    "Afghanistan": ("Afghan", "Kabul"),
    "Albania": ("Albanian", "Tirana"),
    "Algeria": ("Algerian", "Algiers"),
    "Angola": ("Angolan", "Luanda"),
    "Argentina": ("Argentine Argentinian Argentinean", "Buenos_Aires"),
    "Armenia": ("Armenian", "Yerevan"),
    "Australia": ("Australian", "Canberra"),
    "Austria": ("Austrian", "Vienna"),
    "Azerbaijan": ("Azerbaijani", "Baku"),
    "Bahrain": ("Bahraini", "Manama"),
    "Bangladesh": ("Bangladeshi", "Dhaka"),
    "Belarus": ("Belarusian", "Minsk"),
    "Belgium": ("Belgian", ""),
    "Bhutan": ("Bhutanese", "Thimphu"),
    "Bolivia": ("Bolivian", "La_Paz"),
    "Brazil": ("Brazilian", "Brasilia"),
    "Brunei": ("Bruneian", ""),
    "Bulgaria": ("Bulgarian", "Sofia"),
    "Cambodia": ("Cambodian Khmer", "Phnom_Penh"),
    "Cameroon": ("Cameroonian", ""),
    "Canada": ("Canadian", "Ottawa"),
    "Central African Republic": ("", ""),
    "Chile": ("Chilean", "Santiago"),
    "China": ("Chinese Sino PRC", "Beijing"),
    "Colombia": ("Colombian", "Bogota"),
    "Congo": ("Congolese", ""),
    "Costa Rica": ("Costa_Rican", ""),
    "Croatia": ("Croatian", "Zagreb"),
    "Cuba": ("Cuban", "Havana"),
    "Cyprus": ("Cypriot", ""),
    "Czech Republic": ("Czech Czechia", "Prague"),
    "Côte d'Ivoire": ("Ivorian Ivory_Coast", ""),
    "Democratic People's Republic of Korea": ("North_Korea North_Korean DPRK", "Pyongyang"),
    "Denmark": ("Danish Dane", "Copenhagen"),
    "Dominican Republic": ("Dominican", ""),
    "Ecuador": ("Ecuadorian Ecuadorean", "Quito"),
    "Egypt": ("Egyptian", "Cairo"),
    "Estonia": ("Estonian", "Tallinn"),
    "Ethiopia": ("Ethiopian", "Addis_Ababa"),
    "European Union": ("European EU bloc Europe", "Brussels"),
    "Fiji": ("Fijian", ""),
    "Finland": ("Finnish Finn", "Helsinki"),
    "France": ("French", "Paris Elysee"),
    "Gabon": ("Gabonese", ""),
    "Georgia": ("Georgian", "Tbilisi"),
    "Germany": ("German", "Berlin"),
    "Ghana": ("Ghanaian", "Accra"),
    "Greece": ("Greek", "Athens"),
    "Guinea": ("Guinean", "Conakry"),
    "Guinea-Bissau": ("", ""),
    "Haiti": ("Haitian", ""),
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
    "Jordan": ("Jordanian", "Amman"),
    "Kazakhstan": ("Kazakh Kazakhstani", "Astana"),
    "Kenya": ("Kenyan", "Nairobi"),
    "Kuwait": ("Kuwaiti", ""),
    "Kyrgyzstan": ("Kyrgyz", ""),
    "Laos": ("Lao Laotian", "Vientiane"),
    "Latvia": ("Latvian", "Riga"),
    "Lebanon": ("Lebanese", "Beirut"),
    "Libya": ("Libyan", "Tripoli"),
    "Lithuania": ("Lithuanian", "Vilnius"),
    "Luxembourg": ("Luxembourgish", ""),
    "Madagascar": ("Malagasy", ""),
    "Malaysia": ("Malaysian", "Kuala_Lumpur"),
    "Maldives": ("Maldivian", ""),
    "Malta": ("Maltese", ""),
    "Mexico": ("Mexican", ""),
    "Moldova": ("Moldovan", ""),
    "Mongolia": ("Mongolian", "Ulaanbaatar"),
    "Morocco": ("Moroccan", "Rabat"),
    "Mozambique": ("Mozambican", "Maputo"),
    "Myanmar": ("Burmese", "Naypyidaw"),
    "Namibia": ("Namibian", "Windhoek"),
    "Nepal": ("Nepali Nepalese", "Kathmandu"),
    "Netherlands": ("Dutch", "Hague Amsterdam"),
    "New Zealand": ("Kiwi", "Wellington"),
    "Nicaragua": ("Nicaraguan", "Managua"),
    "Nigeria": ("Nigerian", "Abuja"),
    "Norway": ("Norwegian", "Oslo"),
    "Oman": ("Omani", "Muscat"),
    "Pakistan": ("Pakistani", "Islamabad"),
    "Palestine": ("Palestinian", ""),
    "Panama": ("Panamanian", ""),
    "Papua New Guinea": ("PNG", ""),
    "Paraguay": ("Paraguayan", ""),
    "Peru": ("Peruvian", "Lima"),
    "Philippines": ("Philippine Filipino", "Manila"),
    "Poland": ("Polish Pole", "Warsaw"),
    "Portugal": ("Portuguese", "Lisbon"),
    "Qatar": ("Qatari", "Doha"),
    "Republic of Korea": ("Korean Korea South_Korea RoK ROK", "Seoul"),
    "Romania": ("Romanian", "Bucharest"),
    "Russia": ("Russian Russian_Federation", "Moscow Kremlin"),
    "Rwanda": ("Rwandan", "Kigali"),
    "Saudi Arabia": ("Saudi", "Riyadh"),
    "Senegal": ("Senegalese", "Dakar"),
    "Serbia": ("Serbian Serb", "Belgrade"),
    "Singapore": ("Singaporean", ""),
    "Slovakia": ("Slovak Slovakian", "Bratislava"),
    "Slovenia": ("Slovenian Slovene", "Ljubljana"),
    "Somalia": ("Somali", "Mogadishu"),
    "South Africa": ("South_African", "Pretoria"),
    "South Sudan": ("South_Sudanese", "Juba"),
    "Spain": ("Spanish Spaniard", "Madrid"),
    "Sri Lanka": ("Sri_Lankan", "Colombo"),
    "Sudan": ("Sudanese", "Khartoum"),
    "Sweden": ("Swedish Swede", "Stockholm"),
    "Switzerland": ("Swiss", "Bern"),
    "Syria": ("Syrian", "Damascus"),
    "Taiwan": ("Taiwanese Taiwan_(China)", "Taipei"),
    "Tajikistan": ("Tajik", ""),
    "Tanzania": ("Tanzanian", ""),
    "Thailand": ("Thai", "Bangkok"),
    "Timor-Leste": ("Timorese East_Timor", "Dili"),
    "Tunisia": ("Tunisian", "Tunis"),
    "Turkmenistan": ("Turkmen", ""),
    "Türkiye": ("Turkish Turkey Turkiye Turk", "Ankara"),
    "Uganda": ("Ugandan", "Kampala"),
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
    "Zambia": ("Zambian", "Lusaka"),
    "Zimbabwe": ("Zimbabwean", "Harare"),
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
    rf"(?<!\w)(?!European (?:Commission|Council|Parliament|Central Bank|Investment Bank|Court)\b)"
    rf"(?:{'|'.join(re.escape(form) for form in sorted(_CALLED, key=len, reverse=True))})(?=(?:s|['’]s?)?(?!\w))"
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
