"""Plain text in UTF-8 (`.txt`), laid out as a news agency sends it or in any other way."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from workbench.errors import UnreadableInput
from workbench.formats.encoding import decode
from workbench.formats.newspaper import roles
from workbench.formats.paragraphs import Paragraph, line_ends, paragraphs
from workbench.model import Role, Segment, SourceDocument
from workbench.text.normalise import nfc
from workbench.text.segmentation import Segmentation, Spans

_BOM = "\ufeff"
_LINE_BREAK = re.compile(r"\s*[\r\n]\s*")
_BUILT_IN = Segmentation()
# Lines of the layout are one segment each, whatever marks they hold.
_UNDIVIDED = frozenset({Role.KICKER, Role.HEADLINE, Role.DATELINE, Role.SUBHEAD, Role.BYLINE, Role.LINK})


class PlainText:
    """A text file; what is not text (line ends, blank lines, indentation, byte order mark) is kept as it is."""

    name: ClassVar[str] = "text"
    suffixes: ClassVar[tuple[str, ...]] = (".txt",)

    def read(self, data: bytes, path: Path, segmentation: Segmentation = _BUILT_IN) -> SourceDocument:
        """Decode a file and find its segments.

        A file whose line ends are of several kinds keeps each of them in `SourceDocument.text`.

        Raises:
            EncodingError: It is not UTF-8.
            UnreadableInput: There is no text in it.
        """
        decoded = decode(data, path)
        text, newline = _with_one_newline(nfc(decoded.text))
        segments = tuple(_segments(text, segmentation))
        if not segments:
            raise UnreadableInput("is empty.", path=path, advice="There is nothing in it to translate.")
        return SourceDocument(text=text, segments=segments, newline=newline, bom=decoded.bom)

    def write(self, document: SourceDocument, targets: Sequence[str]) -> bytes:
        """Return the file with the targets in place of its segments.

        A line break within a target becomes a space, for it would make two paragraphs of one. Where the author forgot
        the space between two sentences, their translations have one.

        Raises:
            ValueError: There are more or fewer targets than segments.
        """
        pieces: list[str] = []
        end = 0
        for segment, target in zip(document.segments, targets, strict=True):
            between = document.text[end : segment.start]
            forgotten = not between and segment.index > 1 and target != segment.text
            pieces += (" " if forgotten else between, _LINE_BREAK.sub(" ", target))
            end = segment.end
        pieces.append(document.text[end:])
        text = "".join(pieces)
        if document.newline != "\n":
            text = text.replace("\n", document.newline)
        return ((_BOM if document.bom else "") + text).encode("utf-8")


def _with_one_newline(text: str) -> tuple[str, str]:
    """Return the text with `\\n` at the ends of its lines and what stood there; a text of several kinds as it is."""
    windows = text.count("\r\n")
    returns = text.count("\r") - windows
    feeds = text.count("\n") - windows
    if windows and not returns and not feeds:
        return text.replace("\r\n", "\n"), "\r\n"
    if returns and not windows and not feeds:
        return text.replace("\r", "\n"), "\r"
    return text, "\n"


def _segments(text: str, segmentation: Segmentation) -> Iterator[Segment]:
    found = paragraphs(text)
    index = 0
    for number, (paragraph, role) in enumerate(zip(found, roles([one.text for one in found]), strict=True), start=1):
        line, counted = paragraph.line, 0
        for start, end in _spans(paragraph, role, segmentation):
            index += 1
            line += line_ends(paragraph.text[counted:start])
            counted = start
            yield Segment(
                index=index,
                paragraph=number,
                role=role,
                text=paragraph.text[start:end],
                line=line,
                start=paragraph.start + start,
                end=paragraph.start + end,
            )


def _spans(paragraph: Paragraph, role: Role, segmentation: Segmentation) -> Spans:
    return segmentation.line(paragraph.text) if role in _UNDIVIDED else segmentation.sentences(paragraph.text)
