"""The sentences in which a difference between figures is reported."""

from workbench.text.figures.figure import Figure
from workbench.text.figures.rendering import render_reading


def in_english(figure: Figure) -> str:
    """Return the figure by its most plausible reading as an English newsroom would write it."""
    return render_reading(figure.reading)


def told(figure: Figure) -> str:
    """Return the figure's own words and, where these are not plain in English, what they mean: `2,5 triệu is ...`."""
    meaning = in_english(figure)
    return figure.text if meaning.casefold() == figure.text.casefold() else f"{figure.text} is {meaning}"


def missing(figure: Figure) -> str:
    """The sentence for a figure that the English does not have."""
    meaning = in_english(figure)
    plain = figure.text.casefold() == meaning.casefold()
    return (
        f"{figure.text} is missing in the English."
        if plain
        else f"{figure.text} ({meaning}) is missing in the English."
    )


def extra(figure: Figure) -> str:
    """The sentence for a figure that only the English has."""
    return f"{figure.text} stands only in the English."


def against(source: Figure, target: Figure) -> str:
    """The sentence for a figure that the English gives with another value or unit."""
    return f"{told(source)}, the English says {target.text}."
