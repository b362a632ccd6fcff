"""Reading a text file into segments, and writing it again around them."""

import unicodedata
from pathlib import Path

import pytest

from workbench.errors import EncodingError, UnreadableInput
from workbench.formats.plain_text import PlainText
from workbench.model import SourceDocument

SHARED = Path(__file__).parents[3].parent / "shared"
PATH = Path("bai.txt")
ARTICLE = (
    "Kinh tế\n\nXuất khẩu tôm vượt mục tiêu cả năm\n\nCà Mau\n\nTôm tăng. Cua cũng tăng.\n\nHết rồi./.\n\nMinh Khôi\n"
)


def read(text: str) -> SourceDocument:
    return PlainText().read(text.encode(), PATH)


def test_segments_say_what_and_where_they_are() -> None:
    document = read(ARTICLE)
    assert [(one.index, one.paragraph, str(one.role), one.line, one.text) for one in document.segments] == [
        (1, 1, "kicker", 1, "Kinh tế"),
        (2, 2, "headline", 3, "Xuất khẩu tôm vượt mục tiêu cả năm"),
        (3, 3, "dateline", 5, "Cà Mau"),
        (4, 4, "lead", 7, "Tôm tăng."),
        (5, 4, "lead", 7, "Cua cũng tăng."),
        (6, 5, "body", 9, "Hết rồi./."),
        (7, 6, "byline", 11, "Minh Khôi"),
    ]
    assert all(document.text[one.start : one.end] == one.text for one in document.segments)


def test_a_layout_without_blank_lines_gives_the_same_segments() -> None:
    dense = read(ARTICLE.replace("\n\n", "\n"))
    assert [(s.role, s.text) for s in dense.segments] == [(s.role, s.text) for s in read(ARTICLE).segments]


def test_a_headline_with_an_end_mark_inside_stays_whole() -> None:
    document = read("Giá tôm giảm? Ba lối ra cho người nuôi\n\nCâu một. Câu hai.\n\nCâu ba.\n")
    assert document.segments[0].text == "Giá tôm giảm? Ba lối ra cho người nuôi"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_what_is_not_text_comes_back_byte_for_byte(newline: str, bom: bytes, end: str) -> None:
    data = bom + (f"\n  Một. Hai.\t\n \n\n\u3000Ba{end}").replace("\n", newline).encode()
    document = PlainText().read(data, PATH)
    assert (document.newline, document.bom) == (newline, bool(bom))
    assert "\r" not in document.text
    assert PlainText().write(document, [one.text for one in document.segments]) == data
    assert PlainText().write(document, ["X", "Y", "Z"]) == (
        bom + (f"\n  X Y\t\n \n\n\u3000Z{end}").replace("\n", newline).encode()
    )


def test_line_ends_of_several_kinds_are_each_kept() -> None:
    data = b"A.\r\nB.\nC.\rD."
    document = PlainText().read(data, PATH)
    assert [(one.text, one.line) for one in document.segments] == [("A.", 1), ("B.", 2), ("C.", 3), ("D.", 4)]
    assert PlainText().write(document, ["1", "2", "3", "4"]) == b"1\r\n2\n3\r4"


def test_other_separators_do_not_end_a_line() -> None:
    document = read("Một\u2028hai\x85ba\x0bbốn\x0cnăm.\nSáu.")
    assert [one.line for one in document.segments] == [1, 2]
    assert document.segments[0].text == "Một\u2028hai\x85ba\x0bbốn\x0cnăm."


def test_decomposed_text_is_composed() -> None:
    document = read(unicodedata.normalize("NFD", ARTICLE))
    assert document == read(ARTICLE)


def test_a_line_break_in_a_target_becomes_a_space() -> None:
    document = read("Một.\n\nHai.")
    assert PlainText().write(document, ["One\nmore", "Two \r\n\n three"]) == b"One more\n\nTwo three"


def test_a_space_that_the_author_forgot_is_there_in_the_translation() -> None:
    document = read("Tôm tăng giá.Cua thì không.\n")
    assert PlainText().write(document, ["Shrimp rose.", "Crab did not."]) == b"Shrimp rose. Crab did not.\n"
    assert PlainText().write(document, [one.text for one in document.segments]).decode() == document.text


def test_a_target_is_data_whatever_it_holds() -> None:
    assert PlainText().write(read("Một."), [r"\1 {0} %s \g<0>"]) == rb"\1 {0} %s \g<0>"


@pytest.mark.parametrize("targets", [[], ["1", "2", "3"]])
def test_every_segment_needs_one_target(targets: list[str]) -> None:
    with pytest.raises(ValueError, match="zip"):
        PlainText().write(read("Một. Hai."), targets)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"bai\.txt: is empty") as raised:
        PlainText().read(data, PATH)
    assert not isinstance(raised.value, EncodingError)


def test_the_segments_of_wrapped_text_know_their_lines() -> None:
    document = read(
        "Tỉnh tiếp tục đẩy mạnh cải cách hành chính, cải thiện môi trường\n"
        "đầu tư. Doanh nghiệp nhỏ được hỗ trợ, nhất là các cơ sở chế biến ở\n"
        "vùng ven biển. Năm nay có thêm ba dự án.\n"
    )
    assert [one.line for one in document.segments] == [1, 2, 3]


def test_the_shared_article() -> None:
    seed = SHARED / "seeds" / "000_df9b344474714824.txt"
    if not seed.exists():
        pytest.skip("the shared article is not there")
    data = seed.read_bytes()
    document = PlainText().read(data, seed)
    of_paragraph = {one.paragraph: str(one.role) for one in document.segments}
    assert list(of_paragraph.values()) == [
        *("kicker", "headline", "dateline", "lead", "caption"),
        *["body"] * 4,
        "caption",
        *["body"] * 7,
        *("byline", "link"),
    ]
    assert len(document.segments) == 25
    assert PlainText().write(document, [one.text for one in document.segments]) == data
