"""XML of strangers: what is read, what is refused, and that no piece of a file fills the memory."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.errors import UnreadableInput
from workbench.text import xml_reader
from workbench.text.xml_reader import Limits

PATH = Path("a.xml")


class Collected:
    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        shown = "".join(f" {key}={value}" for key, value in attributes.items())
        self.said.append(f"<{name}{shown}>@{line}")

    def end(self, name: str) -> None:
        self.said.append(f"</{name}>")

    def text(self, text: str) -> None:
        self.said.append(text)


class Nothing:
    def start(self, name: str, attributes: dict[str, str], line: int) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...


def read(data: bytes, limits: Limits | None = None) -> str:
    handler = Collected()
    xml_reader.read(data, PATH, handler, limits)
    return "".join(handler.said)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<a><b c='1'>x</b>\n<b/></a>", "<a>@1<b c=1>@1x</b>\n<b>@2</b></a>"),
        (b"<x:a xmlns:x='u' x:k='1' xml:lang='vi'/>", "<a x=u k=1 xml:lang=vi>@1</a>"),
        (b"<a>&lt;&amp;&#7879;<![CDATA[<b>]]><!-- no --><?no no?></a>", "<a>@1<&ệ<b></a>"),
        (b"\xef\xbb\xbf<a/>", "<a>@1</a>"),
        ("<?xml version='1.0' encoding='UTF-16'?><a>Huế</a>".encode("utf-16"), "<a>@1Huế</a>"),
        ("<a>Huế</a>".encode("utf-16"), "<a>@1Huế</a>"),
        (b"<?xml version='1.0' encoding='windows-1252'?><a>\x93</a>", "<a>@1“</a>"),
        (b"<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>", "<a>@1</a>"),
        (b"<!DOCTYPE a PUBLIC '-//X' 'file:///etc/passwd'><a/>", "<a>@1</a>"),
    ],
)
def test_what_is_read(data: bytes, expected: str) -> None:
    assert read(data) == expected


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("what", "data", "place", "says"),
    [
        ("billion laughs", f"<!DOCTYPE a [<!ENTITY l0 'ha'>{LAUGHS}]>\n<a>&l11;</a>".encode(), (1, 13), "DOCTYPE"),
        ("external", b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", (1, 13), "DOCTYPE"),
        ("parameter", b"<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://192.0.2.1/x'>%x;]><a/>", (1, 13), "DOCTYPE"),
        ("both", b"<!DOCTYPE a SYSTEM 'a.dtd' [<!ATTLIST a b CDATA 'c'>]><a/>", (1, 28), "DOCTYPE"),
        ("an entity of the DTD", b"<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>&x;</a>", (2, 4), "the entity “x”"),
        ("unknown entity", b"<a>\n &x;</a>", (2, 2), "undefined entity"),
        ("cut off", b"<a>\n<b>text", (2, 8), "no element found"),
        ("cut off in a tag", b"<a>\n<b c='", (2, 1), "unclosed token"),
        ("empty", b"", (1, 1), "no element found"),
        ("not closed", b"<a>\n<b></a>", (2, 6), "mismatched tag"),
        ("control character", b"<a>\x1f</a>", (1, 4), "not well-formed"),
        ("not UTF-8", b"<a>\n caf\xe9 x</a>", (2, 5), "not well-formed"),
        ("UTF-8 that says UTF-16", b"<?xml version='1.0' encoding='UTF-16'?><a/>", (1, 31), "encoding"),
        ("UTF-16 cut in half", "<a>Huế</a>".encode("utf-16")[:-3], (1, 8), "unclosed token"),
        ("encoding of nobody", b"<?xml version='1.0' encoding='klingon'?><a/>", (1, None), "unknown encoding"),
        ("no XML", b"%PDF-1.7\n\x00", (1, 9), "not well-formed"),
        ("JSON", b'{"a": 1}', (1, 1), "not well-formed"),
    ],
)
def test_what_is_refused_is_named_with_line_and_column(
    what: str, data: bytes, place: tuple[int, int | None], says: str
) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(data)
    assert says in caught.value.message, what
    line, column = place
    assert (caught.value.path, caught.value.line) == (PATH, line), what
    assert column is None or f"(column {column})" in caught.value.message, what


@pytest.mark.parametrize(
    ("limits", "good", "bad", "says"),
    [
        (Limits(text=5), b"<a>12345</a>", b"<a>123456</a>", "a text of more than 5 characters"),
        (Limits(text=5), b"<a>12345<b/>12345</a>", b"<a>1&#65;3456</a>", "a text of more than 5 characters"),
        (Limits(depth=2), b"<a><b/><b/></a>", b"<a><b><c/></b></a>", "more than 2 elements within each other"),
        (Limits(file=10), b"<a>123</a>", b"<a>1234</a>", "larger than 10 bytes"),
        (
            Limits(tag=200_000),
            b"<a b='" + b"x" * 190_000 + b"'/>",
            b"<a b='" + b"x" * 400_000 + b"'/>",
            "a tag or comment of more than 200,000 bytes",
        ),
    ],
)
def test_nothing_is_without_end(limits: Limits, good: bytes, bad: bytes, says: str) -> None:
    read(good, limits)
    with pytest.raises(UnreadableInput, match=says):
        read(bad, limits)


def endless(head: bytes, piece: bytes) -> Iterator[bytes]:
    yield head
    while True:
        yield piece


@pytest.mark.parametrize(
    ("what", "head", "piece"),
    [
        ("text", b"<a>", b"x" * 65536),
        ("line ends", b"<a>", b"\n" * 65536),
        ("references", b"<a>", b"&#65;" * 10_000),
        ("CDATA", b"<a><![CDATA[", b"x" * 65536),
        ("attribute", b"<a b='", b"x" * 65536),
        ("attributes", b"<a", b" b" * 30_000),
        ("name", b"<", b"x" * 65536),
        ("comment", b"<a><!--", b"x" * 65536),
        ("instruction", b"<a><?x ", b"x" * 65536),
        ("system id", b"<!DOCTYPE a SYSTEM '", b"x" * 65536),
        ("depth", b"", b"<a>" * 20_000),
        ("white space before", b" ", b" " * 65536),
        ("elements", b"<a>", b"<b>x</b>" * 8_000),
        ("entities", b"<!DOCTYPE a [", b"<!ENTITY a 'b'>" * 4_000),
    ],
)
def test_a_file_without_end_is_refused_in_little_memory(what: str, head: bytes, piece: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableInput):
            xml_reader.read(endless(head, piece), PATH, Nothing(), Limits(file=2_500_000))
        assert tracemalloc.get_traced_memory()[1] < 8_000_000, what
    finally:
        tracemalloc.stop()


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    with pytest.raises(UnreadableInput, match="cannot be read"):
        xml_reader.read_file(path, Nothing())
    path.write_bytes(b"<a>x</a>")
    handler = Collected()
    xml_reader.read_file(path, handler)
    assert "".join(handler.said) == "<a>@1x</a>"
