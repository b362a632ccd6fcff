"""Paragraphs by line, by blank line, and by a wrapped block."""

import pytest

from workbench.formats.paragraphs import line_ends, paragraphs

WRAPPED = """Tỉnh tiếp tục đẩy mạnh cải cách hành chính, cải thiện môi trường
đầu tư và hỗ trợ doanh nghiệp nhỏ, nhất là các cơ sở chế biến ở
vùng ven biển. Năm nay có thêm ba dự án."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("Một.\nHai.\n", [("Một.", 1), ("Hai.", 2)]),
        ("Một.\n\n\n  Hai.  \n", [("Một.", 1), ("Hai.", 4)]),
        ("\ufeff\n\nMột", [("\ufeff", 1), ("Một", 3)]),
        ("Một.\r\n\r\nHai.\rBa.", [("Một.", 1), ("Hai.", 3), ("Ba.", 4)]),
        ("Một\u2028hai\x85ba\x0bbốn\x0cnăm", [("Một\u2028hai\x85ba\x0bbốn\x0cnăm", 1)]),
        ("tôm\ncua", [("tôm", 1), ("cua", 2)]),
        (f"A\n\n{WRAPPED}\n\nB", [("A", 1), (WRAPPED, 3), ("B", 7)]),
    ],
)
def test_paragraphs(text: str, expected: list[tuple[str, int]]) -> None:
    found = paragraphs(text)
    assert [(paragraph.text, paragraph.line) for paragraph in found] == expected
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in found)


def test_long_lines_are_paragraphs_even_where_one_begins_small() -> None:
    line = "mặt hàng này tăng mạnh " * 8
    assert len(paragraphs(f"{line}\n{line}")) == 2


def test_lettered_items_are_not_wrapped_text() -> None:
    item = "ưu tiên hỗ trợ doanh nghiệp nhỏ và vừa của tỉnh trong năm nay"
    assert len(paragraphs(f"a) {item}\nb) {item}")) == 2


def test_line_ends() -> None:
    assert line_ends("a\nb\r\nc\rd\u2028e") == 3
