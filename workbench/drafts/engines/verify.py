"""What is wrong with a translation, as far as it can be told without knowing better."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator

from workbench.drafts.drafter import Resources
from workbench.drafts.request import Request
from workbench.model import LanguagePair
from workbench.text.addresses import emails, placeholders, urls
from workbench.text.figures import compare, scan
from workbench.text.languages import language
from workbench.text.normalise import nfc
from workbench.text.profiles import Profile
from workbench.text.vietnamese_words import is_surely_vietnamese, words_with_marks
from workbench.text.visible import is_unseen

_LONGER = 3
"""A translation has at most so many times the characters of its source, and a few more."""
_FEW = 80
_SHORTER = 0.4
"""English has at least so much of the characters of its source; of 2,400 right pairs the shortest has 0.47."""
_SHORT = 20
"""Characters of a source of which so much can be said."""
_MARKDOWN = re.compile(r"\*\*|__|`|^#{1,6}(?= )", re.MULTILINE)
_QUOTES = "\"'“”‘’«»„"
_LABEL = re.compile(r"(?i)(?:english|translation|translated text|output|answer)\b[^:]{0,20}:")
_LETTER = re.compile(r"[^\W\d_]")
_PLACES: tuple[tuple[str, Callable[[str], tuple[tuple[int, int], ...]]], ...] = (
    ("web address", urls),
    ("e-mail address", emails),
    ("placeholder", placeholders),
)


def faults(target: str, request: Request, resources: Resources) -> tuple[str, ...]:
    """Return what is wrong with `target` as a translation of the request's source, in words; nothing if it may pass.

    Terms are judged by who judges them elsewhere, `EngineAccess.terms`.
    """
    if not target.strip():
        return ("It is empty.",)
    if nfc(target).strip() == nfc(request.source).strip() and words_with_marks(request.source):
        return ("It is the source, untranslated.",)
    if len(target) > _LONGER * len(request.source) + _FEW:
        return (f"It is far too long: {len(target)} characters for {len(request.source)}.",)
    found = [
        *_unseen(target, request.source),
        *_dress(target, request.source),
        *_figures(request.source, target, resources.pair),
        *_kept(request.source, target),
    ]
    if language(resources.pair.target) == "en":
        if len(request.source) >= _SHORT and len(target) < _SHORTER * len(request.source):
            found.append(f"It is far too short: {len(target)} characters for {len(request.source)}.")
        found += _not_english(target, request, resources.profile)
    if resources.engine:
        found += resources.engine.terms(request.source, target)
    return tuple(dict.fromkeys(found))


def seen(target: str, source: str) -> str:
    """Return `target` without the characters that cannot be seen, unless its source has them; lines stay lines."""
    return "".join(char for char in target if char in "\n\t" or char in source or not is_unseen(char))


def _unseen(target: str, source: str) -> Iterator[str]:
    wrong = {char for char in target if is_unseen(char) and char not in source} - {"\n"}
    if wrong:
        told = ", ".join(f"U+{ord(char):04X}" for char in sorted(wrong))
        yield f"It came with characters that cannot be seen: {told}."
    if "\n" in target and "\n" not in source:
        yield "It has several lines, the source has one."


def _dress(target: str, source: str) -> Iterator[str]:
    """What a model puts round a translation."""
    marks = set(_MARKDOWN.findall(target)) - set(_MARKDOWN.findall(source))
    if marks:
        yield f"It has marks of Markdown that the source does not have: {' '.join(sorted(marks))}."
    if target[0] in _QUOTES and target[-1] in _QUOTES and not any(char in _QUOTES for char in source):
        yield "It stands in quotation marks, the source does not."
    if _LABEL.match(target) and ":" not in source:
        yield "It begins with words about itself."


def _figures(source: str, target: str, pair: LanguagePair) -> Iterator[str]:
    if (language(pair.source), language(pair.target)) != ("vi", "en"):
        return
    for difference in compare(scan(source, "vi"), scan(target, "en")):
        yield difference.message


def _kept(source: str, target: str) -> Iterator[str]:
    for what, places in _PLACES:
        wanted = Counter(source[start:end] for start, end in places(source))
        got = Counter(target[start:end] for start, end in places(target))
        for text in wanted - got:
            yield f"The {what} “{text}” is missing."
        for text in got - wanted:
            yield f"The {what} “{text}” is not in the source."


def _not_english(target: str, request: Request, profile: Profile) -> Iterator[str]:
    in_source = {word.casefold() for word, _, _ in words_with_marks(request.source)}
    for word, _, _ in words_with_marks(target):
        if profile.diacritics == "keep" and word[0].isupper():
            continue
        if is_surely_vietnamese(word) or word.casefold() in in_source:
            yield f"“{word}” is Vietnamese, or a name with marks that this house style drops."
    letters = _LETTER.findall(target)
    foreign = [char for char in letters if not unicodedata.name(char, "").startswith("LATIN")]
    if foreign and len(foreign) * 5 > len(letters):
        yield "It is not written in English."
