"""Decoding UTF-8, telling what a file is that is not UTF-8, and converting it where its encoding has been named."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import EncodingError, UsageError
from workbench.formats.code_pages import CODE_PAGES, UTF_16, UTF_32, CodePage
from workbench.formats.legacy import guess, guess_mistaken, undisguised

# UTF-32 first: its mark begins with that of UTF-16.
_FOREIGN_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32 (little endian)", UTF_32),
    (codecs.BOM_UTF32_BE, "UTF-32 (big endian)", UTF_32),
    (codecs.BOM_UTF16_LE, "UTF-16 (little endian)", UTF_16),
    (codecs.BOM_UTF16_BE, "UTF-16 (big endian)", UTF_16),
)
_SIGNATURES = (
    (b"PK\x03\x04", "a zip archive, such as a .docx or .odt document"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls)"),
    (b"{\\rtf", "an RTF document"),
)
_SAVE_AS_TEXT = "Save it as plain text in UTF-8 first."
_RIGHT_ENCODING = "Name another encoding, or mend the line."
# What our texts are made of: ASCII, Latin with marks, combining marks, quotes and dashes. In the wrong byte order these
# become Chinese, or characters that are none.
_OF_OUR_TEXTS = re.compile("[\t\n\r -~\u00a0-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2044\ufeff]")
_ENOUGH_UTF16 = 8_000
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file."""

    text: str
    """As written, without the byte order mark."""
    bom: bool
    """Whether the file began with a byte order mark."""


def decode(data: bytes, path: Path) -> Decoded:
    """Decode UTF-8, with or without a byte order mark.

    Raises:
        EncodingError: It is something else; the message names what, with the line of the first wrong byte.
    """
    _refuse_other_files(data, path)
    bom = data.startswith(codecs.BOM_UTF8)
    body = data[len(codecs.BOM_UTF8) :] if bom else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(body, error.start, path) from error
    mistaken = None if bom or body.isascii() else guess_mistaken(body)
    if mistaken:
        beyond_ascii = _BEYOND_ASCII.search(body)
        line = _line(body, beyond_ascii.start() if beyond_ascii else 0)
        message = f"is only seemingly UTF-8: its letters are those of {mistaken.name}."
        raise EncodingError(message, path=path, line=line, advice=_advice(mistaken, path))
    return Decoded(text, bom)


def to_utf8(data: bytes, encoding: str, path: Path) -> bytes:
    """Convert a file from the encoding that the user names to UTF-8, NFC, without a byte order mark.

    A text in an old Vietnamese font that was saved as UTF-8 is converted too, from the encoding of that font.

    Args:
        data: The bytes of the file.
        encoding: A name of `CODE_PAGES`, in any case.
        path: Where the bytes came from, for messages only.

    Raises:
        UsageError: No encoding has this name.
        EncodingError: The file is no text, is UTF-8 already, or has a byte that means nothing in this encoding; with
            the line of that byte.
    """
    page = CODE_PAGES.get(encoding.casefold())
    if page is None:
        raise UsageError(
            f"There is no encoding “{encoding}” here.", path=path, advice=f"There are {', '.join(CODE_PAGES)}."
        )
    _refuse_binary(data, path)
    if not data.isascii() and b"\0" not in data and _is_utf8(data):
        old = undisguised(data, page)
        if old is None:
            raise EncodingError("is UTF-8 already.", path=path, advice="Leave out --encoding.")
        data = old
    text, wrong = page.decode(data)
    if wrong >= 0:
        raise _undecodable(data, wrong, page, path)
    if "\0" in text:
        raise EncodingError(f"is no {page.name}: it would hold NUL characters.", path=path, advice=_RIGHT_ENCODING)
    return text.encode("utf-8")


def _undecodable(data: bytes, wrong: int, page: CodePage, path: Path) -> EncodingError:
    wide = page in (UTF_16, UTF_32)
    line = 1 + page.decode(data[:wrong])[0].count("\n") if wide else _line(data, wrong)
    message = f"is no {page.name}, or is damaged: byte {data[wrong]:#04x} has no meaning where it stands."
    return EncodingError(message, path=path, line=line, advice=_RIGHT_ENCODING)


def _is_utf8(data: bytes) -> bool:
    try:
        return bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _refuse_binary(data: bytes, path: Path) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise EncodingError(f"is {kind}, not plain text.", path=path, line=1, advice=_SAVE_AS_TEXT)


def _refuse_other_files(data: bytes, path: Path) -> None:
    _refuse_binary(data, path)
    for mark, name, page in _FOREIGN_MARKS:
        if data.startswith(mark):
            raise EncodingError(f"is {name}, not UTF-8.", path=path, line=1, advice=_advice(page, path))
    nul = data.find(b"\0")
    if nul < 0:
        return
    for name, codec in (("little endian", "utf-16-le"), ("big endian", "utf-16-be")):
        if _looks_like_utf16(data, codec):
            message = f"is UTF-16 ({name}, without a mark), not UTF-8."
            raise EncodingError(message, path=path, line=1, advice=_advice(UTF_16, path))
    raise EncodingError(
        "is no text: it holds NUL bytes.", path=path, line=_line(data, nul), advice="Is it the right file?"
    )


def _looks_like_utf16(body: bytes, codec: str) -> bool:
    """Whether nearly every character is of the kinds that Vietnamese and English are written with."""
    text = body[:_ENOUGH_UTF16].decode(codec, "replace")
    return len(_OF_OUR_TEXTS.findall(text)) > 0.9 * len(text)


def _not_utf8(body: bytes, position: int, path: Path) -> EncodingError:
    line = _line(body, position)
    if _is_damaged_utf8(body):
        return EncodingError(
            f"is UTF-8 with a damaged character: byte {body[position]:#04x} does not belong where it stands.",
            path=path,
            line=line,
            advice="Mend the line, or take the file again from where it came from.",
        )
    found = guess(body)
    if found is None:
        message = "is not UTF-8, and in no encoding that is known here."
        return EncodingError(message, path=path, line=line, advice=_SAVE_AS_TEXT)
    message = f"is not UTF-8: it looks like {found.name}."
    return EncodingError(message, path=path, line=line, advice=_advice(found, path))


def _is_damaged_utf8(body: bytes) -> bool:
    """Whether by far the most bytes beyond ASCII are good UTF-8; in an old 8-bit encoding hardly any happen to be."""
    good = len(body.decode("utf-8", "ignore").encode("utf-8"))
    beyond_ascii = len(body) - len(body.decode("ascii", "ignore"))
    bad = len(body) - good
    return beyond_ascii - bad > 9 * bad


def _line(data: bytes, position: int) -> int:
    """Return the 1-based line of a byte; a lone carriage return ends a line too."""
    before = data[:position]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")


def _advice(page: CodePage, path: Path) -> str:
    return f"If it is, have it converted: workbench add {path.name} --encoding {page.option}"
