"""The index of a memory finds exactly what counting the distance to every text finds."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from workbench.memory.index.distance import distances
from workbench.memory.index.image import Image, build
from workbench.memory.index.pieces import cheap, cheapest
from workbench.memory.index.search import near

LETTERS = "abcdefghijkl"
rows = st.lists(st.text(LETTERS, min_size=0, max_size=14), max_size=40)
thresholds = st.integers(50, 100)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return tmp_path_factory.mktemp("index") / "memory.index"


def image_of(path, texts):
    build(path, "stamp", enumerate(texts))
    image = Image.open(path)
    assert image is not None
    return image


def score(query, text):
    longer = max(len(query), len(text))
    return 100 * (longer - Levenshtein.distance(query, text)) // longer


def expected(query, texts, threshold):
    return sorted((found for text in texts if text and (found := score(query, text)) >= threshold), reverse=True)


@given(rows, st.text(LETTERS, min_size=1, max_size=14), thresholds)
def test_every_text_near_enough_is_found_and_no_other_the_best_first(path, texts, query, threshold):
    found = list(near(image_of(path, texts), query, threshold, limit=len(texts)))
    assert [one.score for one in found] == expected(query, texts, threshold)
    assert all(one.score == score(query, texts[one.text]) for one in found)


@given(st.integers(0, 10_000), thresholds, st.integers(1, 8))
def test_the_best_are_found_among_texts_that_are_much_alike(path, seed, threshold, limit):
    # Laws repeat themselves: many near texts, long rows, rare letters and common ones.
    rng = random.Random(seed)
    base = "".join(chr(rng.choice((97, 98, 99, rng.randrange(200, 500)))) for _ in range(rng.randrange(5, 150)))

    def edited():
        text = list(base)
        for _ in range(rng.randrange(len(text))):
            place = rng.randrange(len(text) or 1)
            if rng.random() < 0.6 and text:
                text[place] = chr(rng.randrange(97, 400))
            elif rng.random() < 0.5:
                text.insert(place, chr(rng.randrange(97, 400)))
            else:
                del text[place : place + 1]
        return "".join(text)

    texts = [edited() for _ in range(120)]
    query = edited() or "a"
    found = []
    for one in near(image_of(path, texts), query, threshold, limit=limit):
        found.append(one.score)
        if len(found) == limit:
            break
    assert found == expected(query, texts, threshold)[:limit]


@given(
    st.lists(st.text(LETTERS, min_size=1, max_size=90), min_size=1, max_size=60),
    st.text(LETTERS, min_size=1, max_size=150),
    st.integers(0, 150),
)
def test_the_distance_of_all_at_once_is_that_of_each(path, texts, query, most):
    image = image_of(path, texts)
    rows = np.arange(image.size, dtype=np.uint32)[::-1].copy()
    each = [min(Levenshtein.distance(query, image.row(row)), most + 1) for row in rows.tolist()]
    assert distances(image, query, rows, most).tolist() == each


def costs(tokens):
    """What each token costs and each pair, and how many pieces are wanted."""
    return st.integers(1, tokens).flatmap(
        lambda n: st.tuples(
            st.lists(st.integers(0, 50), min_size=n, max_size=n),
            st.lists(st.integers(0, 50), min_size=n - 1, max_size=n - 1),
            st.integers(1, n),
        )
    )


@given(costs(8))
def test_pieces_do_not_overlap_and_are_as_many_as_asked_for(case):
    single, double, number = case
    for choose in (cheapest, cheap):
        pieces = choose(single, double, number)
        assert pieces is not None
        covered = [place for piece in pieces for place in range(piece.start, piece.start + piece.length)]
        assert len(pieces) == number
        assert len(covered) == len(set(covered))
        assert all(0 <= place < len(single) for place in covered)


@given(costs(7))
def test_no_other_pieces_are_cheaper(case):
    single, double, number = case

    def least(place, wanted):
        if wanted == 0:
            return 0
        if place >= len(single):
            return float("inf")
        best = min(least(place + 1, wanted), single[place] + least(place + 1, wanted - 1))
        return min(best, double[place] + least(place + 2, wanted - 1)) if place + 1 < len(single) else best

    pieces = cheapest(single, double, number)
    assert pieces is not None
    assert sum(single[one.start] if one.length == 1 else double[one.start] for one in pieces) == least(0, number)


def test_more_pieces_than_tokens_cannot_be_had():
    assert cheapest([1, 1], [1], 3) is None
    assert cheap([1, 1], [1], 3) is None


def test_an_index_of_nothing_finds_nothing(path):
    image = image_of(path, [])
    assert list(near(image, "abc", 50, 5)) == []
    assert list(near(image_of(path, ["abc"]), "", 50, 5)) == []


@pytest.mark.parametrize(
    "damage",
    [b"", b"WBTMIDX\n", b"WBTMIDX\n\x02\x00\x00\x00{}", b"x" * 5000],
    ids=["empty", "cut", "no version", "another file"],
)
def test_what_is_no_index_is_not_opened(path, damage):
    path.write_bytes(damage)
    assert Image.open(path) is None


def test_a_cut_index_is_not_opened(path):
    build(path, "stamp", enumerate(["abcdef" * 20] * 50))
    path.write_bytes(path.read_bytes()[:-200])
    assert Image.open(path) is None
