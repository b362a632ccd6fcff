"""How many units a second are read, written and imported, and that memory stays flat.

Run: python tests/bench/memory_exchange.py [UNITS]

Units are the 130,000 of `../shared/data/tm130k.tsv.gz` where it lies beside the repository, else made up of words.
"""

import gzip
import random
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from workbench.memory import Record
from workbench.memory.exchange import FORMATS, MemoryFormat, Options, Report
from workbench.memory.sqlite_store import SqliteStore

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "tm130k.tsv.gz"
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 130_000


def records() -> Iterator[Record]:
    previous = ""
    for number, (source, target) in enumerate(pairs()):
        yield Record(
            source=source,
            target=target,
            document=f"article-{number // 30}",
            previous=previous,
            date="2026-11-24T08:00:00Z",
            author="Lan",
        )
        previous = source


def pairs() -> Iterator[tuple[str, str]]:
    """Real units as often as needed, a number behind each from the second round on."""
    texts = real() if DATA.exists() else made_up()
    for number in range(COUNT):
        source, target = texts[number % len(texts)]
        yield (f"{source} {number}", target) if number >= len(texts) else (source, target)


def real() -> list[tuple[str, str]]:
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        return [(source, target) for source, _, target in (line.rstrip("\n").partition("\t") for line in lines)]


def made_up() -> list[tuple[str, str]]:
    draw = random.Random(5)
    words = ("tỉnh", "đẩy", "mạnh", "xuất", "khẩu", "nông", "sản", "sang", "thị", "trường", "châu", "quý", "hai")
    return [(" ".join(draw.choices(words, k=25)), " ".join(draw.choices(words, k=25))) for _ in range(130_000)]


def write_foreign(every: list[Record], path: Path) -> None:
    """TMX as OmegaT lays it out."""
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n<tmx version="1.1">\n')
        file.write('  <header creationtool="Another" segtype="sentence" srclang="vi-VN"/>\n  <body>\n')
        for record in every:
            file.write(
                f'    <tu>\n      <tuv lang="vi-VN">\n        <seg>{escape(record.source)}</seg>\n      </tuv>\n'
                f'      <tuv lang="en-US" changeid="Lan" changedate="20261124T080000Z">\n'
                f"        <seg>{escape(record.target)}</seg>\n      </tuv>\n    </tu>\n"
            )
        file.write("  </body>\n</tmx>\n")


def read(format_: MemoryFormat, path: Path) -> int:
    return sum(len(piece.records) for piece in format_.read(path, Options(), Report()))


def clocks() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


def rate(count: int, began: tuple[float, float]) -> str:
    """By the time of one core, which others on the machine do not change, and by the clock."""
    core, clock = (now - then for now, then in zip(clocks(), began, strict=True))
    return f"{count / core:8,.0f} units/s of one core, {count / clock:8,.0f} by the clock ({clock:.2f} s)"


def main() -> None:
    every = list(records())
    print(f"{len(every):,} units, {'real' if DATA.exists() else 'made up'}")
    with tempfile.TemporaryDirectory() as folder:
        for format_ in FORMATS:
            path = Path(folder) / f"m{format_.suffixes[0]}"
            began = clocks()
            with path.open("wb") as stream:
                format_.write(every, stream, Options(), Report())
            print(f"{format_.name:4} write {rate(len(every), began)}, {path.stat().st_size / 1e6:.0f} MB")
            began = clocks()
            print(f"{format_.name:4} read  {rate(read(format_, path), began)}")
            if format_.name != "po":
                tracemalloc.start()
                read(format_, path)
                most = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
                print(f"{format_.name:4} holds {most / 1e6:.1f} MB at most while reading")
        foreign = Path(folder) / "foreign.tmx"
        write_foreign(every, foreign)
        began = clocks()
        print(f"tmx of others, read {rate(read(FORMATS[0], foreign), began)}")
        with SqliteStore.open(Path(folder) / "m.sqlite") as store:
            for word in ("first", "second"):
                began = clocks()
                for start in range(0, len(every), 5_000):
                    store.put(every[start : start + 5_000])
                print(f"put, {word} time {rate(len(every), began)}")


if __name__ == "__main__":
    main()
