"""PO's quoted strings and comments: the escapes that GNU gettext writes, and every one that it reads."""

import re

_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\a": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
}
_UNESCAPES = {escape: char for char, escape in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TO_ESCAPE = re.compile(r'[\\"\a\b\f\n\r\t\v\0\4]')
_FORBIDDEN = {"\0": "a NUL character", "\4": "a U+0004, which ends a context in MO files"}

_PLAIN_FOR_POLIB = re.compile(r'[^\\\r]*(?:\\[\\"bfnrtv][^\\\r]*)*')
"""What polib 1.2.0 reads as GNU does: no other escape, and no raw carriage return, where it would end the line."""

_PIECE = re.compile(r"((?:\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+))+)|(\\a)|(\\[\\\"bfnrtv])|(\r)|(\\.?)")
_NUMBER = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+))")


def escape(text: str) -> str:
    """Write `text` for between two quotes, as GNU does: other control characters stay as they are.

    Raises:
        ValueError: The text holds a NUL or U+0004, which gettext refuses; the message is a sentence.
    """
    if _TO_ESCAPE.search(text) is None:
        return text
    return _TO_ESCAPE.sub(_escaped, text)


def unescaped(text: str) -> str:
    """Undo `escape`; of an escape that there is not, the backslash goes."""
    return _ESCAPED.sub(lambda found: _UNESCAPES.get(found[0], found[1]), text)


def guarded(comment: str) -> str:
    """Keep a comment from swallowing the next line: for gettext a backslash at the end of any line joins the two."""
    return f"{comment} " if comment.rstrip(" ").endswith("\\") else comment


def unguarded(comment: str) -> str:
    """Undo `guarded`."""
    return comment[:-1] if comment.endswith(" ") and comment.rstrip(" ").endswith("\\") else comment


def for_polib(body: str) -> str:
    r"""Rewrite what stands between two quotes so that polib reads what GNU reads.

    polib does not know `\a`, octal and hexadecimal escapes. As in C these stand for bytes, so that a run of them
    spells UTF-8.

    Raises:
        ValueError: An escape that GNU refuses too, a NUL, or bytes that are not UTF-8; the message is a sentence.
    """
    if _PLAIN_FOR_POLIB.fullmatch(body):
        return body
    return _PIECE.sub(_rewrite, body)


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char in _FORBIDDEN:
        raise ValueError(f"a text cannot hold {_FORBIDDEN[char]}.")
    return _ESCAPES[char]


def _rewrite(match: re.Match[str]) -> str:
    numbers, bell, known, carriage_return, unknown = match.groups()
    if numbers:
        # A bell must not come out as \a, which polib does not know.
        return "".join(char if char == "\a" else escape(char) for char in _text_of(numbers))
    if bell:
        return "\a"
    if carriage_return:
        return "\\r"
    if known:
        return str(known)
    raise ValueError(f"“{unknown}” is not an escape that PO knows.")


def _text_of(numbers: str) -> str:
    values = [int(octal, 8) if octal else int(hexa, 16) for octal, hexa in _NUMBER.findall(numbers)]
    if any(value > 0xFF for value in values):
        raise ValueError(f"“{numbers}” is more than one byte.")
    try:
        return bytes(values).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"the bytes “{numbers}” are not UTF-8.") from error
