"""The name that somebody may have meant who wrote one that there is not."""

import difflib
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is spelt most like one that is not known; "" where none is near."""
    return next(iter(difflib.get_close_matches(name, list(known), n=1)), "")


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """Return the sentence that proposes the nearest name, or what to say where none is near."""
    close = nearest(name, known)
    return f"Did you mean “{close}”?" if close else otherwise
