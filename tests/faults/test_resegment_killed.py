"""A split or a join killed between its two files: no translation is lost, and adding the document again mends it."""

import datetime
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workbench import catalog as po
from workbench.errors import ProjectError
from workbench.model import LanguagePair, State, UnitKey
from workbench.project import Project, create, find
from workbench.session.adding import add
from workbench.session.commands import SetTarget
from workbench.session.document import open_document
from workbench.session.resegment import join_number, split_number

FIRST, SECOND, LAST = "Giá tăng; dân bán.", "Chợ đông.", "Mưa lớn và kéo dài."
TARGETS = {FIRST: "Prices rise; people sell.", SECOND: "The market is busy.", LAST: "It rained hard and long."}
# Dies where the second file is about to be written, as at a power cut: nothing is cleaned up.
KILLED = """
import os, sys
from pathlib import Path
from workbench import catalog as po
from workbench.project import find
from workbench.session import resegment

po.save = lambda _: os._exit(9)
what, folder = sys.argv[1:]
changing = {"split": lambda p: resegment.split_number(p, "news", 1, "dân bán", author="Lan", since="now"),
            "join": lambda p: resegment.join_number(p, "news", 1, author="Lan", since="now")}
changing[what](find(Path(folder)))
"""


ASKED = {"split": ["Giá tăng;", "dân bán.", SECOND, LAST], "join": [f"{FIRST} {SECOND}", LAST]}
BEFORE = [FIRST, SECOND, LAST]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = create(tmp_path / "desk", name="test", pair=LanguagePair("vi", "en"), profile="vna")
    source = tmp_path / "news.txt"
    source.write_text(f"{FIRST} {SECOND}\n\n{LAST}\n", "utf-8")
    add(made, source, day=datetime.date(2024, 3, 1))
    project = find(tmp_path / "desk")
    with open_document(project, "news", author="Lan") as session:
        for unit in session.units:
            session.apply(SetTarget(unit.key, TARGETS[unit.source], State.REVIEWED))
        session.save()
    return project


def files(project: Project) -> tuple[Path, Path]:
    return project.breaks("news"), project.document("news").catalog


def kill(project: Project, what: str) -> None:
    died = subprocess.run([sys.executable, "-c", KILLED, what, str(project.root)], capture_output=True, check=False)
    assert died.returncode == 9, died.stderr


def change(project: Project, what: str) -> None:
    if what == "split":
        split_number(project, "news", 1, "dân bán", author="Lan", since="now")
    else:
        join_number(project, "news", 1, author="Lan", since="now")


def sources(project: Project) -> list[str]:
    return [unit.source for unit in po.load(project.document("news").catalog).units]


def assert_nothing_is_lost(project: Project) -> None:
    catalog = po.load(project.document("news").catalog)
    kept = " ".join(unit.target for unit in (*catalog.units, *catalog.obsolete))
    assert [target for target in TARGETS.values() if target not in kept] == []


@pytest.mark.parametrize("what", ASKED)
def test_the_wish_outlives_the_kill_and_adding_again_fulfils_it(project: Project, what: str) -> None:
    kill(project, what)
    breaks, _ = files(project)
    assert f"{what}\t" in breaks.read_text("utf-8")
    assert sources(project) == BEFORE
    assert_nothing_is_lost(project)
    add(project, project.document("news").source)
    assert sources(project) == ASKED[what]
    assert_nothing_is_lost(project)
    killed = files(project)[1].read_bytes()
    add(project, project.document("news").source)
    assert files(project)[1].read_bytes() == killed


@pytest.mark.parametrize("what", ASKED)
def test_the_killed_one_is_the_same_as_one_that_was_not(project: Project, what: str, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(project.root, whole)
    change(find(whole), what)
    kill(project, what)
    add(project, project.document("news").source)
    assert [path.read_bytes() for path in files(project)] == [path.read_bytes() for path in files(find(whole))]


@pytest.mark.parametrize("what", ASKED)
def test_the_document_can_be_edited_before_it_is_mended(project: Project, what: str) -> None:
    kill(project, what)
    with open_document(project, "news", author="Lan") as session:
        session.apply(SetTarget(UnitKey(None, LAST), "It floods.", State.REVIEWED))
        session.save()
    with pytest.raises(ProjectError, match="has changed since it was added"):
        change(project, what)
    add(project, project.document("news").source)
    assert sources(project) == ASKED[what]
    assert "It floods." in files(project)[1].read_text("utf-8")


@pytest.mark.parametrize("what", ASKED)
@pytest.mark.parametrize("new", [(False, False), (True, False), (False, True), (True, True)], ids=str)
def test_whichever_of_the_two_files_is_the_new_one(project: Project, what: str, new: tuple[bool, bool]) -> None:
    """The order in which they are written is one of these; disks have been seen to choose another."""
    old = [path.read_bytes() if path.exists() else b"" for path in files(project)]
    change(project, what)
    for path, before, is_new in zip(files(project), old, new, strict=True):
        if not is_new:
            path.write_bytes(before)
    add(project, project.document("news").source)
    assert sources(project) == (ASKED[what] if new[0] else BEFORE)
    assert_nothing_is_lost(project)
    if not new[0]:
        assert_the_old_state_is_back(project)
    change(project, "join" if what == "split" else "split")


def assert_the_old_state_is_back(project: Project) -> None:
    units = po.load(project.document("news").catalog).units
    assert {unit.source: unit.target for unit in units} == TARGETS
    assert {unit.state for unit in units} == {State.REVIEWED}
