"""The text report: grouped by file, carets under the places, nothing hostile reaches the terminal."""

from dataclasses import replace

import pytest

from workbench.model import Finding, Side, Span
from workbench.reports import Region, render_text
from workbench.reports.excerpt import excerpt


def test_a_finding_is_shown_whole(finding: Finding) -> None:
    assert render_text([finding]) == (
        "locales/en/rice.po\n"
        "\n"
        "locales/en/rice.po:12: warning double-space [1ab16771]\n"
        "  There is more than one space in a row.\n"
        "    source: gạo xuất khẩu\n"
        "    target: rice  exports\n"
        "                ^^"
    )


def test_findings_are_grouped_by_file(finding: Finding) -> None:
    report = render_text([finding, replace(finding, line=14), replace(finding, file="b.po", line=1)])
    assert [line for line in report.splitlines() if line.endswith(".po")] == ["locales/en/rice.po", "b.po"]


def test_nothing_to_say_is_nothing() -> None:
    assert render_text([]) == ""


def test_an_empty_target_has_no_line(finding: Finding) -> None:
    report = render_text([replace(finding, target="", spans=())])
    assert "target:" not in report


def test_colour_is_only_escapes_around_the_same_text(finding: Finding) -> None:
    plain, coloured = render_text([finding]), render_text([finding], colour=True)
    assert "\x1b[33mwarning\x1b[0m" in coloured
    assert "\x1b" not in plain
    stripped = coloured
    for escape in ("\x1b[1m", "\x1b[33m", "\x1b[0m"):
        stripped = stripped.replace(escape, "")
    assert stripped == plain


def test_hostile_text_is_made_visible(finding: Finding) -> None:
    hostile = "rice \x1b[2J\u202e exports\r[bold]"
    report = render_text([replace(finding, target=hostile, spans=(), message=hostile, file=hostile)])
    assert not {"\x1b", "\u202e", "\r"} & set(report)
    assert "⟨U+001B⟩[2J⟨U+202E⟩" in report
    assert "[bold]" in report


@pytest.mark.parametrize("width", [0, 40, 80, 200])
def test_no_line_is_wider_than_asked(width: int, finding: Finding) -> None:
    """A place that can be clicked or copied stays whole."""
    long = replace(finding, target="word " * 100, message="reason " * 40, spans=(Span(Side.TARGET, 300, 310),))
    lines = [line for line in render_text([long], width=width).splitlines() if line.startswith("  ")]
    assert max(map(len, lines)) <= max(width, 40)


@pytest.mark.parametrize(
    ("text", "spans", "width", "shown", "carets"),
    [
        ("short", [(0, 5)], 20, "short", "^^^^^"),
        ("short", [], 20, "short", ""),
        ("short", [(5, 5)], 20, "short", "     ^"),
        ("a\u200bb", [(1, 2)], 20, "a⟨U+200B⟩b", " ^^^^^^^^"),
        ("e\u0302u gap", [(4, 7)], 20, "e\u0302u gap", "   ^^^"),
        ("日本 here", [(3, 7)], 20, "日本 here", "     ^^^^"),
        ("one two three four", [(0, 3)], 10, "one two …", "^^^"),
        ("one two three four", [(14, 18)], 10, "…ree four", "     ^^^^"),
    ],
)
def test_carets_stand_under_the_place(
    text: str, spans: list[tuple[int, int]], width: int, shown: str, carets: str
) -> None:
    assert excerpt(text, spans, width) == (shown, carets)


def test_where_the_place_in_the_file_is_known_it_is_told(finding: Finding) -> None:
    report = render_text([finding], region=lambda _: Region(14, 13, 14, 15))
    assert "locales/en/rice.po:14:13: warning double-space" in report
