"""Invisible, control, damaged, decomposed and look-alike characters."""

from collections.abc import Callable

import pytest

from workbench.checks.characters import ConfusableLetter, ControlCharacter, Mojibake, UnicodeNfc, ZeroWidthCharacter
from workbench.model import Finding

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("target", "found"),
    [("Vietnam", 0), ("Viet\u200bnam", 1), ("\ufeffVietnam", 1), ("a\u00adb\u00adc", 1), ("a\u202eb\u200fc", 2),
     ("family 👨\u200d👩\u200d👧", 0), ("heart ❤\ufe0f\u200d🔥", 0), ("a\u200db", 1), ("6.5\u00a0%", 0)],
)  # fmt: skip
def test_zero_width_character(judge: Judge, target: str, found: int) -> None:
    assert len(judge(ZeroWidthCharacter, "Việt Nam", target)) == found


def test_an_invisible_character_is_named_and_every_place_shown(judge: Judge) -> None:
    (finding,) = judge(ZeroWidthCharacter, "x", "a\u200bb\u200bc")
    assert "U+200B ZERO WIDTH SPACE" in finding.message
    assert [span.start for span in finding.spans] == [1, 3]


@pytest.mark.parametrize(
    ("target", "found"),
    [("a\tb\nc\r\nd", 0), ("a\x07b", 1), ("a\x1b[0mb", 1), ("a\x85b", 1), ("a\u2028b", 1), ("a\x00b\x01c", 2)],
)
def test_control_character(judge: Judge, target: str, found: int) -> None:
    assert len(judge(ControlCharacter, "x", target)) == found


@pytest.mark.parametrize(
    ("target", "damaged"),
    [
        ("a cafÃ© in Hanoi", "Ã©"),
        ("the provinceâ€™s exports", "â€™"),
        ("Äáº¯k", "áº¯"),
        ("Viá»‡t Nam", "á»‡"),
        ("25Â°C", "Â°"),
        ("a b\ufffdd c", "\ufffd"),
    ],
)
def test_mojibake(judge: Judge, target: str, damaged: str) -> None:
    (finding,) = judge(Mojibake, "x", target)
    span = finding.spans[0]
    assert target[span.start : span.end] == damaged


@pytest.mark.parametrize(
    "target",
    ["a café", "“São Paulo”", "“IRMÃO”", "“É”", "Ô”", "Türkiye…", "Chargé d’affaires", "naïve—yes", "Đắk Lắk", "À la",
     "£5 «là» 25°C", "“Café…”"],
)  # fmt: skip
def test_sound_letters_are_no_mojibake(judge: Judge, target: str) -> None:
    assert not judge(Mojibake, "x", target)


def test_mojibake_says_what_was_meant(judge: Judge) -> None:
    (finding,) = judge(Mojibake, "x", "cafÃ©")
    assert "“é”" in finding.message


@pytest.mark.parametrize(("target", "found"), [("café", 0), ("cafe\u0301", 1), ("plain", 0)])
def test_unicode_nfc(judge: Judge, target: str, found: int) -> None:
    assert len(judge(UnicodeNfc, "cafe\u0301", target)) == found


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Ðà Nẵng", 1),
        ("Ɖà Nẵng", 1),
        ("Đà Nẵng", 0),
        ("Guðmundur Þórðarson", 0),
        ("C\u041eVID-19", 1),
        ("Viet\u0430\u0441m", 2),
        ("the paper Правда", 0),
        ("the СССР and Россия", 0),
        ("\u0430 province", 1),
        ("5 μm and β-carotene", 0),
        ("\u0391SEAN", 1),
    ],
)
def test_confusable_letter(judge: Judge, target: str, found: int) -> None:
    assert len(judge(ConfusableLetter, "x", target)) == found
