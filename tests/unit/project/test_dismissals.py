"""The file of dismissals: one a line, for git; what is not of the form is refused with its line."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.errors import UnreadableInput
from workbench.model import Dismissal
from workbench.project import dismissals

DAY = datetime.date(2026, 11, 24)
ONE = Dismissal(
    fingerprint="f075a394dfc79f77", check="double-space", by="Lan", on=DAY, reason="They write it so.", about="a  b"
)
OTHER = replace(ONE, fingerprint="a075a394dfc79f77", until=datetime.date(2027, 1, 1))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "dismissals.tsv"
    path.parent.mkdir()
    dismissals.write(path, [ONE, OTHER])
    assert dismissals.read(path) == {
        OTHER.fingerprint: replace(OTHER, about="a b"),
        ONE.fingerprint: replace(ONE, about="a b"),
    }
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines == [
        "a075a394dfc79f77\tdouble-space\tLan\t2026-11-24\t2027-01-01\tThey write it so.\ta b",
        "f075a394dfc79f77\tdouble-space\tLan\t2026-11-24\t-\tThey write it so.\ta b",
    ]


def test_a_reason_keeps_to_its_line(tmp_path: Path) -> None:
    path = tmp_path / "dismissals.tsv"
    dismissals.write(path, [replace(ONE, reason="one\ttwo\nthree", by="L\tan", about="x" * 100)])
    (read,) = dismissals.read(path).values()
    assert (read.reason, read.by, len(read.about)) == ("one two three", "L an", 60)


def test_without_any_there_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "dismissals.tsv"
    dismissals.write(path, [ONE])
    dismissals.write(path, [])
    assert not path.exists()
    assert dismissals.read(path) == {}


def test_of_two_for_one_finding_the_later_counts(tmp_path: Path) -> None:
    path = tmp_path / "dismissals.tsv"
    lines = [
        f"{ONE.fingerprint}\tdouble-space\t{by}\t{day}\t-\twhy"
        for by, day in (("A", "2026-02-01"), ("B", "2026-01-01"))
    ]
    path.write_text("\r\n".join(lines) + "\r\n", "utf-8-sig")
    assert [one.by for one in dismissals.read(path).values()] == ["A"]


@pytest.mark.parametrize(
    "line",
    [
        "<<<<<<< HEAD",
        "f075a394dfc79f77\tdouble-space\tLan\t2026-11-24\t-",
        "f075a394dfc79f77\tdouble-space\tLan\t2026-11-24\t-\t",
        "F075A394\tdouble-space\tLan\t2026-11-24\t-\twhy",
        "f075a394dfc79f77\tdouble-space\tLan\t24.11.2026\t-\twhy",
        "f075a394dfc79f77\tdouble-space\tLan\t2026-11-24\tsoon\twhy",
    ],
)
def test_a_wrong_line_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "dismissals.tsv"
    path.write_text(f"# header\n{line}\n", "utf-8")
    with pytest.raises(UnreadableInput) as caught:
        dismissals.read(path)
    assert caught.value.line == 2


@pytest.mark.parametrize(("day", "holds"), [("2026-12-31", True), ("2027-01-01", True), ("2027-01-02", False)])
def test_it_holds_until_its_last_day(day: str, holds: bool) -> None:
    assert OTHER.holds_on(datetime.date.fromisoformat(day)) is holds
    assert ONE.holds_on(datetime.date.fromisoformat(day)) is True
