"""Over a hundred thousand units, what the memory finds is what comparing with every text finds."""

import gzip
import random
from itertools import islice
from pathlib import Path

import pytest
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from workbench.memory.index.index import Index
from workbench.memory.index.letters import row_of
from workbench.memory.lookup import Memory, Part
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.text.normalise import match_key, nfc
from workbench.text.similarity import similarity

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "tm130k.tsv.gz"
UNITS, QUERIES, LIMIT = 30_000, 2_000, 5


@pytest.fixture(scope="module")
def sources():
    if not DATA.exists():
        pytest.skip("the shared data are not here")
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        return [line.split("\t")[0] for line in islice(lines, UNITS)]


@pytest.fixture(scope="module")
def memory(sources, tmp_path_factory):
    folder = tmp_path_factory.mktemp("memory")
    with SqliteStore.open(folder / "memory.sqlite") as store:
        split = UNITS - 500
        for part in (sources[:split], sources[split:]):
            store.put(Record(source=source, target=source, document="d") for source in part)
            # The last ones are in the table beside the image.
            index = Index(store, [folder / "memory.index"])
            index.catch_up()
        yield Memory([Part(store=store, index=index)])


def edited(source, words, rng):
    share = rng.uniform(0, 0.5)
    text = []
    for word in source.split():
        chance = rng.random()
        if chance > share:
            text.append(word)
        elif chance > share * 0.5:
            text.append(rng.choice(words))
        elif chance > share * 0.25:
            text += [word, rng.choice(words)]
    return " ".join(text) or source


def test_nothing_is_missed(sources, memory):
    rng = random.Random(2026)
    words = [word for source in sources[:3000] for word in source.split()]
    by_length = {}
    for source in dict.fromkeys(map(nfc, sources)):
        row = row_of(match_key(source))
        rows, texts = by_length.setdefault(len(row), ([], []))
        rows.append(row)
        texts.append(source)
    for number in range(QUERIES):
        query = edited(rng.choice(sources), words, rng)
        threshold = 50 if number % 10 == 0 else rng.choice((70, 75, 85))
        expected = brute_force(query, by_length, threshold)
        found = [match.score for match in memory.lookup(query, threshold=threshold, limit=LIMIT)]
        assert found == expected[:LIMIT], query


def brute_force(query, by_length, threshold):
    row = row_of(match_key(query))
    scores = []
    for length, (rows, texts) in by_length.items():
        longer = max(length, len(row))
        allowed = longer * (100 - threshold) // 100
        if abs(length - len(row)) <= allowed:
            for _, _, place in process.extract(
                row, rows, scorer=Levenshtein.distance, score_cutoff=allowed, limit=None
            ):
                text = texts[place]
                score = similarity(query, text)
                scores.append(score - (score == 100 and nfc(text) != nfc(query)))
    return sorted((score for score in scores if score >= threshold), reverse=True)
