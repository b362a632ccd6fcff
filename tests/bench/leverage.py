"""How many segments a second are measured against a memory and against each other.

Run: python tests/bench/leverage.py [SEGMENTS]

The memory is the first half of `../shared/data/tm130k.tsv.gz`; the segments are from all of it, every second one
changed in a word of eight, one in ten a repetition.
"""

import gzip
import random
import sys
import tempfile
import time
from pathlib import Path
from types import SimpleNamespace

from workbench.memory.index.index import Index
from workbench.memory.lookup import Memory, Part
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.session.leverage_analysis import Counted, MemoryScores, analyse
from workbench.session.volume import Volume

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "tm130k.tsv.gz"
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
WORDS = ("mới", "cũ", "tỉnh", "huyện", "2024")


def main() -> None:
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        pairs = [line.rstrip("\n").split("\t", 1) for line in lines]
    draw = random.Random(5)
    with tempfile.TemporaryDirectory() as folder, SqliteStore.open(Path(folder) / "m.sqlite") as store:
        store.put(Record(source=source, target=target, document="d") for source, target in pairs[: len(pairs) // 2])
        memory = Memory([Part(store=store, index=Index(store, [Path(folder) / "m.index"]))])
        memory.lookup("Kim")
        memories = SimpleNamespace(lookup=memory.lookup, name_elsewhere=lambda name: f"elsewhere: {name}")
        units = list(segments([source for source, _ in pairs], draw))
        began, clock = time.process_time(), time.perf_counter()
        (leverage,) = analyse([units], MemoryScores(memories, ["new"]))
        core, clock = time.process_time() - began, time.perf_counter() - clock
    print(f"{COUNT:,} segments: {COUNT / core:,.0f} a second of one core, {COUNT / clock:,.0f} by the clock")
    for band, volume in (*leverage.rows(), *((f"internal {band}", one) for band, one in leverage.internal_rows())):
        print(f"{band:16} {volume.segments:7,} segments {volume.words:9,} words")


def segments(sources: list[str], draw: random.Random) -> "list[Counted]":
    found: list[Counted] = []
    for number in range(COUNT):
        source = draw.choice(sources)
        if number % 2:
            words = source.split()
            for _ in range(len(words) // 8 + 1):
                words[draw.randrange(len(words))] = draw.choice(WORDS)
            source = " ".join(words)
        if number % 10 == 9:
            source = draw.choice(found).source
        found.append(
            Counted(
                source=source, volume=Volume.of(source, "vi"), repeats=Volume(), previous="", following="", role="body"
            )
        )
    return found


if __name__ == "__main__":
    main()
