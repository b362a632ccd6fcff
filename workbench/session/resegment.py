"""Splitting and joining sentences where the rules are wrong: remembered for the project, translations taken along."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise

from workbench import catalog as po
from workbench.errors import ProjectError
from workbench.formats import format_for
from workbench.model import Segment, SourceDocument, Unit, UnitKey
from workbench.project import Document, Project, acquire
from workbench.project import breaks as breaks_file
from workbench.release.gate import occurrences
from workbench.session.segmenting import segmentation_for
from workbench.session.sources import read_bytes
from workbench.text.breaks import Break, BreakKind
from workbench.text.graphemes import boundaries
from workbench.text.normalise import nfc


def split(project: Project, document: Document, opened: po.Catalog, key: UnitKey, offset: int) -> UnitKey:
    """Split a segment in two, wherever its sentence stands, and write down that it is so.

    The caller holds the document's lock and has nothing unsaved.

    Args:
        project: The project.
        document: The document.
        opened: Its catalog; changed in place, and saved.
        key: The unit of the segment.
        offset: Where the second part begins in the unit's source.

    Returns:
        The unit of the first part, which has the translation, for review.

    Raises:
        ProjectError: There is no such unit, nothing to split off there, or the source has changed since it was added.
        Conflict: The PO file changed on disk; nothing is written.
        WriteError: The disk refused; nothing is written.
    """
    left, right = key.source[:offset], key.source[offset:]
    if (
        not 0 < offset < len(key.source)
        or not left.strip()
        or not right.strip()
        or offset not in boundaries(key.source)
    ):
        raise ProjectError("The segment cannot be split there.", path=document.catalog)
    source = _source(project, document)
    segment = _first(_places(source, opened, document), key, document)
    parts = (UnitKey(None, left.strip()), UnitKey(None, right.strip()))
    place = (segment.start + len(left.rstrip()), segment.start + offset + len(right) - len(right.lstrip()))

    def is_done(changed: SourceDocument) -> bool:
        texts = [part.source for part in parts]
        return any([one.text, after.text] == texts for one, after in _neighbours(changed))

    changed, breaks = _wished(project, document, source, Break.between(BreakKind.SPLIT, left, right), place, is_done)
    po.split_unit(opened, key, parts)
    _write(project, document, opened, changed, breaks)
    return parts[0]


def join(
    project: Project,
    document: Document,
    opened: po.Catalog,
    key: UnitKey,
    *,
    index: int = 0,
    second: UnitKey | None = None,
) -> UnitKey:
    """Join a segment with the next of its paragraph, wherever the two stand so, and write down that it is so.

    The caller holds the document's lock and has nothing unsaved.

    Args:
        project: The project.
        document: The document.
        opened: Its catalog; changed in place, and saved.
        key: The unit of the segment.
        index: The segment's number in the document, where its sentence stands several times; 0 for the first.
        second: The unit that it shall be joined with; None for whichever is next.

    Returns:
        The unit of both together, with both translations, for review.

    Raises:
        ProjectError: There is no such unit, it is the last of its paragraph, or the source has changed since it was
            added.
        Conflict: The PO file changed on disk; nothing is written.
        WriteError: The disk refused; nothing is written.
    """
    source = _source(project, document)
    places = _places(source, opened, document)
    units = {one.index: unit for one, unit in places}
    if second is not None:
        index = next(
            (
                one.index
                for one, after in _neighbours(source)
                if (units[one.index].key, units[after.index].key) == (key, second)
            ),
            index,
        )
    segment = _first(places, key, document, index)
    following = next((after for one, after in _neighbours(source) if one.index == segment.index), None)
    if following is None:
        raise ProjectError("The segment is the last of its paragraph; there is nothing to join.", path=document.catalog)
    text = source.text[segment.start : following.end]
    wish = Break.between(BreakKind.JOIN, segment.text, following.text)
    changed, breaks = _wished(
        project,
        document,
        source,
        wish,
        (segment.end, following.start),
        lambda after: any(one.text == text for one in after.segments),
    )
    joined = UnitKey(None, text)
    po.join_units(opened, (key, units[following.index].key), joined)
    _write(project, document, opened, changed, breaks)
    return joined


def split_number(project: Project, name: str, number: int, before: str, *, author: str, since: str) -> UnitKey:
    """Split the segment with this number, as `workbench segment` shows it, in front of the words `before`.

    Raises:
        LockedError: The document is open in an editor.
        ProjectError: As `split`; or the words are not in the segment, or several times.
    """
    with _opened(project, name, author, since) as (document, opened):
        _, unit = _numbered(project, document, opened, number)
        before = nfc(before)
        count = unit.source.count(before) if before.strip() else 0
        if count != 1:
            raise ProjectError(
                f"“{before}” stands {'several times' if count else 'nowhere'} in segment {number}: {unit.source}",
                path=document.source,
                advice="Give the words that the second part shall begin with, as many as it takes.",
            )
        return split(project, document, opened, unit.key, unit.source.index(before))


def join_number(project: Project, name: str, number: int, *, author: str, since: str) -> UnitKey:
    """Join the segment with this number, as `workbench segment` shows it, with the next one.

    Raises:
        LockedError: The document is open in an editor.
        ProjectError: As `join`.
    """
    with _opened(project, name, author, since) as (document, opened):
        segment, unit = _numbered(project, document, opened, number)
        return join(project, document, opened, unit.key, index=segment.index)


@contextmanager
def _opened(project: Project, name: str, author: str, since: str) -> Iterator[tuple[Document, po.Catalog]]:
    document = project.document(name)
    lock = acquire(project.state / f"{document.name}.lock", owner=author, since=since)
    try:
        yield document, po.load(document.catalog)
    finally:
        lock.release()


def _numbered(project: Project, document: Document, opened: po.Catalog, number: int) -> tuple[Segment, Unit]:
    places = _places(_source(project, document), opened, document)
    if not 1 <= number <= len(places):
        raise ProjectError(f"has no segment {number}; it has {len(places)}.", path=document.source)
    return places[number - 1]


def _source(project: Project, document: Document) -> SourceDocument:
    data = read_bytes(document.source)
    segmentation = segmentation_for(project, document.name)
    return format_for(document.source).read(data, document.source, segmentation)


def _places(source: SourceDocument, opened: po.Catalog, document: Document) -> list[tuple[Segment, Unit]]:
    """Every segment of the document with its unit."""
    places = []
    texts = occurrences([segment.text for segment in source.segments])
    for segment, (text, occurrence) in zip(source.segments, texts, strict=True):
        unit = opened.unit_for(text, occurrence)
        if unit is None:
            raise ProjectError(
                "has changed since it was added, or its rules have.",
                path=document.source,
                line=segment.line,
                advice=f"Bring the document up to date first: workbench add {document.source}",
            )
        places.append((segment, unit))
    return places


def _first(places: list[tuple[Segment, Unit]], key: UnitKey, document: Document, index: int = 0) -> Segment:
    for segment, unit in places:
        if unit.key == key and index in (0, segment.index):
            return segment
    raise ProjectError(f"has no segment “{key.source}”.", path=document.catalog)


def _neighbours(source: SourceDocument) -> Iterator[tuple[Segment, Segment]]:
    """Segments that follow each other in one paragraph."""
    return ((one, after) for one, after in pairwise(source.segments) if one.paragraph == after.paragraph)


def _wished(
    project: Project,
    document: Document,
    source: SourceDocument,
    wish: Break,
    place: tuple[int, int],
    is_done: Callable[[SourceDocument], bool],
) -> tuple[SourceDocument, tuple[Break, ...]]:
    """Return the source as it is cut with a wish, and the breaks to remember: none where the rules do as wished."""
    path = project.breaks(document.name)
    old = breaks_file.read(path)
    others = tuple(one for one in old if place not in set(one.places(source.text)))
    for breaks in (others, (*others, wish)):
        changed = _cut_with(project, document, breaks)
        if is_done(changed):
            return changed, breaks
    raise ProjectError(
        f"cannot have a {wish.kind} between “{wish.before}” and “{wish.after}”: another line of {path.name} is against "
        "it.",
        path=document.source,
    )


def _cut_with(project: Project, document: Document, breaks: tuple[Break, ...]) -> SourceDocument:
    segmentation = replace(segmentation_for(project, document.name), breaks=tuple(sorted(breaks)))
    return format_for(document.source).read(read_bytes(document.source), document.source, segmentation)


def _write(
    project: Project, document: Document, opened: po.Catalog, source: SourceDocument, breaks: tuple[Break, ...]
) -> None:
    """Write both files or, if the second cannot be written, none."""
    po.merge_source(opened, source.segments, project.relative(document.source))
    path = project.breaks(document.name)
    old = breaks_file.read(path)
    breaks_file.write(path, breaks)
    try:
        po.save(opened)
    except BaseException:
        breaks_file.write(path, old)
        raise
