"""Whatever the text, hits lie in it, in order, and say of what they were found in."""

import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from workbench.glossary.termbase import Termbase, load
from workbench.text.tokens import tokens


@cache
def termbase() -> Termbase:
    return load([Path(__file__).parents[2] / "glossary"])


# fmt: off
WORDS = st.sampled_from((
    "UBND", "tỉnh", "Cà", "Mau", "Bạc", "Liêu", "huyện", "xã", "Phó", "Chủ", "tịch", "Bộ", "Công", "Thương", "BCT",
    "123/QĐ-TTg", "Điều", "5", "khoản", "TP.HCM", ",", "-", "(", ")", "Mỹ", "Tho", "Nguyễn", "Văn", "Đức", "Thái",
    "Bình", "Dương", "giải", "pháp", "đồng", "hoá", "thuỷ", "{place}", "{n}", "Tỉnh", "ủy", "",
))
# fmt: on
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))
DAYS = st.dates(date(1980, 1, 1), date(2040, 1, 1))


@given(TEXTS, DAYS, st.sampled_from(("NFC", "NFD")))
def test_hits_lie_in_the_text_that_was_given(text: str, day: date, form: str) -> None:
    text = unicodedata.normalize(form, text)
    hits = termbase().find(text, day)
    starts = [(hit.start, -hit.end) for hit in hits]
    assert starts == sorted(starts)
    for hit in hits:
        assert 0 <= hit.start < hit.end <= len(text)
        assert hit.preferred
        assert not set(hit.forbidden) & {*hit.preferred, hit.acronym, *hit.admitted}
        if "{" not in hit.matched.text:
            words = text[hit.start : hit.end]
            assert [token.key for token in tokens(words)] == [token.key for token in tokens(hit.matched.text)]


@given(TEXTS, DAYS)
@example("TỈNH TP.HCM", date(2000, 1, 1))  # a longer name of the city would end behind the text
def test_composed_and_decomposed_text_name_the_same(text: str, day: date) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [hit.concept for hit in termbase().find(composed, day)] == [
        hit.concept for hit in termbase().find(decomposed, day)
    ]
