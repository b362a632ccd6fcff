"""Checks on single characters: invisible, damaged, decomposed, or only looking like another."""

import re
import unicodedata
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.wording import each_target_place, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Severity, Unit

# Zero-width and bidirectional characters, soft hyphen, byte order mark, Mongolian vowel separator.
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u061c\u180e") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
_CONTROLS = frozenset(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)) - set("\t\n\r")
_EMOJI = frozenset({"So", "Sk"})


class ZeroWidthCharacter(Check):
    """Characters that nobody sees: zero-width, bidirectional, soft hyphen."""

    id = "zero-width-character"
    title = "Invisible character"
    explanation = (
        "Zero-width, direction and soft-hyphen characters come with pasted text and break searching. A joiner inside "
        "an emoji is allowed. Right: “Vietnam”. Wrong: “Viet<U+200B>nam”."
    )
    severity = Severity.ERROR
    fix = FixKind.SAFE
    marks = _INVISIBLE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda _: "")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        target = unit.target
        for char, places in _places(target, _INVISIBLE).items():
            wrong = [place for place in places if not (char == "\u200d" and _joins_emoji(target, place))]
            if wrong:
                spans = [in_target(place, place + 1) for place in wrong]
                yield self.finding(unit, f"The translation holds an invisible character ({_name(char)}).", *spans)


class ControlCharacter(Check):
    """Control characters and Unicode's line separators."""

    id = "control-character"
    title = "Control character"
    explanation = (
        "Control characters do not belong in text; tabs and line breaks may. Right: “Exports rose”. "
        "Wrong: “Exports<U+0007> rose”."
    )
    severity = Severity.ERROR
    fix = FixKind.UNSAFE
    marks = _CONTROLS

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda char: " " if char in "\u2028\u2029\x85" else "")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        for char, places in _places(unit.target, _CONTROLS).items():
            spans = [in_target(place, place + 1) for place in places]
            yield self.finding(unit, f"The translation holds a control character ({_name(char)}).", *spans)


# The letters and marks that damaged text was before UTF-8 was read as a Western code page.
_UNDAMAGED = frozenset(
    "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯäöüßçñëïîûœ€‘’“”–—…•\u00a0°²³ "
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
)
_CP1252_TAIL = "".join(
    sorted({bytes([code]).decode("cp1252") for code in range(0x80, 0xC0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)})
)
_DAMAGED = re.compile(rf"[\u00c2-\u00f4][{re.escape(_CP1252_TAIL)}\u0080-\u009f]{{1,3}}|\ufffd+")


class Mojibake(Check):
    """Text that was read in the wrong encoding."""

    id = "mojibake"
    title = "Damaged text"
    explanation = (
        "A replacement character, or letters such as “Ã¡” for “á”, show that text was read in the wrong encoding. "
        "Right: “café”. Wrong: “cafÃ©”."
    )
    severity = Severity.ERROR
    beyond_ascii = True

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        target = unit.target
        for match in _DAMAGED.finditer(target):
            piece, start = match.group(), match.start()
            if piece[0] == "\ufffd":
                message = "A character was lost: U+FFFD stands in its place."
                yield self.finding(unit, message, in_target(start, match.end()))
                continue
            damaged, meant = _repaired(piece)
            if meant:
                message = f"{quoted(damaged)} is damaged text; it was probably {quoted(meant)}."
                yield self.finding(unit, message, in_target(start, start + len(damaged)))


class UnicodeNfc(Check):
    """A target whose letters are decomposed."""

    id = "unicode-nfc"
    title = "Decomposed letters"
    explanation = (
        "Letters with marks are stored as one character each (Unicode NFC), or searching fails. Right: “é” as U+00E9. "
        "Wrong: “é” as e followed by U+0301."
    )
    severity = Severity.WARNING
    beyond_ascii = True
    fix = FixKind.SAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        yield Fixup(0, len(finding.target), unicodedata.normalize("NFC", finding.target))

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if unicodedata.is_normalized("NFC", unit.target):
            return
        yield self.finding(unit, "The translation holds decomposed letters (it is not in Unicode NFC).")


_D_LOOKALIKES = "\u00d0\u0189\u0256"
_ICELANDIC = re.compile(r"[ðþæöÞÆÖ]")
# Cyrillic and Greek letters that print like Latin ones.
_TWINS = dict(
    zip("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌԚԜ", "aeopcyxijshdqwABEKMHOPCTYXIJSGQW", strict=True),
) | dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "ABEZHIKMNOPTYXovp", strict=True))
# Ligatures come with text copied out of a PDF, full-width letters from an East Asian keyboard.
_COMPATIBLE = re.compile(r"[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\uff10-\uff19]")
_WORD = re.compile(r"\w+")
_CYRILLIC_ONLY = re.compile(r"[\u0400-\u04ff]")


class ConfusableLetter(Check):
    """Letters of another alphabet, or the Icelandic eth, in place of the letter they look like."""

    id = "confusable-letter"
    title = "Look-alike letter"
    explanation = (
        "Đ has two doubles, several Cyrillic and Greek letters print like Latin ones, and ligatures stand for two "
        "letters; nobody finds a word with them. Right: “Đ” as U+0110. Wrong: “Ð” as U+00D0."
    )
    severity = Severity.WARNING
    beyond_ascii = True

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        target = unit.target
        foreign = any(char not in _TWINS for char in _CYRILLIC_ONLY.findall(target))
        for match in _WORD.finditer(target):
            word = match.group()
            if word.isascii():
                continue
            for offset, char in enumerate(word):
                meant = _meant(char, word, foreign=foreign)
                if meant:
                    place = match.start() + offset
                    message = f"“{char}” in {quoted(word)} is {_name(char)}, not “{meant}”."
                    yield self.finding(unit, message, in_target(place, place + 1))


def _meant(char: str, word: str, *, foreign: bool) -> str:
    """The letter that `char` was typed for, or "" if it is right where it is."""
    if _COMPATIBLE.match(char):
        return unicodedata.normalize("NFKC", char)
    if char in _D_LOOKALIKES:
        return "" if _ICELANDIC.search(word) else "đ" if char.islower() else "Đ"
    twin = _TWINS.get(char, "")
    if not twin:
        return ""
    if any(letter.isascii() and letter.isalpha() for letter in word):
        return twin
    is_cyrillic_word = bool(_CYRILLIC_ONLY.match(char)) and all(letter in _TWINS for letter in word)
    return twin if is_cyrillic_word and not foreign else ""


def _places(text: str, wanted: frozenset[str]) -> dict[str, list[int]]:
    """Places of each wanted character, in the order of their first."""
    places: dict[str, list[int]] = {}
    for place, char in enumerate(text):
        if char in wanted:
            places.setdefault(char, []).append(place)
    return places


def _joins_emoji(text: str, place: int) -> bool:
    before = text[place - 2 : place] if place >= 2 else text[:place]
    after = text[place + 1 : place + 2]
    return (
        bool(after)
        and unicodedata.category(after) in _EMOJI
        and any(unicodedata.category(char) in _EMOJI for char in before)
    )


def _name(char: str) -> str:
    """Code point and name, e.g. `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def _repaired(piece: str) -> tuple[str, str]:
    """The damaged part of `piece` and what it was before UTF-8 was read as Windows-1252; ("", "") if it is sound."""
    for length in range(len(piece), 1, -1):
        try:
            text = b"".join(_byte(char) for char in piece[:length]).decode("utf-8")
        except UnicodeError:
            continue
        if all(char in _UNDAMAGED for char in text):
            return piece[:length], text
    return "", ""


def _byte(char: str) -> bytes:
    """One character as its byte of Windows-1252, the five unassigned ones as in Latin-1."""
    return bytes([ord(char)]) if "\x80" <= char <= "\x9f" else char.encode("cp1252")
