"""Which text is measured against which, and what is said about the texts that have no partner."""

from pathlib import Path

import pytest

from workbench.errors import UnreadableInput
from workbench.metrics import Alignment, pair_lines, pair_units
from workbench.metrics.alignment import occurrences
from workbench.model import Reference, State, Unit, UnitKey

REF = Path("final.po")


def unit(source: str, target: str = "", context: str | None = None, lines: tuple[int, ...] = ()) -> Unit:
    return Unit(
        key=UnitKey(context, source),
        target=target,
        state=State.TRANSLATED if target else State.EMPTY,
        references=tuple(Reference("seeds/a.txt", line) for line in lines),
    )


def texts(alignment: Alignment) -> list[tuple[int, str, str]]:
    return [(pair.number, pair.hypothesis, pair.reference) for pair in alignment.pairs]


def test_units_are_paired_by_key_whatever_their_order() -> None:
    alignment = pair_units([unit("một", "1"), unit("hai", "2")], [unit("hai", "two"), unit("một", "one")], path=REF)
    assert texts(alignment) == [(1, "1", "one"), (2, "2", "two")]
    assert (alignment.without_reference, alignment.without_hypothesis) == ((), ())
    assert (alignment.hypotheses, alignment.references) == (("1", "2"), ("one", "two"))


def test_contexts_are_kept_apart() -> None:
    units = [unit("một", "plain"), unit("một", "empty", ""), unit("một", "named", "x")]
    reference = [unit("một", "NAMED", "x"), unit("một", "PLAIN"), unit("một", "EMPTY", "")]
    alignment = pair_units(units, reference, path=REF)
    assert texts(alignment) == [(1, "plain", "PLAIN"), (2, "empty", "EMPTY"), (3, "named", "NAMED")]


def test_other_spellings_of_a_source_are_paired_where_no_key_is_equal() -> None:
    units = [unit("Thoả thuận", "Deal"), unit("HỘI NGHỊ", "Meeting")]
    reference = [unit("Hội nghị", "Conference"), unit("Thỏa thuận", "Agreement")]
    alignment = pair_units(units, reference, path=REF)
    assert texts(alignment) == [(1, "Deal", "Agreement"), (2, "Meeting", "Conference")]


def test_a_reference_is_used_once_when_paired_by_spelling() -> None:
    units = [unit("hoá", "a"), unit("hóa", "b", "x"), unit("Hoá", "c")]
    alignment = pair_units(units, [unit("Hóa", "A"), unit("HOÁ", "B")], path=REF)
    assert texts(alignment) == [(1, "a", "A"), (2, "b", "B")]
    assert [left.target for left in alignment.without_reference] == ["c"]


def test_what_is_missing_on_either_side_is_reported() -> None:
    units = [unit("một", "1"), unit("hai", "2"), unit("ba", "3"), unit("bốn", "")]
    reference = [unit("một", "one"), unit("ba", ""), unit("bốn", "four"), unit("năm", "five"), unit("sáu", "")]
    alignment = pair_units(units, reference, path=REF)
    # An untranslated segment is scored as empty; an untranslated reference is no reference.
    assert texts(alignment) == [(1, "1", "one"), (4, "", "four")]
    assert [left.source for left in alignment.without_reference] == ["hai", "ba"]
    assert [left.source for left in alignment.without_hypothesis] == ["năm", "sáu"]


def test_texts_are_compared_in_one_unicode_form() -> None:
    alignment = pair_units([unit("một", "Ho\u0300a Bi\u0300nh")], [unit("một", "Hòa Bình")], path=REF)
    assert texts(alignment) == [(1, "Hòa Bình", "Hòa Bình")]


@pytest.mark.parametrize("reference", [[], [unit("khác", "other")], [unit("một", "")]])
def test_nothing_in_common_is_an_error(reference: list[Unit]) -> None:
    with pytest.raises(UnreadableInput, match=r"final\.po: has no text for any segment"):
        pair_units([unit("một", "1")], reference, path=REF)


UNITS = [unit("một", "1"), unit("hai", "2"), unit("ba", "3")]


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo\nthree\n",
        "one\ntwo\nthree",
        "one\r\ntwo\r\nthree\r\n",
        "\ufeffone\n two \nthree\n",
        "one\n\ntwo\nthree\n",
        "\none\n\n\ntwo\n\nthree\n\n\n",
    ],
)
def test_lines_are_paired_in_order(text: str) -> None:
    assert texts(pair_lines(UNITS, text, path=REF)) == [(1, "1", "one"), (2, "2", "two"), (3, "3", "three")]


def test_a_blank_line_among_as_many_lines_as_segments_is_a_missing_reference() -> None:
    alignment = pair_lines(UNITS, "one\n\nthree\n", path=REF)
    assert texts(alignment) == [(1, "1", "one"), (3, "3", "three")]
    assert [left.source for left in alignment.without_reference] == ["hai"]


def test_only_a_newline_ends_a_line() -> None:
    alignment = pair_lines(UNITS, "o\u2028n\x0be\ntwo\nthree\n", path=REF)
    assert alignment.references == ("o\u2028n\x0be", "two", "three")


@pytest.mark.parametrize(("text", "count"), [("one\ntwo\n", 2), ("1\n2\n\n3\n4\n", 4), ("", 0), ("\n", 0)])
def test_counts_must_agree(text: str, count: int) -> None:
    with pytest.raises(UnreadableInput, match=rf"has {count} lines of text, but the document has 3 segments"):
        pair_lines(UNITS, text, path=REF)


@pytest.mark.parametrize("text", ["\n\n\n", "\n\n\n\n"])
def test_blank_lines_alone_are_no_reference(text: str) -> None:
    with pytest.raises(UnreadableInput):
        pair_lines(UNITS, text, path=REF)


def test_a_repeated_segment_may_have_a_line_for_each_place() -> None:
    units = [unit("Ảnh", "Photo", lines=(1, 5)), unit("hai", "2", lines=(3,)), unit("ba", "3", lines=(3,))]
    alignment = pair_lines(units, "Picture\ntwo\nthree\nImage\n", path=REF)
    assert texts(alignment) == [(1, "Photo", "Picture"), (2, "2", "two"), (3, "3", "three"), (4, "Photo", "Image")]
    assert texts(pair_lines(units, "Picture\ntwo\nthree\n", path=REF))[0] == (1, "Photo", "Picture")


@pytest.mark.parametrize(
    ("lines", "order"),
    [
        ([(), (), ()], [0, 1, 2]),
        ([(1,), (1,), (2,)], [0, 1, 2]),
        ([(1, 3), (2, 4), (5,)], [0, 1, 0, 1, 2]),
        ([(3, 1), (2,), (4,)], [0, 1, 0, 2]),
        # The repetition stands on a line with others: before or behind them is not known.
        ([(1, 2), (2,), (3,)], [0, 1, 2]),
        ([(1, 3), (2, 3), (4,)], [0, 1, 2]),
        # Not in the order of one source file.
        ([(5,), (1, 7), (2,)], [0, 1, 2]),
    ],
)
def test_occurrences(lines: list[tuple[int, ...]], order: list[int]) -> None:
    units = [unit(f"s{index}", lines=places) for index, places in enumerate(lines)]
    assert occurrences(units) == tuple(units[index] for index in order)
