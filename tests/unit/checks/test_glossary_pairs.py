"""The project's own glossary against pairs from the daily work: right ones stay silent, planted faults are found."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench import glossary
from workbench.checks import Suite
from workbench.checks.policy import Policy
from workbench.checks.terms import GlossaryForbidden, GlossaryMissing
from workbench.model import State, Unit, UnitKey

TERMBASE = glossary.load([Path(__file__).parents[3] / "glossary"])


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("giảm 0,5 điểm phần trăm còn 4,5%", "by 50 basis points to 4.5 per cent", []),
        ("Thứ trưởng Bộ Ngoại giao", "Deputy Foreign Minister", []),
        ("Phó Thủ tướng, Bộ trưởng Bộ Ngoại giao", "Deputy Prime Minister and Foreign Minister", []),
        ("10 triệu đô la Úc", "A$10 million", []),
        ("Chuyến thăm Úc", "The visit", ["glossary-missing"]),
        ("tỷ giá trần", "the ceiling rate", []),
        ("40 doanh nghiệp FDI", "40 foreign-invested firms", []),
        ("PV/Vietnam+", "VNA", []),
        ("Chỉ thị số 15-CT/TW", "Directive No.15-CT/TW", []),
        ("Giám đốc Sở Công Thương", "Director of the Department of Industry and Trade", []),
        ("Biển Đông", "the East Sea", []),
        ("Biển Đông", "the South China Sea", ["glossary-forbidden"]),
        (
            "Tuyên bố về ứng xử của các bên ở Biển Đông",
            "the Declaration on the Conduct of Parties in the South China Sea",
            [],
        ),
        ("Thủ tướng", "Prime Minister", []),
        ("Thủ tướng", "Deputy Prime Minister", ["glossary-missing"]),
        ("Phó Thủ tướng", "Deputy Prime Minister", []),
        ("Bộ Ngoại giao", "Ministry of Foreign Affair", ["glossary-missing"]),
    ],
)
def test_pair(context: Callable[..., object], source: str, target: str, found: list[str]) -> None:
    unit = Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED)
    hits = TERMBASE.find(source, date(2025, 11, 3))
    findings = Suite.of([GlossaryForbidden(), GlossaryMissing()], Policy()).run([unit], context(hits=hits))  # type: ignore[arg-type]
    assert [finding.check for finding in findings] == found
