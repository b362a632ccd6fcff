"""Vietnamese is counted by syllable, English by word."""

import unicodedata

import pytest

from workbench.text.wordcount import count


@pytest.mark.parametrize(
    ("s", "lang", "expected"),
    [
        ("", "vi", 0),
        ("./.", "vi", 0),
        ("phát triển kinh tế-xã hội", "vi", 6),
        ("1,3 tỷ USD", "vi", 3),
        ("60,9 triệu đồng/năm./.", "vi", 4),
        ("giai đoạn 2022-2025", "vi", 4),
        ("Mát-xcơ-va", "vi", 3),
        (unicodedata.normalize("NFD", "đổi mới"), "vi", 2),
        ("socio-economic growth", "en", 2),
        ("People's Committee – Ca Mau", "en", 4),
        ("1.3 billion USD", "en", 3),
        ("exports—mostly shrimp", "en", 3),
        ("- ./. …", "en", 0),
    ],
)
def test_count(s: str, lang: str, expected: int) -> None:
    assert count(s, lang) == expected
