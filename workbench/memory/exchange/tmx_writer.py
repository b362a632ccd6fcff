"""Writes TMX 1.4b, valid against its DTD, unit by unit."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from workbench import __version__
from workbench.memory.exchange import tmx
from workbench.memory.exchange.format import Options
from workbench.memory.exchange.report import Report
from workbench.memory.record import Record
from workbench.model import State
from workbench.text.normalise import match_key

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_VALUE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def write(records: Iterable[Record], stream: BinaryIO, options: Options, report: Report) -> int:
    """Write the finished records; return how many."""
    count = 0
    stream.write(_head(options).encode())
    for record in records:
        if report.is_to_write(record):
            stream.write(_unit(record, options).encode())
            count += 1
    stream.write(b"</body>\n</tmx>\n")
    return count


def _head(options: Options) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4">\n'
        f'<header creationtool="{tmx.TOOL}" creationtoolversion="{__version__}" segtype="sentence"'
        f' o-tmf="{tmx.TOOL}" adminlang="en" srclang="{_value(options.source)}" datatype="plaintext"/>\n'
        "<body>\n"
    )


def _unit(record: Record, options: Options) -> str:
    return (
        "<tu>\n"
        + "".join(_properties(record))
        + f'<tuv xml:lang="{_value(options.source)}"><seg>{_segment(record.source)}</seg></tuv>\n'
        + f'<tuv xml:lang="{_value(options.target)}"{_made(record)}><seg>{_segment(record.target)}</seg></tuv>\n'
        + "</tu>\n"
    )


def _properties(record: Record) -> Iterator[str]:
    for type_, text in (
        (tmx.DOCUMENT, record.document),
        (tmx.SLOT, record.slot),
        (tmx.STATE, "" if record.state is State.TRANSLATED else record.state.value),
        (tmx.ROLE, record.role),
        (tmx.ORIGIN, record.origin),
        (tmx.DATE, "" if tmx.tmx_date(record.date) else record.date),
        (tmx.AUTHOR, record.author if tmx.FORBIDDEN.search(record.author) else ""),
        (tmx.PREVIOUS_KEY if _is_key(record.previous) else tmx.PREVIOUS, record.previous),
        (tmx.FOLLOWING_KEY if _is_key(record.following) else tmx.FOLLOWING, record.following),
    ):
        if text:
            if tmx.FORBIDDEN.search(text):
                type_, text = type_ + tmx.ESCAPED, tmx.escaped(text)
            yield f'<prop type="{type_}">{text.translate(_TEXT)}</prop>\n'


def _is_key(text: str) -> bool:
    """Whether a neighbour may be no text, but what a memory keeps of one; a text in small letters is taken for one."""
    return text == text.lower() and text == match_key(text)


def _made(record: Record) -> str:
    """When and by whom, as attributes."""
    date = tmx.tmx_date(record.date)
    author = "" if tmx.FORBIDDEN.search(record.author) else record.author
    return (f' changedate="{date}"' if date else "") + (f' changeid="{_value(author)}"' if author else "")


def _segment(text: str) -> str:
    marked = text.translate(_TEXT)
    if not tmx.FORBIDDEN.search(marked):
        return marked
    return tmx.FORBIDDEN.sub(lambda match: f'<ph type="{tmx.type_of(match[0])}"/>', marked)


def _value(text: str) -> str:
    return text.translate(_VALUE)
