"""Counts of a project small enough to be counted by hand."""

import pytest

from workbench import catalog as po
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.model import LanguagePair, Reference, State, Unit, UnitKey
from workbench.project import create, open_at, record_document
from workbench.session.leverage import INTERNAL, Band, weights_from
from workbench.session.memories import own_path
from workbench.session.statistics import statistics

PAIR = LanguagePair("vi", "en")
RICE = "Kim ngạch xuất khẩu gạo đạt 13 tỷ USD."  # 9 words, 38 characters, 30 without spaces
SHRIMP = "Kim ngạch xuất khẩu tôm đạt 13 tỷ USD."  # as many; one of 10 tokens differs: 90
HELLO = "Xin chào!"  # 2 words, 9 characters, 8 without the space


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def root(tmp_path):
    return create(tmp_path / "desk", pair=PAIR, profile="vna").root


def write(root, name, *units):
    """A document: of each unit source, target, and how often it stands there."""
    project = open_at(root)
    record_document(project, name, project.seeds / f"{name}.txt")
    path = project.catalogs / f"{name}.po"
    path.unlink(missing_ok=True)
    catalog = po.new(path, PAIR, name)
    catalog.rearrange(
        [
            Unit(
                key=UnitKey(str(number) if times < 0 else None, source),
                target=target,
                state=State.TRANSLATED if target else State.EMPTY,
                role="body",
                references=tuple(
                    Reference(f"seeds/{name}.txt", 10 * number + line) for line in range(1, abs(times) + 1)
                ),
            )
            for number, (source, target, times) in enumerate(units)
        ],
        [],
    )
    po.save(catalog)


def remember(root, *records):
    with SqliteStore.open(own_path(open_at(root))) as store:
        store.put(records)


def measured(root, *names):
    return statistics(open_at(root), names, with_memory=True)


def bands(one):
    """Segments and words by band, empty bands left out."""
    return {band.value: (volume.segments, volume.words) for band, volume in one.leverage.rows() if volume.segments}


def internal(one):
    return {
        band.value: (volume.segments, volume.words) for band, volume in one.leverage.internal_rows() if volume.segments
    }


def test_sizes_in_both_languages(root):
    write(root, "a", (RICE, "Rice exports fetch 13 billion USD.", 1), (HELLO, "", 1))
    (one,) = statistics(open_at(root)).documents
    assert (one.source.segments, one.source.words) == (2, 11)
    assert (one.source.characters, one.source.characters_without_spaces) == (47, 38)
    assert (one.target.segments, one.target.words) == (1, 6)
    assert (one.target.characters, one.target.characters_without_spaces) == (34, 29)
    assert (one.counts.total, one.counts.translated, one.counts.empty) == (2, 1, 1)


def test_repetitions_count_as_segments_and_the_first_is_new(root):
    write(root, "a", (RICE, "", 3), (HELLO, "", 1))
    write(root, "b", (HELLO, "", 2), (RICE, "", -1), (RICE, "", -1))
    counted = statistics(open_at(root))
    first, second = counted.documents
    assert bands(first) == {"repetition": (2, 18), "new": (2, 11)}
    # Of the second document each text stands in the first already, and then once more in itself.
    assert bands(second) == {"cross-repetition": (2, 11), "repetition": (2, 11)}
    assert (first.source.segments, first.counts.total) == (4, 2)
    assert (counted.total.source.segments, counted.total.source.words) == (8, 51)
    assert bands(counted.total) == {"repetition": (4, 29), "cross-repetition": (2, 11), "new": (2, 11)}


@pytest.mark.parametrize(
    ("source", "band"),
    [
        (RICE, "100"),
        (RICE.upper(), "95-99"),
        (RICE.replace("gạo", "tôm"), "85-94"),
        (RICE.replace("gạo", "tôm").replace("13", "14"), "75-84"),
        (RICE.replace("gạo", "tôm").replace("13", "14").replace("tỷ", "triệu"), "50-74"),
        (RICE.replace("Kim ngạch xuất khẩu gạo", "Giá trị nhập vào sắn"), "50-74"),
        ("Giá trị nhập vào sắn là 13 tỷ USD.", "new"),
    ],
)
def test_bands_follow_the_score_of_the_best_match(root, source, band):
    remember(root, Record(source=RICE, target="Rice.", document="old"))
    write(root, "a", (source, "", 1))
    (one,) = measured(root).documents
    assert list(bands(one)) == [band]


def test_the_same_text_between_the_same_neighbours_is_context(root):
    for number, previous in enumerate(("Đầu.", "Khác.")):
        remember(
            root,
            Record(source=RICE, target=f"{number}", document="old", slot=previous, previous=previous, following=HELLO),
        )
    write(root, "a", ("Đầu.", "", 1), (RICE, "", 2), (HELLO, "", 1))
    (one,) = measured(root).documents
    assert bands(one) == {"context": (1, 9), "repetition": (1, 9), "new": (2, 3)}
    write(root, "a", ("Cuối.", "", 1), (RICE, "", 2), (HELLO, "", 1))
    (one,) = measured(root).documents
    assert bands(one) == {"100": (1, 9), "repetition": (1, 9), "new": (2, 3)}


def test_a_document_is_measured_as_before_it_was_translated(root):
    write(root, "a", (RICE, "Rice.", 1), (HELLO, "Hello!", 1))
    (one,) = measured(root).documents
    assert bands(one) == {"new": (2, 11)}


def test_documents_are_measured_in_their_order(root):
    write(root, "a", (RICE, "Rice.", 1))
    write(root, "b", (SHRIMP, "Shrimp.", 1), (RICE, "Rice.", 1))
    first, second = measured(root).documents
    assert bands(first) == {"new": (1, 9)}
    assert bands(second) == {"85-94": (1, 9), "cross-repetition": (1, 9)}
    # By itself the second one is measured against all that the others have.
    (alone,) = measured(root, "a").documents
    assert bands(alone) == {"100": (1, 9)}


def test_internal_matches_are_those_with_what_comes_before_and_better_than_the_memorys(root):
    write(root, "a", (RICE, "", 1), (SHRIMP, "", 2), (SHRIMP.upper(), "", 1), (HELLO, "", 1))
    write(root, "b", (SHRIMP.replace("tôm", "sắn"), "", 1))
    first, second = measured(root).documents
    assert internal(first) == {"85-94": (1, 9), "95-99": (1, 9)}
    assert bands(first) == {"new": (4, 29), "repetition": (1, 9)}
    assert internal(second) == {"85-94": (1, 9)}
    remember(root, Record(source=SHRIMP.lower(), target="Shrimp.", document="old"))
    first, second = measured(root).documents
    # What was spelt otherwise only is as good as that; the memory's 90 is as good as the internal one.
    assert internal(first) == {}
    assert internal(second) == {}
    assert bands(second) == {"85-94": (1, 9)}


def test_without_the_memory_only_repetitions_are_told(root):
    remember(root, Record(source=RICE, target="Rice.", document="old"))
    write(root, "a", (RICE, "", 2), (SHRIMP, "", 1))
    counted = statistics(open_at(root))
    assert not counted.is_measured
    assert bands(counted.total) == {"repetition": (1, 9), "new": (2, 18)}
    assert internal(counted.total) == {}


def test_a_document_named_twice_counts_once(root):
    write(root, "a", (RICE, "", 1))
    assert len(statistics(open_at(root), ["a", "a"]).documents) == 1


def test_a_memory_that_cannot_be_used_is_told(root):
    write(root, "a", (RICE, "", 1))
    own_path(open_at(root)).parent.mkdir(exist_ok=True)
    own_path(open_at(root)).write_bytes(b"nothing of ours " * 600)
    counted = measured(root)
    assert "damaged" in counted.troubles[0]
    assert bands(counted.total) == {"new": (1, 9)}


def test_words_weigh_what_their_band_costs(root):
    remember(root, Record(source=RICE, target="Rice.", document="old"))
    write(root, "a", (RICE, "", 2), (SHRIMP, "", 1), (HELLO, "", 1))
    leverage = measured(root).total.leverage
    assert leverage.weighted_words(weights_from({})) == pytest.approx((9 * 10 + 9 * 10 + 9 * 60 + 2 * 100) / 100)
    assert leverage.weighted_words(weights_from({"85": 50, "repetition": 0})) == pytest.approx((90 + 450 + 200) / 100)


def test_every_band_of_internal_matches_is_one_of_the_bands():
    assert set(INTERNAL) < set(Band)


def test_a_large_project_is_counted_by_the_same_rules(root):
    """Above a thousand texts the index of earlier texts is another one."""
    names = [f"Tỉnh thứ {number} thu hoạch lúa vụ đông xuân đạt năng suất {7 * number} tạ." for number in range(1200)]
    write(root, "a", *((name, "", 1) for name in names))
    (one,) = measured(root).documents
    # 14 words and a full stop, of which at most two differ: 86.
    assert internal(one) == {"85-94": (1199, 1199 * 14)}
    assert bands(one) == {"new": (1200, 1200 * 14)}
