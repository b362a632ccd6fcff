"""Print what checking 50,000 segments of news costs, load included, beside other programs, in one run, with ratios.

    python tests/bench/checks.py [SEGMENTS]

The segments are made of the right translations in `tests/corpus` and in `locales/`: news of which half hold a figure,
joined and signed by people so that no two are the same and no cache can shine. Others are measured where they are
installed: pofilter, msgfmt and i18nspector. Times are those of the processor, so that other programs that run count
less; what a child process takes counts for the one that started it.
"""

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import polib

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "corpus"))

from labelled import right  # noqa: E402 - it lies in a folder beside this one, and is no package

SEGMENTS = 50_000
FILES = 1_000
"""Into so many files the same segments are cut for the second way."""
SHORT = 80
"""A sentence of no more characters may get another one behind it."""
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
MIDDLES = ("Văn", "Thị", "Hữu", "Quang", "Minh", "Ngọc", "Thanh", "Đình", "Xuân", "Thu", "Đức", "Kim")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hải", "Hùng", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam")
SAID = (("{} nói thêm.", "{} added."), ("{} cho biết như vậy.", "{} said so."), ("Ảnh: {}", "Photo: {}"))
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n\n'
_PLAIN = str.maketrans("ăâđêôơưĂÂĐÊÔƠƯ", "aadeoouAADEOOU")

Pair = tuple[str, str]


def sentences() -> list[Pair]:
    """The right translations of the labelled corpus, and those of the sample project."""
    found: dict[Pair, None] = {(unit.source, unit.target): None for text in right() for unit in text.units}
    for catalog in sorted((ROOT / "locales").rglob("*.po")):
        found |= {(entry.msgid, entry.msgstr): None for entry in polib.pofile(str(catalog)) if entry.msgstr}
    return list(found)


def segments(count: int) -> Iterator[Pair]:
    """So many different pairs, half of them with a figure."""
    dice = random.Random(1)
    known = sentences()
    figures = [pair for pair in known if any(map(str.isdigit, pair[0]))]
    words = [pair for pair in known if not any(map(str.isdigit, pair[0]))]
    made: set[str] = set()
    while len(made) < count:
        pool = figures if len(made) % 2 else words
        source, target = dice.choice(pool)
        if len(source) < SHORT:
            source, target = _joined((source, target), dice.choice(pool))
        if source in made or dice.random() < 1 / 3:
            source, target = _joined((source, target), _remark(dice))
        if source not in made:
            made.add(source)
            yield source, target


def _joined(first: Pair, second: Pair) -> Pair:
    return f"{first[0]} {second[0]}", f"{first[1]} {second[1]}"


def _remark(dice: random.Random) -> Pair:
    import unicodedata

    name = f"{dice.choice(SURNAMES)} {dice.choice(MIDDLES)} {dice.choice(GIVEN)}"
    bare = "".join(c for c in unicodedata.normalize("NFD", name.translate(_PLAIN)) if not unicodedata.combining(c))
    source, target = dice.choice(SAID)
    return source.format(name), target.format(bare.translate(_PLAIN))


def write(path: Path, pairs: list[Pair]) -> None:
    """A PO file of the pairs."""
    entries = (f"msgid {_quoted(source)}\nmsgstr {_quoted(target)}\n" for source, target in pairs)
    path.write_text(HEADER + "\n".join(entries), "utf-8")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def timed(call: Callable[[], object]) -> float:
    """Seconds of the processor, those of finished children with them."""
    before = _spent()
    call()
    return _spent() - before


def _spent() -> float:
    return sum(resource.getrusage(who).ru_utime for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def program(*words: str) -> Callable[[], object]:
    """A call of another program whose findings nobody reads; ours leaves with 1 where it finds something."""
    return lambda: subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SEGMENTS
    pairs = list(segments(count))
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.po", Path(folder) / "many"
        write(one, pairs)
        many.mkdir()
        size = -(-count // FILES)
        for number in range(0, count, size):
            write(many / f"{number:07}.po", pairs[number : number + size])
        _report(one, many, count)


def _report(one: Path, many: Path, count: int) -> None:
    # The cache of the last rows lies beside the file, not in anybody's home.
    os.environ["XDG_CACHE_HOME"] = str(one.parent)
    own = (sys.executable, "-m", "workbench", "check", "--date", "2025-08-01", "--format", "jsonl")
    anew = (*own, "--no-cache")
    load = timed(lambda: polib.pofile(str(one)))
    print(f"{count} segments, {one.stat().st_size / 1e6:.1f} MB")
    print(f"{'polib, load only':<28}{load:7.2f} s")
    rows = [
        ("workbench check", (*anew, str(one))),
        (f"… in {FILES} files", (*anew, str(many))),
        ("… with --jobs 2", (*anew, "--jobs", "2", str(one))),
        ("… and keeping the findings", (*own, str(one))),
        ("… again, unchanged", (*own, str(one))),
    ]
    others = (
        ("pofilter", ("pofilter", str(one), os.devnull)),
        ("msgfmt -c", ("msgfmt", "-c", "-o", os.devnull, str(one))),
        ("i18nspector", ("i18nspector", str(one))),
    )
    rows += [row for row in others if shutil.which(row[1][0])]
    first = 0.0
    for name, words in rows:
        began = time.perf_counter()
        spent = timed(program(*words))
        first = first or spent
        wall = time.perf_counter() - began
        ratios = f"{spent / load:6.1f} x polib  {spent / first:6.2f} x ours"
        print(f"{name:<28}{spent:7.2f} s  {ratios}  {wall:6.1f} s by the clock")


if __name__ == "__main__":
    main()
