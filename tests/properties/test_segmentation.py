"""Sentences are glued by white space alone, whatever the text."""

import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workbench.text import srx
from workbench.text.breaks import Break, BreakKind
from workbench.text.segmentation import Segmentation, Spans, sentences

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
        "tăng giá.",
        "12%.",
        "iPhone ",
        "Điều 5. ",
        "a) ",
        "phim “Ai? Đâu?” ",
        "(hết năm) ",
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


RULES = """<srx><languagerules><languagerule>
<rule break="no"><beforebreak>\\p{Lu}++\\.</beforebreak><afterbreak>\\h</afterbreak></rule>
<rule><beforebreak>[.?!]\\s*</beforebreak></rule>
<rule><afterbreak>\\p{Lu}|“</afterbreak></rule>
</languagerule></languagerules></srx>"""
OWN_RULES = srx.parse(RULES.encode(), "vi", Path("my.srx"))
WORDS = st.sampled_from([word.strip() for word in PIECES if word.strip()])
BREAKS = st.lists(st.builds(Break, st.sampled_from(BreakKind), WORDS, WORDS), max_size=6).map(tuple)


def assert_glue_gives_the_text_back(text: str, spans: Spans) -> None:
    end = 0
    for start, stop in spans:
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()


@given(TEXT, st.sampled_from(["vi", "en"]))
def test_nothing_but_white_space_lies_between_sentences(text: str, lang: str) -> None:
    assert_glue_gives_the_text_back(text, sentences(text, lang))


@given(TEXT, BREAKS, st.sampled_from([None, OWN_RULES]))
def test_nor_with_rules_of_a_user_and_splits_and_joins(
    text: str, breaks: tuple[Break, ...], own_rules: srx.Rules | None
) -> None:
    segmentation = Segmentation(own_rules=own_rules, breaks=breaks)
    assert_glue_gives_the_text_back(text, segmentation.sentences(text))
    assert_glue_gives_the_text_back(text, segmentation.line(text))


@given(NEWS)
def test_both_unicode_forms_are_cut_at_the_same_places(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [composed[a:b] for a, b in sentences(composed)] == [
        unicodedata.normalize("NFC", decomposed[a:b]) for a, b in sentences(decomposed)
    ]


@given(TEXT)
def test_cutting_is_deterministic(text: str) -> None:
    assert sentences(text) == sentences(text)
