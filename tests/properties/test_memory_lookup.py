"""The memory misses nothing: its answer is the one of comparing the query with every record."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.memory import Memory, Record
from workbench.text.normalise import match_key, nfc
from workbench.text.similarity import similarity

words = st.sampled_from(["hoá", "hóa", "Hoá", "tỉ", "tỷ", "7", "2026", ",", ".", "–", "-", "EU", "ba", "ba ", "\u0301"])
texts = st.lists(words, max_size=12).map(" ".join)


@given(st.lists(texts, max_size=30), texts, st.integers(1, 100))
def test_equals_brute_force(sources: list[str], query: str, threshold: int) -> None:
    records = [
        Record(source=source, target=f"English {place}", document="d", slot=str(place))
        for place, source in enumerate(sources)
    ]
    expected = sorted((score for source in sources if (score := brute_force(query, source)) >= threshold), reverse=True)
    found = Memory.of(records).lookup(query, threshold=threshold, limit=len(records))
    assert [match.score for match in found] == expected


@given(st.lists(texts, max_size=30), texts)
def test_a_hundred_is_the_same_text(sources: list[str], query: str) -> None:
    records = [
        Record(source=source, target=f"English {place}", document="d", slot=str(place))
        for place, source in enumerate(sources)
    ]
    for match in Memory.of(records).lookup(query, threshold=99, limit=len(records)):
        assert (match.score == 100) == (nfc(match.source) == nfc(query))


def brute_force(query: str, source: str) -> int:
    """The documented score, without any index."""
    if nfc(query) == nfc(source):
        return 100
    return 99 if match_key(query) == match_key(source) else similarity(query, source)
