"""A text as phrases are sought in it: words, marks, and numbers that all look the same."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from workbench.text.english_words import stem
from workbench.text.function_words import ENGLISH
from workbench.text.tokens import tokens

NUMBER = "0"
"""The key of anything written in digits."""
_JOINS = frozenset(".,:/")
SMALL = frozenset(map(stem, ENGLISH))
"""Keys of English words that say nothing by themselves."""


class Word(NamedTuple):
    """A word, a number, or a mark."""

    key: str
    start: int
    """Offset in the text as it was given."""
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is neither word nor number."""
        return not (self.key[:1].isalnum() or self.key[:1] == "_")


@lru_cache(maxsize=1 << 12)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; digits parted by one mark, without spaces, are one number: `2,5`, `1/3`, `8:30`."""
    words: list[Word] = []
    joined = False
    for token in tokens(text):
        is_number = token.key[:1].isdigit()
        last = words[-1] if words else None
        touches = last is not None and last.end == token.start
        if is_number and joined and touches and len(words) > 1:
            # The mark was taken for one by itself.
            words.pop()
            words[-1] = words[-1]._replace(end=token.end)
            joined = False
            continue
        joined = touches and token.key in _JOINS and last is not None and last.key == NUMBER
        words.append(Word(NUMBER if is_number else token.key, token.start, token.end))
    return tuple(words)


@lru_cache(maxsize=1 << 12)
def english_words_of(text: str) -> tuple[Word, ...]:
    """Return the words of an English text, by their stems: a plural is the same word."""
    return tuple([Word(stem(word.key), word.start, word.end) for word in words_of(text)])


def places_of(keys: Sequence[str], words: Sequence[Word]) -> list[int]:
    """Where a run of words begins in a text, as numbers of words."""
    first, size = keys[0], len(keys)
    return [
        place
        for place in range(len(words) - size + 1)
        if words[place].key == first and all(words[place + step].key == keys[step] for step in range(1, size))
    ]
