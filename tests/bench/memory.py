"""How fast the memory is, and whether it misses anything: `python tests/bench/memory.py [UNITS …] [--folder DIR]`.

Units are those of `../shared/data/tm130k.tsv.gz`; beyond its 130,000 their words are changed at random. Queries are
segments of it with up to two words in five changed. Some are compared with every unit by rapidfuzz over words, which
gives what should be found and how long that takes. By default 130,000 and 1,000,000 units; 5,000,000 take half an
hour.
"""

import argparse
import gzip
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.memory.index.index import Index
from workbench.memory.index.letters import row_of
from workbench.memory.lookup import Memory, Part
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.text.normalise import match_key

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "tm130k.tsv.gz"
THRESHOLDS = (70, 60, 50)
QUERIES, COMPARED, LIMIT = 1000, 25, 5


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
        store.put(Record(source=source, target=target, document="bench") for source, target in units(count))
        put = time.perf_counter()
        Index(store, [path.with_suffix(".index")]).catch_up()
    done = time.perf_counter()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"  put {put - begin:.1f} s, index {done - put:.1f} s, at most {most:.0f} MB")
    return path


def measure(folder: Path, count: int) -> None:
    """Print the figures of a memory of so many units."""
    print(f"{count} units")
    path = built(folder, count)
    index_path = path.with_suffix(".index")
    print(f"  store {path.stat().st_size / 1e6:.0f} MB, index {index_path.stat().st_size / 1e6:.0f} MB")
    asked = queries()
    begin = time.perf_counter()
    store = SqliteStore.open(path)
    memory = Memory([Part(store=store, index=Index(store, [index_path]))])
    opened = time.perf_counter()
    memory.lookup(asked[0], threshold=70, limit=LIMIT)
    print(f"  open {(opened - begin) * 1e3:.1f} ms, first lookup {(time.perf_counter() - opened) * 1e3:.1f} ms")
    rows: list[str] = [row_of(key) for _, key in store.texts_after(0)]
    for threshold in THRESHOLDS:
        times = []
        for _ in range(2):
            times = sorted(timed(memory, query, threshold)[1] for query in asked)
        p50, p95, p99 = (times[len(times) * part // 100] * 1e3 for part in (50, 95, 99))
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
            f"  threshold {threshold}: p50 {p50:.2f} ms, p95 {p95:.2f}, p99 {p99:.2f}, most {times[-1] * 1e3:.1f}; "
            f"recall {recall:.3f} of {found}; brute force {slow:.0f} ms, {slow / p50:.0f} times as long"
        )
    store.close()


def timed(memory: Memory, query: str, threshold: int) -> tuple[tuple, float]:
    """A lookup and its seconds."""
    begin = time.perf_counter()
    found = memory.lookup(query, threshold=threshold, limit=LIMIT)
    return found, time.perf_counter() - begin


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
    parser.add_argument("units", nargs="*", type=int, default=[130_000, 1_000_000])
    parser.add_argument("--folder", type=Path, help="Keep the memories there, and use those that are there.")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for count in asked.units:
            measure(folder, count)


if __name__ == "__main__":
    main()
