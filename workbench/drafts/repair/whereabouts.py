"""Places that only the translation names: Phu Quoc Island in Kien Giang, which another island may not lie in."""

from collections.abc import Callable, Sequence

from workbench.drafts.repair.alignment import Pair
from workbench.drafts.repair.anchors import Source
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import TermHit
from workbench.text.names import Name, NameKind
from workbench.text.normalise import match_key, strip_diacritics

_WHERE = frozenset({"place", "organisation"})
_HOME = "Việt Nam"
"""English for readers abroad may say it of whatever is told."""


def check_whereabouts(
    pairs: Sequence[Pair], old: Source, target: str, named: Callable[[str], tuple[TermHit, ...]]
) -> None:
    """See that a target, a place of which is to be changed, names no place that its source does not.

    Args:
        pairs: What differs.
        old: The match's source.
        target: The match's target.
        named: Returns the termbase's hits in a target.

    Raises:
        Unproved: It does, and may tell where the place lies that is to be changed.
    """
    moved = next((pair for pair in pairs if _is_place(pair)), None)
    if moved is None:
        return
    told, concepts = _plain(old.text), {hit.concept for hit in old.hits}
    for hit in named(target):
        is_name = hit.matched.domain in _WHERE and target[hit.start].isupper() and not hit.soft
        if not is_name or hit.concept in concepts or _HOME in hit.preferred:
            continue
        forms = (target[hit.start : hit.end], *hit.preferred, *hit.admitted, *hit.former)
        if not any(_plain(form) in told for form in forms):
            raise Unproved(
                f"{quoted(target[hit.start : hit.end])} stands only in the English, and may not be right for "
                f"{quoted(moved.new.text)}."
            )


def _plain(text: str) -> str:
    """Letters as English has them: Tân Ân is Tan An."""
    return strip_diacritics(text).casefold()


def _is_place(pair: Pair) -> bool:
    """Whether one place became another, or an agreement another, which is some places'."""
    was, now = pair.old.thing, pair.new.thing
    if isinstance(was, TermHit) and isinstance(now, TermHit):
        return was.matched.domain in ("place", "fta") and match_key(pair.old.text) != match_key(pair.new.text)
    return isinstance(was, Name) and was.kind is NameKind.PLACE
