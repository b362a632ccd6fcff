"""From a PO file to a catalog: checked, scanned, read by polib, and put together as our records."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import polib

from workbench.catalog import comment, references
from workbench.catalog.catalog import Catalog
from workbench.catalog.header import HEADER_KEY, Header, minimal
from workbench.catalog.precheck import checked_lines
from workbench.catalog.scanner import Block, Scan, scan
from workbench.errors import CatalogSyntaxError, UnreadableInput
from workbench.model import Plural, Unit, UnitKey

_ROLE = re.compile(r"role: ([\w-]+)")
_CONFLICT = "#-#-#-#-#"
"""What msgcat and its merge drivers write between two texts that disagree."""
_UTF8_NAMES = ("", "CHARSET", "UTF-8", "UTF8")
"""A template says CHARSET, a file without a header nothing: what was decoded as UTF-8 is UTF-8."""


class _Lines:
    """Lines for polib, which asks whatever is not a file for `splitlines()`.

    A file's path would be read a second time, perhaps after somebody changed it, and a string would be cut at
    U+2028, U+2029, U+0085 and U+001E: this does neither.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def splitlines(self) -> list[str]:
        """The lines as they are."""
        return self._lines


class _Entries(polib.POFile):  # type: ignore[misc]
    """polib's list of entries with the header left in: polib drops what it cannot read as a field."""

    def find(self, *_: object, **__: object) -> None:
        """Find nothing; polib looks for the header to take it away."""


def load(path: Path) -> Catalog:
    """Read a PO file.

    Raises:
        CatalogSyntaxError: It is no PO file, or holds something that could not be written back unchanged.
        UnreadableInput: It is missing or may not be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror or error}.", path=path) from error
    return parse(data, path)


def parse(data: bytes, path: Path) -> Catalog:
    """Read the bytes of a PO file; `path` is what the catalog and its errors are named after.

    Raises:
        CatalogSyntaxError: As `load`.
    """
    lines = checked_lines(data, path)
    scanned = scan(lines, path)
    units = [_unit(block, entry) for block, entry in zip(scanned.blocks, _entries(scanned, path), strict=True)]
    _refuse_duplicates(units, path)
    return Catalog(
        path=path,
        header=_header(units, lines, path),
        units=_of_kind(units, scanned, obsolete=False),
        obsolete=_of_kind(units, scanned, obsolete=True),
        trailing=scanned.trailing,
        digest=hashlib.sha256(data).hexdigest(),
    )


def _entries(scanned: Scan, path: Path) -> Sequence[Any]:
    try:
        entries = polib.pofile(_Lines(scanned.plain), encoding="utf-8", klass=_Entries)
    except OSError as error:
        raise CatalogSyntaxError(f"polib cannot read it: {error}.", path=path) from error
    if len(entries) != len(scanned.blocks):
        raise CatalogSyntaxError(
            f"polib found {len(entries)} entries where there are {len(scanned.blocks)}.", path=path
        )
    return list(entries)


def _unit(block: Block, entry: Any) -> Unit:
    plural = _plural(entry)
    target = plural.targets[0] if plural else entry.msgstr
    found, notes = _take_comment(block.notes)
    role, extracted = _take_role(block.extracted)
    state, provenance = comment.settle(
        found,
        sum_now=comment.seal(entry.msgid, plural.targets if plural else (target,)) if found else "",
        empty=not target,
        fuzzy="fuzzy" in entry.flags or _CONFLICT in target,
    )
    return Unit(
        key=UnitKey(entry.msgctxt, entry.msgid),
        target=target,
        state=state,
        role=role,
        references=references.parse(" ".join(block.references)),
        provenance=provenance,
        previous=_previous(entry),
        notes=notes,
        extracted=extracted,
        flags=tuple(dict.fromkeys(flag for flag in entry.flags if flag != "fuzzy")),
        plural=plural,
        previous_plural=entry.previous_msgid_plural,
        line=block.line,
    )


def _plural(entry: Any) -> Plural | None:
    if not entry.msgstr_plural:
        return None
    forms = sorted(entry.msgstr_plural.items())
    return Plural(entry.msgid_plural, tuple(text for _, text in forms))


def _previous(entry: Any) -> UnitKey | None:
    if entry.previous_msgid is None:
        return None
    return UnitKey(entry.previous_msgctxt, entry.previous_msgid)


def _take_comment(notes: tuple[str, ...]) -> tuple[list[comment.Comment], tuple[str, ...]]:
    """Our comments, and the notes without them. There is one, but a merge by another tool may leave more."""
    if not notes:
        return [], ()
    found = {note: parsed for note in notes if (parsed := comment.parse(note))}
    return list(found.values()), tuple(note for note in notes if note not in found)


def _take_role(extracted: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The role, and the extracted comments without it."""
    for index, line in enumerate(extracted):
        match = _ROLE.fullmatch(line)
        if match:
            return match[1], (*extracted[:index], *extracted[index + 1 :])
    return "", extracted


def _refuse_duplicates(units: list[Unit], path: Path) -> None:
    first: dict[UnitKey, int] = {}
    for unit in units:
        line = first.setdefault(unit.key, unit.line)
        if line != unit.line:
            raise CatalogSyntaxError(
                f"this entry stands in the file twice; the first time on line {line}.",
                path=path,
                line=unit.line,
                advice="Remove one of the two (msguniq joins them).",
            )


def _of_kind(units: list[Unit], scanned: Scan, *, obsolete: bool) -> list[Unit]:
    return [
        unit
        for unit, block in zip(units, scanned.blocks, strict=True)
        if block.obsolete is obsolete and unit.key != HEADER_KEY
    ]


def _header(units: list[Unit], lines: list[str], path: Path) -> Header:
    entry = next((unit for unit in units if unit.key == HEADER_KEY), None)
    if entry is None:
        return minimal()
    header = Header(entry)
    if _CONFLICT in header.text:
        _refuse_header(
            entry, lines, _CONFLICT, path, "the header holds two versions that disagree.", "Keep one of them."
        )
    if header.charset.upper() not in _UTF8_NAMES and not "".join(lines).isascii():
        _refuse_header(
            entry,
            lines,
            "charset",
            path,
            f"the header says {header.charset}, but a catalog must be UTF-8.",
            "Convert it with “msgconv --to-code=UTF-8”, then open it again.",
        )
    return header.in_utf8()


def _refuse_header(entry: Unit, lines: list[str], word: str, path: Path, message: str, advice: str) -> None:
    """Refuse the header at the line that holds `word`."""
    at = next((n for n, line in enumerate(lines[entry.line - 1 :], start=entry.line) if word in line), entry.line)
    raise CatalogSyntaxError(message, path=path, line=at, advice=advice)
