"""terms find and terms show: the day that counts, what became of a name, what else might have been meant."""

import pytest

MARD = "Bộ Nông nghiệp và Phát triển nông thôn"
MAE = "Ministry of Agriculture and Environment (MAE)"


def test_find_says_which_day_counts(run):
    assert run("terms", "find", MARD, "--date", "2023-05-01").err == "As of 2023-05-01.\n"
    assert "today" in run("terms", "find", MARD).err
    given, assumed = (
        run("terms", "find", MARD, *day, "--format", "json").json for day in (("--date", "2023-05-01"), ())
    )
    assert (given["day"], given["day_assumed"], assumed["day_assumed"]) == ("2023-05-01", False, True)


def test_find_answers_with_the_ministry_of_the_day(run):
    def found(day):
        return run("terms", "find", MARD, "--date", day)

    assert found("2023-05-01").out.startswith(f"{MARD} → Ministry of Agriculture and Rural Development (MARD)\n")
    later = found("2026-05-01").out
    assert later.startswith(f"{MARD} → {MAE}\n    agency.mard, preferred, out of date\n")
    assert "formerly: Ministry of Agriculture and Rural Development | MARD" in later
    assert f"out of date since 2025-03-01: merged into {MAE}" in later
    assert f"after: {MAE}, since 2025-03-01" in later


def test_find_as_json_has_the_history(run):
    (hit,) = run("terms", "find", MARD, "--date", "2026-05-01", "--format", "json").json["hits"]
    assert hit["status"] == "preferred"
    assert (hit["outdated_since"], hit["not_before"]) == ("2025-03-01", None)
    assert hit["successors"] == [MAE]
    assert hit["former"] == ["Ministry of Agriculture and Rural Development", "MARD"]
    assert [(stage["concept"], stage["place"]) for stage in hit["history"]] == [
        ("agency.mard", "this"),
        ("agency.mae", "after"),
    ]


def test_find_explains_what_it_did_not_take(run):
    outcome = run("terms", "find", "Thái Bình Dương", "--explain", "--date", "2023-05-01")
    assert "not “Thái Bình” (place.vn.thai_binh.pre2025): it lies inside “Thái Bình Dương”, which is longer" in (
        outcome.out
    )
    rejected = run("terms", "find", "Thái Bình Dương", "--explain", "--date", "2023-05-01", "--format", "json").json
    assert [one["text"] for one in rejected["rejected"]] == ["Thái Bình", "Bình Dương"]
    assert "rejected" not in run("terms", "find", "Thái Bình Dương", "--format", "json").json


@pytest.mark.parametrize(
    "asked", ["agency.mae", "Bộ Nông nghiệp và Môi trường", "bộ nông nghiệp và môi trường", "MoAE"]
)
def test_show_by_id_or_any_name(run, asked):
    outcome = run("terms", "show", asked, "--date", "2026-05-01")
    assert outcome.code == 0
    assert outcome.out.startswith("agency.mae · agency\n  vi  Bộ Nông nghiệp và Môi trường")
    history = outcome.out.split("  history\n")[1].splitlines()[:3]
    assert [line.split()[2] for line in history] == ["before", "before", "this"]
    assert history[-1] == f"    since 2025-03-01  this one  {MAE}"


def test_show_says_which_names_are_of_another_day(run):
    assert "preferred, 1997-01-01 to 2025-06-30: not on 2026-05-01" in (
        run("terms", "show", "place.vn.ca_mau.pre2025", "--date", "2026-05-01").out
    )


def test_show_has_all_concepts_of_a_name(run):
    concepts = run("terms", "show", "An Giang", "--format", "json").json["concepts"]
    assert {"place.vn.an_giang", "place.vn.an_giang.pre2025"} <= {concept["id"] for concept in concepts}
    term = concepts[0]["terms"][0]
    assert set(term) == {
        "lang", "text", "type", "status", "valid_from", "valid_to", "valid", "domain", "note", "source"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "advice"),
    [
        ("Bộ Công Thươn", "Did you mean “Bộ Công Thương”"),
        ("agency.moti", "“agency.moit”"),
        ("[bold]xyzzy[/bold]", "terms find"),
        ("", "terms find"),
    ],
)
def test_show_proposes_the_nearest(run, asked, advice):
    outcome = run("terms", "show", asked)
    assert outcome.code == 2
    assert advice in outcome.err


def test_a_concept_renamed_in_its_own_row_has_its_times(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.csv").write_text(
        "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
        "x.a,vi,Cục Một,full,preferred,,,x,case; a note\u202e,desk\n"
        "x.a,en,Bureau One,full,preferred,,2009-12-31,x,,desk\nx.a,en,Agency One,full,preferred,2010-01-01,,x,,desk\n",
        "utf-8",
    )
    outcome = run("terms", "show", "x.a", "--glossary", "mine", "--date", "2020-01-01")
    assert "    until 2009-12-31  this one  Bureau One\n    since 2010-01-01  this one  Agency One\n" in outcome.out
    assert "preferred, case" in outcome.out
    assert "a note⟨U+202E⟩" in outcome.out
