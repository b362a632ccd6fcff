"""Names are found at places of the string that was given, whatever it is."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.names import KnownName, find_names

PIECES = st.lists(
    st.sampled_from(
        ["Ông", "bà", "Nguyễn", "Văn", "An", "Hà", "Nội", "tỉnh", "xã", "Bộ", "Pu", "-", "tin", ".", ",", "TTXVN", "/",
         "B", "Lee", "“", "(", "Ảnh:", "Trung Quốc", " ", "\n", "5", "Từ", "Đoàn"]
    ),
    max_size=14,
)  # fmt: skip


@given(st.one_of(PIECES.map(" ".join), PIECES.map("".join), st.text()))
def test_places_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    for given_text in (text, unicodedata.normalize("NFD", text)):
        end = 0
        for name in find_names(given_text):
            assert end <= name.start < name.end <= len(given_text)
            assert name.parts
            end = name.end


@given(PIECES.map(" ".join), st.integers(0, 40), st.integers(1, 20))
def test_nothing_is_found_where_something_else_is_known(text: str, start: int, length: int) -> None:
    known = KnownName(start=min(start, len(text)), end=min(start + length, len(text)))
    for name in find_names(text, [known]):
        assert name.end <= known.start or name.start >= known.end or known.start == known.end
