"""The README's check of one's own: installed as a package, as a reader would, and run."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"
PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Việt Nam xuất khẩu gạo."
msgstr "The nation exports rice."
"""


def blocks(language: str) -> list[str]:
    section = README.read_text("utf-8").partition("### A check of your own")[2]
    return re.findall(rf"```{language}\n(.*?)```", section, flags=re.DOTALL)


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Install the example beside Workbench; return the folder that Python has to look into."""
    package, place = tmp_path / "desk-checks", tmp_path / "installed"
    package.mkdir()
    (package / "desk_checks.py").write_text(blocks("python")[0], "utf-8")
    build = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
    target = '[tool.hatch.build.targets.wheel]\ninclude = ["desk_checks.py"]\n'
    (package / "pyproject.toml").write_text(f"{build}\n{blocks('toml')[0]}\n{target}", "utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", place, package], check=True, capture_output=True)
    return place


def run(*arguments: str, folder: Path, place: Path) -> "subprocess.CompletedProcess[str]":
    import os

    command = [sys.executable, "-m", "workbench", *arguments]
    environment = os.environ | {"PYTHONPATH": str(place)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_example_is_short(installed: Path) -> None:
    assert len((installed / "desk_checks.py").read_text("utf-8").splitlines()) <= 20


def test_it_runs_with_the_others(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(PO, "utf-8")
    done = run("check", "--format", "json", "--fail-on", "warning", "a.po", folder=tmp_path, place=installed)
    assert done.returncode == 1, done.stderr
    (finding,) = [one for one in json.loads(done.stdout)["findings"] if one["check"] == "desk-the-nation"]
    assert finding["message"] == "Name the country."
    assert finding["spans"] == [{"side": "target", "start": 0, "end": 10}]
    assert "desk-the-nation" in run("check", "--list", folder=tmp_path, place=installed).stdout
    assert "Our desk names" in run("explain", "desk-the-nation", folder=tmp_path, place=installed).stdout


def test_one_that_fails_is_named_and_stops_nothing(installed: Path, tmp_path: Path) -> None:
    module = installed / "desk_checks.py"
    module.write_text(module.read_text("utf-8").replace("start = unit.target", "start = unit.no_such_thing"), "utf-8")
    (tmp_path / "a.po").write_text(PO.replace("rice.", "rice ."), "utf-8")
    done = run("check", "--format", "json", "a.po", folder=tmp_path, place=installed)
    found = {one["check"]: one["message"] for one in json.loads(done.stdout)["findings"]}
    assert "desk-the-nation" in found["plugin-error"]
    assert "space-before-punctuation" in found
