"""What a command must not load: a static graph cannot prove that a lazy import stays lazy, a process can.

Each case runs in a process of its own and tells which modules it ended with. To guard another command, add a line to
`COMMANDS`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "rich", "sacrebleu", "numpy", "lxml", "urllib3", "keyring", "ctranslate2", "sentencepiece")

RUN_COMMAND = """
import json, sys
from pathlib import Path
from workbench.cli import main
report, *arguments = sys.argv[1:]
try:
    main(arguments)
finally:
    Path(report).write_text(json.dumps(sorted(sys.modules)), encoding="utf-8")
"""

IMPORT_ONE = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
print(json.dumps(sorted(sys.modules)))
"""

IMPORT_ALL_BELOW = """
import importlib, json, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
print(json.dumps(sorted(sys.modules)))
"""

ARTICLE = """XUẤT KHẨU

Tôm Cà Mau sang châu Âu tăng mạnh

Cà Mau, ngày 5/6 - Kim ngạch đạt 1,2 tỷ USD. Tỉnh giữ mục tiêu cả năm.
"""

CATALOG = """msgid ""
msgstr ""
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

msgid "Kim ngạch đạt 1,2 tỷ USD."
msgstr "Turnover reached 1.2 billion USD."
"""

COMMANDS = [
    # arguments, in a project or outside one, exit codes that mean it did its work
    (["--help"], False, {0}),
    (["--version"], False, {0}),
    (["check", "--help"], False, {0}),
    (["check", "file.po"], False, {0, 1}),
    (["check", "file.po", "--format", "json"], False, {0, 1}),
    (["check", "--list"], False, {0}),
    (["segment", "article.txt"], False, {0}),
    (["segment", "article.txt", "--format", "jsonl"], False, {0}),
    (["terms", "find", "Hiệp định CPTPP", "--date", "2026-01-01", "--format", "json"], False, {0}),
    (["init", "new"], False, {0}),
    (["stats"], True, {0}),
    (["stats", "--format", "json"], True, {0}),
    (["add", "article.txt", "--date", "2026-06-05"], True, {0}),
    (["draft"], True, {0}),
    (["engines"], True, {0}),
    (["egress"], True, {0}),
    (["check"], True, {0, 1}),
    (["build"], True, {0, 1}),
    (["edit", "--help"], False, {0}),
    (["score", "--help"], False, {0}),
]


def run(script: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a process that sees no settings of whoever runs the tests."""
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def run_command(arguments: list[str], folder: Path) -> tuple[subprocess.CompletedProcess[str], set[str]]:
    """Run `workbench` and return the process and the top-level modules it ended with."""
    report = folder / "modules.json"
    process = run(RUN_COMMAND, str(report), *arguments, folder=folder)
    return process, top_level(report.read_text(encoding="utf-8")) if report.exists() else set()


def top_level(report: str) -> set[str]:
    return {name.partition(".")[0] for name in json.loads(report)}


@pytest.fixture(scope="module")
def bare_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bare")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "file.po").write_text(CATALOG, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def project_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    for arguments in (["init"], ["add", "article.txt", "--date", "2026-06-05"]):
        process, _ = run_command(arguments, folder)
        assert process.returncode == 0, process.stderr
    return folder


@pytest.mark.parametrize(("arguments", "in_project", "codes"), COMMANDS, ids=[" ".join(case[0]) for case in COMMANDS])
def test_a_command_loads_nothing_heavy(
    arguments: list[str], in_project: bool, codes: set[int], request: pytest.FixtureRequest
) -> None:
    folder = request.getfixturevalue("project_folder" if in_project else "bare_folder")
    process, modules = run_command(arguments, folder)
    assert process.returncode in codes, process.stderr
    assert modules.isdisjoint(HEAVY), sorted(modules.intersection(HEAVY))


def test_help_needs_click_only(bare_folder: Path) -> None:
    _, modules = run_command(["--help"], bare_folder)
    assert modules.isdisjoint({"polib", "babel", "pydantic", "rapidfuzz", "tomlkit", "sqlite3"})


def test_the_probe_sees_what_is_loaded(bare_folder: Path) -> None:
    process, modules = run_command(["score", "file.po", "--reference", "file.po"], bare_folder)
    assert process.returncode == 0, process.stderr
    assert {"click", "sacrebleu"} <= modules
    assert modules.isdisjoint({"textual", "rich"})


def test_the_package_by_itself_loads_no_dependency(tmp_path: Path) -> None:
    modules = top_level(run(IMPORT_ONE, "workbench", folder=tmp_path).stdout)
    dependencies = {*HEAVY, "polib", "click", "babel", "pydantic", "rapidfuzz", "tomlkit"}
    assert "workbench" in modules
    assert modules.isdisjoint(dependencies), sorted(modules & dependencies)


@pytest.mark.parametrize("package", ["workbench.metrics", "workbench.drafts"])
def test_naming_plug_ins_imports_none(package: str, tmp_path: Path) -> None:
    modules = top_level(run(IMPORT_ONE, package, folder=tmp_path).stdout)
    assert modules.isdisjoint({*HEAVY, "rapidfuzz"})


def test_the_screen_loads_no_metric(tmp_path: Path) -> None:
    process = run(IMPORT_ALL_BELOW, "workbench.ui", folder=tmp_path)
    assert process.returncode == 0, process.stderr
    modules = top_level(process.stdout)
    assert "textual" in modules
    assert modules.isdisjoint({"sacrebleu", "numpy", "lxml"})
