"""From a catalog to a PO file: UTF-8, newlines, one line per string, atomically.

The form is that of `msgcat --no-wrap`, but all references of a unit stand on one line and unknown flags stay.
One line per string makes git see a change in one unit as a change in one place, and two changes in the same unit
as a conflict.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from workbench import atomic
from workbench.catalog import comment, references
from workbench.catalog.catalog import Catalog
from workbench.catalog.strings import escape, guarded
from workbench.errors import CatalogSyntaxError, Conflict, UnreadableInput
from workbench.model import Unit

_NOT_IN_COMMENTS = {0: None, 4: None}


def serialise(catalog: Catalog) -> bytes:
    """The catalog as the bytes of a PO file; the same catalog always gives the same bytes.

    Raises:
        CatalogSyntaxError: A text holds what no PO file can: a NUL, U+0004 or half a character.
    """
    try:
        entries = [_entry(catalog.header.entry, obsolete=False)]
        entries += [_entry(unit, obsolete=False) for unit in catalog.units]
        entries += [_entry(unit, obsolete=True) for unit in catalog.obsolete]
        if catalog.trailing:
            entries.append("".join(f"{line}\n" for line in catalog.trailing))
        data = "\n".join(entries).encode("utf-8")
    except ValueError as error:
        raise CatalogSyntaxError(_reason(error), path=catalog.path, advice="Nothing was written.") from error
    return data


def save(catalog: Catalog, *, now: datetime | None = None) -> None:
    """Write the catalog to its path, and remember the digest of what was written.

    Where a unit has changed since the file was read, `PO-Revision-Date` becomes `now` (default: the present).
    A file that holds the very bytes already is left alone.

    Raises:
        Conflict: The file on disk is not the one that was read; it stays as it is.
        CatalogSyntaxError: As `serialise`.
        WriteError: The disk refused; the file stays as it was.
    """
    on_disk = _bytes_at(catalog.path)
    before = catalog.header
    if catalog.changed:
        catalog.header = before.revised(now or datetime.now(UTC))
    try:
        data = serialise(catalog)
        if data != on_disk:
            _refuse_changed(catalog, on_disk)
            atomic.write_bytes(catalog.path, data)
    except BaseException:
        catalog.header = before
        raise
    catalog.mark_saved(hashlib.sha256(data).hexdigest())


def _bytes_at(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror or error}.", path=path) from error


def _refuse_changed(catalog: Catalog, on_disk: bytes | None) -> None:
    digest = "" if on_disk is None else hashlib.sha256(on_disk).hexdigest()
    if digest != catalog.digest:
        what = "was removed" if on_disk is None else "was changed" if catalog.digest else "was made"
        raise Conflict(
            f"the file {what} by somebody else since it was opened.",
            path=catalog.path,
            advice="It was not overwritten; take the changes in first.",
        )


def _entry(unit: Unit, *, obsolete: bool) -> str:
    return "".join(f"{line}\n" for line in _lines(unit, "#~ " if obsolete else "", "#~| " if obsolete else "#| "))


def _lines(unit: Unit, mark: str, previous_mark: str) -> Iterator[str]:
    yield from _comments(unit)
    if unit.previous is not None:
        if unit.previous.context is not None:
            yield from _string(previous_mark, "msgctxt", unit.previous.context)
        yield from _string(previous_mark, "msgid", unit.previous.source)
        if unit.previous_plural is not None:
            yield from _string(previous_mark, "msgid_plural", unit.previous_plural)
    if unit.key.context is not None:
        yield from _string(mark, "msgctxt", unit.key.context)
    yield from _string(mark, "msgid", unit.key.source)
    if unit.plural is None:
        yield from _string(mark, "msgstr", unit.target)
    else:
        yield from _string(mark, "msgid_plural", unit.plural.source)
        for index, target in enumerate(unit.plural.targets):
            yield from _string(mark, f"msgstr[{index}]", target)


def _comments(unit: Unit) -> Iterator[str]:
    ours = comment.render(unit)
    for note in unit.notes:
        yield from _comment("#", note)
    if ours is not None:
        yield f"# {ours}"
    if unit.role:
        yield f"#. role: {unit.role}"
    for line in unit.extracted:
        yield from _comment("#.", line)
    if unit.references:
        yield f"#: {references.render(unit.references)}"
    flags = ("fuzzy", *unit.flags) if comment.is_fuzzy(unit.state) else unit.flags
    if flags:
        yield f"#, {', '.join(flags)}"


def _comment(mark: str, text: str) -> Iterator[str]:
    """A comment; a line break in it begins a new line, so that no text can leave its comment.

    NUL and U+0004 are left out: a comment is no reason not to save.
    """
    for line in text.translate(_NOT_IN_COMMENTS).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield f"{mark} {guarded(line)}" if line else mark


def _string(mark: str, keyword: str, text: str) -> Iterator[str]:
    """A keyword with its string: on one line, or from the next line on if the text itself has several."""
    *lines, end = text.split("\n")
    if not lines or (len(lines) == 1 and not end):
        yield f'{mark}{keyword} "{escape(text)}"'
        return
    yield f'{mark}{keyword} ""'
    for line in lines:
        yield f'{mark}"{escape(line)}\\n"'
    if end:
        yield f'{mark}"{escape(end)}"'


def _reason(error: ValueError) -> str:
    if isinstance(error, UnicodeEncodeError):
        return "a text holds half a character (a lone surrogate), which no PO file can hold."
    return str(error)
