"""dismiss: what somebody has judged to be no error is told no longer, until something about it changes."""

import datetime

import pytest

ODD = {"Đây là kết quả tích cực.": "This is a  positive result."}
OTHER = {"Đây là kết quả tích cực.": "This is a   positive result."}


@pytest.fixture
def fingerprint(run, translate):
    """Of the one finding there is."""
    translate(ODD)
    (finding,) = run("check", "--format", "json").json["findings"]
    return finding["fingerprint"]


def test_a_dismissed_finding_is_told_no_longer(run, desk, fingerprint):
    outcome = run("dismiss", fingerprint[:8], "--reason", "Their style.")
    assert (outcome.code, outcome.err) == (0, "1 dismissed\n")
    checked = run("check", "--fail-on", "info")
    assert (checked.code, checked.out) == (0, "")
    assert "clean; 1 dismissed" in checked.err
    assert run("build").code == 0
    (line,) = [
        line
        for line in (desk / "locales" / "dismissals.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert line.split("\t")[:3] == [fingerprint, "double-space", "Lan"]


def test_it_is_told_again_when_a_text_changes(run, translate, fingerprint):
    run("dismiss", fingerprint, "--reason", "Their style.")
    translate(OTHER)
    outcome = run("check")
    assert "double-space" in outcome.out
    assert "1 dismissal no longer needed" in outcome.err
    assert run("dismiss", "--prune").err == "1 taken out\n"
    assert run("dismiss").out == ""


def test_it_is_told_again_when_its_time_is_over(run, desk, fingerprint):
    run("dismiss", fingerprint, "--reason", "For now.", "--until", "2999-01-01")
    path = desk / "locales" / "dismissals.tsv"
    path.write_text(path.read_text("utf-8").replace("2999-01-01", "2020-01-01"), "utf-8")
    assert "double-space" in run("check").out
    assert "(has run out)" in run("dismiss").out


def test_taken_back(run, fingerprint):
    run("dismiss", fingerprint, "--reason", "Their style.")
    assert run("dismiss", "--take-back", fingerprint[:6]).err == "1 taken out\n"
    assert "double-space" in run("check").out


def test_many_at_once(run, fingerprint):
    nothing = run("dismiss", "--check", "double-*", "--text", "no such text", "--reason", "Style.")
    assert nothing.err == "0 dismissed\n"
    dry = run("dismiss", "--check", "double-space", "--reason", "Style.", "--dry-run")
    assert dry.err == "1 would be dismissed\n"
    assert "double-space" in run("check").out
    made = run("dismiss", "--document", "port", "--text", "POSITIVE", "--reason", "Style.", "--format", "json")
    (one,) = made.json["dismissals"]
    assert (one["fingerprint"], one["by"], one["on"]) == (
        fingerprint,
        "Lan",
        datetime.datetime.now().astimezone().date().isoformat(),
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("f" * 16, "--reason", "x"), "has no finding"),
        (("abc", "--reason", "x"), "too short"),
        (("--check", "double-space"), "needs a reason"),
        (("--check", "double-spce", "--reason", "x"), "Did you mean “double-space”?"),
        (("--check", "double-space", "--reason", "x", "--until", "2020-01-01"), "is past"),
        (("--take-back", "f" * 16), "no dismissal"),
        (("--take-back",), "Give fingerprints"),
        (("--prune", "--check", "double-space"), "Give fingerprints"),
    ],
)
def test_what_makes_no_sense_is_refused(run, fingerprint, arguments, told):
    outcome = run("dismiss", *arguments)
    assert outcome.code == 2
    assert told in outcome.err


def test_a_mark_in_the_po_file_counts(run, desk, fingerprint):
    (path,) = (desk / "locales").rglob("*.po")
    text = path.read_text("utf-8")
    place = text.index('msgid "Đây là kết quả tích cực."')
    for flag, is_clean in (("ignore-double-space", True), ("ignore-end-stop", False), ("ignore-all-checks", True)):
        path.write_text(f"{text[:place]}#, {flag}\n{text[place:]}", "utf-8")
        assert (run("check").out == "") is is_clean, flag


def test_two_people_s_dismissals_merge(run, desk, translate):
    import subprocess

    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=L", "-c", "user.email=l@example.org", *arguments], cwd=desk, check=True)

    translate(ODD | {"Xem thêm": "See  more"})
    first, second = (one["fingerprint"] for one in run("check", "--format", "json").json["findings"])
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "start")
    git("checkout", "-qb", "other")
    run("dismiss", first, "--reason", "Lan: style.")
    git("add", ".")
    git("commit", "-qm", "one")
    git("checkout", "-q", "main")
    run("dismiss", first, "--reason", "Style.")
    run("dismiss", second, "--reason", "Style.")
    git("add", ".")
    git("commit", "-qm", "two")
    git("merge", "-q", "other")
    assert run("check", "--fail-on", "info").code == 0


def test_it_is_told_again_when_the_term_changes(run, desk, translate):
    glossary = desk / "glossary" / "terms.csv"
    rows = (
        "concept,lang,term,type,status,valid_from,valid_to,domain,note,source\n"
        "x,vi,Doanh nghiệp phấn khởi,full,preferred,,,press,,desk\n"
    )
    glossary.write_text(
        f"{rows}x,en,Gladness,full,preferred,,,press,,desk\n"
        "x,en,Businesses are excited,variant,deprecated,,,press,,desk\n",
        "utf-8",
    )
    translate()
    assert "Gladness" in run("check").out
    run("dismiss", "--check", "glossary-forbidden", "--reason", "Quoted so.")
    assert run("check").out == ""
    glossary.write_text(glossary.read_text("utf-8").replace("Gladness", "Cheerfulness"), "utf-8")
    assert "Cheerfulness" in run("check").out


def test_two_who_dismiss_at_once_both_are_heard(desk):
    from threading import Thread

    from workbench.model import Finding, Severity, UnitKey
    from workbench.project import find
    from workbench.session.dismissing import Words, all_of, dismiss

    def finding(number):
        return Finding(check="x", severity=Severity.ERROR, message=f"{number}", key=UnitKey(None, "a"), target="b")

    words = Words(by="Lan", reason="Style.", on=datetime.date(2026, 11, 24))
    at_work = [Thread(target=dismiss, args=(find(desk), [finding(number)], words)) for number in range(12)]
    for one in at_work:
        one.start()
    for one in at_work:
        one.join()
    assert len(all_of(find(desk))) == len(at_work)


def test_a_file_of_the_project_that_is_no_document(run, desk, translate):
    translate()
    (desk / "other.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n\n'
        'msgid "Một hai."\nmsgstr "One  two."\n',
        "utf-8",
    )
    (one,) = run("check", "--select", "double-space", "--format", "json", "other.po").json["findings"]
    assert run("dismiss", one["fingerprint"][:8], "--reason", "Style.").err == "1 dismissed\n"
    assert run("check", "--select", "double-space", "other.po").out == ""
    assert run("dismiss", "--prune").err == "0 taken out\n", "it is needed there"


def test_a_text_is_found_however_its_accents_are_written(run, fingerprint):
    import unicodedata

    decomposed = unicodedata.normalize("NFD", "TÍCH CỰC")
    assert run("dismiss", "--text", decomposed, "--reason", "Style.").err == "1 dismissed\n"
