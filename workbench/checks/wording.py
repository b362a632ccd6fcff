"""How messages name a piece of text."""

from workbench.model import Side, Span

_LIMIT = 60


def quoted(text: str) -> str:
    """Return the text in quotation marks, cut in its middle where it is long."""
    if len(text) > _LIMIT:
        text = f"{text[: _LIMIT // 2].rstrip()} … {text[-_LIMIT // 2 :].lstrip()}"
    return f"“{text}”"


def in_source(start: int, end: int) -> Span:
    """A place in the source."""
    return Span(Side.SOURCE, start, end)


def in_target(start: int, end: int) -> Span:
    """A place in the target."""
    return Span(Side.TARGET, start, end)
