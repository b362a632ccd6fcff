"""How far a long job is, as a bar on standard error, where that is a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import click

Advance = Callable[[int], None]
"""Is told how much more is done."""


@contextmanager
def bar(label: str, length: int, *, least: int = 1) -> Iterator[Advance]:
    """Show a bar until the block ends.

    Args:
        label: What is done.
        length: How much there is to do.
        least: Where there is less to do it is over in no time, and no bar is shown.
    """
    if length < least or not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as shown:
        yield shown.update


@contextmanager
def bar_of_unknown_length(label: str, *, least: int = 1) -> Iterator[tuple[Callable[[int], None], Advance]]:
    """Like `bar`, for a job that itself finds out how much there is to do.

    Yields:
        What is to be told how much there is to do, once, and what is to be told of progress.
    """
    with ExitStack() as stack:
        advance: list[Advance] = []

        def begin(length: int) -> None:
            advance.append(stack.enter_context(bar(label, length, least=least)))

        yield begin, lambda more: advance[-1](more) if advance else None
