"""Print how fast terms are found among 100,000, next to other programs, in one run, with ratios.

    python tests/bench/recognition.py [SEGMENTS.tsv.gz]

The segments are the first column of the file, by default the translation memory beside the repository, else invented
syllables; the terms are runs of their words. Others are measured where they are installed: pip install .[bench]. Of
them only the finding is measured; ours also looks at capitals and days and answers with the English. Times are those of
the processor, so that other programs that run count less.
"""

import gzip
import importlib.util
import itertools
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from workbench.glossary.termbase import Termbase, load
from workbench.model.term import Concept, Term

TERMS = 100_000
SEGMENTS = 2_000
ROUNDS = 3
DAY = date(2023, 6, 1)
MEMORY = Path(__file__).parents[3] / "shared" / "data" / "tm130k.tsv.gz"

Find = Callable[[str], object]


def segments() -> list[str]:
    """Source segments: the first column of a file, or invented ones."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else MEMORY
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
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


def concept(number: int, form: str) -> Concept:
    rows = (Term(concept=f"x.{number}", lang="vi", text=form), Term(concept=f"x.{number}", lang="en", text="a term"))
    return Concept(id=f"x.{number}", terms=rows)


def alternation(forms: Sequence[str]) -> Find:
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
    return lambda text: list(pattern.finditer(text))


def aho_corasick(forms: Sequence[str]) -> Find:
    """All matches of letters, those within words dropped, then the longest from the left."""
    from ahocorasick_rs import AhoCorasick

    automaton = AhoCorasick([form.lower() for form in forms])

    def find(text: str) -> list[tuple[int, int]]:
        searched = text.lower()
        places = [
            (start, -end)
            for _, start, end in automaton.find_matches_as_indexes(searched, overlapping=True)
            if not (start and searched[start - 1].isalnum()) and not (end < len(searched) and searched[end].isalnum())
        ]
        found, behind = [], 0
        for start, end in sorted(places):
            if start >= behind:
                found.append((start, behind := -end))
        return found

    return find


def translate_toolkit(forms: Sequence[str]) -> Find:
    from translate.search.match import terminologymatcher
    from translate.storage.po import pofile

    store = pofile()
    for form in forms:
        store.addsourceunit(form).target = "a term"
    matcher = terminologymatcher(store)
    return lambda text: matcher.matches(text)


# Name, module, how it is made, how many terms it gets, how many segments: what is slow gets fewer.
PEERS: tuple[tuple[str, str, Callable[[Sequence[str]], Find], int, int], ...] = (
    ("re alternation", "re", alternation, 1_000, 500),
    ("re alternation", "re", alternation, 10_000, 100),
    ("ahocorasick_rs", "ahocorasick_rs", aho_corasick, TERMS, SEGMENTS),
    ("translate-toolkit", "translate", translate_toolkit, TERMS, 20),
)


def milliseconds_each(find: Find, texts: Sequence[str], rounds: int = ROUNDS) -> float:
    """The best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        for text in texts:
            find(text)
        best = min(best, time.process_time() - begin)
    return best / len(texts) * 1000


def in_milliseconds(act: Callable[[], object]) -> float:
    begin = time.process_time()
    act()
    return (time.process_time() - begin) * 1000


def loading(forms: Sequence[str]) -> None:
    """Print how long a glossary folder takes, from its files to the first answer."""
    with tempfile.TemporaryDirectory() as folder:
        header = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
        rows = "".join(
            f'x.{n},vi,"{form.replace(chr(34), chr(34) * 2)}",full,preferred,,,x,,desk\n'
            f"x.{n},en,term {n},full,preferred,,,x,,desk\n"
            for n, form in enumerate(forms)
        )
        (Path(folder) / "all.csv").write_text(header + rows, "utf-8")
        took = in_milliseconds(lambda: load([Path(folder)]).find("một", DAY))
    print(f"from files of {2 * len(forms):,} rows to the first answer: {took / 1000:.2f} s")


def main() -> None:
    texts = segments()
    forms = terms(texts, TERMS)
    tried = texts[:SEGMENTS]
    concepts = [concept(number, form) for number, form in enumerate(forms)]
    made: list[Termbase] = []

    def open_termbase() -> None:
        made.append(Termbase(concepts))
        made[0].find("một", DAY)

    print(f"ready with {TERMS:,} terms: {in_milliseconds(open_termbase) / 1000:.2f} s")
    termbase = made[0]
    loading(forms[: TERMS // 2])
    loading(forms)

    first = milliseconds_each(lambda text: termbase.find(text, DAY), tried, rounds=1)
    ours = milliseconds_each(lambda text: termbase.find(text, DAY), tried)
    hits = sum(len(termbase.find(text, DAY)) for text in tried) / len(tried)
    length = sum(len(text.encode()) for text in tried) / len(tried)
    print(f"ours, {TERMS:,} terms: {ours:.3f} ms a segment ({length:.0f} bytes, {hits:.1f} hits), {first:.3f} at first")

    text = "Nói (từ mới toanh) chưa có"
    added = concept(TERMS, "từ mới toanh")
    found: list[str] = []
    took = in_milliseconds(lambda: found.extend(hit.concept for hit in termbase.with_concept(added).find(text, DAY)))
    assert added.id in found
    print(f"until an added term is found: {took:.1f} ms")

    for name, module, make, count, fewer in PEERS:
        if importlib.util.find_spec(module) is None:
            print(f"{name}: not installed")
            continue
        begin = time.process_time()
        find = make(forms[:count])
        ready = time.process_time() - begin
        theirs = milliseconds_each(find, tried[:fewer], rounds=1 if fewer < SEGMENTS else ROUNDS)
        print(
            f"{name}, {count:,} terms: {theirs:.3f} ms a segment, {theirs / ours:.1f} times ours at {TERMS:,}; "
            f"ready in {ready:.2f} s"
        )


if __name__ == "__main__":
    main()
