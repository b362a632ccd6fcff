"""check: findings, exit codes, and every kind of file it may meet."""

import pytest


def test_a_clean_document_is_clean(run, desk, translate):
    translate()
    outcome = run("check")
    assert (outcome.code, outcome.out) == (0, "")
    assert "clean" in outcome.err


def test_a_wrong_figure_fails_with_its_place(run, desk, translate):
    translate({"TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.": "VNA - Turnover reached 1.3 million USD, up 6.5%."})
    outcome = run("check", "--format", "json")
    assert outcome.code == 1
    (finding,) = outcome.json["findings"]
    assert set(finding) == {
        "check",
        "severity",
        "message",
        "file",
        "line",
        "region",
        "source",
        "target",
        "spans",
        "fingerprint",
    }
    assert (finding["check"], finding["severity"]) == ("number-magnitude", "error")
    line = (desk / finding["file"]).read_text("utf-8").splitlines()[finding["line"] - 1]
    assert line == 'msgid "TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%."'
    for span in finding["spans"]:
        assert "1" in finding[span["side"]][span["start"] : span["end"]]
    assert outcome.json["summary"]["error"] == 1


def test_fail_on_decides_the_exit_code(run, desk, translate):
    translate({"Đây là kết quả tích cực.": "This is a  positive result."})
    assert run("check").code == 0
    assert run("check", "--fail-on", "warning").code == 1
    assert run("check", "--fail-on", "never").code == 0


def test_the_settings_change_severities(run, desk, translate):
    translate({"Đây là kết quả tích cực.": "This is a  positive result."})
    settings = desk / "workbench.toml"
    settings.write_text(settings.read_text("utf-8") + "\n[qa]\nchecks = {}\n", "utf-8")
    assert run("check").code == 2  # [qa] stands twice
    text = settings.read_text("utf-8").replace("\n[qa]\nchecks = {}\n", "")
    settings.write_text(text.replace("[qa.checks]\n", '[qa.checks]\ndouble-space = "error"\n'), "utf-8")
    assert run("check").code == 1
    settings.write_text(text.replace("[qa.checks]\n", '[qa.checks]\ndouble-space = "off"\n'), "utf-8")
    assert run("check", "--fail-on", "info").code == 0


def test_an_unknown_check_in_the_settings_is_named_with_its_line(run, desk):
    settings = desk / "workbench.toml"
    text = settings.read_text("utf-8").replace("[qa.checks]\n", '[qa.checks]\ndouble-spce = "error"\n')
    settings.write_text(text, "utf-8")
    line = text.splitlines().index('double-spce = "error"') + 1
    outcome = run("check")
    assert outcome.code == 2
    assert f"workbench.toml:{line}:" in outcome.err
    assert "double-space" in outcome.err


def test_one_documents_settings_do_not_touch_another(run, desk, translate):
    translate({"Đây là kết quả tích cực.": ""})
    (desk / "other.txt").write_text("Mọi việc còn ở phía trước.\n", "utf-8")
    run("add", "other.txt")
    settings = desk / "workbench.toml"
    text = settings.read_text("utf-8").replace(
        "[documents.other]\n", '[documents.other]\nchecks = { untranslated = "off" }\n'
    )
    settings.write_text(text, "utf-8")
    findings = run("check", "--format", "json").json["findings"]
    assert [(f["check"], f["source"]) for f in findings] == [("untranslated", "Đây là kết quả tích cực.")]


def test_any_po_file_is_checked_outside_a_project(run, tmp_path):
    (tmp_path / "x.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n\n'
        'msgid "Kim ngạch đạt 12.500 tấn."\nmsgstr "Turnover reached 12.500 tonnes."\n',
        "utf-8",
    )
    outcome = run("check", "x.po", "--format", "json", "--date", "2024-03-01", "--profile", "vns")
    assert outcome.code == 1
    assert [f["check"] for f in outcome.json["findings"]] == ["po-header", "number-format"]


def test_a_broken_file_is_told_and_the_others_are_checked(run, tmp_path):
    (tmp_path / "broken.po").write_text('msgid "a\nmsgstr "b"\n', "utf-8")
    (tmp_path / "good.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Một câu."\nmsgstr ""\n', "utf-8")
    outcome = run("check", "broken.po", "good.po", "--format", "json")
    assert outcome.code == 3
    assert "broken.po:1:" in outcome.err
    assert outcome.json["summary"]["files"] == 1
    told = [(f["file"], f["check"]) for f in outcome.json["findings"] if f["severity"] != "info"]
    assert told == [
        ("broken.po", "po-syntax"),
        ("good.po", "po-encoding"),
        ("good.po", "po-language"),
        ("good.po", "untranslated"),
    ]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("concept,lang,term\na,vi,b\n", "column"),
        (
            "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\na,vi,b,full,liked,,,x,,\n",
            "liked",
        ),
    ],
)
def test_a_broken_glossary_is_told_with_its_place(run, tmp_path, rows, says):
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "a.csv").write_text(rows, "utf-8")
    (tmp_path / "good.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Một câu."\nmsgstr "One."\n', "utf-8")
    outcome = run("check", "good.po", "--glossary", "terms")
    assert outcome.code == 3
    assert "a.csv" in outcome.err
    assert says in outcome.err


@pytest.mark.parametrize("arguments", [("check",), ("check", "nowhere.po"), ("check", "--date", "1/3/2024")])
def test_nothing_to_check_is_a_usage_error(run, arguments):
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.err


def test_hostile_text_cannot_reach_the_terminal(run, tmp_path):
    (tmp_path / "x.po").write_text(
        'msgid ""\nmsgstr ""\n\nmsgid "Một câu [/b] %s."\nmsgstr "One \u202e\x1b]0;owned\x07 [/b] %s  x."\n', "utf-8"
    )
    outcome = run("check", "x.po")
    assert "\x1b" not in outcome.out + outcome.err
    assert "\u202e" not in outcome.out + outcome.err


def test_the_list_names_every_check(run):
    outcome = run("check", "--list")
    assert outcome.code == 0
    assert any(line.split()[:2] == ["number-mismatch", "error"] for line in outcome.out.splitlines())
    assert any(line.split()[:2] == ["quote-mismatch", "(info)"] for line in outcome.out.splitlines())
    facts = {one["id"]: one for one in run("check", "--list", "--format", "json").json["checks"]}
    assert len(facts) == len(outcome.out.splitlines())
    assert facts["quote-mismatch"]["default_on"] is False


def test_json_gives_the_text_as_it_is_and_spans_that_fit(run, tmp_path):
    target = "The two sides\u200b signed."
    (tmp_path / "x.po").write_text(f'msgid ""\nmsgstr ""\n\nmsgid "Hai bên đã ký."\nmsgstr "{target}"\n', "utf-8")
    *_, finding = run("check", "x.po", "--format", "json").json["findings"]
    assert finding["target"] == target
    assert [target[span["start"] : span["end"]] for span in finding["spans"]] == ["\u200b"]


@pytest.mark.parametrize("language", ["English", "EN", "en_US", "", "en-GB"])
def test_a_header_without_a_language_code_does_not_switch_checks_off(run, tmp_path, language):
    (tmp_path / "x.po").write_text(
        f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: {language}\\n"\n\n'
        'msgid "Xuất khẩu tăng 5% trong tháng 3."\nmsgstr "Exports rose 7% in March."\n',
        "utf-8",
    )
    assert run("check", "x.po", "--format", "json").json["findings"][-1]["check"] == "number-mismatch"


def test_a_document_is_also_called_by_its_name(run, desk, translate):
    translate()
    assert "10 segments" in run("check", "port").err
    assert run("check", "prot").code == 2


def test_what_a_build_will_refuse_is_told(run, desk, translate):
    translate({"Đây là kết quả tích cực.": ""})
    outcome = run("check", "--format", "json")
    assert outcome.json["summary"]["unfinished"] == 1
    assert "1 not finished, so that a build will refuse" in run("check").err


def test_a_document_without_a_date_is_said_and_judged_as_of_today(run, tmp_path):
    (tmp_path / "a.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Xin chào."\nmsgstr "Hello."\n', "utf-8"
    )
    assert "No date for a.po: names are judged as of today" in run("check", "a.po").err
    assert "No date" not in run("check", "a.po", "--date", "2024-03-01").err
    assert run("check", "a.po", "--format", "json").json["summary"]["undated"] == ["a.po"]


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "junit", "github", "html", "csv"])
def test_every_form_can_be_written_into_a_file(run, desk, translate, form):
    translate({"Đây là kết quả tích cực.": "This is a  positive result."})
    to_stdout = run("check", "--format", form)
    outcome = run("check", "--format", form, "--output", "report")
    assert (outcome.code, outcome.out) == (0, "")
    assert "1 warning" in outcome.err
    assert (desk / "report").read_text("utf-8") == to_stdout.out.replace("\r\n", "\n")
    assert "double-space" in to_stdout.out


def test_places_in_reports_are_those_of_the_file(run, desk, translate):
    translate({"Đây là kết quả tích cực.": "This is a  positive result."})
    outcome = run("check", "--format", "sarif")
    (result,) = outcome.json["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    line = (desk / place["artifactLocation"]["uri"]).read_text("utf-8").splitlines()[place["region"]["startLine"] - 1]
    assert line[place["region"]["startColumn"] - 1 : place["region"]["endColumn"] - 1] == "  "


def test_a_report_that_cannot_be_written_is_told(run, desk, translate):
    translate()
    outcome = run("check", "--output", "seeds")
    assert outcome.code == 2
    assert "seeds" in outcome.err


def test_a_check_is_explained(run):
    outcome = run("explain", "number-mismatch", "double-space")
    assert outcome.code == 0
    assert "number-mismatch: Number missing or changed\nerror, on" in outcome.out
    assert "double-space: " in outcome.out
    assert run("explain", "acronym-first-mention", "--format", "json").json["checks"][0]["parameters"] == ["well-known"]


def test_an_unknown_check_is_not_explained(run):
    outcome = run("explain", "number-mismtch")
    assert outcome.code == 2
    assert "Did you mean “number-mismatch”?" in outcome.err
