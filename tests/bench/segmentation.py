"""Print boundary F1 and speed of our sentence rules next to other programs, in one run, with ratios.

    python tests/bench/segmentation.py [PARAGRAPHS.jsonl]

The file has one paragraph a line, `{"sentences": [...]}`; by default it is the development set beside the repository.
Others are measured where they are installed: pip install .[bench]. The hard classes are those of
`tests/unit/text/test_hard_sentences.py` and of the files in `tests/unit/text/sentences`, which also hold the news and
the English. Programs run in turn, so that a busy moment of the machine meets them all, and the best of the rounds
counts.
"""

import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DEVELOPMENT_SET = ROOT.parent / "shared" / "data" / "segmentation_dev.jsonl"
ROUNDS = 3

Splitter = Callable[[str], list[str]]
Gold = list[tuple[str, set[int]]]
"""Paragraphs, each with how many characters that are no white space stand in front of its boundaries."""


def ours(lang: str) -> Splitter:
    from workbench.text.segmentation import sentences

    return lambda text: [text[start:end] for start, end in sentences(text, lang)]


def underthesea(lang: str) -> Splitter:
    from underthesea import sent_tokenize

    return sent_tokenize


def pysbd(lang: str) -> Splitter:
    from pysbd import Segmenter

    return Segmenter(language="en", clean=False).segment


def sentencex(lang: str) -> Splitter:
    from sentencex import segment

    return lambda text: list(segment(lang, text))


def syntok(lang: str) -> Splitter:
    from syntok import segmenter

    def split(text: str) -> list[str]:
        sentences = (sentence for paragraph in segmenter.analyze(text) for sentence in paragraph)
        return ["".join(token.spacing + token.value for token in sentence) for sentence in sentences]

    return split


PROGRAMS: dict[str, Callable[[str], Splitter]] = {
    "workbench": ours,
    "underthesea": underthesea,
    "pysbd": pysbd,
    "sentencex": sentencex,
    "syntok": syntok,
}


def main() -> None:
    """Measure and print."""
    sets = {name: (lang, gold) for name, lang, gold in gold_sets()}
    splitters = dict(installed())
    best: dict[str, float] = dict.fromkeys(splitters, 0.0)
    _, speed_set = next(iter(sets.values()))
    count = sum(len(ends) + 1 for _, ends in speed_set)
    for _ in range(ROUNDS):
        for name, split in splitters.items():
            started = time.process_time()
            for text, _ends in speed_set:
                split["vi"](text)
            best[name] = max(best[name], count / (time.process_time() - started))
    titles = {name: f"F1 {name} ({len(gold)})" for name, (_, gold) in sets.items()}
    print(f"{'':12} {'  '.join(titles.values())}  sentences/s  ours is")
    for name, split in splitters.items():
        scores = "  ".join(f"{f1(split[lang], gold):{len(titles[title])}.4f}" for title, (lang, gold) in sets.items())
        print(f"{name:12} {scores}  {best[name]:11,.0f}  {best['workbench'] / best[name]:.2f} times as fast")


def installed() -> Iterator[tuple[str, dict[str, Splitter]]]:
    """Yield the programs that are there, for each language, warmed up."""
    for name, make in PROGRAMS.items():
        if importlib.util.find_spec(name) is None:
            print(f"{name} is not installed")
            continue
        splitters = {lang: make(lang) for lang in ("vi", "en")}
        for split in splitters.values():
            split("Một câu. Hai câu.")
        yield name, splitters


def gold_sets() -> Iterator[tuple[str, str, Gold]]:
    """Yield the paragraphs that there are, by name and language."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEVELOPMENT_SET
    if path.exists():
        lines = path.read_text(encoding="utf-8").splitlines()
        cut = ("\N{BROKEN BAR}".join(json.loads(line)["sentences"]) for line in lines)
        yield "dev" if path == DEVELOPMENT_SET else path.stem, "vi", [marked(row, glue=" ") for row in cut]
    else:
        print(f"{path.name} is not there")
    spec = importlib.util.spec_from_file_location("hard", ROOT / "tests" / "unit" / "text" / "test_hard_sentences.py")
    assert spec is not None
    assert spec.loader is not None
    hard = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hard)
    rounds = {path.stem: hard.rows_of(path) for path in hard.ROUNDS}
    for name, lang, kinds in (
        ("hard", "vi", [hard.CHALLENGE, *(kinds for stem, kinds in rounds.items() if stem.startswith("vi_hard"))]),
        ("news", "vi", [kinds for stem, kinds in rounds.items() if stem.startswith("vi_news")]),
        ("english", "en", [kinds for stem, kinds in rounds.items() if stem.startswith("en_")]),
    ):
        yield name, lang, [marked(row) for one in kinds for rows in one.values() for row in rows]


def marked(row: str, glue: str = "") -> tuple[str, set[int]]:
    """Return a paragraph cut at `¦`, and its boundaries."""
    pieces = row.split("\N{BROKEN BAR}")
    return glue.join(pieces), boundaries(pieces)


def boundaries(pieces: list[str]) -> set[int]:
    """Return how many characters that are no white space stand in front of each boundary: others drop white space."""
    ends, seen = set(), 0
    for piece in pieces:
        seen += len("".join(piece.split()))
        ends.add(seen)
    return ends - {seen, 0}


def f1(split: Splitter, gold: Gold) -> float:
    """Return the boundary F1."""
    right = both = 0
    for text, expected in gold:
        found = boundaries(split(text))
        right, both = right + len(found & expected), both + len(found) + len(expected)
    return 2 * right / both


if __name__ == "__main__":
    main()
