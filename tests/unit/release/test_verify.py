"""The proof that an MO says what its PO says, and that the proof can fail."""

from pathlib import Path

import pytest

from workbench.catalog import Catalog, compile_mo, new
from workbench.errors import NotClean
from workbench.model import LanguagePair, Plural, State, Unit, UnitKey
from workbench.release.verify import verify


def catalog(*units: Unit) -> Catalog:
    made = new(Path("news.po"), LanguagePair("vi", "en"), "news")
    made.rearrange(units, [])
    return made


def unit(source: str, target: str, state: State = State.TRANSLATED, context: str | None = None) -> Unit:
    return Unit(key=UnitKey(context, source), target=target, state=state)


ONE = unit("Một", "One")
TWO = unit("Hai", "Two", State.REVIEWED)
SPLIT = unit("Một", "First", context="news#2")
PLURAL = Unit(
    key=UnitKey(None, "%d tấn"),
    target="%d tonne",
    state=State.TRANSLATED,
    plural=Plural("%d tấn", ("%d tonne", "%d tonnes")),
)


def test_a_true_mo_passes():
    full = catalog(ONE, TWO, SPLIT, PLURAL, unit("Ba", "Thre", State.DRAFT), unit("Bốn", "", State.EMPTY))
    verify("news", full, compile_mo(full))


@pytest.mark.parametrize(
    "compiled",
    [
        pytest.param(catalog(ONE, unit("Hai", "Too", State.REVIEWED), SPLIT), id="another text"),
        pytest.param(catalog(ONE, SPLIT), id="one missing"),
        pytest.param(catalog(ONE, TWO, unit("Một", "Second", context="news#2")), id="another text in a context"),
        pytest.param(catalog(ONE, TWO, SPLIT, unit("Ba", "Three")), id="one too many"),
    ],
)
def test_an_mo_that_says_something_else_is_refused(compiled):
    with pytest.raises(NotClean, match="news"):
        verify("news", catalog(ONE, TWO, SPLIT), compile_mo(compiled))


def test_an_unfinished_unit_in_the_mo_is_refused():
    with pytest.raises(NotClean):
        verify("news", catalog(ONE, unit("Hai", "Two", State.NEEDS_REVIEW)), compile_mo(catalog(ONE, TWO)))
