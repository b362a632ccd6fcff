"""Recognition with 100,000 terms against an alternation of regular expressions; prints times and their ratio.

Run: python tests/bench/recognition.py [SEGMENTS.tsv.gz]; without a file the segments are made of invented syllables.
"""

import gzip
import itertools
import random
import re
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from workbench.glossary.termbase import Termbase
from workbench.model.term import Concept, Term

TERMS = 100_000
ALTERNATION_TERMS = 1_000
SEGMENTS = 2_000
DAY = date(2023, 6, 1)


def segments() -> list[str]:
    """Source segments: the first column of a file, or invented ones."""
    if len(sys.argv) > 1:
        with gzip.open(Path(sys.argv[1]), "rt", encoding="utf-8") as lines:
            return [line.split("\t", 1)[0] for line in itertools.islice(lines, 100_000)]
    dice = random.Random(1)
    syllables = [
        a + b + c for a in "bcdđghklmnpqrstvx" for b in ("a", "ê", "iê", "ươ", "ô", "u") for c in ("", "n", "ng", "c")
    ]
    return [" ".join(dice.choices(syllables, k=25)) for _ in range(50_000)]


def terms(texts: Sequence[str], count: int) -> list[str]:
    """Different runs of two to five words of the texts."""
    dice = random.Random(2)
    found: dict[str, None] = {}
    while len(found) < count:
        words = dice.choice(texts).split()
        start = dice.randrange(max(1, len(words) - 1))
        found[" ".join(words[start : start + dice.randint(2, 5)]) or "một"] = None
    return list(found)


def milliseconds_each(search: object, texts: Sequence[str]) -> float:
    assert callable(search)
    begin = time.perf_counter()
    for text in texts:
        search(text)
    return (time.perf_counter() - begin) / len(texts) * 1000


def main() -> None:
    texts = segments()
    forms = terms(texts, TERMS)
    tried = texts[:SEGMENTS]
    rows = [
        (Term(concept=f"x.{n}", lang="vi", text=form), Term(concept=f"x.{n}", lang="en", text=f"term {n}"))
        for n, form in enumerate(forms)
    ]
    begin = time.perf_counter()
    termbase = Termbase(Concept(id=pair[0].concept, terms=pair) for pair in rows)
    termbase.find("", DAY)
    print(f"ready with {TERMS:,} terms in {time.perf_counter() - begin:.2f} s")
    ours = milliseconds_each(lambda text: termbase.find(text, DAY), tried)
    print(f"dictionary of tokens, {TERMS:,} terms: {ours:.3f} ms a segment")
    longest_first = sorted(forms[:ALTERNATION_TERMS], key=len, reverse=True)
    alternation = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
    theirs = milliseconds_each(lambda text: list(alternation.finditer(text)), tried[:200])
    print(f"re alternation, {ALTERNATION_TERMS:,} terms: {theirs:.3f} ms a segment; ratio {theirs / ours:.1f}")


if __name__ == "__main__":
    main()
