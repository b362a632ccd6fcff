"""What stands around a place of an English text: the beginning of its sentence, articles, verbs that agree with it."""

import re

from workbench.text.figures.grammar import word_set
from workbench.text.replacement import sounds_like_a_vowel

_OPENS = re.compile(r"(?:^|[.!?:\n]\s|[–—-]\s)[\s\"'“”‘’(\[•*]*$")
_ARTICLE = re.compile(r"(?<![\w’'-])([Aa]n?) $")
_THE = re.compile(r"(?<![\w’'-])([Tt])he $")
_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n")
_AGREEING = re.compile(
    r"\b(?:is|are|was|were|has|have|does|do|isn't|aren't|wasn't|weren't|hasn't|haven't|this|these|that|those|it|its|"
    r"they|their|them|each|both)\b",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"([^\W\d_]+)[ -]$")
_LEADS = word_set(
    "of to by at from in with for over under nearly about around approximately some than least most only just another "
    "every up into after before within last past next first further additional bought sold caught sent made took won "
    "lost spent hit cost grew rose fell gave built got held worth used need needs save saved"
)
_WORD = re.compile(r"[ ]([^\W\d_]+)")
_NO_NOUNS = word_set(
    "of to by at from in with for on over under and or but as than is are was were has have had will would can could "
    "may might must should that which who whose while when where after before since until during between among against "
    "hit via through into per about not also said says including rose fell grew saw took reached stood came went made "
    "held became began led met climbed surged jumped dropped declined increased decreased totalled totaled accounted "
    "signed agreed pledged announced issued approved exported imported earned recorded posted remained ranked expanded "
    "shrank soared gained lost won sent bought sold spent hosted joined ratified entered launched enjoyed contributed "
    "attracted needs wants expects remains ranks accounts imports exports this last next up down more less nearly "
    "reaches rises falls stands exceeds totals surges surpasses grows climbs declines drops jumps signs agrees seeks "
    "buys sells opens becomes welcomes joins ratifies launches considers calls "
    "worth amid despite due because so yesterday today"
)
_SIGNS = "$€£¥-"
_DIGITS_WITH_AN = re.compile(r"8|1[18](?!\d)")
_WORDS_WITH_AN = ("eight", "eleven")


def opens_sentence(text: str, place: int) -> bool:
    """Whether a sentence begins at a place."""
    near = max(0, place - _NEAR)
    return _OPENS.search(text[near:place] if not near else f"x{text[near:place]}") is not None


_NEAR = 12


def article_before(text: str, place: int) -> re.Match[str] | None:
    """Find the `a` or `an` right before a place; not the letter of a class or vitamin."""
    found = _ARTICLE.search(text, max(0, place - 4), place)
    if found and found[1][0] == "A" and not opens_sentence(text, found.start()):
        return None
    return found


def the_before(text: str, place: int) -> re.Match[str] | None:
    """Find the `the` right before a place."""
    return _THE.search(text, max(0, place - 5), place)


def agrees_with_something(text: str, start: int, end: int) -> bool:
    """Whether some word around a place may have to change with its number.

    That is so for what may be a subject, which nothing leads in, and before any verb or pronoun of the sentence that
    has a number.
    """
    lead = _LAST_WORD.search(text[max(0, start - 20) : start])
    if opens_sentence(text, start) or lead is None:
        return True
    word = lead[1].casefold()
    if word not in _LEADS and not word.endswith("ed"):
        return True
    sentence_end = _SENTENCE_END.search(text, end)
    return _AGREEING.search(text, end, sentence_end.start() if sentence_end else len(text)) is not None


def is_attributive(text: str, end: int) -> bool | None:
    """Whether what ends at a place goes with a noun behind it, `EVFTA commitments`; None if that is not known."""
    behind = text[end : end + 40]
    if not behind or behind[0] in '.,;:)!?”"\n' or behind.startswith(("'s", "’s", " (", " –", " —")):
        return False
    if behind[0] in "-–" and behind[1:2].isalpha():
        return True
    word = _WORD.match(behind)
    if word and (word[1].casefold() in _NO_NOUNS or (word[1].islower() and word[1].endswith("ed"))):
        return False
    return True if word and word[1].islower() and not word[1].endswith("s") else None


def article_for(form: str) -> str:
    """Return the article that goes before a form: an 8% rise, an 11,000-tonne ship, a one-day visit, an FTA."""
    bare = form.lstrip(_SIGNS)
    if bare[:1].isdigit():
        return "an" if _DIGITS_WITH_AN.match(bare) else "a"
    if bare.casefold().startswith(("one", "once")):
        return "a"
    return "an" if bare.casefold().startswith(_WORDS_WITH_AN) or sounds_like_a_vowel(bare) else "a"
