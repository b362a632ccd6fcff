"""Odd streams and disks: a sentence and an exit code, never a traceback."""

import os
import subprocess
import sys

import pytest

PO = 'msgid ""\nmsgstr ""\n\nmsgid "Kim ngạch đạt 5%."\nmsgstr "Turnover reached 6%."\n'


def shell(folder, command, **environment):
    """Run a shell line in which `wb` stands for the program."""
    line = command.replace("wb", f"'{sys.executable}' -m workbench")
    return subprocess.run(
        ["bash", "-c", line], cwd=folder, capture_output=True, text=True, env=os.environ | environment, check=False
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "x.po").write_text(PO, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("wb check x.po >&-", 1),
        ("wb check x.po --format json >&-", 1),
        ("wb check x.po > /dev/full", 4),
        ("wb check --list | head -1", 0),
        ("PYTHONIOENCODING=latin-1 wb check x.po", 1),
        ("LC_ALL=C wb check x.po", 1),
        ("wb edit <&-", 2),
        ("mkfifo f.txt; wb segment f.txt", 3),
        ("mkdir gone; cd gone; rmdir ../gone; wb stats", 4),
    ],
)
def test_a_sentence_and_a_code(folder, command, code):
    done = shell(folder, command)
    assert "Traceback" not in done.stderr
    assert "error of the program itself" not in done.stderr
    assert done.returncode == code


def test_a_full_disk_is_told_and_is_no_finding(folder):
    """No file may grow: what a full disk does, for every write of the process."""
    (folder / "news.txt").write_text("Một câu.\n", "utf-8")
    assert shell(folder, "wb init").returncode == 0
    done = shell(folder, "trap '' XFSZ; ulimit -f 0; wb add news.txt 2>&1 | cat; exit ${PIPESTATUS[0]}")
    assert done.returncode == 4
    assert "Traceback" not in done.stdout
    assert not (folder / "locales/en/LC_MESSAGES/news.po").exists()
