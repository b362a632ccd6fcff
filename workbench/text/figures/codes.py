"""Rules for what is no quantity though it has digits: legal numbers, codes, versions, telephones, Roman numerals."""

import re
from decimal import Decimal

from workbench.text.figures.figure import Kind, Reading, figure_of
from workbench.text.figures.grammar import word_set
from workbench.text.figures.marks import read_list, run_end
from workbench.text.figures.scanner import Found, found
from workbench.text.figures.view import View
from workbench.text.figures.words import read_roman

# Conventions, section 5. A slash is demanded, so that `10-ASEAN` stays a number.
_LEGAL = re.compile(
    r"\d{1,4}[a-z]?(?:/\d{4})?[/-][A-ZĐ]{1,7}[a-z]?\d{0,2}(?:[-/][A-ZĐ][A-Za-zĐ]{0,8}\d{0,2}){0,4}(?!\w)"
)
_NOT_LEGAL = re.compile(r"\d+/(?:USD|VND|VNĐ|EUR|HA|KG|TEU|GDP)")
_PHONE = re.compile(
    r"(?:\(\+?84[\s.-]?\d{0,3}\)|\+84|84(?=[\s.-]\d{2,3}[\s.-]\d{6,7}(?!\d))|\(0\d{1,3}\)|0\d{1,3})(?:[\s.-]{0,2}\d{2,4}){2,4}(?!\d)|\(\+?84[\s.-]?\d{1,3}\)\s?\d{6,8}(?!\d)|1[89]00[\s.-]?\d{4}(?:[\s.-]?\d{2})?(?!\d)"
)
_GLUED = re.compile(r"(?!\d{1,4}x\d)\d{1,5}[A-Za-zĐđ][A-Za-zĐđ\d]{0,8}(?!\w)")
_MIXED = re.compile(
    r"([A-ZĐ][A-Za-zĐ]{0,7}|covid)([-–]?)(\d{1,4}(?:\.\d{1,2}(?!\d))?(?:[A-Z]{1,3}\d{0,2})?)(s?)(?!\w|[.,]\d)"
)
_PLATE = re.compile(r"(\d{2}[A-ZĐ]{1,2}\d?)[-–\s](\d{3}\.\d{2}|\d{4,5})(?![\w/]|[.,]\d)")
_ROAD = re.compile(r"(?:ĐT|DT|TL|QL|HL|ĐH|DH)\.\s?(\d{1,4}[A-Z]?)(?![\w]|[.,]\d)")
_STANDARD = re.compile(
    r"(?:QCVN|TCVN|TCXDVN|TCCS|ISO|IEC|QCĐP)\s?(?:ISO\s|IEC\s)?"
    r"\d{1,5}(?:-\d{1,3})*(?::\d{4})?(?:/[A-ZĐ]{2,8})?(?!\w)"
)
_PREFIXES = word_set("mid pre post sub top early late under over non inter quasi tháng quý năm ngày sau trước")
_SHORTEST_PHONE = 8


def code_key(text: str) -> str:
    """Return a code as it is compared: capital, no hyphens or spaces, Đ as D (`QĐ-TTg` is `QD-TTg` in English)."""
    return re.sub(r"[\s–-]", "", text.upper().replace("Đ", "D"))


def legal_number(seen: View, start: int) -> Found | None:
    """`19/2018/QH14`, `1393/QĐ-TTg`, `13-NQ/TW`."""
    match = _LEGAL.match(seen.text, start)
    if not match or not re.search(r"/[A-ZĐ]|[A-ZĐ]/", match.group()) or _NOT_LEGAL.fullmatch(match.group()):
        return None
    return found([figure_of(start, match.end(), Reading(Kind.LEGAL, code_key(match.group())))])


def plate(seen: View, start: int) -> Found | None:
    """`29A-123.45`, the plate of a car."""
    match = _PLATE.match(seen.text, start)
    if match is None or (match.group()[match.end(1) - start].isspace() and "." not in match.group(2)):
        return None
    return found([figure_of(start, match.end(), Reading(Kind.CODE, code_key(match.group().replace(".", ""))))])


def standard(seen: View, start: int) -> Found | None:
    """`QCVN 01:2009/BYT`, `TCVN 5687:2010`, `ISO 9001:2015`: the number of a technical standard."""
    match = _STANDARD.match(seen.text, start)
    return found([figure_of(start, match.end(), Reading(Kind.LEGAL, code_key(match.group())))]) if match else None


def road(seen: View, start: int) -> Found | None:
    """`ĐT.743`, `QL.1A`."""
    match = _ROAD.match(seen.text, start)
    if match is None:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.CODE, code_key(match.group().replace(".", ""))))])


STANDARD_WORDS = ("qcvn", "tcvn", "tcxdvn", "tccs", "iso", "iec", "qcđp")
ROAD_WORDS = ("đt", "dt", "tl", "ql", "hl", "đh", "dh")


def phone(seen: View, start: int) -> Found | None:
    """`0290 3831234`, `(0290) 3831.234`, `1900 1234`, `+84 290 3831234`."""
    match = _PHONE.match(seen.text, start)
    if not match:
        return None
    digits = re.sub(r"\D", "", match.group())
    if len(digits) < _SHORTEST_PHONE or (digits.startswith("0") and len(digits) < _SHORTEST_PHONE + 1):
        return None
    return found([figure_of(start, match.end(), Reading(Kind.PHONE, digits))])


def glued_code(seen: View, start: int) -> Found | None:
    """Digits with letters behind them that are no unit: `5G`, `1A`, `12A1`."""
    match = _GLUED.match(seen.text, start)
    if not match:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.CODE, code_key(match.group().removesuffix("s"))))])


_PRODUCT = re.compile(r"(\d{1,4})x(?=\d)")


def product(seen: View, start: int) -> Found | None:
    """The first number of `2x600 MW`, `60x90 cm`."""
    match = _PRODUCT.match(seen.lower, start)
    return found([figure_of(start, match.end(1), Reading(Kind.NUMBER, Decimal(match.group(1))))]) if match else None


def dotted_code(seen: View, start: int) -> Found | None:
    """What digits and dots remain when no number can be read: versions, customs headings, addresses, long numbers."""
    end = run_end(seen.text, start)
    if end - start > 40:
        return (), end
    return found([figure_of(start, end, Reading(Kind.CODE, seen.text[start:end]))])


def mixed_code(seen: View, start: int) -> Found | None:
    """Letters with digits behind them: `COVID-19`, `A320`, `QL1A`, `U23`."""
    match = _MIXED.match(seen.text, start)
    if not match or (match.group(2) and seen.lower[start : match.end(1)] in _PREFIXES):
        return None
    end = match.end(3)
    return found([figure_of(start, end, Reading(Kind.CODE, code_key(seen.text[start:end])))])


_NUMERAL = re.compile(r"[IVX]{1,6}(?![\w.])|[IVX]{1,6}(?=\.(?!\w))(?!\w)")


def roman(seen: View, start: int) -> Found | None:
    """A Roman numeral of two letters or more: `XIII`. One letter is left to the words that announce it."""
    match = _NUMERAL.match(seen.text, start)
    value = read_roman(match.group()) if match and len(match.group()) > 1 else None
    if match is None or value is None:
        return None
    return found([figure_of(start, match.end(), Reading(Kind.ORDINAL, Decimal(value)))])


def number_list(seen: View, start: int) -> Found | None:
    """A list without spaces: `các quận 1,3,5`, `districts 1,3,5`."""
    figures = []
    at = start
    for digits in read_list(seen.text, start):
        figures.append(figure_of(at, digits.end, Reading(Kind.NUMBER, digits.value)))
        at = digits.end + 1
    return found(figures)


class Announced:
    """A rule for the ordinal behind words that announce one: `khóa XV`, `Phase I`.

    Args:
        roman: The words, as alternatives of a pattern, that announce a Roman numeral, also of one letter.
        digits: Those that make an ordinal of digits, too: `thế kỷ 21`.
    """

    def __init__(self, roman: str, digits: str) -> None:
        self._pronoun = re.compile(
            r"(?<= )I(?= (?:am|was|have|had|can|could|will|would|did|do|\w+ed|know|knew|love|saw|want|like|"
            r"think|thought|live|work|grew|come|came|go|went)(?!\w))"
        )
        self._pattern = re.compile(
            rf"(?:(?:{roman})\s{{1,2}}([ivx]{{1,6}})|(?:{digits})\s{{1,2}}(\d{{1,3}}))(?![\w/]|[.,]\d)"
        )

    def __call__(self, seen: View, start: int) -> Found | None:
        """Return the ordinal whose announcement starts at `start`."""
        match = self._pattern.match(seen.lower, start)
        if not match:
            return None
        if self._pronoun.match(seen.text, match.end() - 1):
            return None
        at = match.start(match.lastindex or 0)
        numeral = seen.text[at : match.end()]
        value = int(numeral) if numeral.isdigit() else read_roman(numeral)
        return found([figure_of(at, match.end(), Reading(Kind.ORDINAL, Decimal(value)))]) if value else None
