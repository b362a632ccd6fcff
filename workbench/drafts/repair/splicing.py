"""Putting changes into a target, with the articles and capitals that they ask for right before them."""

from collections.abc import Sequence
from typing import NamedTuple

from workbench.drafts.repair.changes import Change
from workbench.drafts.repair.sentences import article_before, article_for, opens_sentence, the_before
from workbench.drafts.repair.unproved import Unproved
from workbench.model import Repair


class Spliced(NamedTuple):
    """A target with its changes made."""

    target: str
    repairs: tuple[Repair, ...]
    places: tuple[tuple[int, int], ...]
    """Where each repair's old text stood in the target before."""


def splice(target: str, changes: Sequence[Change]) -> Spliced:
    """Return a target with its changes made; all outside the repairs is as it was, code point for code point.

    Raises:
        Unproved: Two of them would change the same place.
    """
    pieces: list[str] = []
    repairs: list[Repair] = []
    places: list[tuple[int, int]] = []
    length = position = 0
    for change in sorted(changes, key=lambda change: change.start):
        start, now = _with_article(target, change)
        if start < position:
            raise Unproved("Two changes would meet at one place of the English.")
        kept = target[position:start]
        pieces += (kept, now)
        length += len(kept)
        repairs.append(
            Repair(
                kind=change.kind,
                was_source=change.was_source,
                now_source=change.now_source,
                was_target=target[start : change.end],
                now_target=now,
                start=length,
            )
        )
        places.append((start, change.end))
        length += len(now)
        position = change.end
    return Spliced("".join((*pieces, target[position:])), tuple(repairs), tuple(places))


def _with_article(target: str, change: Change) -> tuple[int, str]:
    """Where a change begins and what is put there, its article included where that changes with it."""
    start, now = change.start, change.text
    the, article = the_before(target, start), article_before(target, start)
    if change.the is False and the is not None:
        start = the.start()
    elif change.the is True and the is None:
        now = f"the {now}"
    elif article is not None:
        right = article_for(now)
        if right != article[1].casefold():
            start = article.start()
            now = f"{right.capitalize() if article[1][0] == 'A' else right} {now}"
    if now[:1].islower() and target[start : start + 1].isupper() and opens_sentence(target, start):
        now = now[:1].upper() + now[1:]
    return start, now
