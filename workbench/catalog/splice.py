"""Changing translations in a PO file and nothing else: every other byte stays, however the file is written.

`writer.save` writes a whole file anew in our own form; this is for files of others, and for changes that a reviewer
wants to see alone in a diff.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from workbench import atomic
from workbench.catalog import comment
from workbench.catalog.places import Places, Written
from workbench.catalog.precheck import checked_lines
from workbench.catalog.reader import parse
from workbench.catalog.strings import escape
from workbench.errors import CatalogSyntaxError, Conflict
from workbench.model import Fixup, Unit, mended


class _Cut(NamedTuple):
    """A range of a line of the file, in 1-based columns, and what comes there."""

    line: int
    start: int
    end: int
    text: str


_OURS = re.compile(r"#[ \t]+workbench: ")
_STRINGS = r'(?:"(?:[^"\\]|\\.)*"[ \t]*)*'
_ABOVE = re.compile(rf"[ \t]*(?:#(?!~).*|(?:msgctxt[ \t]*)?{_STRINGS})")
"""A line that may stand between an entry's first comment and its msgid; nothing of the entry before it is one, but the
rest of its last string, above which its keyword stands."""


def spliced(data: bytes, path: Path, changes: Iterable[tuple[Unit, Iterable[Fixup]]]) -> bytes:
    """Return a PO file with translations edited.

    Our comment of such a unit, if it has one, is written anew, so that its state still holds.

    Args:
        data: The file.
        path: Its name, for errors.
        changes: Units as they were read from it, each with the edits of its target.

    Raises:
        CatalogSyntaxError: The file cannot be changed so: what would come out says something else.
    """
    lines = checked_lines(data, path)
    places = Places(lines)
    cuts: list[_Cut] = []
    wanted: dict[object, Unit] = {}
    for unit, fixups in changes:
        fixups = list(fixups)
        written = places.target(unit.line, unit.target)
        if written is None or unit.plural is not None:
            raise CatalogSyntaxError("the translation was not found where it was read.", path=path, line=unit.line)
        new = replace(unit, target=mended(unit.target, fixups))
        wanted[unit.key] = new
        cuts += [cut for fixup in fixups for cut in _cut(written, lines, fixup)]
        cuts += _comment(lines, unit, new)
    text = "".join(_lines_with(lines, cuts, data))
    result = (b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b"") + text.encode("utf-8")
    _prove(data, result, path, wanted)
    return result


def save_over(path: Path, before: bytes, after: bytes) -> None:
    """Write a file that was read and changed as bytes.

    Args:
        path: The file.
        before: As it was read.
        after: As it is to be.

    Raises:
        Conflict: The file on disk is no longer the one that was read; it stays as it is.
        WriteError: The disk refused; the file stays as it was.
    """
    if not path.exists() or path.read_bytes() != before:
        raise Conflict("the file was changed by somebody else meanwhile.", path=path, advice="Try again.")
    atomic.write_bytes(path, after)


def _cut(written: Written, lines: list[str], fixup: Fixup) -> Iterator[_Cut]:
    """Yield the ranges of the file that an edit replaces, one for each line that the edited text runs over."""
    start, end = written.places[fixup.start], written.places[fixup.end]
    text = escape(fixup.text)
    if start.line == end.line:
        yield _Cut(start.line, start.column, end.column, text)
        return
    yield _Cut(start.line, start.column, _quotes(lines[start.line - 1])[1], text)
    for number in range(start.line + 1, end.line + 1):
        first, last = _quotes(lines[number - 1])
        yield _Cut(number, first + 1, end.column if number == end.line else last, "")


def _quotes(line: str) -> tuple[int, int]:
    """1-based columns of the quotation marks round the one string of a line."""
    return line.find('"') + 1, line.rfind('"') + 1


def _comment(lines: list[str], unit: Unit, new: Unit) -> Iterator[_Cut]:
    """The edit of our comment above an entry."""
    ours = comment.render(new)
    for number in range(unit.line - 1, 0, -1):
        line = lines[number - 1]
        if not _ABOVE.fullmatch(line):
            break
        if ours is not None and _OURS.match(line):
            yield _Cut(number, 1, len(line) + 1, f"# {ours}")


def _lines_with(lines: list[str], cuts: list[_Cut], data: bytes) -> Iterator[str]:
    ends = _line_ends(data)
    by_line: dict[int, list[_Cut]] = {}
    for cut in cuts:
        by_line.setdefault(cut.line, []).append(cut)
    for number, line in enumerate(lines, 1):
        for cut in sorted(by_line.get(number, ()), reverse=True):
            line = line[: cut.start - 1] + cut.text + line[cut.end - 1 :]
        yield line + (ends[number - 1] if number <= len(ends) else "")


def _line_ends(data: bytes) -> list[str]:
    return ["\r\n" if end == b"\r\n" else "\n" for end in re.findall(rb"\r?\n", data)]


def _prove(before: bytes, after: bytes, path: Path, wanted: dict[object, Unit]) -> None:
    """Refuse a result that does not say what was wanted, and everything else as before."""
    expected = [wanted.get(unit.key, unit) for unit in parse(before, path).units]
    found = [_unsealed(unit, wanted.get(unit.key)) for unit in parse(after, path).units]
    if found != expected:
        line = next((one.line for one, other in zip(found, expected, strict=False) if one != other), None)
        raise CatalogSyntaxError(
            "this translation cannot be changed without writing the file anew.",
            path=path,
            line=line,
            advice="Change it in the editor: workbench edit.",
        )


def _unsealed(unit: Unit, wanted: Unit | None) -> Unit:
    """A unit as it was read again, but in the state that was wanted where no comment of ours was to be written.

    Somebody may have spoiled a reviewed text: once it is mended, its old comment is sealed for it again, and holds.
    """
    if wanted is None or comment.render(wanted) is not None:
        return unit
    return replace(unit, state=wanted.state, provenance=wanted.provenance)
