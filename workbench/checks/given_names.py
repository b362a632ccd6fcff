"""The check on the given names by which a text calls people whom it has named in full before."""

import re
from collections.abc import Container, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.english_names import Word, bare, words_of
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, Unit
from workbench.text.function_words import ENGLISH
from workbench.text.normalise import match_key, nfc
from workbench.text.syllables import is_standard_bare

_TITLED = re.compile(
    r"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]ụ|[Tt]hầy|[Ee]m)\s([^\W\d_]+)(?=\W|$)(?!\s[^\W\d_])"
)
_TITLED_AND_VERB = re.compile(
    r"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]ụ|[Tt]hầy|[Ee]m)\s([^\W\d_]+)\s(?=([^\W\d_]))"
)
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters of a name that differs in one from another: shorter ones are near to everything."""


class GivenNameMismatch(Check):
    """A given name behind ông or bà that the translation spells as another one."""

    id = "given-name-mismatch"
    title = "Given name of somebody else"
    explanation = (
        "Whom the source calls by the given name, the translation does not call by one that differs in a letter. "
        "Right: “ông Nguyên cho rằng” → “Nguyen held”. Wrong: “Nguyet held”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source = nfc(unit.source)
        called = [*_TITLED.finditer(source), *(one for one in _TITLED_AND_VERB.finditer(source) if one[2].islower())]
        names = [one for one in called if one[1][0].isupper() and len(one[1]) >= _SHORTEST]
        if not names:
            return
        words = [word for word in words_of(unit.target) if word.is_capital]
        of_source = set(map(bare, _WORD.findall(source)))
        taken = {name: _taken_for(name, words, of_source, unit.target) for name in {match[1] for match in names}}
        for match in names:
            name = match[1]
            wrong = taken[name]
            if wrong:
                message = f"The source has {quoted(name)}, not {quoted(unit.target[wrong.start : wrong.end])}."
                yield self.finding(unit, message, in_source(*match.span(1)), in_target(wrong.start, wrong.end))


def _taken_for(name: str, words: Sequence[Word], of_source: Container[str], target: str) -> Word | None:
    """The word with a capital that stands for a given name and is another one, or None."""
    same = [word for word in words if word.bare == bare(name)]
    if same:
        written = [nfc(target[word.start : word.end]) for word in same]
        other = all(not one.isascii() and match_key(one) != match_key(name) for one in written)
        return same[0] if other else None
    return next((word for word in words if word.bare not in of_source and _is_near(word, name, target)), None)


def _is_near(word: Word, name: str, target: str) -> bool:
    written = target[word.start : word.end].casefold()
    if len(written) < _SHORTEST or written in ENGLISH or not is_standard_bare(nfc(written)):
        return False
    return Levenshtein.distance(word.bare, bare(name)) == 1
