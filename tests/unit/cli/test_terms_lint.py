"""`workbench terms lint`: a fault gives exit code 1, a warning 0; a project may link to the glossary below it."""

HEADER = "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
CLEAN = "x.a,vi,Một,full,preferred,,,x,,desk\nx.a,en,One,full,preferred,,,x,,desk\n"


def test_a_clean_glossary_says_nothing(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x.csv").write_text(HEADER + CLEAN, "utf-8")
    outcome = run("terms", "lint", "mine")
    assert (outcome.code, outcome.out) == (0, "")


def test_a_warning_is_told_and_is_no_fault(run, tmp_path):
    (tmp_path / "mine").mkdir()
    rows = (
        "x.a,en,ON,acronym,preferred,,,x,,desk\n"
        "x.b,vi,Hai,full,preferred,,,x,,desk\nx.b,en,Two,full,preferred,,,x,,desk\nx.b,en,ON,acronym,preferred,,,x,,desk\n"
    )
    (tmp_path / "mine" / "x.csv").write_text(HEADER + CLEAN + rows, "utf-8")
    outcome = run("terms", "lint", "mine")
    assert outcome.code == 0
    assert outcome.out.startswith("mine/x.csv:7: warning: The acronym ON is that of x.a too, see line 4")


def test_a_later_folder_may_link_to_an_earlier_one(run, tmp_path):
    for name, rows in (
        ("below", CLEAN.replace("Một,full,preferred,,,", "Một,full,preferred,,2019-12-31,")),
        (
            "above",
            CLEAN.replace("x.a", "x.b")
            .replace("Một", "Hai")
            .replace("One", "Two")
            .replace("x,,", "x,predecessor: x.a,"),
        ),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.csv").write_text(HEADER + rows, "utf-8")
    assert run("terms", "lint", "below", "above").code == 0
    alone = run("terms", "lint", "above")
    assert alone.code == 1
    assert "x.b names x.a, which is no concept" in alone.out


def test_hidden_characters_are_shown(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x.csv").write_text(HEADER + CLEAN.replace("One", "One\u200b"), "utf-8")
    outcome = run("terms", "lint", "mine")
    assert outcome.code == 1
    assert "One⟨U+200B⟩" in outcome.out
