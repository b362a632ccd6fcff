"""How the tables of this folder are judged."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from workbench.checks import Check, Context
from workbench.model import Finding, LanguagePair, State, Term, TermHit, Unit, UnitKey
from workbench.text.profiles import BUILT_IN

DAY = date(2024, 5, 2)


def hit_in(source: str, name: str, preferred: str, **facts: object) -> TermHit:
    """A hit of `name` in `source`; its concept is the name."""
    start = source.index(name)
    domain = str(facts.pop("domain", ""))
    return TermHit(
        concept=name,
        start=start,
        end=start + len(name),
        matched=Term(concept=name, lang="vi", text=name, domain=domain),
        preferred=(preferred,) if preferred else (),
        **facts,  # type: ignore[arg-type]
    )


@pytest.fixture(name="hit_in")
def hit_in_fixture() -> Callable[..., TermHit]:
    return hit_in


@pytest.fixture
def context() -> Callable[..., Context]:
    """Make a context for Vietnamese to English on a day of 2024."""

    def make(
        profile: str = "vna", hits: Sequence[TermHit] = (), file: str = "", pair: tuple[str, str] = ("vi", "en")
    ) -> Context:
        return Context(LanguagePair(*pair), DAY, BUILT_IN[profile], lambda _: tuple(hits), file)

    return make


@pytest.fixture
def judge(context: Callable[..., Context]) -> Callable[..., list[Finding]]:
    """Run one check, given as its class, on one pair of texts."""

    def run(
        check: type[Check],
        source: str,
        target: str,
        *,
        state: State = State.TRANSLATED,
        role: str = "",
        profile: str = "vna",
        hits: Sequence[TermHit] = (),
        pair: tuple[str, str] = ("vi", "en"),
    ) -> list[Finding]:
        unit = Unit(key=UnitKey(None, source), target=target, state=state, role=role)
        return list(check().run(unit, context(profile, hits, pair=pair)))

    return run
