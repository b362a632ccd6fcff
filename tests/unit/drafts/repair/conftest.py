"""Repairs of one match, with the project's own glossary."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench import glossary
from workbench.drafts import Request, Resources
from workbench.drafts.repair import repair
from workbench.model import LanguagePair, Match
from workbench.text.profiles import VNA, Profile
from workbench.text.similarity import similarity

DAY = datetime.date(2023, 9, 1)

Repaired = Callable[..., Match]


@pytest.fixture(scope="session")
def resources() -> Callable[..., Resources]:
    """What a repair may draw on, on a day and in a house style."""
    termbase = glossary.load([Path(__file__).parents[4] / "glossary"])

    def made(day: datetime.date = DAY, profile: Profile = VNA) -> Resources:
        return Resources(
            pair=LanguagePair("vi", "en"),
            day=day,
            profile=profile,
            hits=lambda text: termbase.find(text, day),
            named=lambda text: termbase.find(text, day, lang="en", target="vi"),
        )

    return made


@pytest.fixture(scope="session")
def repaired(resources: Callable[..., Resources]) -> Repaired:
    """Return a match of `old`, translated as `target`, repaired to fit `new`."""

    def made(old: str, target: str, new: str, day: datetime.date = DAY, profile: Profile = VNA) -> Match:
        match = Match(source=old, target=target, score=min(99, similarity(old, new)), origin="ca-mau")
        return repair(match, Request(source=new), resources(day, profile))

    return made
