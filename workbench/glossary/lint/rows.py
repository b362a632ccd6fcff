"""Rules of single rows: where they stand, whence they come, what their notes and slots say."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from workbench.glossary.lint.problem import Placed, Problem
from workbench.glossary.marks import marks
from workbench.glossary.slots import SLOT

# What looks like a mark of `marks`, in any spelling.
_LIKE_A_MARK = re.compile(r"(?:soft|guard|case)$|(?:successor|predecessor)s?\s*[:=]", re.IGNORECASE)


def problems(rows: Sequence[Placed]) -> Iterator[Problem]:
    """The faults of rows, in files in which concepts stand one after the other."""
    yield from _scattered(rows)
    yield from _domains(rows)
    for row in rows:
        if not row.term.source:
            yield row.problem(f"“{row.term.text}” has no source; write `general knowledge` if there is none.")
        yield from _unread_marks(row)
        if "{" in SLOT.sub("", row.term.text) or "}" in SLOT.sub("", row.term.text):
            yield row.problem(f"“{row.term.text}” has a brace that is no slot; there are {{place}} and {{n}}.")


def _scattered(rows: Sequence[Placed]) -> Iterator[Problem]:
    seen: set[str] = set()
    for (_, concept), group in groupby(rows, key=lambda row: (row.path, row.term.concept)):
        first, *rest = group
        if concept in seen:
            yield first.problem(f"The rows of {concept} do not stand together.")
        seen.add(concept)
        for row in rest:
            if row.term.domain != first.term.domain:
                yield row.problem(f"{concept} is in two domains, “{first.term.domain}” and “{row.term.domain}”.")


def _domains(rows: Sequence[Placed]) -> Iterator[Problem]:
    """One domain is written in one way: `Place` is not `place`, and a file has the name of its domain or another."""
    written: dict[str, str] = {}
    for row in rows:
        domain = row.term.domain
        usual = written.setdefault(domain.casefold(), domain)
        if domain != usual:
            yield row.problem(f"The domain “{domain}” is “{usual}” elsewhere.")
        elif domain.casefold() == row.path.stem.casefold() and domain != row.path.stem:
            yield row.problem(f"The domain “{domain}” stands in a file {row.path.name}.")


def _unread_marks(row: Placed) -> Iterator[Problem]:
    """What a note says for the program has to be read by it: marks come first, and links have a colon."""
    for part in marks(row.term.note).text.split(";"):
        if _LIKE_A_MARK.match(part.strip()):
            yield row.problem(
                f"“{part.strip()}” in the note is not read as a mark: marks come first, as in `soft; why`."
            )
