"""From the bytes of a PO file to its lines, refusing what nobody could keep whole, before anything is parsed."""

import re
from pathlib import Path

from workbench.errors import CatalogSyntaxError

_GIT_MARKER = re.compile(rb"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$", re.MULTILINE)
_CHARSET = re.compile(rb"charset=([^\s\\\"]+)")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def checked_lines(data: bytes, path: Path) -> list[str]:
    """Decode a PO file and cut it into lines without their ends.

    A byte order mark and carriage returns at line ends are dropped: they mean nothing in a PO file. Lines are cut
    at newlines only, because `str.splitlines` would also cut strings at U+2028, U+2029, U+0085 and U+001E.

    Raises:
        CatalogSyntaxError: The file is not UTF-8, holds a NUL, or holds an unresolved git conflict.
    """
    if data.startswith(_UTF16):
        raise CatalogSyntaxError(
            "the file is UTF-16, not UTF-8.", path=path, line=1, advice="Convert it to UTF-8 and open it again."
        )
    _refuse(data, data.find(b"\0"), path, "a NUL character cannot be part of a PO file.", "Remove it by hand.")
    marker = _GIT_MARKER.search(data)
    if marker:
        _refuse(
            data,
            marker.start(),
            path,
            "git left an unresolved merge conflict here.",
            "Resolve it (git mergetool, or choose one side by hand), then open the file again.",
        )
    lines = _decode(data, path).split("\n")
    return [line[:-1] if line.endswith("\r") else line for line in lines]


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


def _refuse(data: bytes, offset: int, path: Path, message: str, advice: str) -> None:
    if offset >= 0:
        raise CatalogSyntaxError(message, path=path, line=_line_at(data, offset), advice=advice)


def _line_at(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
