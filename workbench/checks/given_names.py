"""The check on the given names by which a text calls people whom it has named in full before."""

import re
from collections.abc import Iterator

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
        names = [*_TITLED.finditer(source), *(one for one in _TITLED_AND_VERB.finditer(source) if one[2].islower())]
        for match in names:
            name = match[1]
            if not name[0].isupper() or len(name) < _SHORTEST:
                continue
            wrong = _taken_for(name, source, unit.target)
            if wrong:
                said = quoted(unit.target[wrong.start : wrong.end])
                message = f"The source has {quoted(name)}, not {said}."
                yield self.finding(unit, message, in_source(*match.span(1)), in_target(wrong.start, wrong.end))


def _taken_for(name: str, source: str, target: str) -> Word | None:
    """The word that stands for a given name and is another one, or None."""
    words = [word for word in words_of(target) if word.is_capital]
    same = [word for word in words if word.bare == bare(name)]
    if same:
        written = [nfc(target[word.start : word.end]) for word in same]
        other = all(not one.isascii() and match_key(one) != match_key(name) for one in written)
        return same[0] if other else None
    of_source = set(map(bare, re.findall(r"[^\W\d_]+", source)))
    return next((word for word in words if word.bare not in of_source and _is_near(word, name, target)), None)


def _is_near(word: Word, name: str, target: str) -> bool:
    written = target[word.start : word.end].casefold()
    if len(written) < _SHORTEST or written in ENGLISH or not is_standard_bare(nfc(written)):
        return False
    return Levenshtein.distance(word.bare, bare(name)) == 1
