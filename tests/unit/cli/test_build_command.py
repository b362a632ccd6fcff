"""build: refuses what is not clean, and proves what it builds."""

import gettext
import json
from hashlib import sha256

from workbench.model import State


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_clean_project_is_built_in_the_layout_of_its_source(run, desk, translate):
    translate()
    assert run("build").code == 0
    english = (desk / "build/documents/en/port.txt").read_text("utf-8")
    assert english == (
        "Integration\n\nQuang Ninh expands exports\n\nQuang Ninh\n\nQuang Ninh province steps up exports in 2024.\n\n"
        "Goods being handled at the port (Photo: Minh Trang/VNA)\n\nVNA - Turnover reached 1.3 billion USD, up 6.5%. "
        "This is a positive result.\n\nBusinesses are excited./.\n\nMinh Trang\n\nSee more\n"
    )


def test_pythons_gettext_finds_a_string(run, desk, translate):
    translate()
    run("build")
    found = gettext.translation("port", localedir=desk / "build" / "locales", languages=["en"])
    assert found.gettext("Đây là kết quả tích cực.") == "This is a positive result."


def test_two_builds_are_equal_byte_for_byte(run, desk, translate):
    translate()
    run("build", "--output", "one")
    run("build", "--output", "two")
    assert files(desk / "one") == files(desk / "two")
    assert len(files(desk / "one")) == 3


def test_the_manifest_holds_the_hashes(run, desk, translate):
    translate()
    run("build")
    manifest = json.loads((desk / "build/manifest.json").read_text("utf-8"))
    (record,) = manifest["documents"]
    assert record["mo"]["sha256"] == sha256((desk / "build" / record["mo"]["path"]).read_bytes()).hexdigest()
    assert (
        record["document"]["sha256"] == sha256((desk / "build" / record["document"]["path"]).read_bytes()).hexdigest()
    )
    assert record["source"]["sha256"] == sha256((desk / record["source"]["path"]).read_bytes()).hexdigest()
    assert record["catalog"]["sha256"] == sha256((desk / record["catalog"]["path"]).read_bytes()).hexdigest()


def test_an_unfinished_document_is_refused_and_nothing_written(run, desk, translate):
    translate({"Đây là kết quả tích cực.": ""})
    outcome = run("build")
    assert outcome.code == 1
    assert "not translated: Đây là kết quả tích cực." in outcome.err
    assert not (desk / "build").exists()


def test_a_draft_is_refused(run, desk, translate):
    translate(state=State.DRAFT)
    outcome = run("build", "--format", "json")
    assert outcome.code == 1
    assert outcome.json["refused"] == ["port"]
    assert all("only a draft" in one["message"] for one in outcome.json["obstacles"])


def test_a_wrong_figure_is_refused(run, desk, translate):
    translate({"TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.": "VNA - Turnover reached 1.3 billion USD, up 65%."})
    outcome = run("build")
    assert outcome.code == 1
    assert "number" in outcome.err


def test_a_source_that_changed_since_is_refused(run, desk, translate):
    translate()
    source = desk / "seeds/port.txt"
    source.write_text(source.read_text("utf-8").replace("tích cực", "rất tích cực"), "utf-8")
    outcome = run("build")
    assert outcome.code == 1
    assert "workbench add" in outcome.err


def test_the_flag_builds_what_is_unclean_with_the_source_in_the_holes(run, desk, translate):
    translate({"Đây là kết quả tích cực.": ""})
    assert run("build", "--allow-unclean").code == 0
    english = (desk / "build/documents/en/port.txt").read_text("utf-8")
    assert "up 6.5%. Đây là kết quả tích cực." in english


def test_a_crlf_source_gives_a_crlf_document(run, desk, translate):
    (desk / "port.txt").write_bytes((desk / "port.txt").read_bytes().replace(b"\n", b"\r\n"))
    run("add", "port.txt")
    translate()
    run("build")
    data = (desk / "build/documents/en/port.txt").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") > 10


def test_an_unknown_document_is_a_usage_error(run, desk):
    outcome = run("build", "prot")
    assert outcome.code == 2
    assert "“port”" in outcome.err


def test_each_obstacle_is_told_once(run, desk, translate):
    translate({"Đây là kết quả tích cực.": ""})
    assert len(run("build", "--format", "json").json["obstacles"]) == 1


def test_documents_are_compared_with_each_other_at_the_gate(run, desk, translate):
    from workbench.model import State
    from workbench.project import find
    from workbench.session.commands import SetTarget
    from workbench.session.document import open_document

    translate()
    (desk / "other.txt").write_text("Đây là kết quả tích cực.\n", "utf-8")
    run("add", "other.txt")
    with open_document(find(desk), "other", author="Minh") as session:
        session.apply(SetTarget(session.units[0].key, "The outcome is good.", State.TRANSLATED))
        session.save()
    settings = desk / "workbench.toml"
    settings.write_text(settings.read_text("utf-8").replace('fail-on = "error"', 'fail-on = "warning"'), "utf-8")
    assert run("check").code == 1
    outcome = run("build")
    assert outcome.code == 1
    assert "inconsistent-target" in outcome.err


def test_work_that_is_only_in_a_journal_is_an_obstacle(run, desk, translate):
    from workbench.model import State, UnitKey
    from workbench.session.journal import Entry, Journal, path_of

    translate()
    journal = Journal.open(path_of(desk / ".workbench", "port"))
    journal.append(Entry(UnitKey(None, "Đây là kết quả tích cực."), "Better.", State.TRANSLATED))
    journal.close()
    outcome = run("build")
    assert outcome.code == 1
    assert "not saved yet" in outcome.err


def test_a_document_named_twice_is_built_once(run, desk, translate):
    translate()
    run("build", "port", "port")
    assert len(json.loads((desk / "build/manifest.json").read_text("utf-8"))["documents"]) == 1


def test_a_manifest_keeps_what_an_earlier_build_wrote_and_nothing_else(run, desk, translate):
    translate()
    (desk / "other.txt").write_text("Đây là kết quả tích cực.\n", "utf-8")
    run("add", "other.txt")
    run("draft", "other")
    run("build", "other", "--allow-unclean")
    run("build", "port")
    manifest = json.loads((desk / "build/manifest.json").read_text("utf-8"))
    assert [record["name"] for record in manifest["documents"]] == ["other", "port"]
    (desk / "build/documents/en/other.txt").write_text("changed", "utf-8")
    run("build", "port")
    manifest = json.loads((desk / "build/manifest.json").read_text("utf-8"))
    assert [record["name"] for record in manifest["documents"]] == ["port"]
