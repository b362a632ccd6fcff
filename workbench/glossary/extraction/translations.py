"""What finished translations say for a candidate: the English words that come where it comes.

For every run of English words in the translations of a candidate's passages the association is Dice's coefficient, 2 ×
passages with both / (passages with the one + passages with the other). A run of words each of which follows the
candidate is better than one that drags a common word along, so the words' own association counts as well; what renders
a term that the termbase knows is not offered; length and place in the sentence must fit.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.glossary.extraction.acronyms import english_name
from workbench.glossary.extraction.candidate import Passage, Rendering
from workbench.text.function_words import ENGLISH
from workbench.text.normalise import strip_diacritics
from workbench.text.tokens import Token, tokens

Places = Sequence[tuple[int, int]]
Rendered = Callable[[Passage, int, int], Places]
"""Gives the places in a passage's translation that render known terms, but for those at the candidate's own place in
the source, start to end."""

_SAMPLE = 60
"""Passages of a candidate that are looked at."""
_CONSIDERED = 150
"""Runs of English words that are judged, the most frequent."""
_LEAST = 0.3
"""Least score of a rendering."""
_RARE = 3
"""Passages up to which two that agree may do so by chance: there the score must be at least"""
_SURE = 0.5
_WORDS_PER_SYLLABLE = 0.7
"""English words for a Vietnamese syllable in running news text; only a tendency."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a candidate stands in a translated passage."""

    passage: int
    start: int
    end: int


class Translations:
    """The translated passages, ready to be asked."""

    def __init__(self, passages: Sequence[Passage], rendered: Rendered) -> None:
        self._passages = passages
        self._rendered = rendered
        self._holding: dict[str, set[int]] = {}
        for index, passage in enumerate(passages):
            for word in tokens(passage.target) if passage.target else ():
                self._holding.setdefault(word.key, set()).add(index)
        self._words = lru_cache(maxsize=4096)(self._words_of)

    def renderings(
        self, text: str, occurrences: Sequence[Occurrence], acronym: str = "", limit: int = 3
    ) -> tuple[Rendering, ...]:
        """Return the likely English of a candidate, best first.

        Args:
            text: The candidate as written.
            occurrences: Its places in the passages; those of passages without a translation are skipped.
            acronym: The acronym that the source gives it: a translation that does the same says what it is in English.
            limit: How many to return.
        """
        translated = [one for one in occurrences if self._passages[one.passage].target]
        there = {one.passage for one in translated}
        if not there:
            return ()
        if acronym and (explained := self._explained(acronym, there)):
            return (explained,)
        judged = [
            (score, gram)
            for gram, seen in self._grams(translated[:_SAMPLE]).most_common(_CONSIDERED)
            if seen * 3 >= min(len(there), _SAMPLE)
            and (seen > 1 or _is_unmarked(text, gram))
            and (score := self._score(text, gram, translated, there)) >= (_LEAST if len(there) > _RARE else _SURE)
        ]
        judged.sort(key=lambda one: (-one[0], -len(one[1]), one[1]))
        return tuple(
            Rendering(
                text=self._written(gram, there),
                support=len(self._passages_with(gram) & there),
                confidence=round(score, 3),
            )
            for score, gram in _distinct([(score, self._whole(gram, judged)) for score, gram in judged])[:limit]
        )

    def _whole(self, gram: tuple[str, ...], judged: Sequence[tuple[float, tuple[str, ...]]]) -> tuple[str, ...]:
        """The longest run around a likely one whose words all come just where it comes: nothing is left out."""
        here = self._passages_with(gram)
        around = [
            other
            for _, other in judged
            if len(other) > len(gram)
            and _holds(other, gram)
            and all(self._holding[word] == here for word in other if word not in ENGLISH)
        ]
        return max(around, key=len, default=gram)

    def _explained(self, acronym: str, there: set[int]) -> Rendering | None:
        names = Counter(english_name(self._passages[index].target, acronym) for index in sorted(there))
        del names[""]
        for name, support in names.most_common(1):
            return Rendering(text=name, support=support, confidence=1.0)
        return None

    def _grams(self, occurrences: Sequence[Occurrence]) -> Counter[tuple[str, ...]]:
        """Runs of English words by the number of passages they stand in."""
        seen: Counter[tuple[str, ...]] = Counter()
        for index, one in {one.passage: one for one in occurrences}.items():
            passage = self._passages[index]
            taken = self._rendered(passage, one.start, one.end)
            longest = max(4, 2 * len(tokens(passage.source[one.start : one.end])))
            seen.update(set(_runs(self._words(index), longest, taken)))
        return seen

    def _score(self, text: str, gram: tuple[str, ...], occurrences: Sequence[Occurrence], there: set[int]) -> float:
        content = [word for word in gram if word not in ENGLISH]
        words = sum(_dice(there, self._holding.get(word, set())) for word in content) / len(content)
        together = _dice(there, self._passages_with(gram))
        expected = max(1.0, _WORDS_PER_SYLLABLE * len(tokens(text)))
        length = math.exp(-0.35 * abs(math.log(sum(word[0].isalnum() for word in gram) / expected)))
        score = math.sqrt(together * words) * length * self._nearness(gram, occurrences)
        if text[0].isupper():
            score *= self._wholeness(gram, there)
        return 1.0 if _is_unmarked(text, gram) else score

    def _wholeness(self, gram: tuple[str, ...], there: set[int]) -> float:
        """1 where a name has capitals and none goes before or follows, less where it is cut out of a longer one."""
        for index in sorted(self._passages_with(gram) & there):
            words = self._words(index)
            for place in _found(words, gram):
                inside = words[place : place + len(gram)]
                around = (*words[max(0, place - 1) : place], *words[place + len(gram) : place + len(gram) + 1])
                is_cut = any(word.text[0].isupper() and word.key not in ENGLISH for word in around)
                is_name = all(
                    word.text[0].isupper() or word.key in ENGLISH for word in inside if word.text[0].isalpha()
                )
                return (0.75 if is_cut else 1.0) * (1.0 if is_name else 0.75)
        return 1.0

    def _nearness(self, gram: tuple[str, ...], occurrences: Sequence[Occurrence]) -> float:
        """1 where both stand at the same part of their sentences, less the further they are apart."""
        gaps = []
        for one in occurrences[:_SAMPLE]:
            passage = self._passages[one.passage]
            words = self._words(one.passage)
            middles = [
                (words[place].start + words[place + len(gram) - 1].end) / (2 * len(passage.target))
                for place in _found(words, gram)
            ]
            if middles:
                here = (one.start + one.end) / (2 * len(passage.source))
                gaps.append(min(abs(here - middle) for middle in middles))
        return 1 - 0.4 * (sum(gaps) / len(gaps)) if gaps else 0.6

    def _passages_with(self, gram: tuple[str, ...]) -> set[int]:
        holding = sorted((self._holding.get(word, set()) for word in gram), key=len)
        common = set.intersection(*holding)
        return (
            common
            if len(gram) == 1
            else {index for index in common if next(_found(self._words(index), gram), None) is not None}
        )

    def _written(self, gram: tuple[str, ...], there: set[int]) -> str:
        """The run as it is most often written."""
        spellings: Counter[str] = Counter()
        for index in sorted(self._passages_with(gram) & there)[:_SAMPLE]:
            words, target = self._words(index), self._passages[index].target
            for place in _found(words, gram):
                written = target[words[place].start : words[place + len(gram) - 1].end]
                # The first word's capital at the head of a sentence is not the term's; a name keeps its others.
                spellings[written] += 1 if place else 0
                spellings.setdefault(written, 0)
        return min(spellings, key=lambda written: (-spellings[written], written))

    def _words_of(self, index: int) -> tuple[Token, ...]:
        return tokens(self._passages[index].target)


def _is_unmarked(text: str, gram: tuple[str, ...]) -> bool:
    """Whether the run is the candidate without its marks, as English writes places and persons."""
    return " ".join(gram) == strip_diacritics(text).casefold()


def _runs(words: Sequence[Token], longest: int, taken: Places) -> Iterator[tuple[str, ...]]:
    """Runs that begin and end with a word that means something and have no mark in them but a hyphen."""
    free = [not any(start <= word.start and word.end <= end for start, end in taken) for word in words]
    for first, word in enumerate(words):
        if not word.text[0].isalpha() or word.key in ENGLISH or _is_glued(words, first - 1):
            continue
        for last in range(first, min(len(words), first + longest)):
            mark = words[last].text
            if not mark[0].isalnum() and mark not in "-–&'’":
                break
            if (
                mark[0].isalpha()
                and words[last].key not in ENGLISH
                and not _is_glued(words, last + 1)
                and any(free[first : last + 1])
            ):
                yield tuple(one.key for one in words[first : last + 1])


def _is_glued(words: Sequence[Token], place: int) -> bool:
    """Whether there is a hyphen between letters at a place: what stands beside it is half a word."""
    return (
        0 < place < len(words) - 1
        and words[place].text == "-"
        and words[place - 1].end == words[place].start
        and words[place].end == words[place + 1].start
    )


def _found(words: Sequence[Token], gram: tuple[str, ...]) -> Iterator[int]:
    for place in range(len(words) - len(gram) + 1):
        if words[place].key == gram[0] and all(words[place + i].key == word for i, word in enumerate(gram)):
            yield place


def _holds(gram: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(gram[place : place + len(part)] == part for place in range(len(gram) - len(part) + 1))


def _dice(here: set[int], there: set[int]) -> float:
    return 2 * len(here & there) / (len(here) + len(there)) if there else 0.0


def _distinct(judged: Sequence[tuple[float, tuple[str, ...]]]) -> list[tuple[float, tuple[str, ...]]]:
    """The runs without those that only cut or lengthen a better one."""
    kept: list[tuple[float, tuple[str, ...]]] = []
    for score, gram in judged:
        words = set(gram)
        if not any(words <= set(other) or set(other) <= words for _, other in kept):
            kept.append((score, gram))
    return kept
