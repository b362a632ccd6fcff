"""A run finds the same whoever does the work, and whether or not the last run is remembered."""

import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from workbench.checks import Suite
from workbench.model import Finding
from workbench.session import check_cache, check_jobs, check_run
from workbench.session.checking import CheckResult, Means, Wishes, check

_PAIRS = (
    ("Kim ngạch đạt 2,5 triệu USD.", "Turnover reached 2.5 billion USD."),
    ("Bộ Y tế họp.", "The Ministry of Health met."),
    ("Giá lúa tăng.", "Rice  prices rose ."),
    ("Ông Lê Văn Bình nói.", "Le Van Ninh said."),
    ("Theo VASEP, giá tôm tăng.", "Shrimp prices have risen."),
    ("Hai xã tại Đắk Lắk.", "Two communes in Dak Lak."),
    ("Người dân Đắk Lắk vui.", "People of Daklak were happy."),
)
_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n'


@pytest.fixture(autouse=True)
def _short_rows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A few units are as many as need several rows and a cache."""
    monkeypatch.setattr(check_jobs, "ROW", 3)
    monkeypatch.setattr(check_run, "ROW", 3)
    monkeypatch.setattr(check_run, "_LEAST_KEPT", 1)
    monkeypatch.setattr(check_cache, "_place", lambda _: tmp_path / "cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several rows, and small ones."""
    files = tmp_path / "files"
    files.mkdir()
    for number, count in enumerate((7, 2, 1, 4)):
        entries = []
        for place in range(count):
            source, target = _PAIRS[(number + place) % len(_PAIRS)]
            entries.append(f'\nmsgctxt "{place}"\nmsgid "{source}"\nmsgstr "{target}"\n')
        (files / f"{number}.po").write_text(_HEADER + "".join(entries), "utf-8")
    return files


def _run(folder: Path, **means: Any) -> CheckResult:
    wishes = Wishes(day=date(2025, 8, 1))
    return check([folder], start=folder, wishes=wishes, means=Means(**{"keeps": False, **means}))


def test_two_processes_find_what_one_finds(folder: Path) -> None:
    alone = _run(folder)
    assert len(alone.findings) > 10
    assert _run(folder, jobs=2).findings == alone.findings


class Remote(Executor):
    """An executor elsewhere: what is handed over goes through pickle both ways."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        there, given, named = pickle.loads(pickle.dumps((work, args, kwargs)))
        done: Future[Any] = Future()
        done.set_result(pickle.loads(pickle.dumps(there(*given, **named))))
        return done


def test_any_executor_will_do(folder: Path) -> None:
    alone = _run(folder).findings
    assert _run(folder, executor=Remote()).findings == alone
    with ThreadPoolExecutor(2) as threads:
        assert _run(folder, executor=threads).findings == alone


def test_progress_is_told_of_every_unit(folder: Path) -> None:
    for means in ({}, {"jobs": 2}, {"keeps": True}, {"keeps": True}):
        told: list[int] = []
        whole: list[int] = []
        _run(folder, begin=whole.append, advance=told.append, **means)
        assert whole == [14]
        assert sum(told) == 14


class TestWhatTheLastRunFound:
    """The cache."""

    @pytest.fixture
    def judged(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """The files that are judged anew."""
        files: list[str] = []
        judge = Suite.judge

        def told(self: Any, units: Any, context: Any, *rest: Any) -> Any:
            files.append(Path(context.file).stem)
            return judge(self, units, context, *rest)

        monkeypatch.setattr(Suite, "judge", told)
        return files

    def test_is_found_again(self, folder: Path, judged: list[str]) -> None:
        cold = _run(folder, keeps=True)
        judged.clear()
        warm = _run(folder, keeps=True)
        assert warm.findings == cold.findings == _run(folder).findings
        assert judged.count("1") == 1

    def test_a_file_that_changed_is_judged_anew(self, folder: Path, judged: list[str]) -> None:
        _run(folder, keeps=True)
        changed = folder / "1.po"
        changed.write_text(changed.read_text("utf-8").replace("The Ministry", "A  Ministry"), "utf-8")
        judged.clear()
        warm = _run(folder, keeps=True)
        assert set(judged) == {"1"}
        assert warm.findings == _run(folder).findings

    @pytest.mark.parametrize("damage", [b"", b"nothing", pickle.dumps({"format": 1})])
    def test_a_damaged_one_is_none(self, folder: Path, tmp_path: Path, judged: list[str], damage: bytes) -> None:
        found = _run(folder, keeps=True).findings
        (tmp_path / "cache").write_bytes(damage)
        judged.clear()
        assert _run(folder, keeps=True).findings == found
        assert set(judged) == {"0", "1", "2", "3"}

    def test_depends_on_the_day_and_the_style(self, folder: Path, judged: list[str]) -> None:
        _run(folder, keeps=True)
        judged.clear()
        for wishes in (Wishes(day=date(2020, 1, 1)), Wishes(day=date(2025, 8, 1), profile="vns")):
            check([folder], start=folder, wishes=wishes, means=Means())
            assert set(judged) == {"0", "1", "2", "3"}
            judged.clear()

    def test_depends_on_the_terms(self, folder: Path, tmp_path: Path, judged: list[str]) -> None:
        terms = tmp_path / "terms"
        terms.mkdir()
        header = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
        rows = "x.x,vi,giá lúa,full,preferred,,,general,,desk\nx.x,en,rice prices,full,preferred,,,general,,desk\n"
        (terms / "a.csv").write_text(header + rows, "utf-8")
        wishes = Wishes(glossaries=(terms,), day=date(2025, 8, 1))

        def run() -> tuple[Finding, ...]:
            return check([folder], start=folder, wishes=wishes, means=Means()).findings

        first = run()
        judged.clear()
        assert run() == first
        assert not judged
        (terms / "a.csv").write_text(header + rows.replace("rice", "paddy"), "utf-8")
        run()
        assert set(judged) == {"0", "1", "2", "3"}
