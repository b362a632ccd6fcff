"""What the side panel says of a match or a draft: how it differs, what was repaired, what it is made of, its doubts."""

from collections.abc import Iterator

from textual.content import Content

from workbench.model import Draft, Match, PieceKind, Repair
from workbench.ui import safetext
from workbench.ui.difference import difference
from workbench.ui.offers import Offer

_LETTERS = {
    PieceKind.MEMORY: ("M", "underline $accent"),
    PieceKind.TERM: ("T", "bold underline"),
    PieceKind.FIGURE: ("F", "bold $primary"),
    PieceKind.NAME: ("N", "italic underline"),
    PieceKind.SOURCE: ("?", "reverse $warning"),
}
"""Letter and style of each kind of piece: told apart without colour, too."""


def head(offer: Offer, source: str) -> Content:
    """Return what was translated, with its score and what differs from `source`; a draft has nothing to compare."""
    match = offer.match
    if match is None:
        return text(offer)
    score = safetext.plain(f"{match.score} %", "bold" if match.score == 100 else "")
    return safetext.line(score, "  ", difference(match.source, source) if match.score < 100 else match.source)


def text(offer: Offer) -> Content:
    """Return what the key puts, repaired places as `USD [1.1→1.3] billion`, pieces in the style of their kind."""
    draft = offer.draft
    if draft is None:
        return safetext.plain(offer.text)
    return _with_repairs(draft) if draft.repairs else _with_pieces(draft)


def asides(offer: Offer, *, is_full: bool) -> Iterator[Content]:
    """Yield what else there is to say: doubts and reasons first, then where it is from.

    Args:
        offer: The match or draft.
        is_full: Also say what each piece of a draft stands for, and what a second press of the key does.
    """
    draft, match = offer.draft, offer.match
    for doubt in draft.doubts if draft else ():
        yield safetext.line(("! ", "bold $warning"), doubt)
    if match is not None and match.unrepaired:
        yield safetext.line(("! ", "bold $warning"), ("not repaired: ", "$wb-grey"), match.unrepaired)
    if is_full and draft is not None:
        yield from map(_piece, _sorted_pieces(draft))
    yield safetext.plain(_from(draft, match), "$wb-grey")
    if is_full and draft is not None and match is not None:
        yield safetext.plain("the same key again: the match as it was", "$wb-grey italic")


def _from(draft: Draft | None, match: Match | None) -> str:
    if match is None:
        return draft.origin if draft else ""
    kinds = dict.fromkeys(str(repair.kind) for repair in draft.repairs) if draft else ()
    penalties = (f"−{penalty.points} {penalty.name}" for penalty in match.penalties)
    return " · ".join([*([f"{', '.join(kinds)} repaired"] if kinds else []), *penalties, match.origin])


def _with_repairs(draft: Draft) -> Content:
    parts: list[safetext.Part] = []
    place = 0
    for repair in draft.repairs:
        parts += [draft.target[place : repair.start], (_change(repair), "bold $accent")]
        place = repair.end
    return safetext.line(*parts, draft.target[place:])


def _change(repair: Repair) -> str:
    if repair.was_target == repair.now_target:
        return repair.now_target
    return f"[{repair.was_target}→{repair.now_target}]"


def _with_pieces(draft: Draft) -> Content:
    parts: list[safetext.Part] = []
    place = 0
    for piece in draft.pieces:
        parts += [draft.target[place : piece.start], (piece.text, _LETTERS[piece.kind][1])]
        place = piece.end
    return safetext.line(*parts, draft.target[place:])


def _sorted_pieces(draft: Draft) -> list[tuple[PieceKind, str, str]]:
    """Each piece once, in the order of the target; words left in the source are seen in the text itself."""
    pieces = [(one.kind, one.text, one.origin) for one in draft.pieces if one.kind is not PieceKind.SOURCE]
    return list(dict.fromkeys(pieces))


def _piece(piece: tuple[PieceKind, str, str]) -> Content:
    kind, said, origin = piece
    letter, style = _LETTERS[kind]
    return safetext.line((letter, "bold"), " ", (said, style), (f"   {origin}".rstrip(), "$wb-grey"))
