"""A session that changes terms, killed at any moment: the glossary is whole, and has every change that was told."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.glossary import csv_file
from workbench.model import LanguagePair
from workbench.project import create

HEADER = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source,ours\n# a comment of the office\n"
ROWS = "".join(
    f"trade.t{number},vi,từ thứ {number},full,preferred,,,trade,,office,x\n"
    f"trade.t{number},en,word {number},full,preferred,,,trade,,office,y\n"
    for number in range(200)
)
CHANGES = """
import sys
from pathlib import Path
from workbench.model.term import TermStatus
from workbench.project import find
from workbench.session.knowledge import Knowledge
from workbench.session.term_fields import TermFields
from workbench.session.terms import TermDesk
from workbench.project import Document

root = Path(sys.argv[1])
document = Document(name="a", source=root / "a.txt", catalog=root / "a.po")
project = find(root)
desk = TermDesk(project, Knowledge(project, document), author="Lan", told=lambda concept: None)
for number in range(10_000):
    concept = desk.concept(f"trade.t{number % 200}")
    fields = TermFields(target=f"change {number}", status=TermStatus.ADMITTED, domain="trade", evidence="office")
    desk.save(desk.change(fields, concept, None))
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(4))
def test_the_glossary_is_whole_after_a_kill(tmp_path: Path, seed: int) -> None:
    project = create(tmp_path, name="test", pair=LanguagePair("vi", "en"), profile="vna")
    path = project.glossary / "trade.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEADER + ROWS, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", CHANGES, str(tmp_path)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdout is not None
    with process, process.stdout as told:
        # Killed while it writes the next, at another point of that each time.
        chance = random.Random(seed)
        heard = [told.readline() for _ in range(chance.randrange(1, 25))]
        process.send_signal(signal.SIGKILL)
        heard += told.readlines()
    changes = [line.strip() for line in heard if line.endswith("\n")]
    assert changes
    rows = csv_file.read(path).rows
    texts = {row.term.text for row in rows}
    assert {f"change {number}" for number in changes} <= texts
    assert len(rows) - 400 in (len(changes), len(changes) + 1)
    # Every other byte is as it was.
    kept = [line for line in path.read_text("utf-8").splitlines(keepends=True) if ",change " not in line]
    assert "".join(kept) == HEADER + ROWS
