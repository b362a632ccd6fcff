"""How messages name a piece of text, and how what stands there is replaced."""

from collections.abc import Callable, Iterator

from workbench.model import Finding, Fixup, Side, Span

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


def each_target_place(finding: Finding, replacement: Callable[[str], str]) -> Iterator[Fixup]:
    """Yield an edit for each place that a finding marks in the target, with what is to stand there."""
    for span in finding.spans:
        if span.side is Side.TARGET:
            yield Fixup(span.start, span.end, replacement(finding.target[span.start : span.end]))
