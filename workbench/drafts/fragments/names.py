"""Persons, places and foreign names of a source, written as the house style has them."""

from collections.abc import Iterator, Sequence

from workbench.drafts.fragments.known import Known
from workbench.model import PieceKind, TermHit
from workbench.text.names import KnownName, NameKind, find_names
from workbench.text.normalise import strip_diacritics
from workbench.text.profiles import Profile
from workbench.text.syllables import is_syllable
from workbench.text.tokens import tokens


def known_names(source: str, hits: Sequence[TermHit], profile: Profile) -> Iterator[Known]:
    """Yield the names that the termbase does not have."""
    explained = [KnownName(start=hit.start, end=hit.end) for hit in hits]
    for name in find_names(source, explained):
        # A name of which nothing says whose it is may be half of a name of a body, unless a mark ends it.
        if name.kind is not NameKind.OTHER or _ends(source, name.end):
            yield _name(name.start, name.end, profile.write_name(name.text))
    for word in tokens(source):
        is_foreign = word.text[0].isupper() and strip_diacritics(word.text) == word.text and not is_syllable(word.text)
        if is_foreign and word.text.isalpha():
            yield _name(word.start, word.end, word.text)


def _ends(source: str, end: int) -> bool:
    behind = source[end:].lstrip()
    return not behind or not behind[0].isalnum()


def _name(start: int, end: int, text: str) -> Known:
    return Known(kind=PieceKind.NAME, start=start, end=end, text=text, trust=0.5)
