"""Which parts of a new source the memory knows, and how it renders them."""

import unicodedata
from collections.abc import Sequence

import pytest

from workbench.memory import Record
from workbench.memory.phrases import MemoryPhrases
from workbench.memory.sqlite_store import SqliteStore
from workbench.memory.store import Selection
from workbench.model import Phrase

Pairs = Sequence[tuple[str, str]]

RICE: Pairs = (
    ("Mỹ mua nhiều cà phê chè của Sơn La.", "The US buys much arabica coffee from Son La."),
    ("Giá cà phê chè giảm trong tuần.", "Arabica coffee prices fell during the week."),
    ("Nông dân trồng lúa mùa.", "Farmers grow summer rice."),
    ("Hội thảo bàn về phân bón.", "The seminar discussed fertilisers."),
)


def phrases_of(pairs: Pairs, *, without: Sequence[str] = ()) -> MemoryPhrases:
    store = SqliteStore.in_process()
    store.put(Record(source=source, target=target, document=f"d{n}") for n, (source, target) in enumerate(pairs))
    return MemoryPhrases([(store, None)], without=without)


def found(pairs: Pairs, source: str) -> dict[str, str]:
    return {source[one.source_start : one.source_end]: one.target for one in phrases_of(pairs).find(source)}


@pytest.mark.parametrize(
    ("pair", "source", "phrase", "rendering"),
    [
        # The whole of a unit, its full stop left out, its capital only where a sentence begins.
        (
            ("Tạo thuận lợi thương mại.", "Trade facilitation."),
            "Hội nghị bàn việc tạo thuận lợi thương mại ở vùng biên",
            "tạo thuận lợi thương mại",
            "trade facilitation",
        ),
        # A clause between the same marks, with a name or figure that tells it from the other.
        (
            ("Theo báo cáo của Cục Lâm nghiệp, diện tích rừng đạt 14,8 triệu ha.",
             "According to a report by the Forestry Bureau, forest area reached 14.8 million ha."),
            "Năm nay diện tích rừng đạt 14,9 triệu ha so với kế hoạch",
            "diện tích rừng đạt 14,9 triệu ha",
            "forest area reached 14.8 million ha",
        ),
        # Text in brackets.
        (
            ("Lễ hội (tổ chức tại Huế) thu hút 500 khách.", "The festival (held in Hue) drew 500 guests."),
            "Hội sách tổ chức tại Huế vào mùa hè",
            "tổ chức tại Huế",
            "held in Hue",
        ),
    ],
)  # fmt: skip
def test_what_stood_by_itself_in_a_unit(pair: tuple[str, str], source: str, phrase: str, rendering: str) -> None:
    assert found([pair], source)[phrase] == rendering


@pytest.mark.parametrize(
    "pair",
    [
        # The clauses changed places: the figure of one stands in the other.
        (
            "Theo Cục Thuế, thu ngân sách đạt 14 tỷ đồng.",
            "Budget revenue reached 14 billion VND, according to the GDT.",
        ),
        # Not the same marks.
        ("Theo Cục Thuế, thu ngân sách đạt 14 tỷ đồng.", "Budget revenue was 14 billion VND."),
        # Nothing tells which is which.
        (
            "Hàng hóa dồi dào, thu ngân sách đạt khá, giá ổn định.",
            "Prices are stable, goods abundant, revenue is good.",
        ),
    ],
)
def test_clauses_that_may_have_changed_places_are_not_believed(pair: tuple[str, str]) -> None:
    assert not found([pair], "Năm nay thu ngân sách đạt khá và thu ngân sách đạt 14 tỷ đồng")


@pytest.mark.parametrize(
    ("pairs", "source", "expected"),
    [
        (RICE, "Xuất khẩu cà phê chè", {"cà phê chè": "arabica coffee"}),
        # A plural is the same word; what most have is taken.
        (
            (
                ("Vườn cây ăn quả bị ngập.", "The fruit trees were flooded."),
                ("Ông trồng cây ăn quả trên đồi.", "He plants fruit trees on the hill."),
                ("Một cây ăn quả cho ba tạ.", "One fruit tree yields three quintals."),
            ),
            "Họ chăm cây ăn quả",
            {"cây ăn quả": "fruit trees"},
        ),
        # One unit alone proves nothing.
        (RICE[:1], "Xuất khẩu cà phê chè", {}),
        # Both share something else of the same rarity, too.
        (
            (
                ("Mỹ mua cà phê chè bằng tàu biển.", "The US buys arabica coffee by ship."),
                ("Ta bán cà phê chè qua tàu biển.", "We sell arabica coffee by ship."),
            ),
            "Xuất khẩu cà phê chè",
            {},
        ),
        # The phrase always goes on in the same way: where it ends cannot be told.
        (
            (
                ("Mỹ mua cà phê chè.", "The US buys arabica coffee."),
                ("Giá cà phê chè giảm.", "Arabica coffee prices fell."),
            ),
            "Một tách cà phê ngon",
            {},
        ),
        # Small words alone are no phrase.
        (
            (
                ("Của các anh là gạo.", "Yours is rice."),
                ("Nhà của các chị to.", "Your house is big."),
            ),
            "Xe của các bạn",
            {},
        ),
    ],
)  # fmt: skip
def test_what_translations_share_where_sources_share_a_phrase(
    pairs: Pairs, source: str, expected: dict[str, str]
) -> None:
    assert found(pairs, source) == expected


GROWTH: Pairs = (
    ("Xuất khẩu tôm tăng 12,5% so với cùng kỳ năm trước nhờ giá tốt.",
     "Shrimp exports rose 12.5% year-on-year thanks to good prices."),
    ("Nhập khẩu ngô tăng 8% so với cùng kỳ năm trước, theo Cục Thống kê.",
     "Maize imports rose 8% year-on-year, the statistics office said."),
    ("Giá vàng hôm qua giảm nhẹ.", "Gold prices fell slightly yesterday."),
)  # fmt: skip


def test_figures_are_slots() -> None:
    source = "Doanh thu du lịch tăng 31,4% so với cùng kỳ năm trước ở Huế"
    phrase = max(phrases_of(GROWTH).find(source), key=lambda one: one.source_end - one.source_start)
    assert source[phrase.source_start : phrase.source_end] == "tăng 31,4% so với cùng kỳ năm trước"
    (slot,) = phrase.slots
    assert source[slot.source_start : slot.source_end] == "31,4%"
    assert phrase.target[: slot.start] + "…" + phrase.target[slot.end :] == "rose … year-on-year"


@pytest.mark.parametrize(
    "source",
    [
        # Money is no percentage, tonnes are no percentage, and half a range has no slot.
        "Doanh thu tăng 31,4 tỷ đồng so với cùng kỳ năm trước",
        "Sản lượng tăng 31,4 tấn so với cùng kỳ năm trước",
        "Doanh thu tăng 30-31% so với cùng kỳ năm trước",
    ],
)
def test_a_figure_of_another_kind_does_not_fit(source: str) -> None:
    assert not any(phrase.slots for phrase in phrases_of(GROWTH).find(source))


def test_a_figure_that_only_the_translation_has_is_not_brought_along() -> None:
    pairs = [
        ("Mỹ mua cà phê chè của Sơn La.", "The US buys 5 tonnes of arabica coffee from Son La."),
        ("Giá cà phê chè giảm.", "Prices of 5 tonnes of arabica coffee fell."),
        ("Nông dân trồng lúa.", "Farmers grow rice."),
    ]
    assert found(pairs, "Xuất khẩu cà phê chè") == {"cà phê chè": "arabica coffee"}
    assert not found([("Cà phê chè", "Arabica coffee (5 tonnes)")], "Xuất khẩu cà phê chè")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Xuất khẩu CÀ PHÊ CHÈ", "CÀ PHÊ CHÈ"),
        (unicodedata.normalize("NFD", "Xuất khẩu cà phê chè"), unicodedata.normalize("NFD", "cà phê chè")),
        ("Xuất khẩu  cà  phê\tchè", "cà  phê\tchè"),
    ],
)
def test_offsets_are_those_of_the_text_as_given(source: str, expected: str) -> None:
    (phrase,) = phrases_of(RICE).find(source)
    assert (source[phrase.source_start : phrase.source_end], phrase.target) == (expected, "arabica coffee")


def test_tells_where_it_comes_from() -> None:
    (phrase,) = phrases_of(RICE).find("Xuất khẩu cà phê chè")
    assert (phrase.evidence, phrase.is_whole, phrase.origin) == (2, False, "d0")
    (phrase,) = phrases_of([("Cà phê chè", "Arabica coffee")]).find("Xuất khẩu cà phê chè")
    assert (phrase.evidence, phrase.is_whole, phrase.origin) == (1, True, "d0")


def test_what_stood_by_itself_may_be_another_thing_inside_a_sentence() -> None:
    pairs = [
        ("Ví dụ, năm 2021.", "For example, in 2021."),
        ("Ví dụ, năm 2022.", "For example, in 2022."),
        ("Cho ba ví dụ về gạo.", "Give three instances of rice."),
        ("Xem các ví dụ khác.", "See other instances."),
    ]
    assert found(pairs, "Ví dụ, lúa")["Ví dụ"].lower() == "for example"
    assert found(pairs, "Nêu hai ví dụ rõ").get("ví dụ", "instances") == "instances"


@pytest.mark.parametrize(
    ("pairs", "rendering"),
    [
        # A common word loses the capital of a sentence, a name keeps it.
        ((("Tạo thuận lợi buôn bán", "Trade facilitation"), ("Buôn gạo", "The trade in rice")), "trade facilitation"),
        ((("Tạo thuận lợi buôn bán", "Brexit facilitation"), ("Gạo", "After Brexit")), "Brexit facilitation"),
        ((("Tạo thuận lợi buôn bán", "Vietnamese trade"),), "Vietnamese trade"),
        ((("Tạo thuận lợi buôn bán", "WTO rules"),), "WTO rules"),
    ],
)  # fmt: skip
def test_capitals(pairs: Pairs, rendering: str) -> None:
    assert found(pairs, "việc tạo thuận lợi buôn bán")["tạo thuận lợi buôn bán"] == rendering


def test_a_phrase_does_not_end_within_a_word() -> None:
    # `lập trình` is a word, `trình tượng trưng` is none.
    pairs = [
        *((f"Học lập trình lần {n}", f"Lesson {n} of programming") for n in "abcdef"),
        ("Về trình tượng trưng của Lan", "On the symbolic order of Lan"),
        ("Ghi trình tượng trưng mới", "Note a new symbolic order"),
    ]
    assert "trình tượng trưng" not in found(pairs, "Sách lập trình tượng trưng hay")
    assert "trình tượng trưng" in found(pairs, "Sách về trình tượng trưng hay")


def test_what_is_forgotten_or_corrected_is_not_proposed() -> None:
    store = SqliteStore.in_process()
    store.put([Record(source="Cà phê chè", target="Robusta", document="a")])
    phrases = MemoryPhrases([(store, None)])

    def targets() -> list[str]:
        return [phrase.target for phrase in phrases.find("Xuất khẩu cà phê chè")]

    assert targets() == ["robusta"]
    store.put([Record(source="Cà phê chè", target="Arabica", document="a")])
    assert targets() == ["arabica"]
    store.remove(Selection(document="a"))
    assert targets() == []


def test_documents_that_do_not_count() -> None:
    assert phrases_of([("Cà phê chè", "Arabica")]).find("Xuất khẩu cà phê chè")
    assert not phrases_of([("Cà phê chè", "Arabica")], without=["d0"]).find("Xuất khẩu cà phê chè")


def test_stores_are_asked_together() -> None:
    stores = [SqliteStore.in_process() for _ in RICE]
    for n, (store, (source, target)) in enumerate(zip(stores, RICE, strict=True)):
        store.put([Record(source=source, target=target, document=f"d{n}")])
    (phrase,) = MemoryPhrases([(store, None) for store in stores]).find("Xuất khẩu cà phê chè")
    assert phrase == Phrase(source_start=10, source_end=20, target="arabica coffee", origin="d0", evidence=2)


def test_a_segment_that_is_a_whole_document_is_looked_at_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.memory.phrases.finder._WORDS", 9)
    (phrase,) = phrases_of([("Cà phê chè", "Arabica")]).find("Xuất khẩu cà phê chè, " * 3)
    assert phrase.source_start == len("Xuất khẩu ")


@pytest.mark.parametrize("long", [" " * 300_000, ". " * 3000])
def test_a_long_unit_is_read_once(long: str) -> None:
    """Read anew from each of its places it would take many minutes."""
    unit = (
        f"Lễ hội {long} (tổ chức tại Huế) thu hút 500 khách.",
        f"The festival {long} (held in Hue) drew 500 guests.",
    )
    assert found([unit], "Hội sách tổ chức tại Huế vào mùa hè") == {"tổ chức tại Huế": "held in Hue"}


def test_a_long_source_of_figures_is_read_once() -> None:
    """To look for each word's figure among all of them would take a minute."""
    assert found(RICE, f"Xuất khẩu cà phê chè. {'1,5 ' * 20_000}") == {"cà phê chè": "arabica coffee"}
