"""The sentences in which a difference between figures is reported."""

from workbench.text.figures.figure import Figure
from workbench.text.figures.rendering import render_reading


def in_english(figure: Figure) -> str:
    """Return the figure by its most plausible reading as an English newsroom would write it."""
    return render_reading(figure.reading)


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
    meaning = in_english(source)
    if meaning.casefold() == source.text.casefold():
        return f"The source has {source.text}; the English says {target.text}."
    return f"{source.text} is {meaning}; the English says {target.text}."
