"""Putting one English form in the place of another, in the number, case and possessive in which the other stood."""

import re
from collections.abc import Iterable, Sequence

from workbench.text.inflection import find_form

_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_LINK = re.compile(r" (?:of|for|on|to|in|at) ")
_ARTICLE = re.compile(r"\b([Aa])n? $")
_THE = re.compile(r"\b[Tt]he $")
_LETTERS_SAID_WITH_A_VOWEL = "AEFHILMNORSX"
_SHORT_U = re.compile(r"u(?:m|n(?!i|$)|p|r|l|s[^eu])", re.IGNORECASE)
"""Umbrella, unknown, upper, urban: but university, a user."""
_SIBILANT = ("s", "x", "z", "ch", "sh")

Place = tuple[int, int]


def replace_forms(text: str, pairs: Sequence[tuple[str, str]], right: Iterable[str] = ()) -> str:
    """Return an English text with forms replaced: the first that fits wins, none inside another or a right one.

    Args:
        text: The text.
        pairs: Old and new forms, in the order in which they are looked for.
        right: Forms that are right as they stand, inside which nothing is replaced.
    """
    kept = [place for form in right for place in find_form(text, form, strict=True)]
    changes: list[tuple[Place, str]] = []
    for old, new in pairs:
        for start, end in find_form(text, old):
            is_right = any(first <= start and end <= last for first, last in kept)
            if not is_right and not any(start < last and first < end for (first, last), _ in changes):
                changes.append(((start, end), inflected(new, text[start:end], old)))
    for (start, end), new in sorted(changes, reverse=True):
        text = _spliced(text, start, end, new)
    return text


def inflected(new: str, found: str, old: str) -> str:
    """Return `new` in the number, possessive and case in which `found` is a form of `old`."""
    possessive = _POSSESSIVE.search(found)
    if possessive and _POSSESSIVE.search(old):
        possessive = None
    core = found[: possessive.start()] if possessive else found
    if _is_plural_of(core, old):
        new = plural(new)
    if possessive:
        mark = possessive.group()[0]
        new += mark if new.endswith("s") else f"{mark}s"
    if core.isupper() and not old.isupper():
        return new.upper()
    if found[:1].isupper() and old[:1].islower():
        return new[:1].upper() + new[1:]
    return new


def plural(form: str) -> str:
    """Return the regular plural of a term's head: `ministries of finance`."""
    link = _LINK.search(form)
    head, rest = (form[: link.start()], form[link.start() :]) if link else (form, "")
    if re.search(r"[^aeiou]y$", head):
        return f"{head[:-1]}ies{rest}"
    return f"{head}{'es' if head.endswith(_SIBILANT) else 's'}{rest}"


def _is_plural_of(found: str, old: str) -> bool:
    """Whether a word of `found` is the plural of the word of `old` at its place."""
    ours, theirs = re.findall(r"\w+", found.casefold()), re.findall(r"\w+", old.casefold())
    return len(ours) == len(theirs) and any(
        one != other and one == plural(other) for one, other in zip(ours, theirs, strict=True)
    )


def _spliced(text: str, start: int, end: int, new: str) -> str:
    """Put `new` in its place, the article in front of it made to fit."""
    before = text[:start]
    if new.casefold().startswith("the ") and _THE.search(before):
        new = new[4:]
    elif article := _ARTICLE.search(before):
        before = before[: article.start()] + article[1] + ("n " if sounds_like_a_vowel(new) else " ")
    return before + new + text[end:]


def sounds_like_a_vowel(form: str) -> bool:
    """Whether `an` goes before a form: an FTA, an umbrella; but a university."""
    word = form.split()[0] if form.split() else ""
    if len(word) > 1 and word.isupper():
        return word[0] in _LETTERS_SAID_WITH_A_VOWEL
    return word[:1].casefold() in set("aeio") or bool(_SHORT_U.match(word))
