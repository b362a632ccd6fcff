"""A text with addresses and codes hidden from rules about words and spacing."""

import re
from collections.abc import Sequence
from functools import lru_cache

from workbench.text.addresses import codes, emails, placeholders, urls

_HIDDEN = "\ue000"


@lru_cache(maxsize=1024)
def masked(text: str) -> str:
    """Return `text`, of the same length, with addresses, document numbers, file names and placeholders hidden."""
    if not _MAY_HIDE.search(text):
        return text
    return _hidden(text, [*emails(text), *urls(text), *codes(text)])


def without_addresses(text: str) -> str:
    """Return `text`, of the same length, with addresses and placeholders hidden and document numbers kept."""
    return _hidden(text, [*emails(text), *urls(text), *placeholders(text)])


# What most segments have nothing of; a pattern that begins with its marks leaps from one to the next.
_MAY_HIDE = re.compile(r"[@<{%./-](?:(?<=[@<{%])|(?<=\w\.)\w|(?:(?<=\d[/-])|(?<=\d[a-z][/-]))\w)")


def _hidden(text: str, spans: Sequence[tuple[int, int]]) -> str:
    if not spans:
        return text
    letters = list(text)
    for start, end in spans:
        letters[start:end] = _HIDDEN * (end - start)
    return "".join(letters)
