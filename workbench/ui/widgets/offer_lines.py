"""What the side panel says of a match or a draft: how it differs, what was repaired, what it is made of, its doubts."""

from collections.abc import Iterator

from textual.content import Content

from workbench.model import Draft, PieceKind, Repair
from workbench.ui import safetext
from workbench.ui.difference import difference
from workbench.ui.offers import Offer

_KINDS = {
    PieceKind.MEMORY: ("M", "underline $accent"),
    PieceKind.TERM: ("T", "bold underline"),
    PieceKind.FIGURE: ("F", "bold $primary"),
    PieceKind.NAME: ("N", "italic underline"),
    PieceKind.SOURCE: ("?", "italic $warning"),
}
"""Letter and style of each kind of piece: told apart without colour, too. `?` is what is still to be translated."""


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


def warnings(offer: Offer) -> Iterator[Content]:
    """Yield what one must beware of."""
    for warning in offer.warnings:
        yield safetext.line(("! ", "bold $warning"), warning)


def pieces(offer: Offer) -> Iterator[Content]:
    """Yield what a draft was put together from, each piece once: letter of its kind, text, origin."""
    found = [(one.kind, one.text, one.origin) for one in offer.draft.pieces] if offer.draft else []
    for kind, said, origin_ in dict.fromkeys(found):
        letter, style = _KINDS[kind]
        yield safetext.line((letter, "bold"), " ", (said, style), (f"   {origin_}".rstrip(), "$wb-grey"))


def origin(offer: Offer) -> Content:
    """Return where it is from, and what was taken off its score or changed in it."""
    draft, match = offer.draft, offer.match
    if match is None:
        return safetext.plain(offer.origin, "$wb-grey")
    kinds = ", ".join(dict.fromkeys(str(repair.kind) for repair in draft.repairs)) if draft else ""
    penalties = (f"−{penalty.points} {penalty.name}" for penalty in match.penalties)
    said = " · ".join([*([f"{kinds} repaired"] if kinds else []), *penalties, match.origin])
    return safetext.plain(said, "$wb-grey")


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
        parts += [draft.target[place : piece.start], (piece.text, _KINDS[piece.kind][1])]
        place = piece.end
    return safetext.line(*parts, draft.target[place:])
