"""How a phrase was rendered: by the places where it stood by itself, else by what its units' translations share."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.memory.phrases.occurrence import Occurrence
from workbench.memory.phrases.shared import Count, Target, may_share, shared, target_of
from workbench.memory.phrases.slots import Span, slots_of
from workbench.memory.phrases.words import english_words_of, places_of
from workbench.text.figures import Figure, scan
from workbench.text.normalise import match_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """The English of a phrase."""

    text: str
    document: str
    evidence: int
    slots: tuple[Span, ...]
    """Where in the text each figure of the phrase is, in the source's order."""
    begins_sentence: bool
    is_whole: bool


def rendered_apart(found: Sequence[Occurrence], figures: Sequence[Figure]) -> Rendering | None:
    """Return how the phrase was rendered most often where it stood by itself; the newest of equals."""
    renderings = [rendering for one in found if (rendering := _apart(one, figures))]
    if not renderings:
        return None
    votes = Counter(_key(rendering) for rendering in renderings)
    most = max(votes.values())
    # Half of the translators wrote something else each time: nothing is known.
    if most * 2 < len(renderings):
        return None
    chosen = [one for one in renderings if votes[_key(one)] == most]
    inside = next((one for one in chosen if not one.begins_sentence and _key(one) == _key(chosen[0])), chosen[0])
    return replace(inside, evidence=most)


def is_confirmed(rendering: Rendering, found: Sequence[Occurrence]) -> bool:
    """Whether the phrase is rendered alike where it does not stand by itself: `ví dụ,` and `các ví dụ` are not.

    Args:
        rendering: How it was rendered where it stood by itself.
        found: All places of the phrase.
    """
    within = [one for one in found if one.part() is None]
    keys = [word.key for word in english_words_of(rendering.text)]
    return sum(bool(places_of(keys, english_words_of(one.record.target))) for one in within) * 2 >= len(within)


def rendered_alike(
    found: Sequence[Occurrence], figures: Sequence[Figure], in_source: Count, in_target: Count
) -> Rendering | None:
    """Return what the translations of the phrase's units share."""
    if not may_share(found, in_source):
        return None
    targets: dict[tuple[str, ...], Target] = {}
    places: dict[int, tuple[Span, ...]] = {}
    for one in found:
        target = one.record.target
        slots = slots_of(figures, one.record.source, one.span, target, (0, len(target))) if figures else ()
        if slots is not None:
            made = target_of(one, slots)
            targets.setdefault(tuple(word.key for word in made.words), made)
            places[id(one.record)] = slots
    if len(targets) < 2:
        return None
    run = shared(tuple(targets.values()), len(figures), in_source, in_target)
    if run is None or not run.places:
        return None
    surfaces = []
    for made, place in run.places:
        words = made.words[place : place + len(run.keys)]
        record = made.occurrence.record
        text, start, end = record.target, words[0].start, words[-1].end
        surfaces.append(
            Rendering(
                text=text[start:end],
                document=record.document,
                evidence=len(run.places),
                slots=tuple((a - start, b - start) for a, b in places[id(record)]),
                begins_sentence=_begins_sentence(text, start),
                is_whole=False,
            )
        )
    inside = [one for one in surfaces if not one.begins_sentence] or surfaces
    votes = Counter(_bare(one) for one in inside)
    return max(inside, key=lambda one: votes[_bare(one)])


def _apart(one: Occurrence, figures: Sequence[Figure]) -> Rendering | None:
    part = one.part()
    if part is None or part.target[0] >= part.target[1]:
        return None
    start, end = part.target
    target = one.record.target
    slots = slots_of(figures, one.record.source, one.span, target, part.target)
    if slots is None or _has_more_figures(target[start:end], len(figures)):
        return None
    return Rendering(
        text=target[start:end],
        document=one.record.document,
        evidence=1,
        slots=tuple((a - start, b - start) for a, b in slots),
        begins_sentence=_begins_sentence(target, start),
        is_whole=True,
    )


def _has_more_figures(text: str, count: int) -> bool:
    """Whether a translation tells figures that its source does not have as figures."""
    return sum(any(map(str.isdigit, figure.text)) for figure in scan(text, "en")) > count


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \"'“‘(")
    return not before or before[-1] in ".!?:…\n"


def _bare(rendering: Rendering) -> str:
    """The text without its figures, which differ from unit to unit."""
    text = rendering.text
    for start, end in sorted(rendering.slots, reverse=True):
        text = f"{text[:start]}#{text[end:]}"
    return text


def _key(rendering: Rendering) -> str:
    return match_key(_bare(rendering))
