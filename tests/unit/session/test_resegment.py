"""Splitting and joining: remembered for the project, translations taken along, both files or none written."""

import datetime
from pathlib import Path

import pytest

from workbench import catalog as po
from workbench.errors import Conflict, LockedError, ProjectError, SettingsError, UnreadableInput, WriteError
from workbench.model import LanguagePair, State, Unit, UnitKey
from workbench.project import Project, create, find
from workbench.session.adding import add
from workbench.session.building import build
from workbench.session.commands import SetTarget
from workbench.session.document import DocumentSession, open_document
from workbench.session.events import DocumentReplaced

SOURCE = """Bún, phở, bánh cuốn… Hà Nội nổi tiếng khắp nơi. Khách thích lắm.

Giá tăng; dân bán. Bún, phở, bánh cuốn… Hà Nội nổi tiếng khắp nơi.
"""
FOOD, HANOI, HAPPY, PRICE = (
    "Bún, phở, bánh cuốn…",
    "Hà Nội nổi tiếng khắp nơi.",
    "Khách thích lắm.",
    "Giá tăng; dân bán.",
)


def key(text: str) -> UnitKey:
    return UnitKey(None, text)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = create(tmp_path / "desk", name="test", pair=LanguagePair("vi", "en"), profile="vna")
    source = tmp_path / "food.txt"
    source.write_text(SOURCE, "utf-8")
    add(made, source, day=datetime.date(2024, 3, 1))
    with open_document(find(tmp_path / "desk"), "food", author="Lan") as session:
        for text in (FOOD, HANOI, HAPPY, PRICE):
            session.apply(SetTarget(key(text), text.upper(), State.REVIEWED))
        session.save()
    return find(tmp_path / "desk")


def opened(project: Project) -> DocumentSession:
    return open_document(project, "food", author="Lan")


def on_disk(project: Project) -> list[tuple[str, str, State]]:
    units = po.load(project.document("food").catalog).units
    return [(unit.source, unit.target, unit.state) for unit in units]


def reviewed(text: str) -> tuple[str, str, State]:
    return (text, text.upper(), State.REVIEWED)


def test_joined_segments_have_both_translations_for_review_wherever_they_stand(project: Project) -> None:
    with opened(project) as session:
        told: list[object] = []
        session.subscribe(told.append)
        joined = session.join(key(FOOD))
        assert joined == key(f"{FOOD} {HANOI}")
        assert DocumentReplaced() in told
        unit: Unit = session.unit(joined)
    assert len(unit.references) == 2
    assert on_disk(project) == [
        (f"{FOOD} {HANOI}", f"{FOOD} {HANOI}".upper(), State.NEEDS_REVIEW),
        reviewed(HAPPY),
        reviewed(PRICE),
    ]
    assert project.breaks("food").read_text("utf-8").splitlines()[-1] == f"join\t{FOOD}\tHà Nội nổi tiếng"


def test_a_split_takes_a_join_back_and_leaves_no_trace(project: Project) -> None:
    before = on_disk(project)
    with opened(project) as session:
        joined = session.join(key(FOOD))
        assert session.split(joined, len(FOOD) + 1) == key(FOOD)
    assert on_disk(project) == before
    assert not project.breaks("food").exists()


def test_a_split_gives_the_translation_to_the_first_part(project: Project) -> None:
    with opened(project) as session:
        first = session.split(key(PRICE), len("Giá tăng;"))
        assert session.unit(first).previous == key(PRICE)
    assert on_disk(project)[3:] == [
        ("Giá tăng;", PRICE.upper(), State.NEEDS_REVIEW),
        ("dân bán.", "", State.EMPTY),
    ]
    with opened(project) as session:
        session.join(key("Giá tăng;"))
    assert on_disk(project)[3] == reviewed(PRICE)
    assert not project.breaks("food").exists()


def test_work_on_the_parts_is_not_lost_by_joining_them(project: Project) -> None:
    with opened(project) as session:
        first = session.split(key(PRICE), len("Giá tăng; "))
        session.apply(SetTarget(first, "Prices rise;", State.TRANSLATED))
        session.apply(SetTarget(key("dân bán."), "people sell.", State.TRANSLATED))
        unit = session.unit(session.join(first))
    assert (unit.target, unit.state) == ("Prices rise; people sell.", State.NEEDS_REVIEW)
    assert unit.notes == (f"Earlier translation: {PRICE.upper()}",)


def test_a_sentence_that_stands_elsewhere_too_stays_there(project: Project) -> None:
    with opened(project) as session:
        session.join(key(HANOI))
    assert [source for source, _, _ in on_disk(project)] == [FOOD, f"{HANOI} {HAPPY}", PRICE, HANOI]
    assert on_disk(project)[3] == reviewed(HANOI)


def test_it_survives_a_changed_document_and_reaches_the_build(project: Project, tmp_path: Path) -> None:
    with opened(project) as session:
        session.join(key(FOOD))
        session.split(key(PRICE), len("Giá tăng; "))
        for unit in session.units:
            session.apply(SetTarget(unit.key, unit.source.upper(), State.TRANSLATED))
        session.save()
    changed = "Một đoạn mới.\n\n" + SOURCE.replace("Khách thích lắm", "Khách rất thích")
    source = project.document("food").source
    source.write_text(changed, "utf-8")
    summary = add(project, source)
    assert (summary.kept, summary.segments) == (3, 6)
    with opened(project) as session:
        for unit in session.units:
            session.apply(SetTarget(unit.key, unit.source.upper(), State.TRANSLATED))
        session.save()
    built = build(project, allow_unclean=True)
    assert built.built[0].document.decode() == changed.upper()
    assert not [obstacle for obstacle in built.obstacles if "changed" in obstacle.message]


@pytest.mark.parametrize("offset", [0, 1000, -1, len("Giá tăng; dân bán.")])
def test_there_is_nothing_to_split_at_an_end(project: Project, offset: int) -> None:
    with opened(project) as session, pytest.raises(ProjectError, match="cannot be split"):
        session.split(key(PRICE), offset)


def test_the_last_of_a_paragraph_joins_nothing(project: Project) -> None:
    with opened(project) as session, pytest.raises(ProjectError, match="last of its paragraph"):
        session.join(key(HAPPY))


def test_a_source_that_changed_since_is_not_touched(project: Project) -> None:
    project.document("food").source.write_text(SOURCE.replace("Giá", "Mức"), "utf-8")
    with opened(project) as session, pytest.raises(ProjectError, match="changed since it was added"):
        session.join(key(FOOD))
    assert not project.breaks("food").exists()


def test_a_conflict_leaves_both_files_as_they_were(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(project) as session:
        session.join(key(FOOD))
        breaks = project.breaks("food").read_bytes()
        catalog = project.document("food").catalog
        catalog.write_bytes(catalog.read_bytes() + b"\n# touched by a colleague\n")
        units = session.units
        with pytest.raises(Conflict):
            session.split(key(PRICE), len("Giá tăng; "))
        assert session.units == units
    assert project.breaks("food").read_bytes() == breaks


def test_a_full_disk_leaves_both_files_as_they_were(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = on_disk(project)

    def full(*_: object) -> None:
        raise WriteError("no space left")

    with opened(project) as session:
        monkeypatch.setattr("workbench.catalog.save", full)
        with pytest.raises(WriteError):
            session.join(key(FOOD))
    assert on_disk(project) == before
    assert not project.breaks("food").exists()


def test_typed_text_is_taken_along(project: Project) -> None:
    with opened(project) as session:
        session.note_typing(key(FOOD), "Noodles…")
        joined = session.join(key(FOOD))
        assert session.unit(joined).target == f"Noodles… {HANOI.upper()}"


def test_a_read_only_document_is_not_split(project: Project) -> None:
    with opened(project), opened(project) as second, pytest.raises(LockedError):
        second.join(key(FOOD))


def test_two_wishes_of_different_width_for_one_place_do_not_fight(project: Project) -> None:
    project.breaks("food").write_text("join\tcuốn…\tHà Nội\n", "utf-8")
    add(project, project.document("food").source)
    with opened(project) as session:
        session.split(key(f"{FOOD} {HANOI}"), len(FOOD) + 1)
    assert not project.breaks("food").exists()
    assert [source for source, _, _ in on_disk(project)][:2] == [FOOD, HANOI]


@pytest.mark.parametrize("line", ["cut\ta\tb", "join\ta", "join\t\tb", "<<<<<<< ours"])
def test_a_line_of_another_form_is_refused_with_its_number(project: Project, line: str) -> None:
    project.breaks("food").write_text(f"# a comment\n\n{line}\n", "utf-8")
    with pytest.raises(UnreadableInput) as caught:
        add(project, project.document("food").source)
    assert (caught.value.path, caught.value.line) == (project.breaks("food"), 3)


# Rules that the project brings


def with_rules(project: Project, text: str) -> Project:
    settings = project.settings_file
    settings.write_text(settings.read_text("utf-8") + f"\n[segmentation]\n{text}\n", "utf-8")
    return find(project.root)


def test_own_rules_count_for_add_and_build_alike(project: Project) -> None:
    (project.root / "rules").mkdir()
    (project.root / "rules" / "my.srx").write_text(
        "<srx><languagerules><languagerule><rule><beforebreak>;</beforebreak><afterbreak>\\h</afterbreak></rule>"
        "</languagerule></languagerules></srx>",
        "utf-8",
    )
    project = with_rules(project, 'vi = "rules/my.srx"')
    add(project, project.document("food").source, replacing=True)
    sources = [source for source, _, _ in on_disk(project)]
    assert sources[1:] == ["Giá tăng;", f"dân bán. {FOOD} {HANOI}"]
    assert not [one for one in build(project, allow_unclean=True).obstacles if "changed" in one.message]


def test_a_rule_file_that_is_not_there_is_named_with_the_settings_line(project: Project) -> None:
    project = with_rules(project, 'vi = "rules/none.srx"')
    with pytest.raises(SettingsError, match="no file") as caught:
        add(project, project.document("food").source)
    lines = project.settings_file.read_text("utf-8").splitlines()
    assert lines[(caught.value.line or 0) - 1] == 'vi = "rules/none.srx"'


def test_rules_for_a_language_that_is_not_the_source_are_no_silent_setting(project: Project) -> None:
    with pytest.raises(SettingsError, match=r"segmentation\.en"):
        with_rules(project, 'en = "rules/my.srx"')


def state_of(project: Project) -> tuple[object, ...]:
    path = project.breaks("food")
    return (po.load(project.document("food").catalog).units, path.read_text("utf-8") if path.exists() else "")


def test_a_split_is_one_step_of_undo_among_the_others(project: Project) -> None:
    with opened(project) as session:
        session.apply(SetTarget(key(HAPPY), "Guests love it.", State.REVIEWED))
        session.apply(SetTarget(key(PRICE), "Prices rise; people sell.", State.REVIEWED))
        session.save()
        before = state_of(project)
        first = session.split(key(PRICE), len("Giá tăng; "))
        session.apply(SetTarget(first, "Prices rise;", State.REVIEWED))
        session.apply(SetTarget(key("dân bán."), "people sell.", State.REVIEWED))
        session.save()
        after = state_of(project)

        assert [session.undo(), session.undo(), session.undo()] == [key("dân bán."), first, key(PRICE)]
        assert state_of(project) == before
        assert [session.undo(), session.undo()] == [key(PRICE), key(HAPPY)]
        while session.redo():
            pass
        session.save()
        assert state_of(project) == after


@pytest.mark.parametrize("empty", [None, FOOD, HANOI])
def test_a_join_is_taken_back_with_both_translations_as_they_were(project: Project, empty: str | None) -> None:
    with opened(project) as session:
        if empty:
            session.apply(SetTarget(key(empty), "", State.EMPTY))
        session.save()
        before = state_of(project)
        session.join(key(FOOD))
        after = state_of(project)
        assert session.undo() == key(FOOD)
        assert state_of(project) == before
        assert session.redo() == key(f"{FOOD} {HANOI}")
        assert state_of(project) == after


def test_what_is_typed_when_a_split_is_taken_back_is_taken_back_first(project: Project) -> None:
    with opened(project) as session:
        session.split(key(PRICE), len("Giá tăng; "))
        session.note_typing(key(HAPPY), "Guests …")
        assert session.undo() == key(HAPPY)
        assert session.unit(key(HAPPY)).target == HAPPY.upper()
        assert session.undo() == key(PRICE)


def test_the_join_that_is_taken_back_is_the_one_of_these_two(tmp_path: Path) -> None:
    """The first part stands elsewhere as well, in front of something else."""
    made = create(tmp_path / "desk", name="test", pair=LanguagePair("vi", "en"), profile="vna")
    source = tmp_path / "food.txt"
    source.write_text("Giá tăng… Mưa to.\n\nGiá tăng… dân bán.\n", "utf-8")
    add(made, source, day=datetime.date(2024, 3, 1))
    project, whole = find(tmp_path / "desk"), key("Giá tăng… dân bán.")
    with opened(project) as session:
        session.apply(SetTarget(key("Giá tăng…"), "Prices rise.", State.REVIEWED))
        session.apply(SetTarget(whole, "Prices rise and people sell.", State.REVIEWED))
        session.save()
        before = state_of(project)
        session.split(whole, len("Giá tăng… "))
        assert [unit.source for unit in session.units] == ["Giá tăng…", "Mưa to.", "dân bán."]
        assert session.undo() == whole
    assert state_of(project) == before


def test_a_split_that_cannot_be_taken_back_is_still_there_to_be(project: Project) -> None:
    with opened(project) as session:
        session.split(key(PRICE), len("Giá tăng; "))
        document = project.document("food").source
        old = document.read_text("utf-8")
        document.write_text("Khác hẳn.\n", "utf-8")
        with pytest.raises(ProjectError):
            session.undo()
        document.write_text(old, "utf-8")
        assert session.undo() == key(PRICE)
