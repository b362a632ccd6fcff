"""How fast the memory is, and whether it misses anything: `python tests/bench/memory.py [UNITS …] [--folder DIR]`.

Units are those of `../shared/data/tm130k.tsv.gz`; beyond its 130,000 their words are changed at random. Queries are
segments of it with up to two words in five changed. Some are compared with every unit by rapidfuzz over words, which
gives what should be found and how long that takes. By default 130,000, 1,000,000 and 5,000,000 units; the last ones
take a quarter of an hour, 6 GB of disk and as much memory.

Times are wall-clock times, behind them those of the processor: on a machine that others use, too, only these compare.
What others take is measured by `memory_peers.py`.
"""

import argparse
import gzip
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.memory.concordance import concordance
from workbench.memory.index.index import Index
from workbench.memory.index.letters import row_of
from workbench.memory.lookup import Memory, Part
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.words import Words
from workbench.text.normalise import match_key

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "tm130k.tsv.gz"
THRESHOLDS = (70, 60, 50)
QUERIES, COMPARED, LIMIT = 1000, 25, 5
PORTION = 5000
"""Units put in one transaction, as an import does."""


def units(count: int) -> Iterator[tuple[str, str]]:
    """Yield so many sources and targets."""
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        pairs = [tuple(line.rstrip("\n").split("\t")[:2]) for line in lines]
    # Each target differs, for a memory gives each of them once.
    yield from ((source, f"{target} ({number})") for number, (source, target) in enumerate(pairs[:count]))
    rng = random.Random(5)
    words = [word for source, _ in pairs for word in source.split()]
    for number in range(len(pairs), count):
        source, target = pairs[number % len(pairs)]
        yield changed(source, rng.uniform(0.1, 0.6), words, rng), f"{target} ({number})"


def changed(source: str, share: float, words: list[str], rng: random.Random) -> str:
    """Change so many of a source's words: replace most, leave some out, put some in."""
    text = []
    for word in source.split():
        chance = rng.random()
        if chance >= share:
            text.append(word)
        elif chance < share * 0.6:
            text.append(rng.choice(words))
        elif chance >= share * 0.8:
            text += [word, rng.choice(words)]
    return " ".join(text) or source


def queries() -> list[str]:
    """The texts that are looked up."""
    rng = random.Random(9)
    sources = [source for source, _ in units(40_000)]
    words = [word for source in sources[:2000] for word in source.split()]
    return [changed(rng.choice(sources), rng.uniform(0, 0.4), words, rng) for _ in range(QUERIES)]


def built(folder: Path, count: int) -> Path:
    """Make the memory if it is not there; return its file."""
    path = folder / f"memory-{count}.sqlite"
    if path.exists():
        return path
    begin = time.perf_counter()
    with SqliteStore.open(path) as store:
        records = (Record(source=source, target=target, document="bench") for source, target in units(count))
        while portion := list(islice(records, PORTION)):
            store.put(portion)
        put = time.perf_counter()
        Index(store, [path.with_suffix(".index")]).catch_up()
        indexed = time.perf_counter()
        Words(store, path.with_suffix(".words")).catch_up()
    done = time.perf_counter()
    print(
        f"  put {put - begin:.1f} s ({count / (put - begin):.0f} units a second), index {indexed - put:.1f} s,"
        f" words {done - indexed:.1f} s, at most {rss():.0f} MB"
    )
    return path


def rss() -> float:
    """The most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def measure(folder: Path, count: int) -> None:
    """Print the figures of a memory of so many units."""
    print(f"{count} units")
    path = built(folder, count)
    index_path = path.with_suffix(".index")
    sizes = (
        f"{name} {path.with_suffix(f'.{name}').stat().st_size / 1e6:.0f} MB" for name in ("sqlite", "index", "words")
    )
    print(f"  {', '.join(sizes)}")
    asked = queries()
    begin = time.perf_counter()
    store = SqliteStore.open(path)
    memory = Memory([Part(store=store, index=Index(store, [index_path]))])
    opened = time.perf_counter()
    memory.lookup(asked[0], threshold=70, limit=LIMIT)
    print(f"  open {(opened - begin) * 1e3:.1f} ms, first lookup {(time.perf_counter() - opened) * 1e3:.1f} ms")
    concordances(store, path)
    rows: list[str] = [row_of(key) for _, key in store.texts_after(0)]
    for threshold in THRESHOLDS:
        times: list[tuple[float, float]] = []
        for _ in range(2):
            times = [timed(memory, query, threshold)[1:] for query in asked]
        walls, cpus = (sorted(each) for each in zip(*times, strict=True))
        p50, p95, p99 = (walls[len(walls) * part // 100] * 1e3 for part in (50, 95, 99))
        processor = ", ".join(f"{cpus[len(cpus) * part // 100] * 1e3:.2f}" for part in (50, 95, 99))
        found = missed = 0
        brute = []
        for query in asked[:COMPARED]:
            scores, took = compared(rows, query, threshold)
            brute.append(took)
            got = [match.score for match in timed(memory, query, threshold)[0]]
            found += len(scores)
            missed += sum(1 for score in scores if score not in got)
        slow = sorted(brute)[len(brute) // 2] * 1e3
        recall = 1 if not found else 1 - missed / found
        print(
            f"  threshold {threshold}: p50 {p50:.2f} ms, p95 {p95:.2f}, p99 {p99:.2f}, most {walls[-1] * 1e3:.1f} "
            f"(processor {processor}); "
            f"recall {recall:.3f} of {found}; brute force {slow:.0f} ms, {slow / p50:.0f} times as long"
        )
    store.close()


def timed(memory: Memory, query: str, threshold: int) -> tuple[tuple, float, float]:
    """A lookup, its seconds, and the processor's."""
    begin, processor = time.perf_counter(), time.thread_time()
    found = memory.lookup(query, threshold=threshold, limit=LIMIT)
    return found, time.perf_counter() - begin, time.thread_time() - processor


def concordances(store: SqliteStore, path: Path) -> None:
    """Print how long it takes to find some words in the sources."""
    place = path.with_suffix(".words")
    for query in ("kim ngach", "kim ngạch", '"của một"', "nowhere"):
        begin = time.perf_counter()
        hits = sum(1 for _ in concordance(store, place, query))
        print(f"  concordance of {query}: {hits} hits in {(time.perf_counter() - begin) * 1e3:.1f} ms")


def compared(rows: list[str], query: str, threshold: int) -> tuple[list[int], float]:
    """The best scores by comparing with every row, and the seconds."""
    begin = time.perf_counter()
    row = row_of(match_key(query))
    most = len(row) * 100 // threshold * (100 - threshold) // 100
    hits = process.extract(row, rows, scorer=Levenshtein.distance, score_cutoff=most, limit=None)
    scores = []
    for other, edits, _ in hits:
        longer = max(len(other), len(row))
        scores.append(100 * (longer - edits) // longer)
    best = sorted((score for score in scores if score >= threshold), reverse=True)[:LIMIT]
    return best, time.perf_counter() - begin


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("units", nargs="*", type=int, default=[130_000, 1_000_000, 5_000_000])
    parser.add_argument("--folder", type=Path, help="Keep the memories there, and use those that are there.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for count in asked.units:
            measure(folder, count)
    print(f"memory of the process at most {rss():.0f} MB, brute force included")


if __name__ == "__main__":
    main()
