"""What has no shape is written as its code point."""

import pytest

from workbench.text.visible import visible


@pytest.mark.parametrize(
    ("s", "shown"),
    [
        ("Cà Mau", "Cà Mau"),
        ("a\x1b[31mb", "a⟨U+001B⟩[31mb"),
        ("\u202eabc", "⟨U+202E⟩abc"),
        ("a\u200bb\ufeff", "a⟨U+200B⟩b⟨U+FEFF⟩"),
        ("a\u2028b\u2029c\x85d", "a⟨U+2028⟩b⟨U+2029⟩c⟨U+0085⟩d"),
        ("a\nb\tc", "a⟨U+000A⟩b⟨U+0009⟩c"),
        ("a\u00a0b", "a\u00a0b"),
        ("\ud800", "⟨U+D800⟩"),
        ("a\U000e0041", "a⟨U+E0041⟩"),
        ("ô\u0323", "ô\u0323"),
    ],
)
def test_visible(s: str, shown: str) -> None:
    assert visible(s) == shown


def test_newlines_and_tabs_may_stay_but_nothing_else_that_breaks_a_line() -> None:
    assert visible("a\nb\tc\rd", keep_newlines=True) == "a\nb\tc⟨U+000D⟩d"
