"""The three checks on names against translations as agencies, law offices, companies and charities write them.

`names/right.txt` has documents of right pairs, headed by their house style or their kind of publisher;
`names/wrong.txt` has pairs with one error each. Both were written before the rules were tuned to them. Beside people
of history and public figures in plain sentences nobody here is real.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.checks import Context, Policy, Suite
from workbench.checks.names import NameInconsistent, ProperNameDiacritics, ProperNameLost
from workbench.model import State, Unit, UnitKey

MakeContext = Callable[..., Context]

HERE = Path(__file__).parent / "names"
SUITE = Suite.of([NameInconsistent(), ProperNameDiacritics(), ProperNameLost()], Policy())

MISSED = {
    "Bà Lê Thị Hồng Vân dự lễ. | Le Thi Hong Van Anh attended.",
    "Nghệ nhân Đinh Hmưk kể. | Artisan Dinh Hmot tells.",
    "Đường Nguyễn Văn Linh ngập. | Nguyen Van Cu street is flooded.",
}
"""What no rule finds without false alarms elsewhere: a given name too many, words of no known shape, street names."""


def unit(line: str) -> Unit:
    source, target = line.split(" | ")
    return Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED)


def documents() -> Iterator[tuple[str, list[Unit]]]:
    for block in (HERE / "right.txt").read_text("utf-8").split("# ")[1:]:
        heading, *lines = block.strip().splitlines()
        yield heading, [unit(line) for line in lines]


DOCUMENTS = list(documents())
WRONG = (HERE / "wrong.txt").read_text("utf-8").splitlines()


def test_there_is_enough_to_judge_by() -> None:
    assert sum(len(units) for _, units in DOCUMENTS) > 280
    assert len(WRONG) > 90
    assert MISSED.issubset(WRONG)


@pytest.mark.parametrize(("heading", "units"), DOCUMENTS)
def test_right_translations_have_no_finding(context: MakeContext, heading: str, units: list[Unit]) -> None:
    findings = SUITE.run(units, context("vns" if heading == "vns" else "vna"))
    assert [(one.message, one.target) for one in findings] == []


@pytest.mark.parametrize(("heading", "units"), DOCUMENTS)
def test_nor_have_they_any_while_they_are_typed(context: MakeContext, heading: str, units: list[Unit]) -> None:
    for number, one in enumerate(units):
        assert not SUITE.run_unit(one, context("vns" if heading == "vns" else "vna"), units[:number])


@pytest.mark.parametrize("line", WRONG)
def test_an_error_in_a_name_is_found(context: MakeContext, line: str) -> None:
    assert bool(SUITE.run([unit(line)], context())) != (line in MISSED)


@pytest.mark.parametrize("line", sorted(set(WRONG) - MISSED))
def test_it_is_found_while_it_is_typed(context: MakeContext, line: str) -> None:
    assert set(SUITE.run_unit(unit(line), context())) == set(SUITE.run([unit(line)], context()))
