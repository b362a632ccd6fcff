"""The source whose phrases are sought, as words and whole figures, cut where no phrase goes on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.memory.phrases.words import NUMBER, words_of
from workbench.text.figures import Figure, Kind, scan
from workbench.text.function_words import VIETNAMESE


class Item(NamedTuple):
    """A word of the source, or a figure with all its words."""

    keys: tuple[str, ...]
    start: int
    end: int
    figure: Figure | None = None
    begins_with_capital: bool = False

    @property
    def is_content(self) -> bool:
        """Whether it says something by itself."""
        return self.figure is None and self.keys[0] not in VIETNAMESE and self.keys[0] != NUMBER


def runs_of(source: str) -> Iterator[tuple[Item, ...]]:
    """Yield the runs of words between marks; a range of figures ends a run, too, as no slot takes both its ends."""
    figures = slot_figures(source)
    number = 0
    run: list[Item] = []
    place = 0
    words = words_of(source)
    while place < len(words):
        word = words[place]
        while number < len(figures) and figures[number].end <= word.start:
            number += 1
        figure = figures[number] if number < len(figures) and figures[number].start < word.end else None
        if figure is not None:
            first = place
            while place < len(words) and words[place].start < figure.end:
                place += 1
            inside = words[first:place]
            is_fit = inside[0].start == figure.start and inside[-1].end == figure.end and _is_slot(figures, number)
            if is_fit:
                run.append(Item(tuple(one.key for one in inside), figure.start, figure.end, figure))
                continue
        elif not word.is_mark and word.key != NUMBER:
            run.append(Item((word.key,), word.start, word.end, None, source[word.start].isupper()))
            place += 1
            continue
        else:
            place += 1
        if run:
            yield tuple(run)
        run = []
    if run:
        yield tuple(run)


def slot_figures(text: str, lang: str = "vi") -> tuple[Figure, ...]:
    """The figures of a text that stand in digits or by their value: small spelled ones are words like any other."""
    return tuple(figure for figure in scan(text, lang) if not figure.weak and figure.kind is not Kind.RELATIVE)


def _is_slot(figures: Sequence[Figure], number: int) -> bool:
    """Whether a figure stands by itself: neither end of a range."""
    return not any(one.joined for one in figures[number : number + 2])
