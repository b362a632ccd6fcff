"""Which match the repair drafter takes, and what its origin says."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from workbench.drafts import Request, Resources, names
from workbench.drafts.repair import RepairDrafter, repair
from workbench.model import Draft, LanguagePair, Match, PieceKind, Repair

NEW = "Xuất khẩu đạt 1.250 triệu USD."


def match(source: str, target: str, score: int, origin: str = "ca-mau-exports") -> Match:
    return Match(source=source, target=target, score=score, origin=origin)


FITS = match("Xuất khẩu đạt 12 triệu USD.", "Exports reached 12 million USD.", 84)
FITS_NOT = match("Nhập khẩu đã đạt 12 triệu USD.", "Imports reached 12 million USD.", 88)


def drafted(resources: Resources, *matches: Match) -> Draft | None:
    (draft,) = RepairDrafter(resources).drafts([Request(source=NEW, matches=matches)])
    return draft


def test_it_is_found_by_its_name() -> None:
    assert "repair" in names()


def test_the_best_that_can_be_repaired_is_taken(resources: Callable[..., Resources]) -> None:
    draft = drafted(resources(), FITS_NOT, FITS)
    assert draft == Draft(
        target="Exports reached 1.25 billion USD.",
        origin="repair:ca-mau-exports 84 (figure 12 triệu USD → 1.250 triệu USD)",
        repairs=(
            Repair(
                kind=PieceKind.FIGURE,
                was_source="12 triệu USD",
                now_source="1.250 triệu USD",
                was_target="12 million USD",
                now_target="1.25 billion USD",
                start=16,
            ),
        ),
    )


@pytest.mark.parametrize(("threshold", "is_taken"), [(84, True), (85, False)])
def test_the_threshold_can_be_set(resources: Callable[..., Resources], threshold: int, is_taken: bool) -> None:
    draft = drafted(replace(resources(), repair_threshold=threshold), FITS)
    assert (draft is not None) == is_taken


def test_what_cannot_be_repaired_is_left_to_the_next(resources: Callable[..., Resources]) -> None:
    assert drafted(resources(), FITS_NOT) is None
    assert drafted(resources()) is None


def test_a_match_that_is_repaired_already_is_taken_as_it_is(resources: Callable[..., Resources]) -> None:
    known = Draft(target="As somebody has repaired it.", origin="repair:ca-mau 84 (figure 1 → 2)")
    assert drafted(resources(), replace(FITS, repaired=known)) == known
    assert drafted(resources(), replace(FITS, unrepaired="Other words differ.")) is None


def test_the_same_text_is_returned_as_it_is(resources: Callable[..., Resources]) -> None:
    same = match(NEW, "Exports reached 1.25 billion USD.", 100)
    assert repair(same, Request(source=NEW), resources()) is same


@pytest.mark.parametrize("pair", [LanguagePair("vi", "fr"), LanguagePair("en", "vi")])
def test_other_languages_are_left_alone(resources: Callable[..., Resources], pair: LanguagePair) -> None:
    left = repair(FITS, Request(source=NEW), replace(resources(), pair=pair))
    assert left.unrepaired == "Only translations from Vietnamese into English are repaired."


@pytest.mark.parametrize("pair", [LanguagePair("vi_VN", "en_GB"), LanguagePair("vi-VN", "en-GB")])
def test_a_region_makes_no_other_language(resources: Callable[..., Resources], pair: LanguagePair) -> None:
    assert repair(FITS, Request(source=NEW), replace(resources(), pair=pair)).repaired is not None


def test_a_match_without_translation_is_left_alone(resources: Callable[..., Resources]) -> None:
    left = repair(replace(FITS, target="  "), Request(source=NEW), resources())
    assert left.unrepaired == "The match has no translation."


def test_the_origin_is_one_short_line(resources: Callable[..., Resources]) -> None:
    figures = [f"{place} triệu USD" for place in range(101, 121)]
    olds = ", ".join(figures)
    english = ", ".join(figure.replace("triệu", "million") for figure in figures)
    news = ", ".join(f"{place} triệu USD" for place in range(301, 321))
    made = repair(
        match(f"Thu {olds}.", f"Earned {english}.", 70, origin="a\nb\x1b[2J" + "c" * 300),
        Request(source=f"Thu {news}."),
        resources(),
    )
    assert made.repaired is not None
    origin = made.repaired.origin
    assert origin.isprintable()
    assert len(origin) <= 300
    assert origin.endswith("more)")
