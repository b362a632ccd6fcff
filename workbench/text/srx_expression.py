r"""Compiling the regular expressions of other people's SRX files, which are written for Java or ICU.

The package `regex` understands what Python's own `re` does not: `\p{Lu}`, `\h`, `\R`, flags in the middle of an
expression, lookbehinds of any length, sets within sets; and it can be told to give up. The rest is translated here.
It is imported only where a project has rules of its own.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from workbench.errors import UnreadableInput

_PATIENCE = 2.0
"""Seconds of processor time for one search; a sound expression needs less than a thousandth."""

# `\Q…\E`, an escape, the bounds of a set, or doubled characters that are operators to `regex` only.
_TOKEN = re.compile(
    r"\\Q(?P<quoted>.*?)(?:\\E|\Z)|\\x\{(?P<hex>[0-9A-Fa-f]{1,6})\}|\\c(?P<control>[A-Za-z@\[\]^_])"
    r"|\\(?P<property>[pP])(?:\{(?P<name>[^{}]*)\}|(?P<open>\{))|\\k<(?P<group>\w+)>|\\(?P<escape>.)"
    r"|(?P<set>[\[\]])|(?P<doubled>\|\||~~|--)",
    re.DOTALL,
)
_VERTICAL = r"\n\x0b\f\r\x85\u2028\u2029"
_OUTSIDE = {
    "v": f"[{_VERTICAL}]",
    "V": f"[^{_VERTICAL}]",
    "H": r"[^\h]",
    "z": r"\Z",
    "Z": rf"(?=(?:\r\n|[{_VERTICAL}])?\Z)",
    "e": r"\x1b",
}
_INSIDE = {"v": _VERTICAL, "V": f"[^{_VERTICAL}]", "H": r"[^\h]", "e": r"\x1b"}
_JAVA = {
    "javalowercase": "Ll",
    "javauppercase": "Lu",
    "javatitlecase": "Lt",
    "javaletter": "L",
    "javadigit": "Nd",
    "javawhitespace": "White_Space",
    "javaspacechar": "Z",
}


class Found(Protocol):
    """A match, as much of it as the engine needs."""

    def end(self) -> int:
        """Return the offset behind it."""
        ...


class Expression(Protocol):
    """A compiled expression, of `re` or of `regex`."""

    def match(self, string: str, pos: int = ..., /) -> Found | None:
        """Match at `pos`."""
        ...

    def search(self, string: str, pos: int = ..., endpos: int = ..., /) -> Found | None:
        """Find the first match between two offsets."""
        ...


class Foreign:
    """An expression from a user's file; a search that does not come to an end is reported with its place there."""

    def __init__(self, text: str, path: Path, line: int, *, at_end: bool = False) -> None:
        import regex

        self._path = path
        self._line = line
        translated = translate(text)
        if translated is None:
            raise UnreadableInput(f"holds an expression with an unfinished \\p: {text}", path=path, line=line)
        try:
            regex.compile(translated, regex.V1)
            self._pattern = regex.compile(rf"(?:{translated})\Z" if at_end else translated, regex.V1)
        except (regex.error, OverflowError, RecursionError) as error:
            raise UnreadableInput(
                f"holds a regular expression that cannot be compiled: {error}; it is: {text}", path=path, line=line
            ) from error

    def match(self, string: str, pos: int = 0, /) -> Found | None:
        """Match at `pos`."""
        try:
            found: Found | None = self._pattern.match(string, pos, timeout=_PATIENCE)
        except TimeoutError as error:
            raise self._endless() from error
        return found

    def search(self, string: str, pos: int = 0, endpos: int | None = None, /) -> Found | None:
        """Find the first match between two offsets."""
        end = len(string) if endpos is None else endpos
        try:
            found: Found | None = self._pattern.search(string, pos, end, timeout=_PATIENCE)
        except TimeoutError as error:
            raise self._endless() from error
        return found

    def ends(self, string: str) -> Iterator[int]:
        """Yield where matches end, overlapping ones included."""
        try:
            for found in self._pattern.finditer(string, overlapped=True, timeout=_PATIENCE):
                yield found.end()
        except TimeoutError as error:
            raise self._endless() from error

    def _endless(self) -> UnreadableInput:
        return UnreadableInput(
            "holds a regular expression that takes too long.",
            path=self._path,
            line=self._line,
            advice="Repetitions within repetitions, such as (a+)+, are the usual reason.",
        )


def translate(expression: str) -> str | None:
    """Return a Java or ICU expression as `regex` writes it, None if a property is not closed."""
    depth = 0
    pieces: list[str] = []
    end = 0
    for token in _TOKEN.finditer(expression):
        pieces.append(expression[end : token.start()])
        end = token.end()
        if token["open"]:
            return None
        if token["set"]:
            # A bracket that closes nothing is itself; the first one in a set is so to `regex` alone, and stays.
            depth = max(0, depth + (1 if token["set"] == "[" else -1))
        pieces.append(_translated(token, depth > 0))
    return "".join((*pieces, expression[end:]))


def _translated(token: re.Match[str], in_set: bool) -> str:
    if token["quoted"] is not None:
        return re.escape(token["quoted"])
    if token["hex"]:
        return f"\\U{int(token['hex'], 16):08x}"
    if token["control"]:
        return f"\\x{ord(token['control'].upper()) ^ 64:02x}"
    if token["property"] and token["name"] is not None:
        return f"\\{token['property']}{{{_JAVA.get(token['name'].lower(), token['name'])}}}"
    if token["group"]:
        return f"(?P={token['group']})"
    if token["escape"]:
        return (_INSIDE if in_set else _OUTSIDE).get(token["escape"], token[0])
    if token["doubled"] and in_set:
        return "".join(f"\\{character}" for character in token["doubled"])
    return token[0]
