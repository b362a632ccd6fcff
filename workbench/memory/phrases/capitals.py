"""Whether a capital at the head of a sentence is the word's own."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from workbench.text.tokens import tokens

_NAMED = ("ese", "ian", "ean")
"""How many words end that are made of names of countries."""
_ALWAYS = frozenset({"I"})


class Capitals:
    """Tells names by the translations in which a word stands further inside."""

    def __init__(self, translations: Callable[[str], Iterable[str]]) -> None:
        """Made with what gives some translations that have a word, by its key."""
        self._translations = translations
        self._known: dict[str, bool] = {}

    def are_kept(self, text: str) -> bool:
        """Whether a text that began a sentence keeps its first capital inside one."""
        words = tokens(text)
        if not words or not words[0].text[0].isupper():
            return True
        first = words[0]
        if first.text in _ALWAYS or any(char.isupper() for char in first.text[1:]):
            return True
        if first.key not in self._known:
            self._known[first.key] = self._is_name(first.key)
        return self._known[first.key]

    def _is_name(self, key: str) -> bool:
        """Whether a word has a capital wherever it stands inside a sentence; a common word has one in names only."""
        is_large = False
        for target in self._translations(key):
            for before, word in pairwise(tokens(target)):
                if word.key == key and before.text[0].isalnum():
                    if word.text[0].islower():
                        return False
                    is_large = True
        return is_large or key.endswith(_NAMED)
