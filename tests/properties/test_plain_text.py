"""Reading and writing a text file loses nothing, whatever is in it."""

import unicodedata
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.formats.plain_text import PlainText

PIECES = [
    "Kinh tế",
    "Cà Mau",
    "Tôm tăng. ",
    "(Ảnh: A/TTXVN)",
    "Hết./.",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "\t",
    "\u2028",
    "\x85",
]
TEXT = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(TEXT, st.booleans())
def test_reading_and_writing_gives_the_same_bytes(text: str, bom: bool) -> None:
    text = unicodedata.normalize("NFC", text)
    assume(text.strip() and "\0" not in text and not text.startswith(("\ufeff", "PK\x03\x04", "%PDF", "{\\rtf")))
    data = (b"\xef\xbb\xbf" if bom else b"") + text.encode()
    document = PlainText().read(data, Path("a.txt"))
    assert PlainText().write(document, [segment.text for segment in document.segments]) == data


@given(TEXT)
def test_all_text_is_in_a_segment(text: str) -> None:
    assume(text.strip() and "\0" not in text and not text.startswith(("\ufeff", "PK\x03\x04", "%PDF", "{\\rtf")))
    document = PlainText().read(text.encode(), Path("a.txt"))
    end = 0
    for index, segment in enumerate(document.segments, start=1):
        assert segment.index == index
        assert not document.text[end : segment.start].strip()
        assert document.text[segment.start : segment.end] == segment.text == segment.text.strip() != ""
        end = segment.end
    assert not document.text[end:].strip()
