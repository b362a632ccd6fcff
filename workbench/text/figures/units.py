"""Units of money and measure: their codes, what they measure, and the words that both languages have for them."""

from dataclasses import dataclass
from fractions import Fraction

from workbench.text.figures.figure import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of money or measure.

    Attributes:
        code: What `Figure.unit` holds.
        kind: The kind of figure that the unit makes.
        dimension: What it measures; units of one dimension convert into each other. Currencies are each their own.
        factors: How much of the dimension's base unit it is. More than one where it depends on the region.
    """

    code: str
    kind: Kind
    dimension: str
    factors: tuple[Fraction, ...] = (Fraction(1),)


def _measures() -> list[Unit]:
    # The base unit of each dimension has factor 1. Vietnamese units: conventions, section 4. A sào or mẫu without its
    # region may be that of the north, the centre or (mẫu) the south; the large công is the older one of the delta.
    table: dict[str, dict[str, tuple[str, ...]]] = {
        "mass": {
            "t": ("1000",),
            "DWT": ("1000",),
            "quintal": ("100",),
            "yen": ("10",),
            "kg": ("1",),
            "lang": ("1/10",),
            "g": ("1/1000",),
            "mg": ("1/1000000",),
            "tael": ("3/80",),
            "mace": ("3/800",),
            "candareen": ("3/8000",),
            "oz": ("1/32",),
            "lb": ("45359237/100000000",),
        },
        "area": {
            "km2": ("1000000",),
            "ha": ("10000",),
            "m2": ("1",),
            "acre": ("4047",),
            "cong": ("1000", "1296"),
            "cong-large": ("1296",),
            "sao": ("360", "500", "1000"),
            "sao-north": ("360",),
            "sao-centre": ("500",),
            "mau": ("3600", "5000", "10000"),
            "mau-north": ("3600",),
            "mau-centre": ("5000",),
            "mau-south": ("10000",),
        },
        "speed": {"km/h": ("1",), "mile/h": ("1609344/1000000",), "kn": ("1852/1000",)},
        "length": {
            "km": ("1000",),
            "m": ("1",),
            "cm": ("1/100",),
            "mm": ("1/1000",),
            "nm": ("1/1000000000",),
            "mile": ("1609344/1000",),
            "nmi": ("1852",),
            "ft": ("3048/10000",),
            "inch": ("254/10000",),
        },
        "volume": {"m3": ("1000",), "l": ("1",), "ml": ("1/1000",)},
        "oil": {"bbl": ("1",)},
        "power": {"kW": ("1",), "MW": ("1000",), "GW": ("1000000",), "kWp": ("1",), "MWp": ("1000",)},
        "energy": {"kWh": ("1",), "MWh": ("1000",), "GWh": ("1000000",), "TWh": ("1000000000",)},
        "temperature": {"°C": ("1",)},
        "temperature in Fahrenheit": {"°F": ("1",)},
        "freight": {"TEU": ("1",)},
        "index": {"point": ("1",)},
        "voltage": {"kV": ("1",)},
        "charge": {"mAh": ("1",)},
        "sound": {"dB": ("1",)},
        "data": {"MB": ("1",), "GB": ("1000",), "TB": ("1000000",)},
        "bandwidth": {"Mbps": ("1",), "Gbps": ("1000",)},
        "frequency": {"Hz": ("1",), "kHz": ("1000",), "MHz": ("1000000",), "GHz": ("1000000000",)},
        "engine": {"hp": ("1",)},
        "months": {
            "month": ("1",),
            "year": ("12",),
            "decade": ("120",),
            "century": ("1200",),
            "millennium": ("12000",),
        },
        "seconds": {"s": ("1",), "min": ("60",), "h": ("3600",), "day": ("86400",), "week": ("604800",)},
    }
    return [
        Unit(code, Kind.MEASURE, dimension, tuple(map(Fraction, factors)))
        for dimension, units in table.items()
        for code, factors in units.items()
    ]


_CURRENCIES = """USD VND EUR CNY JPY KRW GBP THB AUD SGD HKD CAD NZD CHF RUB INR IDR MYR PHP LAK KHR TWD MMK SEK BRL"""

UNITS: dict[str, Unit] = {
    unit.code: unit
    for unit in (
        Unit("%", Kind.PERCENT, "%"),
        Unit("‰", Kind.PERCENT, "%", (Fraction(1, 10),)),
        Unit("pp", Kind.POINTS, "pp"),
        Unit("bp", Kind.POINTS, "pp", (Fraction(1, 100),)),
        Unit("times", Kind.MULTIPLE, "times"),
        *(Unit(code, Kind.MONEY, code) for code in _CURRENCIES.split()),
        *_measures(),
    )
}

DURATIONS = frozenset(code for code, unit in UNITS.items() if unit.dimension in {"months", "seconds"})


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words.split("|")}


_SYMBOLS = {
    "%": "%",
    "‰": "‰",
    "km2": "km2|km²",
    "m2": "m2|m²|㎡",
    "m3": "m3|m³",
    "km": "km",
    "m": "m",
    "cm": "cm",
    "mm": "mm",
    "nm": "nm",
    "kg": "kg",
    "mg": "mg",
    "ha": "ha",
    "ml": "ml",
    "°C": "°c|℃|oc|ºc",
    "°F": "°f|℉",
    "MW": "mw",
    "kWp": "kwp",
    "MWp": "mwp",
    "GW": "gw",
    "kW": "kw",
    "kWh": "kwh",
    "MWh": "mwh",
    "GWh": "gwh",
    "TWh": "twh",
    "TEU": "teu|teus",
    "km/h": "kph|kmph|kmh",
    "mile/h": "mph",
    "kV": "kv",
    "mAh": "mah",
    "dB": "db|decibel",
    "MB": "mb|megabyte",
    "GB": "gb|gigabyte",
    "TB": "tb|terabyte",
    "Mbps": "mbps",
    "Gbps": "gbps",
    "Hz": "hz",
    "kHz": "khz",
    "MHz": "mhz",
    "GHz": "ghz",
    "DWT": "dwt",
    **{code: code.lower() for code in _CURRENCIES.split()},
}

_VIETNAMESE = {
    "%": "phần trăm",
    "‰": "phần nghìn|phần ngàn",
    "pp": "điểm phần trăm|điểm %",
    "bp": "điểm cơ bản",
    "times": "lần",
    "USD": "đô la mỹ|đôla mỹ|đô-la mỹ|đô la|đôla|đô-la|đô mỹ|đô|us$|$|usđ|mỹ kim",
    "VND": "đồng việt nam|đồng|vnđ|đ|₫",
    "EUR": "euro|ơ-rô|€",
    "CNY": "nhân dân tệ|đồng nhân dân tệ|ndt|tệ|rmb",
    "JPY": "yên nhật|yên nhật bản|yên|yen nhật|yen|¥|đồng yên",
    "KRW": "won hàn quốc|won",
    "GBP": "bảng anh|£",
    "THB": "baht thái lan|baht thái|baht",
    "AUD": "đô la australia|đô la úc|đôla úc|đô-la úc|đôla australia|a$",
    "SGD": "đô la singapore|đôla singapore|đô-la singapore|s$",
    "HKD": "đô la hong kong|đô la hồng kông|đôla hong kong|hk$",
    "CAD": "đô la canada|đôla canada|c$",
    "NZD": "đô la new zealand|nz$",
    "TWD": "đô la đài loan",
    "CHF": "franc thụy sĩ|phrăng thụy sĩ",
    "RUB": "rúp nga|rúp|rúp-nga|ruble|rouble",
    "INR": "rupee ấn độ|rupee",
    "IDR": "rupiah",
    "MYR": "ringgit",
    "PHP": "peso",
    "LAK": "kíp lào|kip lào|kíp|kip",
    "KHR": "riel",
    "t": "tấn",
    "quintal": "tạ",
    "yen": "yến",
    "kg": "kilôgam|ki-lô-gam|kilogam|cân|ký|kí|kilô|ki-lô",
    "lang": "lạng",
    "g": "gam|gram|g",
    "tael": "lượng vàng|cây vàng|lượng|lạng vàng",
    "mace": "chỉ vàng|chỉ",
    "candareen": "phân vàng",
    "oz": "ounce|ao-xơ",
    "km2": "km vuông|kilômét vuông|ki-lô-mét vuông|cây số vuông",
    "ha": "hécta|héc-ta|héc ta|hecta|hec-ta",
    "m2": "m vuông|mét vuông",
    "cong": "công|công đất|công ruộng|công lúa|công tôm|công vườn|công mía|công dừa|công rẫy|công sen|công cây",
    "cong-large": "công tầm lớn|công đất tầm lớn",
    "sao": "sào",
    "sao-north": "sào bắc bộ",
    "sao-centre": "sào trung bộ",
    "mau": "mẫu|mẫu đất|mẫu ruộng|mẫu lúa|mẫu ao|mẫu vườn",
    "mau-north": "mẫu bắc bộ",
    "mau-centre": "mẫu trung bộ",
    "mau-south": "mẫu nam bộ|mẫu tây",
    "km": "kilômét|ki-lô-mét|kilomet|cây số",
    "m": "mét|thước",
    "cm": "xăng-ti-mét|xentimét|phân",
    "mm": "milimét|mi-li-mét|ly",
    "mile": "dặm",
    "ft": "feet|foot",
    "inch": "inch",
    "nmi": "hải lý|hải lí",
    "m3": "m khối|mét khối|khối",
    "l": "lít",
    "bbl": "thùng dầu|thùng",
    "°C": "độ c",
    "°F": "độ f",
    "point": "điểm",
    "decade": "thập kỷ|thập niên",
    "century": "thế kỷ",
    "millennium": "thiên niên kỷ",
    "year": "năm tuổi|năm|tuổi",
    "month": "tháng tuổi|tháng",
    "week": "tuần lễ|tuần",
    "day": "ngày đêm|ngày",
    "h": "giờ đồng hồ|tiếng đồng hồ|tiếng|giờ|h",
    "min": "phút",
    "s": "giây",
    "hp": "mã lực|cv",
    "kn": "hải lý/giờ",
}

_ENGLISH = {
    "%": "percent|per cent|pct",
    "‰": "per mille|per thousand",
    "pp": "of a percentage point|percentage points|percentage point|percentage-points|percentage-point|percent points|"
    "% points|ppts|ppt|pp",
    "bp": "basis points|basis point|bps",
    "times": "times|fold",
    "USD": "us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|dollars|dollar|us$|u.s.$|$|bucks",
    "VND": "vietnamese dong|vietnamese dongs|vietnam dong|viet nam dong|dongs|dong|đồng|vnd|vnđ|₫",
    "EUR": "euros|euro|€",
    "CNY": "chinese yuan|yuan|renminbi|rmb",
    "JPY": "japanese yen|yen|¥",
    "KRW": "korean won|won|₩",
    "GBP": "british pounds|pounds sterling|pound sterling|sterling|£",
    "THB": "thai baht|baht",
    "AUD": "australian dollars|australian dollar|a$|au$",
    "SGD": "singapore dollars|singapore dollar|singaporean dollars|s$",
    "HKD": "hong kong dollars|hong kong dollar|hk$",
    "CAD": "canadian dollars|canadian dollar|c$|ca$",
    "NZD": "new zealand dollars|new zealand dollar|nz$",
    "TWD": "taiwan dollars|taiwanese dollars|nt$",
    "CHF": "swiss francs|swiss franc",
    "RUB": "russian roubles|russian rubles|roubles|rouble|rubles|ruble",
    "INR": "indian rupees|rupees|rupee",
    "IDR": "rupiah|rupiahs",
    "MYR": "ringgit|ringgits",
    "PHP": "philippine pesos|pesos|peso",
    "LAK": "lao kip|kip",
    "KHR": "riel|riels",
    "t": "metric tonnes|metric tons|metric ton|tonnes|tonne|tons|ton|mt",
    "quintal": "quintals|quintal",
    "kg": "kilograms|kilogrammes|kilogram|kilogramme|kilos|kilo|kgs",
    "g": "grams|grammes|gram|gramme|g",
    "tael": "taels|tael",
    "mace": "maces|mace|chi",
    "candareen": "candareens|candareen",
    "oz": "troy ounces|troy ounce|ounces|ounce|oz",
    "lb": "pounds|pound|lbs|lb",
    "km2": "square kilometres|square kilometers|square kilometre|square kilometer|sq.km|sq. km|sq km|square km|sqkm",
    "ha": "hectares|hectare",
    "m2": "square metres|square meters|square metre|square meter|sq.m|sq. m|sq m|square m|sqm",
    "acre": "acres|acre",
    "cong": "cong",
    "sao": "sao",
    "mau": "mau",
    "km": "kilometres|kilometers|kilometre|kilometer|kms",
    "m": "metres|meters|metre|meter",
    "cm": "centimetres|centimeters|centimetre|centimeter",
    "mm": "millimetres|millimeters|millimetre|millimeter",
    "mile": "miles|mile",
    "nmi": "nautical miles|nautical mile",
    "ft": "feet|foot|ft",
    "inch": "inches|inch",
    "m3": "cubic metres|cubic meters|cubic metre|cubic meter|cu.m|cu. m|cu m|cbm",
    "l": "litres|liters|litre|liter",
    "ml": "millilitres|milliliters",
    "bbl": "barrels|barrel|bpd",
    "°C": "degrees celsius|degree celsius|degrees centigrade|degrees c|deg c|celsius degrees",
    "°F": "degrees fahrenheit|degree fahrenheit|degrees f",
    "MW": "megawatts|megawatt",
    "GW": "gigawatts|gigawatt",
    "kW": "kilowatts|kilowatt",
    "kWh": "kilowatt-hours|kilowatt hours|kilowatt-hour",
    "dB": "decibels",
    "MB": "megabytes",
    "GB": "gigabytes",
    "TB": "terabytes",
    "hp": "horsepower|hp",
    "kn": "knots|knot",
    "TEU": "twenty-foot equivalent units",
    "DWT": "deadweight tonnes|deadweight tons|deadweight tonnage",
    "point": "points|point|pts",
    "decade": "decades|decade",
    "century": "centuries|century",
    "millennium": "millennia|millennium",
    "year": "years old|years of age|year old|year-old|year-olds|years|year|yrs|yr",
    "month": "months|month",
    "week": "weeks|week",
    "day": "days|day",
    "h": "hours|hour|hrs|hr|h",
    "min": "minutes|minute|mins|min",
    "s": "seconds|second|secs|sec",
}

VIETNAMESE_UNITS: dict[str, str] = _spread(_SYMBOLS) | _spread(_VIETNAMESE)
ENGLISH_UNITS: dict[str, str] = _spread(_SYMBOLS) | _spread(_ENGLISH)

# Counted things that stand behind a slash or `per`, with one code for both languages.
VIETNAMESE_COUNTED: dict[str, str] = {
    "đầu người": "person",
    "người": "person",
    "hộ": "household",
    "vụ": "crop",
    "chỉ": "mace",
    "cây": "tael",
    "công": "cong",
    "mẫu": "mau",
}
ENGLISH_COUNTED: dict[str, str] = {
    "person": "person",
    "capita": "person",
    "head": "person",
    "household": "household",
    "crop": "crop",
}
