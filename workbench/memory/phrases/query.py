"""The source whose phrases are sought, as words and whole figures, cut where no phrase goes on."""

from collections.abc import Iterator
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
    run: list[Item] = []
    place = 0
    words = words_of(source)
    while place < len(words):
        word = words[place]
        figure = next((one for one in figures if one.start < word.end and word.start < one.end), None)
        if figure is not None:
            first = place
            while place < len(words) and words[place].start < figure.end:
                place += 1
            inside = words[first:place]
            is_fit = inside[0].start == figure.start and inside[-1].end == figure.end and is_slot(figure, figures)
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


def is_slot(figure: Figure, figures: tuple[Figure, ...]) -> bool:
    """Whether a figure stands by itself: neither end of a range."""
    place = figures.index(figure)
    return not figure.joined and not any(one.joined for one in figures[place + 1 : place + 2])
