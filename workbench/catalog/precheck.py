"""From the bytes of a PO file to its lines, refusing what nobody could keep whole, before anything is parsed."""

import re
from pathlib import Path

from workbench.errors import CatalogSyntaxError

_CHARSET = re.compile(rb"charset=([^\s\\\"]+)")
_FORBIDDEN = {b"\0": "a NUL character", b"\4": "the character U+0004, which ends a context in MO files,"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def checked_lines(data: bytes, path: Path) -> list[str]:
    """Decode a PO file and cut it into lines without their ends.

    A byte order mark and carriage returns at line ends are dropped: they mean nothing in a PO file. Lines are cut
    at newlines only, because `str.splitlines` would also cut strings at U+2028, U+2029, U+0085 and U+001E.

    Raises:
        CatalogSyntaxError: The file is not UTF-8, or holds a character that gettext refuses.
    """
    if data.startswith(_UTF16):
        raise CatalogSyntaxError(
            "the file is UTF-16, not UTF-8.", path=path, line=1, advice="Convert it to UTF-8 and open it again."
        )
    for character, name in _FORBIDDEN.items():
        at = data.find(character)
        if at >= 0:
            raise CatalogSyntaxError(
                f"{name} cannot be part of a PO file.",
                path=path,
                line=_line_at(data, at),
                advice="Remove it by hand.",
            )
    lines = _decode(data, path).split("\n")
    if b"\r" not in data:
        return lines
    return [line.removesuffix("\r") for line in lines]


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(data)
        name = declared[1].decode("ascii", "replace") if declared else ""
        says = f" Its header says {name}." if name and name.upper() != "UTF-8" else ""
        # utf-8-sig counts its offsets behind the mark.
        mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        raise CatalogSyntaxError(
            f"the file is not UTF-8.{says}",
            path=path,
            line=_line_at(data, error.start + mark),
            advice="Convert it with “msgconv --to-code=UTF-8”, then open it again.",
        ) from error


def _line_at(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
