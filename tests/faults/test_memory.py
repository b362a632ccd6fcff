"""A memory that cannot be used is told in words, work goes on without it, and nothing is written over it."""

import os
import sqlite3
import subprocess
import sys
import threading

import pytest

from workbench.cli import main
from workbench.memory.sqlite_store import SqliteStore

SOURCE = "Kim ngạch đạt 13 tỷ USD."
PO = f"""
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "{SOURCE}"
msgstr "Turnover hit 13 billion USD."
"""
SEARCH = "tm search " + SOURCE.replace(" ", "\u00a0")
"""The memory takes one space for the other, and a line of these tests has spaces between arguments only."""
WORKS = ["stats", "tm search Kim", "tm concordance Kim", "draft new --dry-run"]
"""Commands that need the memory for a part of what they do."""
KEEPS = ["tm stats", "tm check", "tm import a.csv", "tm export out.tmx", "tm remove --text Kim --yes"]
"""Commands that are about the memory itself."""


@pytest.fixture
def desk(tmp_path, monkeypatch, capfd):
    """A project with a finished document, a memory that was filled from it, and a document to draft."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "news.txt").write_text(f"{SOURCE}\n", "utf-8")
    (tmp_path / "new.txt").write_text("Kim ngạch đạt 15 tỷ USD.\n", "utf-8")
    (tmp_path / "a.csv").write_text("một,one\n", "utf-8")
    for line in ("init", "add news.txt --date 2024-01-01", "add new.txt --date 2024-01-01"):
        assert run(line, capfd)[0] == 0
    (tmp_path / "locales/en/LC_MESSAGES/news.po").write_text(PO, "utf-8")
    assert run("tm stats", capfd)[0] == 0
    return tmp_path


def run(line, capfd):
    capfd.readouterr()
    with pytest.raises(SystemExit) as left:
        main(line.split(" "))
    said = capfd.readouterr()
    assert "Traceback" not in said.err
    assert "error of the program itself" not in said.err
    return int(left.value.code or 0), said.out, said.err


def spoil(desk, how):
    path = desk / ".workbench" / "memory.sqlite"
    if how == "newer":
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
    elif how == "damaged":
        path.write_bytes(b"nothing of ours " * 600)
    elif how == "damaged inside":
        data = bytearray(path.read_bytes())
        data[4096:] = b"\xff" * (len(data) - 4096)
        path.write_bytes(data)
    elif how == "other":
        path.unlink()
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE somebody (elses TEXT)")
        connection.commit()
        connection.close()
    else:
        path.unlink()
        path.mkdir()
    return path


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("newer", "version 99"),
        ("damaged", "damaged or no memory"),
        ("damaged inside", "damaged or no memory"),
        ("other", "no translation memory of Workbench"),
        ("folder", "cannot be"),
    ],
)
def test_what_cannot_be_used_is_told_and_left_as_it_is(desk, capfd, how, said):
    path = spoil(desk, how)
    before = path.read_bytes() if path.is_file() else None
    for line in WORKS:
        code, _, err = run(line, capfd)
        assert (line, code) == (line, 0)
        assert said in err
    assert "Turnover" in run(SEARCH, capfd)[1]
    for line in KEEPS:
        code, _, err = run(line, capfd)
        # Only a check opens a damaged file, to tell what is damaged.
        assert code == 4 or (line == "tm check" and how == "damaged inside" and code == 1), line
        assert said in err or (line == "tm check" and how == "damaged inside" and "is damaged" in err)
    assert not (desk / "out.tmx").exists()
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_locked_memory(desk, capfd, monkeypatch):
    monkeypatch.setattr("workbench.memory.sqlite_store._PATIENCE", 0.05)
    blocker = sqlite3.connect(desk / ".workbench" / "memory.sqlite", isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    # Who only reads is not in the way of who writes.
    for line in (*WORKS, "tm stats", "tm check", "tm export out.tmx"):
        assert (line, run(line, capfd)[0]) == (line, 0)
    for line in ("tm import a.csv", "tm remove --text Kim --yes"):
        code, _, err = run(line, capfd)
        assert (line, code) == (line, 4)
        assert "locked by another program" in err
        assert "Try again" in err
    blocker.execute("ROLLBACK")
    blocker.close()
    assert run("tm import a.csv", capfd)[0] == 0


def test_two_imports_at_once(desk):
    for name, word in (("b", "hai"), ("c", "ba")):
        rows = "".join(f"{word} {number},{name} {number}\n" for number in range(12_000))
        (desk / f"{name}.csv").write_text(rows, "utf-8")
    command = [sys.executable, "-m", "workbench", "tm", "import"]
    both = [subprocess.Popen([*command, f"{name}.csv"], cwd=desk, stderr=subprocess.PIPE) for name in "bc"]
    for process in both:
        _, said = process.communicate()
        assert process.returncode == 0, said
        assert b"12,000 added" in said
    with SqliteStore.open(desk / ".workbench" / "memory.sqlite") as store:
        assert store.check() == ()
        assert len(store) == 24_001


def test_a_search_while_an_import_writes(desk, capfd):
    (desk / "b.csv").write_text("".join(f"hai {number},two {number}\n" for number in range(12_000)), "utf-8")
    seen = []

    def importing():
        seen.append(
            subprocess.run(
                [sys.executable, "-m", "workbench", "tm", "import", "b.csv"], cwd=desk, capture_output=True, check=False
            ).returncode
        )

    thread = threading.Thread(target=importing)
    thread.start()
    while thread.is_alive():
        code, out, err = run(SEARCH, capfd)
        assert (code, err) == (0, "")
        assert "Turnover" in out
    thread.join()
    assert seen == [0]


def limited(desk, line, blocks):
    """Run a command that may write files of no more than so many kilobytes: what a full disk does."""
    shell = f"trap '' XFSZ; ulimit -f {blocks}; exec '{sys.executable}' -m workbench {line}"
    return subprocess.run(
        ["bash", "-c", shell], cwd=desk, capture_output=True, text=True, env=os.environ.copy(), check=False
    )


@pytest.mark.parametrize("line", ["tm import b.csv", "tm import b.csv --keep"])
def test_a_full_disk_while_importing(desk, capfd, line):
    (desk / "b.csv").write_text("".join(f"hai {number},two {number}\n" for number in range(30_000)), "utf-8")
    done = limited(desk, line, 600)
    assert done.returncode == 4, done.stderr
    assert "Traceback" not in done.stderr
    assert "error of the program itself" not in done.stderr
    assert list(desk.glob("memory/*")) == []
    # What was there is there, and once there is room the rest comes in.
    assert "Turnover" in run(SEARCH, capfd)[1]
    assert run("tm check", capfd)[0] == 0
    assert run(line, capfd)[0] == 0
    assert '"units": 30001' in run("tm stats --format json", capfd)[1]


def test_a_full_disk_while_exporting(desk, capfd):
    (desk / "b.csv").write_text("".join(f"hai {number},two {number}\n" for number in range(30_000)), "utf-8")
    assert run("tm import b.csv", capfd)[0] == 0
    (desk / "out.tmx").write_text("what was there", "utf-8")
    done = limited(desk, "tm export out.tmx", 100)
    assert done.returncode == 4
    assert "Traceback" not in done.stderr
    assert (desk / "out.tmx").read_text("utf-8") == "what was there"
    assert sorted(path.name for path in desk.glob(".out*")) == []
