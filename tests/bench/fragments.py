"""Print what drafts from fragments are worth: how much they cover, how near they come, how long a lookup takes.

    python tests/bench/fragments.py [--show N] [SEGMENTS.tsv.gz]

Measured on this repository's documents, each drafted from the others, and on the pairs of a file (by default the
translation memory beside the repository) of which it is certain that they are translations of each other: those with
the same code or formulas on both sides, a textbook. Of these 200 are drafted from the rest. “Right” is the share of
the memory's phrases whose English stands in the reference as it is, but for plurals and figures. Times are those of the
processor. `--show` prints so many drafts to read.
"""

import datetime
import gzip
import random
import re
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from workbench import catalog, drafts, glossary, metrics
from workbench.drafts import Request, Resources
from workbench.memory.phrases import MemoryPhrases
from workbench.memory.phrases.words import english_words_of, places_of
from workbench.memory.record import Record, records_of
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import Store
from workbench.model import Draft, LanguagePair, PieceKind, TermHit
from workbench.text.profiles import VNA
from workbench.text.tokens import tokens

ROOT = Path(__file__).parents[2]
MEMORY = ROOT.parent / "shared" / "data" / "tm130k.tsv.gz"
HELD_OUT = 200
DAY = datetime.date(2024, 6, 1)
SAME_ON_BOTH_SIDES = re.compile(r"\$[^$]+\$|`[^`]+`|https?://\S+")


class Drafted(NamedTuple):
    """A segment with its reference and what was drafted, in so many seconds."""

    source: str
    reference: str
    draft: Draft | None
    seconds: float


def drafted(store: Store, without: Sequence[str], pairs: Iterable[tuple[str, str]], *, terms: bool) -> list[Drafted]:
    """Draft segments from a store."""
    termbase = glossary.load([ROOT / "glossary"])

    def hits(source: str) -> tuple[TermHit, ...]:
        return termbase.find(source, DAY, lang="vi") if terms else ()

    phrases = MemoryPhrases([(store, None)], without=without)
    phrases.catch_up()
    resources = Resources(
        pair=LanguagePair("vi", "en"), day=DAY, profile=VNA, hits=hits, named=lambda _: (), phrases=phrases
    )
    drafter = drafts.load("fragments", resources)
    made = []
    for source, reference in pairs:
        begun = time.process_time()
        (draft,) = drafter.drafts([Request(source=source)])
        made.append(Drafted(source, reference, draft, time.process_time() - begun))
    return made


def of_this_repository() -> list[Drafted]:
    """Its documents, each drafted from the others."""
    catalogs = {path.stem: catalog.load(path).units for path in sorted((ROOT / "locales").rglob("*.po"))}
    store = SqliteStore.in_process()
    for name, units in catalogs.items():
        store.put(records_of(name, units))
    made: list[Drafted] = []
    for name, units in catalogs.items():
        finished = [(unit.source, unit.target) for unit in units if unit.target]
        made += drafted(store, [name], finished, terms=True)
    return made


def of_textbook(path: Path) -> list[Drafted]:
    """Pairs with the same code on both sides, some drafted from the others."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        pairs = [(source, target) for source, target in (line.rstrip("\n").split("\t") for line in lines)]
    certain = [pair for pair in pairs if _code(pair[0]) and _code(pair[0]) == _code(pair[1])]
    random.Random(1).shuffle(certain)
    store = SqliteStore.in_process()
    store.put(
        Record(source=source, target=target, document=f"unit {number}")
        for number, (source, target) in enumerate(certain[HELD_OUT:])
    )
    return drafted(store, [], certain[:HELD_OUT], terms=False)


def _code(text: str) -> list[str]:
    return sorted(SAME_ON_BOTH_SIDES.findall(text))


def report(title: str, made: Sequence[Drafted]) -> None:
    """Print the figures of some drafts."""
    with_draft = [one for one in made if one.draft]
    counts = [_counts(one) for one in with_draft]
    covered, words = sum(a for a, _ in counts), sum(b for _, b in counts)
    right = [is_right for one in with_draft for is_right in _phrases_right(one)]
    times = sorted(one.seconds * 1000 for one in made)
    chrf = metrics.load(["chrf"])["chrf"]
    references = [one.reference for one in with_draft]
    ours = chrf.corpus([one.draft.target for one in with_draft if one.draft], references)
    untouched = chrf.corpus([one.source for one in with_draft], references)
    print(f"{title}: {len(made)} segments")
    print(f"  drafts        {len(with_draft)} ({100 * len(with_draft) / len(made):.0f} %)")
    print(f"  words covered {100 * covered / words:.0f} % of theirs")
    print(f"  phrases right {100 * sum(right) / max(1, len(right)):.0f} % of {len(right)}")
    print(f"  chrF          {ours.value:.1f}; of the source as it is {untouched.value:.1f}; of no draft 0")
    middle, late = times[len(times) // 2], times[len(times) * 95 // 100]
    print(f"  ms            p50 {middle:.1f}, p95 {late:.1f}, max {times[-1]:.1f}")
    print(f"  {ours.signature}")


def _counts(one: Drafted) -> tuple[int, int]:
    """How many words of the source are covered, of how many."""
    starts = [token.start for token in tokens(one.source) if token.text[0].isalnum()]
    known = [piece for piece in (one.draft.pieces if one.draft else ()) if piece.kind is not PieceKind.SOURCE]
    return sum(any(piece.source_start <= start < piece.source_end for piece in known) for start in starts), len(starts)


def _phrases_right(one: Drafted) -> list[bool]:
    reference = english_words_of(one.reference)
    phrases = [piece.text for piece in (one.draft.pieces if one.draft else ()) if piece.kind is PieceKind.MEMORY]
    return [bool(places_of([word.key for word in english_words_of(text)], reference)) for text in phrases]


def show(made: Sequence[Drafted], number: int) -> None:
    """Print some drafts with their pieces."""
    for one in [one for one in made if one.draft][:number]:
        assert one.draft
        print(f"\n  {one.source}\n  {one.reference}")
        print("  " + " ".join(f"[{piece.kind.value[0]}: {piece.text}]" for piece in one.draft.pieces))
        print(f"  {one.draft.origin}")


def main() -> None:
    """Measure and print."""
    arguments = sys.argv[1:]
    number = int(arguments.pop(1)) if arguments[:1] == ["--show"] else 0
    path = Path(next((one for one in arguments if not one.startswith("--")), MEMORY))
    made = of_this_repository()
    report("this repository", made)
    show(made, number)
    if path.is_file():
        made = of_textbook(path)
        report("textbook", made)
        show(made, number)


if __name__ == "__main__":
    main()
