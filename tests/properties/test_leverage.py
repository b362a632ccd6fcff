"""The bands of documents are those of a count that compares every text with every other."""

from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.memory.lookup import Memory
from workbench.memory.record import Record
from workbench.session.leverage import LOWEST, Band, band_of
from workbench.session.leverage_analysis import Counted, MemoryScores, analyse, repetitions_only
from workbench.session.volume import Volume
from workbench.text.similarity import similarity

WORDS = ["gạo", "tôm", "Gạo", "xuất", "khẩu", "đạt", "tỷ", "13", "hoá", "hóa"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join)
DOCUMENTS = st.lists(st.lists(st.tuples(TEXTS, st.integers(0, 2)), max_size=6), min_size=1, max_size=3)
REMEMBERED = st.lists(
    st.tuples(TEXTS, st.sampled_from(["old", "0", "1", "2", "desk: 1", "imported: 1"]), TEXTS, TEXTS), max_size=8
)


def counted(units):
    sources = [source for source, _ in units]
    return [
        Counted(
            source=source,
            volume=Volume.of(source, "vi"),
            repeats=Volume.of(source, "vi", times) if times else Volume(),
            previous=sources[place - 1] if place else "",
            following=sources[place + 1] if place + 1 < len(sources) else "",
            role="",
        )
        for place, (source, times) in enumerate(units)
    ]


def score(one, other):
    """As the memory scores: what is spelt otherwise is a point less."""
    return similarity(one, other) - (similarity(one, other) == 100 and one != other)


def by_hand(documents, records):
    """Bands and internal bands of each document as lists of texts."""
    come = []
    for number, units in enumerate(documents):
        bands, internal = [], []
        apart = {
            name
            for later in range(number, len(documents))
            for name in (f"{later}", f"desk: {later}", f"imported: {later}")
        }
        known = [record for record in records if record.document not in apart]
        for unit in counted(units):
            best = max((score(unit.source, record.source) for record in known), default=0)
            same = [record for record in known if record.source == unit.source]
            is_context = any(
                unit.previous
                and unit.following
                and similarity(record.previous, unit.previous) == 100
                and similarity(record.following, unit.following) == 100
                for record in same
            )
            places = [place for place, text in come if text == unit.source]
            if is_context:
                bands.append((Band.CONTEXT, unit.source))
            elif places:
                is_here = places[-1] == number
                bands.append((Band.REPETITION if is_here else Band.CROSS_REPETITION, unit.source))
            else:
                bands.append((band_of(best if best >= LOWEST else 0), unit.source))
                earlier = max((score(unit.source, text) for _, text in come), default=0)
                if earlier >= LOWEST and earlier > best:
                    internal.append((band_of(earlier), unit.source))
            bands += [(Band.REPETITION, unit.source)] * unit.repeats.segments
            come.append((number, unit.source))
        yield summed(bands), summed(internal)


def summed(texts):
    volumes = {}
    for band, text in texts:
        volumes[band] = volumes.get(band, Volume()) + Volume.of(text, "vi")
    return volumes


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, REMEMBERED)
def test_as_by_hand(documents, remembered):
    records = [
        Record(
            source=source, target=str(number), document=document, slot=str(number), previous=before, following=behind
        )
        for number, (source, document, before, behind) in enumerate(remembered)
    ]
    memories = SimpleNamespace(lookup=Memory.of(records).lookup, name_elsewhere=lambda name: f"desk: {name}")
    every = [counted(units) for units in documents]
    found = list(analyse(every, MemoryScores(memories, [str(number) for number in range(len(documents))])))
    assert [(one.bands, one.internal) for one in found] == list(by_hand(documents, records))
    for units, one, alone in zip(every, found, repetitions_only(every), strict=True):
        whole = sum((unit.volume + unit.repeats for unit in units), Volume())
        assert sum((volume for _, volume in one.rows()), Volume()) == whole
        assert sum((volume for _, volume in alone.rows()), Volume()) == whole
