"""Reads the labelled corpus: right translations, and errors planted in them.

`right/*.txt` hold right translations. `@ day style` opens a group of single segments, `source | English`; `@ day style
name` opens a document, `role | source | English` in its order.

`planted/*.txt` hold errors. `check | right words | wrong words` plants one where the right words stand, which is in one
right segment only; `check | document | segment | right words | wrong words` names the place; `check | source | wrong
English`, below a `@ day style`, is a pair of its own. `a/b` is for an error that either check tells; one behind `+` may
speak of it as well. A `~` says that an error is missed, or a right segment accused, as yet.

In all files `\\n`, `\\t` and `\\u200b` stand for characters that could not be seen, `∅` for no words at all, and `# `
opens a comment.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from workbench.model import State, Unit, UnitKey

HERE = Path(__file__).parent
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|([nrt]))")
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Right segments that are judged together: a document, or one segment by itself."""

    day: date
    style: str
    units: tuple[Unit, ...]
    name: str = ""
    """Of a document; "" for a segment by itself."""
    kind: str
    """The file it stands in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A text with one error in it."""

    text: Text
    checks: tuple[str, ...]
    """The checks of which one must speak; where none does, the first has missed it."""
    also: tuple[str, ...]
    """Those that may speak as well."""
    place: int
    """Number of the unit with the error."""
    start: int
    """Where the wrong words stand in its target."""
    end: int


def right() -> tuple[Text, ...]:
    """Return the right texts in the order of the files."""
    return tuple(text for file in sorted((HERE / "right").glob("*.txt")) for text in _texts(file))


def planted(texts: tuple[Text, ...]) -> tuple[Planted, ...]:
    """Return the texts with an error, planted in the right ones or by itself.

    Raises:
        ValueError: The right words of a row are in no text, or in several.
    """
    index = [(text, number, unit.target) for text in texts for number, unit in enumerate(text.units)]
    return tuple(error for file in sorted((HERE / "planted").glob("*.txt")) for error in _errors(file, index))


def _rows(file: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The words of the `@` above, and the columns, row by row."""
    head: list[str] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("@ "):
            head = line[2:].split()
        elif line.strip() and not line.startswith("# "):
            yield head, [_unescaped(column) for column in line.split(" | ")]


def _unescaped(column: str) -> str:
    if column == "∅":
        return ""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _CONTROLS[match[2]], column)


def _texts(file: Path) -> Iterator[Text]:
    documents: dict[str, Text] = {}
    for head, row in _rows(file):
        day, style, *names = head
        role, source, target = row if names else ("", *row)
        source = source.removeprefix("~")
        unit = Unit(key=UnitKey(None, source), target=target, state=State.REVIEWED, role=role)
        if not names:
            yield Text(day=date.fromisoformat(day), style=style, units=(unit,), kind=file.stem)
            continue
        known = documents.get(names[0])
        if known:
            documents[names[0]] = replace(known, units=(*known.units, unit))
        else:
            documents[names[0]] = Text(
                day=date.fromisoformat(day), style=style, units=(unit,), name=names[0], kind=file.stem
            )
    yield from documents.values()


def _errors(file: Path, index: list[tuple[Text, int, str]]) -> Iterator[Planted]:
    for head, (labels, *where, first, second) in _rows(file):
        told, *also = labels.lstrip("~").split("+")
        checks, more = tuple(told.split("/")), tuple(also)
        if where:
            text = next(one for one, _, _ in index if one.name == where[0])
            yield _planted(text, int(where[1]) - 1, first, second, checks, more)
            continue
        if head:
            unit = Unit(key=UnitKey(None, first), target=second, state=State.REVIEWED)
            text = Text(day=date.fromisoformat(head[0]), style=head[1], units=(unit,), kind=file.stem)
            yield Planted(text=text, checks=checks, also=more, place=0, start=0, end=len(second))
            continue
        places = [(text, number) for text, number, target in index if first in target]
        if len(places) != 1:
            raise ValueError(f"{file.name}: “{first}” is in {len(places)} right segments.")
        ((text, place),) = places
        yield _planted(text, place, first, second, checks, more)


def _planted(
    text: Text, place: int, right_words: str, wrong: str, checks: tuple[str, ...], also: tuple[str, ...]
) -> Planted:
    unit = text.units[place]
    start = unit.target.find(right_words)
    if start < 0:
        raise ValueError(f"Segment {place + 1} of {text.name} has no “{right_words}”.")
    changed = replace(unit, target=unit.target[:start] + wrong + unit.target[start + len(right_words) :])
    units = (*text.units[:place], changed, *text.units[place + 1 :])
    return Planted(
        text=replace(text, units=units), checks=checks, also=also, place=place, start=start, end=start + len(wrong)
    )
