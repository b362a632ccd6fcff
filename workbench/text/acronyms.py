"""Acronyms in an English text: where they stand, and which name before a bracket they stand for."""

import re
from dataclasses import dataclass
from functools import lru_cache

_ACRONYM = r"[A-Z](?:[A-Za-z0-9]|[&-](?=[A-Z0-9])){1,14}"
# The first letter comes before what must not stand before it, so that the search leaps from capital to capital.
_TOKEN = re.compile(r"([A-Z](?<![\w&.'’/-].)(?:[A-Za-z0-9]|[&-](?=[A-Z0-9])){1,14})(?![\w&/]|-\w)")
_BRACKETED = re.compile(
    rf"""(?x)
    \(\s*
    (?:(?:hereinafter|hereafter)[^()]{{0,40}}?\s|also\sknown\sas\s|the\s|or\s)*
    ["“'‘]? ({_ACRONYM}) ["”'’]?
    \s*\)"""
)
_NAMED_BEHIND = re.compile(rf"(?<![\w&-])({_ACRONYM})[\"”’]?\s*\((?:the\s)?([^()]{{3,120}})\)")
_OR = re.compile(rf",\s(?:or|known\sas|called)\s(?:the\s)?[\"“'‘]?({_ACRONYM})(?![\w&-])")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;:()?!“”\"](?=\s|$)|[()“”\"]")
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "at", "by", "with", "from", "a", "an", "between"})
_SLUG = re.compile(r"\s*[-–—]")
_SLUG_REACH = 60
_LONGEST_NAME = 300
"""Characters of the longest name that is looked for before a bracket."""
_DEEPEST = 3
"""Letters that one word gives an acronym at most: SouthEast, VietNam."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A place where a text says what an acronym stands for: “Full Name (ACRONYM)”."""

    acronym: str
    """Without its plural's `s`."""
    start: int
    """Where the acronym begins."""
    end: int
    name: tuple[int, int] | None
    """Where the words stand whose letters it has; None where no words before it have them."""
    before: int
    """Where the words before the acronym end."""


def singular(acronym: str) -> str:
    """The acronym without its plural's ending: `FTA` of `FTAs`."""
    return acronym[:-1] if acronym.endswith("s") and acronym[:-1].isupper() else acronym


@lru_cache(maxsize=1 << 12)
def is_acronym(text: str) -> bool:
    """Whether a word is written as acronyms are: two capitals or more, few small letters, and no Roman numeral."""
    capitals = sum(letter.isupper() for letter in text)
    small = sum(letter.islower() for letter in text)
    return capitals > max(1, small) and text[:1].isupper() and not _ROMAN.fullmatch(text)


@lru_cache(maxsize=1 << 10)
def acronyms(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the acronyms of an English text with their places, plural endings left out of the name."""
    return tuple(
        (singular(match[1]), match.start(1), match.end(1)) for match in _TOKEN.finditer(text) if is_acronym(match[1])
    )


@lru_cache(maxsize=1 << 10)
def introductions(text: str) -> tuple[Introduction, ...]:
    """Return where a text introduces acronyms, in order.

    An agency's name before its report, `Hanoi (VNA) –`, introduces nothing; nor does a bracket without words before it.
    """
    has_bracket = "(" in text
    if not has_bracket and not _OR.search(text):
        return ()
    found = [_before(match, text, match.start()) for match in _BRACKETED.finditer(text) if not _is_slug(match, text)]
    found += [_before(match, text, match.start()) for match in _OR.finditer(text)]
    for match in _NAMED_BEHIND.finditer(text) if has_bracket else ():
        if is_acronym(match[1]) and (place := name_of(match[2], singular(match[1]))) is not None and place[0] == 0:
            name = (match.start(2) + place[0], match.start(2) + place[1])
            found.append(Introduction(singular(match[1]), match.start(1), match.end(1), name, match.start(2)))
    named = [one for one in found if one is not None and is_acronym(one.acronym)]
    return tuple(sorted(named, key=lambda one: one.start))


def _before(match: re.Match[str], text: str, end: int) -> Introduction | None:
    words = text[:end].rstrip()
    if not words[-1:].isalnum():
        words = words.rstrip("”\"'’")
    if not words or not words[-1].isalnum():
        return None
    acronym = singular(match[1])
    return Introduction(acronym, match.start(1), match.end(1), name_of(words, acronym), len(words))


def _is_slug(match: re.Match[str], text: str) -> bool:
    return match.start() < _SLUG_REACH and _SLUG.match(text, match.end()) is not None


def name_of(words: str, acronym: str) -> tuple[int, int] | None:
    """Return the place of the last words of a text that spell an acronym, the fewest that do; None where none do.

    Letters stand in their order, the first of each word first; small words may be left out and one other word.
    """
    letters = "".join(letter for letter in acronym if letter.isalpha()).casefold()
    begin = max(0, len(words) - _LONGEST_NAME)
    starts = [match.end() for match in _STOP.finditer(words, begin)]
    begin = starts[-1] if starts else begin
    found = [(match.group().casefold(), match.start()) for match in _WORD.finditer(words, begin)]
    found = found[-(2 * len(letters) + 4) :]
    for first in range(len(found) - 1, -1, -1):
        word, start = found[first]
        if word[0] == letters[:1] and _spell(tuple(one for one, _ in found[first:]), letters, 1):
            return start, len(words)
    return None


@lru_cache(maxsize=1 << 12)
def _spell(words: tuple[str, ...], letters: str, spare: int) -> bool:
    """Whether the words give the letters in order, with `spare` words that are not small left out."""
    word, rest = words[0], words[1:]
    for taken in range(min(len(letters), _DEEPEST), 0, -1):
        if _gives(word, letters[:taken]) and _rest(rest, letters[taken:], spare):
            return True
    return False


def _rest(words: tuple[str, ...], letters: str, spare: int) -> bool:
    if not words:
        return not letters
    if letters and _spell(words, letters, spare):
        return True
    if words[0] in _SMALL:
        return _rest(words[1:], letters, spare)
    return spare > 0 and _rest(words[1:], letters, spare - 1)


def _gives(word: str, letters: str) -> bool:
    """Whether a word begins with the first letter and has the others behind it in order."""
    if word[0] != letters[0]:
        return False
    at = 0
    for letter in letters[1:]:
        at = word.find(letter, at + 1)
        if at < 0:
            return False
    return True


def spelled_in(text: str, acronym: str) -> bool:
    """Whether words that stand together anywhere in a text spell an acronym."""
    ends = (match.end() for match in _WORD.finditer(text))
    return any(name_of(text[max(0, end - _LONGEST_NAME) : end], acronym) is not None for end in ends)
