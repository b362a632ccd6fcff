"""Translations that stand beside the wrong source."""

from collections.abc import Callable

import pytest

from workbench.checks import Context
from workbench.checks.neighbours import SegmentJoin
from workbench.model import State, Unit, UnitKey

SOURCES = ("Huế có 12 xã vùng cao.", "Thành phố Vinh có 9 phường.", "Ông Bình đến từ Cà Mau năm 1998.")
RIGHT = ("There are 12 upland communes in Hue.", "The city of Vinh has 9 wards.", "In 1998 Binh came from Ca Mau.")


@pytest.mark.parametrize(
    ("targets", "accused"),
    [
        (RIGHT, []),
        ((RIGHT[1], RIGHT[1], RIGHT[2]), [0]),
        ((RIGHT[1], RIGHT[0], RIGHT[2]), [0, 1]),
        ((RIGHT[0], RIGHT[2], RIGHT[2]), [1]),
        (("It has many.", "It has some.", "He came."), []),
        (("", RIGHT[1], RIGHT[2]), []),
    ],
)
def test_segment_join(context: Callable[..., Context], targets: tuple[str, ...], accused: list[int]) -> None:
    units = [
        Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED)
        for source, target in zip(SOURCES, targets, strict=True)
    ]
    findings = list(SegmentJoin().run_document(units, context()))
    assert [SOURCES.index(one.source) for one in findings] == accused
