"""Drafting killed at any moment: every draft that was made is there afterwards, and the file is whole."""

import os
import random
import subprocess
import sys

import pytest

from workbench import catalog as po
from workbench.model import LanguagePair, State
from workbench.project import create, find
from workbench.session.adding import add
from workbench.session.document import open_document

SENTENCES = [f"Câu số {number} nói về xuất khẩu gạo của tỉnh." for number in range(1, 31)]
PROGRAM = """
import sys, time
from pathlib import Path
from workbench import drafts
from workbench.model import Draft
from workbench.project import find
from workbench.session.document import open_document

class Slow:
    name = "engine"
    def drafts(self, requests):
        for request in requests:
            time.sleep(0.01)
            yield Draft(target="Draft of " + request.source, origin="engine:slow")

load = drafts.load
drafts.load = lambda name, resources: Slow() if name == "engine" else load(name, resources)
from workbench.session.proposals import Wanted
with open_document(find(Path(sys.argv[1])), "news", author="Lan") as session:
    for answers in session.drafts(Wanted(drafters=frozenset({"engine"}))):
        for key in session.take_drafts(answers, session):
            print(key.source, flush=True)
    session.save()
"""


@pytest.mark.skipif(os.name != "posix", reason="kills with a signal")
@pytest.mark.parametrize("seed", range(3))
def test_what_was_drafted_is_there_after_a_kill(tmp_path, seed):
    made = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    (tmp_path / "news.txt").write_text("\n\n".join(SENTENCES), "utf-8")
    add(made, tmp_path / "news.txt")
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert process.stdout is not None
    wanted = random.Random(seed).randrange(1, len(SENTENCES) - 1)
    told = [process.stdout.readline().strip() for _ in range(wanted)]
    process.kill()
    process.communicate()

    project = find(tmp_path)
    with open_document(project, "news", author="Lan") as session:
        if session.recovery is not None:
            session.recover({item.key for item in session.recovery.items})
    units = {unit.source: unit for unit in po.load(project.document("news").catalog).units}
    assert len(told) == wanted
    for source in told:
        assert units[source].target == f"Draft of {source}"
        assert units[source].state is State.DRAFT
        assert units[source].provenance.origin == "engine:slow"
