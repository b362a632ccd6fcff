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
from workbench.text.normalise import nfc, strip_diacritics
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
_LABEL = re.compile(
    r"(?i)(?:(?:sure|certainly)\b.{0,20})?"
    r"\b(?:english|translation|output|answer|here(?:'s| is| are))\b[^:]{0,40}:(?=\s)"
)
_NOTE = re.compile(r"(?i)[(\[](?:translator|note)\b")
_REFUSAL = re.compile(r"(?i)(?:i(?:['’]m| am) sorry|sorry,|i (?:can(?:no|['’])t|am unable)|as an ai\b)")
_FIRST_PERSON = re.compile(r"(?i)\b(?:tôi|em|con|xin lỗi|rất tiếc)\b")
_ENGLISH = re.compile(
    r"(?i)\b(?:the|an|of|and|to|in|for|with|by|at|from|is|are|was|were|has|have|had|that|its|their|will|been|said|not|this"
    r"|over|more|than|or|if|off)\b"
)
"""Words of which English of some length has at least one."""
_SOME_LENGTH = 8
"""Words in small letters; of 2,400 right translations none has so many and none of `_ENGLISH`."""
_FEWEST_STRIPPED = 4
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
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
    if (_LABEL.match(target) and ":" not in source) or (_NOTE.search(target) and not set("([") & set(source)):
        yield "It has words about itself."
    if _REFUSAL.match(target) and not _FIRST_PERSON.search(source):
        yield "It is a refusal, and no translation."


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
    small = [word for word in _WORD.findall(target) if word.islower()]
    stripped = {strip_diacritics(word) for word in in_source}
    if len(small) >= _FEWEST_STRIPPED and 2 * sum(word in stripped for word in small) > len(small):
        yield "It is Vietnamese without its marks."
    letters = _LETTER.findall(target)
    foreign = [char for char in letters if not unicodedata.name(char, "").startswith("LATIN")]
    if (foreign and len(foreign) * 5 > len(letters)) or (len(small) >= _SOME_LENGTH and not _ENGLISH.search(target)):
        yield "It is not written in English."
