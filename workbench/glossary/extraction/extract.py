"""Proposes the terms of a text that the termbase does not have, with their likely English."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.glossary.extraction import corpus as corpora
from workbench.glossary.extraction.acronyms import Definition, definitions
from workbench.glossary.extraction.candidate import Candidate, CandidateKind, Passage
from workbench.glossary.extraction.corpus import Corpus, Covered
from workbench.glossary.extraction.function_words import BREAKS, EVERYDAY, FIRST, LAST
from workbench.glossary.extraction.phrases import phrases
from workbench.glossary.extraction.translations import Occurrence, Rendered, Translations
from workbench.text.acronyms import is_acronym
from workbench.text.names import NameKind, find_names
from workbench.text.tokens import Token, tokens

EXAMPLES = 3
"""Passages kept with each candidate."""
_LONGEST_PHRASE = 7
"""Syllables of the longest term in small letters; what is longer is a clause that was written twice."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A candidate in the making."""

    key: str
    places: tuple[tuple[int, Token, Token, bool], ...]
    """Passage, first and last word, and whether the first begins the passage."""
    score: float
    acronym: str = ""


def extract(
    passages: Sequence[Passage],
    covered: Covered,
    rendered: Rendered,
    *,
    rejected: Collection[str] = (),
    minimum: int = 2,
) -> Iterator[Candidate]:
    """Propose terms, the likeliest first; a candidate's English is looked for when it is asked for.

    Args:
        passages: Segments; those with a translation teach the English.
        covered: Where a source text has terms of the termbase: these are not proposed again.
        rendered: Which places of a translation render known terms.
        rejected: Keys of candidates that nobody wants to see again.
        minimum: Least number of places of a candidate; an acronym explained in brackets is proposed at once.
    """
    passages = tuple({(one.source, one.target): one for one in passages}.values())
    corpus = corpora.read(passages, covered, BREAKS)
    found = {one.key: one for one in _phrases(corpus, minimum)}
    explained = _explained(passages, covered, found)
    found |= explained
    names = {one.acronym for one in explained.values()}
    found |= {one.key: one for one in _acronyms(corpus, minimum) if one.places[0][1].text not in names}
    translations = Translations(passages, rendered)
    for one in sorted(found.values(), key=lambda one: (-one.score, one.key)):
        if one.key in rejected or one.key in EVERYDAY:
            continue
        text, kind = _written(passages, one)
        if kind is CandidateKind.NAME and _is_person(passages, one):
            continue
        if kind is CandidateKind.PHRASE and len(text.split()) > _LONGEST_PHRASE:
            continue
        occurrences = [Occurrence(index, first.start, last.end) for index, first, last, _ in one.places]
        yield Candidate(
            text=text,
            key=one.key,
            kind=kind,
            frequency=len(one.places),
            score=round(one.score, 3),
            acronym=one.acronym,
            renderings=translations.renderings(text, occurrences, one.acronym),
            examples=_examples(passages, one),
        )


def _phrases(corpus: Corpus, minimum: int) -> Iterator[_Found]:
    for phrase in phrases(corpus, FIRST, LAST, max(2, minimum)):
        length = len(phrase.gram)
        places = tuple(
            (run.passage, run.tokens[place], run.tokens[place + length - 1], run.begins and place == 0)
            for run, place in phrase.places
        )
        yield _Found(" ".join(corpus.keys[word] for word in phrase.gram), places, phrase.score)


def _acronyms(corpus: Corpus, minimum: int) -> Iterator[_Found]:
    places: dict[str, list[tuple[int, Token, Token, bool]]] = {}
    for run in corpus.runs:
        for token, known in zip(run.tokens, run.known, strict=True):
            if not known and is_acronym(token.text) and token.text.isupper() and not _is_shouted(run.tokens):
                places.setdefault(token.text, []).append((run.passage, token, token, False))
    for found in places.values():
        if len(found) >= minimum:
            yield _Found(found[0][1].key, tuple(found), float(len(found)))


def _is_shouted(words: Sequence[Token]) -> bool:
    """Whether the words stand in a line of capitals, where every short word looks like an acronym."""
    letters = [word.text for word in words if word.text[0].isalpha()]
    return len(letters) > 2 and sum(map(str.isupper, letters)) * 2 > len(letters)


def _explained(passages: Sequence[Passage], covered: Covered, found: Mapping[str, _Found]) -> dict[str, _Found]:
    """Names that the text gives an acronym; a phrase that was found anyway keeps its places."""
    explained: dict[str, _Found] = {}
    for index, passage in enumerate(passages):
        if "(" not in passage.source:
            continue
        known = covered(passage.source)
        for definition in definitions(passage.source):
            first, last = definition.name[0], definition.name[-1]
            if any(start <= first.start and last.end <= end for start, end in known):
                continue
            key = " ".join(token.key for token in definition.name)
            key = next((other for other in explained if _is_the_same(explained[other], key, definition)), key)
            place = (index, first, last, first.start == 0)
            if key in explained:
                one = explained[key]
                explained[key] = replace(one, places=(*one.places, place) if place not in one.places else one.places)
            elif key in found:
                # An explanation is worth as much as being said twice more.
                explained[key] = replace(found[key], acronym=definition.acronym.text, score=found[key].score * 2)
            else:
                explained[key] = _Found(key, (place,), 2.0 + len(definition.name) / 4, definition.acronym.text)
    return explained


def _is_the_same(known: _Found, key: str, definition: Definition) -> bool:
    """Whether the name of a definition is one known already, with words before it that do not belong to it."""
    return known.acronym == definition.acronym.text and known.key.count(" ") > 1 and key.endswith(f" {known.key}")


def _written(passages: Sequence[Passage], found: _Found) -> tuple[str, CandidateKind]:
    """How a candidate is most often written, and what that makes it."""
    spellings: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for index, first, last, begins in found.places:
        text = " ".join(token.text for token in tokens(passages[index].source[first.start : last.end]))
        spellings[text] += 1
        if not begins:
            inside[text] += 1
    counted = inside or spellings
    # Of spellings that are as frequent, small letters: a capital may be that of a quotation or a list.
    text = min(counted, key=lambda spelling: (-counted[spelling], spelling.swapcase()))
    if " " not in text and is_acronym(text):
        return text, CandidateKind.ACRONYM
    if text.isupper():  # a headline in capitals
        return text.lower(), CandidateKind.PHRASE
    if not inside and not any(word[0].isupper() for word in text.split()[1:]):
        return text[0].lower() + text[1:], CandidateKind.PHRASE
    return text, CandidateKind.NAME if text[0].isupper() else CandidateKind.PHRASE


def _is_person(passages: Sequence[Passage], found: _Found) -> bool:
    index, first, last, _ = found.places[0]
    return any(
        name.kind is NameKind.PERSON and name.start <= first.start and last.end <= name.end
        for name in find_names(passages[index].source)
    )


def _examples(passages: Sequence[Passage], found: _Found) -> tuple[Passage, ...]:
    """The first passages of a candidate, translated ones before others."""
    indices = dict.fromkeys(place[0] for place in found.places)
    chosen = sorted(indices, key=lambda index: not passages[index].target)
    return tuple(passages[index] for index in chosen[:EXAMPLES])
