"""The real editor in a terminal, killed: what was confirmed is there afterwards, and what was typed a second ago."""

import fcntl
import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from workbench import catalog as po
from workbench.model import LanguagePair, State
from workbench.project import create, find
from workbench.session.adding import add
from workbench.session.document import open_document

SENTENCES = [f"Câu số {number} nói về xuất khẩu gạo của tỉnh." for number in range(1, 11)]


class Terminal:
    """A terminal with the editor in it; `seen` is everything it has written."""

    def __init__(self, folder: Path) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "workbench", "edit", "-C", str(folder), "news"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | {"TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none", "WORKBENCH_AUTHOR": "Lan"},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(theirs)
        self.seen = ""

    def read(self, seconds: float) -> None:
        """Take in what the editor writes, for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            ready, _, _ = select.select([self._ours], [], [], left)
            if ready:
                try:
                    self.seen += os.read(self._ours, 65536).decode("utf-8", "replace")
                except OSError:
                    return

    def wait_for(self, pattern: str) -> None:
        """Take in what the editor writes until `pattern` is among it."""
        for _ in range(300):
            if re.search(pattern, self.seen):
                return
            self.read(0.1)
        raise AssertionError(f"the editor never showed {pattern!r}:\n{self.seen[-2000:]!r}")

    def type(self, text: str) -> None:
        """Send keys."""
        os.write(self._ours, text.encode("utf-8"))

    def close(self) -> None:
        """Close the terminal window."""
        os.close(self._ours)

    @property
    def finished_shown(self) -> int:
        """The number of finished segments that the editor showed last."""
        shown = re.findall(r"\b(\d+)/10\b", self.seen)
        return int(shown[-1]) if shown else 0


@pytest.fixture
def folder(tmp_path) -> Path:
    project = create(tmp_path / "desk", pair=LanguagePair("vi", "en"), profile="vna")
    (project.root / "news.txt").write_text(" ".join(SENTENCES) + "\n", "utf-8")
    add(project, project.root / "news.txt")
    return project.root


@pytest.fixture
def terminal(folder):
    opened = Terminal(folder)
    opened.wait_for(r"0/10")
    yield opened
    if opened.process.poll() is None:
        opened.process.kill()
    opened.process.wait()


def recovered(folder: Path) -> dict[str, str]:
    """Everything that the next session has or offers, by source."""
    with open_document(find(folder), "news", author="Lan") as session:
        assert not session.read_only
        texts = {unit.source: unit.target for unit in session.units if unit.state.is_finished}
        if session.recovery:
            session.recover([item.key for item in session.recovery.items])
        texts |= {unit.source: unit.target for unit in session.units if unit.target}
    assert po.load(folder / "locales/en/LC_MESSAGES/news.po").counts.total == 10
    return texts


@pytest.mark.parametrize("seed", range(5))
def test_a_kill_at_any_moment_keeps_what_was_shown_as_finished(folder, terminal, seed):
    chance = random.Random(seed)
    for number in range(1, chance.randint(3, 9)):
        terminal.type(f"Sentence {number} is about rice exports.\n")
        terminal.read(chance.random() / 2)
    terminal.wait_for(r"\b[1-9]/10")
    shown = terminal.finished_shown
    terminal.process.send_signal(signal.SIGKILL)
    terminal.process.wait()
    texts = recovered(folder)
    assert len(texts) >= shown
    for number in range(1, shown + 1):
        assert texts[SENTENCES[number - 1]] == f"Sentence {number} is about rice exports."


def test_a_kill_while_typing_loses_at_most_the_last_second(folder, terminal):
    terminal.type("Sentence one is ab")
    terminal.wait_for("journalled")
    terminal.read(1.5)
    terminal.process.send_signal(signal.SIGKILL)
    terminal.process.wait()
    assert recovered(folder)[SENTENCES[0]] == "Sentence one is ab"


@pytest.mark.parametrize("how", ["close", "hangup", "terminate"])
def test_closing_the_terminal_keeps_even_the_last_letters(folder, terminal, how):
    terminal.type("Sentence one is done.\nSentence two is")
    terminal.wait_for(r"1/10")
    terminal.read(0.3)
    if how == "close":
        terminal.close()
    else:
        terminal.process.send_signal(signal.SIGHUP if how == "hangup" else signal.SIGTERM)
    try:
        terminal.process.wait(20)
    except subprocess.TimeoutExpired:
        pytest.fail("the editor did not end")
    catalog = po.load(folder / "locales/en/LC_MESSAGES/news.po")
    assert catalog.units[0].target == "Sentence one is done."
    assert catalog.units[0].state is State.TRANSLATED
    assert recovered(folder)[SENTENCES[1]] == "Sentence two is"


def test_quitting_saves_and_leaves_no_journal(folder, terminal):
    terminal.type("Sentence one is done.\n")
    terminal.wait_for(r"1/10")
    terminal.type("\x11")
    assert terminal.process.wait(20) == 0
    assert po.load(folder / "locales/en/LC_MESSAGES/news.po").units[0].target == "Sentence one is done."
    assert (folder / ".workbench/journal/news.jsonl").read_bytes() == b""
