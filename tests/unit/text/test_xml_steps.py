"""XML piece by piece: how far it is, what came before an error, and text only where it is wanted."""

from pathlib import Path

import pytest

from workbench.errors import UnreadableInput
from workbench.text import xml_reader


class Collected:
    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.said.append(f"<{name}>")

    def end(self, name: str) -> None:
        self.said.append(f"</{name}>")

    def text(self, text: str) -> None:
        self.said.append(text)


def test_steps_tell_how_many_bytes_were_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<a>" + b"<b/>" * 50_000 + b"</a>")
    sizes = list(xml_reader.steps(path, Collected()))
    assert len(sizes) > 3
    assert sizes == sorted(sizes)
    assert sizes[-1] == path.stat().st_size


def test_the_handler_has_what_comes_before_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<a>x<b>y</a>")
    handler = Collected()
    with pytest.raises(UnreadableInput, match=r"a\.xml:1"):
        list(xml_reader.steps(path, handler))
    assert handler.said[:3] == ["<a>", "x", "<b>"]


@pytest.mark.parametrize(
    ("text_in", "expected"),
    [
        ((), "<a> <seg>x<hi>y</hi>z</seg> w<b>v</b></a>"),
        (("seg",), "<a><seg>x<hi>y</hi>z</seg><b></b></a>"),
        (("seg", "hi"), "<a><seg>x<hi>y</hi>z</seg><b></b></a>"),
        (("b", "hi"), "<a><seg><hi>y</hi></seg><b>v</b></a>"),
        (("a",), "<a> <seg>x<hi>y</hi>z</seg> w<b>v</b></a>"),
    ],
)
def test_text_only_where_it_is_wanted(tmp_path: Path, text_in: tuple[str, ...], expected: str) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<a> <seg>x<hi>y</hi>z</seg> w<b>v</b></a>")
    handler = Collected()
    list(xml_reader.steps(path, handler, text_in=text_in))
    assert "".join(handler.said) == expected
