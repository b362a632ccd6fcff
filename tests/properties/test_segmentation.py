"""Sentences are glued by white space alone, whatever the text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.segmentation import sentences

PIECES = [
    *(
        "TP. ",
        "Th.S ",
        "v.v. ",
        "... ",
        "… ",
        "./. ",
        "“Ai?” - ",
        "(Ảnh: A) ",
        "1. ",
        "N.T.H. ",
        "Co., Ltd. ",
        "5.700 ",
    ),
    *(
        "5.700 ",
        "Ông ",
        "ông ",
        "\u2028",
        "\x85",
        "\n",
        "\u00a0",
        "e\u0323\u0302",
        "\u1112\u1161",
        " ",
        ".",
        "?",
        "!",
        "”",
        ")",
    ),
]
NEWS = st.lists(st.sampled_from(PIECES)).map("".join)
TEXT = st.one_of(st.text(), NEWS)


@given(TEXT, st.sampled_from(["vi", "en"]))
def test_nothing_but_white_space_lies_between_sentences(text: str, lang: str) -> None:
    end = 0
    for start, stop in sentences(text, lang):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()


@given(NEWS)
def test_both_unicode_forms_are_cut_at_the_same_places(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [composed[a:b] for a, b in sentences(composed)] == [
        unicodedata.normalize("NFC", decomposed[a:b]) for a, b in sentences(decomposed)
    ]


@given(TEXT)
def test_cutting_is_deterministic(text: str) -> None:
    assert sentences(text) == sentences(text)
