"""Words and marks, with offsets into the string as it was given."""

import unicodedata

import pytest

from workbench.text.tokens import keys, tokens


@pytest.mark.parametrize(
    ("s", "texts"),
    [
        ("", []),
        ("Cà Mau, 2023", ["Cà", "Mau", ",", "2023"]),
        ("1,3 tỷ", ["1", ",", "3", "tỷ"]),
        ("kinh tế-xã hội", ["kinh", "tế", "-", "xã", "hội"]),
        ("năm./.", ["năm", ".", "/", "."]),
        ("(FTA)…", ["(", "FTA", ")", "…"]),
    ],
)
def test_words_and_single_marks(s: str, texts: list[str]) -> None:
    assert [token.text for token in tokens(s)] == texts


def test_offsets_are_those_of_a_decomposed_string() -> None:
    given = unicodedata.normalize("NFD", "Hoá đơn tỷ")
    assert [given[token.start : token.end] for token in tokens(given)] == given.split()
    assert [token.text for token in tokens(given)] == ["Hoá", "đơn", "tỷ"]


def test_the_key_is_folded_and_the_text_is_not() -> None:
    (token,) = tokens("HÓA")
    assert (token.text, token.key) == ("HÓA", "hoá")


def test_keys_of_a_text_do_not_depend_on_the_space_round_a_hyphen() -> None:
    assert keys("Kinh tế - xã hội…") == keys("kinh tế-xã hội...")


@pytest.mark.parametrize("unseen", ["\u200b", "\u200c", "\u00ad", "\u2060", "\ufeff", "\u200e"])
def test_what_has_no_shape_is_no_token_and_parts_none(unseen: str) -> None:
    text = f"{unseen}UB{unseen}ND {unseen} tỉnh,{unseen}{unseen} Cà{unseen} Mau"
    found = tokens(text)
    assert [token.text for token in found] == ["UBND", "tỉnh", ",", "Cà", "Mau"]
    assert [text[token.start : token.end] for token in found] == [f"UB{unseen}ND", "tỉnh", ",", f"Cà{unseen}", "Mau"]
    assert keys(text) == keys("UBND tỉnh, Cà Mau")
