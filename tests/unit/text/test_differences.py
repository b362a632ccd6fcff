"""Where two texts differ, by the words and marks by which they are compared."""

import pytest

from workbench.text.differences import differing


def bracketed(text, spans):
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        ("", "", "", ""),
        ("a b", "a b", "a b", "a b"),
        ("a b c", "a x c", "a [b] c", "a [x] c"),
        ("a b c d", "a d", "a [b c] d", "a d"),
        ("a d", "a b c d", "a d", "a [b c] d"),
        ("đạt 1,3 tỷ", "đạt 1,5 triệu", "đạt 1,[3 tỷ]", "đạt 1,[5 triệu]"),
        ("hoá đơn", "hóa đơn mới", "hoá đơn", "hóa đơn [mới]"),
        # Where nothing but the spelling differs, that is marked.
        ("hoá đơn", "hóa đơn", "[hoá] đơn", "[hóa] đơn"),
        ("Hội nhập", "HỘI nhập", "[Hội] nhập", "[HỘI] nhập"),
        # Places are those of the text as it was given.
        ("hoa\u0323 a", "hoạ b", "hoa\u0323 [a]", "hoạ [b]"),
    ],
)
def test_places(one, other, left, right):
    spans, others = differing(one, other)
    assert (bracketed(one, spans), bracketed(other, others)) == (left, right)
