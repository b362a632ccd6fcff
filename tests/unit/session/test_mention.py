"""The right form of a name for its place: full with acronym at first, then the acronym."""

import pytest

from workbench.model import Role, State, Term, TermHit, Unit, UnitKey
from workbench.session.mention import text_to_insert

HIT = TermHit(
    concept="fta.rcep",
    start=0,
    end=4,
    matched=Term(concept="fta.rcep", lang="vi", text="RCEP"),
    preferred=("Regional Comprehensive Economic Partnership",),
    acronym="RCEP",
)
PLAIN = TermHit(
    concept="place.vn",
    start=0,
    end=8,
    matched=Term(concept="place.vn", lang="vi", text="Việt Nam"),
    preferred=("Vietnam",),
)
FULL = "Regional Comprehensive Economic Partnership (RCEP)"


def unit(source, target="", role=Role.BODY):
    return Unit(key=UnitKey(None, source), target=target, role=role, state=State.TRANSLATED if target else State.EMPTY)


@pytest.mark.parametrize(
    ("before", "here", "expected"),
    [
        pytest.param([], unit("RCEP có hiệu lực."), FULL, id="first mention"),
        pytest.param([unit("a", f"The {FULL} works.")], unit("RCEP có hiệu lực."), "RCEP", id="second mention"),
        pytest.param([unit("a", "RCEP works.")], unit("RCEP có hiệu lực."), FULL, id="used before, never introduced"),
        pytest.param([], unit("RCEP vào cuộc sống", role=Role.HEADLINE), "RCEP", id="headline"),
        pytest.param(
            [unit("a", FULL, Role.HEADLINE)], unit("RCEP có hiệu lực."), FULL, id="a headline introduces nothing"
        ),
        pytest.param([], unit("Ký RCEP (Ảnh: TTXVN)", role=Role.CAPTION), "RCEP", id="caption"),
        pytest.param([], unit("RCEP - Ngày 1/1, mọi việc bắt đầu."), "RCEP", id="slug before the report"),
        pytest.param([], unit("RCEP và RCEP.", f"The {FULL} and"), "RCEP", id="introduced in this very segment"),
    ],
)
def test_first_mention(before, here, expected):
    assert text_to_insert(HIT, here.key, [*before, here, unit("z", FULL)]) == expected


def test_a_name_without_an_acronym_is_written_as_it_is():
    here = unit("Việt Nam.")
    assert text_to_insert(PLAIN, here.key, [here]) == "Vietnam"
