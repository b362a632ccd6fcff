"""PO's `#:` lines: places in source files, with names that hold spaces set in U+2068 … U+2069 as GNU does."""

import re
from collections.abc import Iterable

from workbench.model import Reference

_OPEN, _CLOSE = "\u2068", "\u2069"
_PLACE = re.compile(
    rf"(?:{_OPEN}(?P<quoted>[^{_CLOSE}]*){_CLOSE}(?::(?P<at>[0-9]{{1,9}}))?|(?P<bare>[^ \t]+))(?=[ \t]|$)"
)
_NUMBERED = re.compile(r"(.+):([0-9]{1,9})")
_NEEDS_QUOTES = re.compile(rf"[\s{_OPEN}]|:[0-9]+$|\\$|^$")
_FORBIDDEN = frozenset("\0\4\n\r")
_RISKY = re.compile(rf"[\0\4\n\r{_CLOSE}]")


def parse(line: str) -> tuple[Reference, ...]:
    """Read what follows `#:`, several lines of it joined by a space: GNU wraps even inside a quoted name.

    What is not a quoted name is cut at spaces and tabs only.
    """
    if not line:
        return ()
    found = []
    for match in _PLACE.finditer(line):
        bare = match["bare"]
        if bare is None:
            found.append(Reference(match["quoted"], int(match["at"]) if match["at"] else None))
        elif numbered := _NUMBERED.fullmatch(bare):
            found.append(Reference(numbered[1], int(numbered[2])))
        else:
            found.append(Reference(bare))
    return tuple(found)


def render(references: Iterable[Reference]) -> str:
    """Write references for one `#:` line; `parse` reads the same ones back.

    Raises:
        ValueError: A path that the line cannot hold; the message is a sentence.
    """
    return " ".join(_render(reference) for reference in references)


def _render(reference: Reference) -> str:
    path = reference.path
    if _NEEDS_QUOTES.search(path) and _CLOSE not in path:
        path = f"{_OPEN}{path}{_CLOSE}"
    text = path if reference.line is None else f"{path}:{reference.line}"
    if _RISKY.search(reference.path) and (_FORBIDDEN.intersection(text) or parse(text) != (reference,)):
        raise ValueError(f"the file name {reference.path!r} cannot be written into a PO file.")
    return text
