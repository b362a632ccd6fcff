"""The drafter for what no match covers: the best of what is known of a source's parts, or nothing."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from workbench.drafts.drafter import Resources
from workbench.drafts.fragments.assembly import assembled
from workbench.drafts.fragments.cover import best_cover
from workbench.drafts.fragments.figures import Figures
from workbench.drafts.fragments.known import Known
from workbench.drafts.fragments.names import known_names
from workbench.drafts.fragments.phrases import known_phrases
from workbench.drafts.fragments.terms import known_terms, without_parts_of_names
from workbench.drafts.request import Request
from workbench.model import Draft, Piece, PieceKind
from workbench.text.languages import language
from workbench.text.tokens import Token, tokens

_LEAST = 1 / 3
"""Share of the words that must be known: with less a person is quicker without the draft."""
_TOLD = {
    PieceKind.MEMORY: "phrase",
    PieceKind.TERM: "term",
    PieceKind.FIGURE: "figure",
    PieceKind.NAME: "name",
}


class FragmentsDrafter:
    """Puts phrases, terms, figures and names together, in the order of the source."""

    name: ClassVar[str] = "fragments"

    def __init__(self, resources: Resources) -> None:
        """Made by its entry point."""
        self._resources = resources
        pair = resources.pair
        # The rules of figures, names and order are those of these two languages.
        self._is_known_pair = (language(pair.source), language(pair.target)) == ("vi", "en")

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        """See `Drafter.drafts`."""
        return map(self._draft, requests)

    def _draft(self, request: Request) -> Draft | None:
        source = request.source
        words = [token for token in tokens(source) if token.text[0].isalnum()]
        if not words or not self._is_known_pair:
            return None
        cover = best_cover(words, self._known(source, request))
        covered = _covered(words, cover)
        if covered < _LEAST * len(words):
            return None
        target, pieces = assembled(source, words, cover)
        return Draft(target=target, origin=_told(pieces, covered, words), pieces=pieces)

    def _known(self, source: str, request: Request) -> list[Known]:
        profile = self._resources.profile
        hits = without_parts_of_names(source, request.hits or self._resources.hits(source))
        figures = Figures(source, profile)
        phrases = self._resources.phrases.find(source) if self._resources.phrases else ()
        named = [*known_terms(source, hits, figures), *known_names(source, hits, profile)]
        return [
            *known_phrases(source, phrases, figures, hits),
            *(one for one in named if not figures.has_cut(one.start, one.end) and _tells_same(one, figures)),
            *figures.known(),
        ]


def _covered(words: Sequence[Token], cover: Sequence[Known]) -> int:
    """How many words begin in a part of the cover."""
    starts = [word.start for word in words]
    return sum(bisect_left(starts, part.end) - bisect_left(starts, part.start) for part in cover)


def _tells_same(one: Known, figures: Figures) -> bool:
    """Whether a term with a figure in it (Directive 16) has it in English, too."""
    return not figures.strong_within(one.start, one.end) or figures.agree(one.start, one.end, one.text)


def _told(pieces: Sequence[Piece], covered: int, words: Sequence[Token]) -> str:
    counts = Counter(piece.kind for piece in pieces)
    told = [f"{counts[kind]} {word}{'s' if counts[kind] != 1 else ''}" for kind, word in _TOLD.items() if counts[kind]]
    return f"{FragmentsDrafter.name}: {', '.join((*told, f'{100 * covered // len(words)} % covered'))}"
