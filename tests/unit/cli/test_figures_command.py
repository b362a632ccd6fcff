"""`workbench figures` as programs and people use it."""

import io
import json
import sys
import unicodedata

import pytest

TEXT = "Xuất khẩu đạt khoảng 1,3 tỷ USD ngày 1/3/2023, tăng 6,5%."


@pytest.fixture
def feed(monkeypatch):
    """Put bytes on the standard input."""

    def feeding(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))

    return feeding


def test_the_figures_of_a_text_as_json(run):
    outcome = run("figures", "--lang", "vi", TEXT, "--format", "json")
    assert outcome.code == 0
    assert outcome.json["figures"][0] == {
        "text": "1,3 tỷ USD",
        "start": 21,
        "end": 31,
        "kind": "money",
        "value": "1300000000",
        "unit": "USD",
        "readings": [],
    }
    assert [(f["kind"], f["value"], f["unit"]) for f in outcome.json["figures"][1:]] == [
        ("date", "2023-03-01", ""),
        ("percent", "6.5", "%"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("en", "US$1.3 billion", "1300000000", "USD"),
        ("vi", "hai phần ba", "2/3", ""),
        ("vi", "tháng 3/2023", "2023-03", ""),
        ("vi", "ngày 1/3", "--03-01", ""),
        ("vi", "6 tháng đầu năm", "--01/--06", ""),
        ("vi", "quý I/2023", "2023-01/2023-03", ""),
        ("vi", "20h30", "20:30", ""),
        ("vi", "mùng 5 tháng Giêng", "--01-05", "lunar"),
        ("vi", "0,000001 ha", "0.000001", "ha"),
        ("vi", "900 nghìn tỷ đồng", "900000000000000", "VND"),
        ("vi", "COVID-19", "COVID19", ""),
    ],
)
def test_values_are_decimals_fractions_and_iso_dates(run, lang, text, value, unit):
    (figure,) = run("figures", "--lang", lang, text, "--format", "json").json["figures"]
    assert (figure["value"], figure["unit"]) == (value, unit)


def test_an_ambiguous_figure_has_its_readings(run):
    (figure,) = run("figures", "1.726 tỷ USD", "--format", "json").json["figures"]
    assert [reading["value"] for reading in figure["readings"]] == ["1726000000000", "1726000000"]
    assert figure["value"] == figure["readings"][0]["value"]


def test_each_line_of_standard_input_is_a_line_of_json(run, feed):
    lines = [TEXT, "", unicodedata.normalize("NFD", "đạt 5 tỷ đồng"), "a\u2028b 7%\r"]
    feed("\n".join(lines).encode() + b"\n")
    found = [json.loads(line)["figures"] for line in run("figures", "-", "--format", "json").out.splitlines()]
    assert [len(figures) for figures in found] == [3, 0, 1, 1]
    for line, figures in zip(lines, found, strict=True):
        assert all(line[f["start"] : f["end"]] == f["text"] for f in figures)


def test_comparing_two_texts_as_json(run):
    outcome = run("figures", "--compare", "2,5 triệu tấn", "2.5 billion tonnes", "--format", "json")
    assert outcome.code == 0
    (difference,) = outcome.json["differences"]
    assert difference["kind"] == "magnitude"
    assert (difference["source"]["value"], difference["target"]["value"]) == ("2500000", "2500000000")
    assert difference["message"].endswith(".")


def test_comparing_lines_of_standard_input(run, feed):
    feed("tăng 6,5%\tup 6.5%\ntăng 6,5%\tup\n".encode())
    lines = [json.loads(line) for line in run("figures", "--compare", "-", "--format", "json").out.splitlines()]
    assert lines[0] == {"differences": []}
    assert [d["kind"] for d in lines[1]["differences"]] == ["missing"]
    assert lines[1]["differences"][0]["target"] is None


def test_a_lost_approximator_is_a_difference_only_where_wanted(run):
    assert run("figures", "--compare", "khoảng 5%", "5%").out == ""
    assert run("figures", "--compare", "--approximators", "khoảng 5%", "5%").out.startswith("approximator: ")


def test_people_read_what_the_house_style_writes(run):
    assert run("figures", TEXT).out.splitlines() == [
        "1,3 tỷ USD → about 1.3 billion USD    money 1300000000 USD",
        "1/3/2023 → March 1, 2023    date 2023-03-01",
        "6,5% → 6.5%    percent 6.5 %",
    ]
    assert "about US$1.3 billion" in run("figures", "--profile", "vns", TEXT).out


def test_a_house_style_of_the_project_may_be_named(run, desk):
    with (desk / "workbench.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[profiles.ours]\nbase = "vns"\npercent = "percent"\n')
    assert "6.5 percent" in run("figures", "--profile", "ours", "6,5%").out
    assert run("check", "--profile", "ours").code in (0, 1)
    assert run("add", "seeds/port.txt", "--profile", "ours").code == 0
    assert run("figures", "--profile", "oors", "6,5%").code == 2
    assert run("check", "--profile", "oors").code == 2
    assert run("add", "seeds/port.txt", "--profile", "oors").code == 2


@pytest.mark.parametrize("arguments", [(), ("a", "b"), ("--compare", "a"), ("--compare", "a", "b", "c")])
def test_wrong_arguments_leave_with_2(run, arguments):
    assert run("figures", *arguments).code == 2


@pytest.mark.parametrize(
    ("arguments", "fed", "line"), [(("-",), b"5%\n\xff\n", 2), (("--compare", "-"), b"5%\t5%\n5%\n", 2)]
)
def test_input_that_cannot_be_read_names_its_line(run, feed, arguments, fed, line):
    feed(fed)
    outcome = run("figures", *arguments)
    assert outcome.code == 3
    assert f"-:{line}: " in outcome.err
