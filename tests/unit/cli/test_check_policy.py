"""check: what the settings and the options make of the findings."""

import subprocess

import pytest

ODD = {"Đây là kết quả tích cực.": "This is a  positive result.", "Hội nhập": "Inte  gration"}


@pytest.fixture
def settings(desk):
    """Write more into the project's settings."""

    def write(text):
        path = desk / "workbench.toml"
        path.write_text(path.read_text("utf-8").replace("[qa.checks]\n", "") + text, "utf-8")

    return write


def told(run, *arguments):
    outcome = run("check", "--format", "json", *arguments)
    assert outcome.code in (0, 1), outcome.err
    return [(one["check"], one["severity"], one["target"]) for one in outcome.json["findings"]]


BOTH = [("double-space", "warning", "Inte  gration"), ("double-space", "warning", "This is a  positive result.")]


def test_a_role_has_rules_of_its_own(run, translate, settings):
    translate(ODD)
    assert told(run) == BOTH
    settings('[qa.roles.kicker]\ndouble-space = "error"\n')
    assert [severity for _, severity, _ in told(run)] == ["error", "warning"]
    settings('\n[qa.roles.body]\ndouble-space = "off"\n')
    assert told(run) == [("double-space", "error", "Inte  gration")]


def test_a_check_may_be_on_for_one_role_only(run, translate, settings):
    translate(ODD)
    settings('[qa.checks]\ndouble-space = "off"\n[qa.roles.kicker]\ndouble-space = "info"\n')
    assert told(run) == [("double-space", "info", "Inte  gration")]


@pytest.mark.parametrize(
    ("match", "severity"),
    [
        ("locales/*/port.po", "info"),
        ("locales/en/LC_MESSAGES/*.po", "info"),
        ("*port.po", "info"),
        ("port.po", "warning"),
    ],
)
def test_a_path_has_rules_of_its_own(run, translate, settings, match, severity):
    translate(ODD)
    settings(f'[[qa.paths]]\nmatch = "{match}"\nchecks = {{ double-space = "info" }}\n')
    assert {level for _, level, _ in told(run)} == {severity}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[qa.roles.kicker]\ndouble-spce = "off"\n', 2, "Did you mean “double-space”?"),
        ('[qa.roles.kiker]\ndouble-space = "off"\n', 1, "kicker"),
        ('[[qa.paths]]\nmatch = "x"\nchecks = { double-spce = "off" }\n', 3, "Did you mean “double-space”?"),
        ('[[qa.paths]]\nmtch = "x"\n', 2, "match"),
    ],
)
def test_wrong_settings_are_named_with_their_line(run, desk, settings, text, line, said):
    settings(text)
    outcome = run("check")
    whole = (desk / "workbench.toml").read_text("utf-8")
    assert outcome.code == 2
    assert said in outcome.err
    assert f"{whole.count(chr(10)) - text.count(chr(10)) + line}" in outcome.err


def test_select_and_ignore(run, translate, settings):
    translate(ODD | {"Quảng Ninh": "Hai Phong"})
    assert told(run, "--select", "double-*") == BOTH
    assert told(run, "--select", "double-space", "--ignore", "double-*") == []
    assert "double-space" not in {check for check, *_ in told(run, "--ignore", "double-space")}
    settings('[qa.checks]\ndouble-space = "off"\n')
    assert told(run, "--select", "double-space") == BOTH, "named on the command line, it is on"


def test_what_is_selected_has_to_exist(run, translate):
    translate(ODD)
    outcome = run("check", "--select", "double-spce")
    assert outcome.code == 2
    assert "Did you mean “double-space”?" in outcome.err


def test_a_baseline_holds_what_was_there_before(run, desk, translate):
    translate({"Hội nhập": "Inte  gration"})
    written = run("check", "--write-baseline", "old.txt")
    assert written.code == 0
    assert "1 finding written" in written.err
    assert 'put baseline = "old.txt" under [qa]' in written.err
    translate(ODD)
    assert told(run, "--baseline", "old.txt") == BOTH[1:]
    path = desk / "workbench.toml"
    path.write_text(path.read_text("utf-8").replace("[qa]\n", '[qa]\nbaseline = "old.txt"\n'), "utf-8")
    assert told(run) == BOTH[1:]
    assert "1 known from the baseline" in run("check").err
    (desk / "old.txt").unlink()
    for _ in range(2):  # what the baseline has already stays in it
        again = run("check", "--write-baseline", "old.txt").err
        assert "2 findings written" in again
        assert "under [qa]" not in again
    assert told(run) == []
    (desk / "old.txt").write_text("nonsense\n", "utf-8")
    assert run("check").code == 3
    (desk / "old.txt").unlink()
    assert "--write-baseline" in run("check").err


def test_only_what_changed_since_a_revision(run, desk, translate):
    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=L", "-c", "user.email=l@example.org", *arguments], cwd=desk, check=True)

    translate({"Hội nhập": "Inte  gration"})
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "start")
    assert told(run, "--changed-since", "HEAD") == []
    translate(ODD)
    assert told(run, "--changed-since", "HEAD") == BOTH[1:]
    assert run("check", "--changed-since", "nowhere").code == 2
    (old,) = (desk / "locales").rglob("*.po")
    git("mv", old, desk / "other.po")
    assert told(run, "--changed-since", "HEAD", "other.po") == BOTH[1:], "a renamed file is the one it was"
    git("mv", desk / "other.po", old)
    git("add", ".")
    git("rm", "-q", "--cached", "-r", "locales")
    git("commit", "-qm", "without")
    assert told(run, "--changed-since", "HEAD") == BOTH, "a file that was not there is new"


def test_a_pattern_meets_a_path_however_their_accents_are_written(run, desk, translate, settings):
    import unicodedata

    translate(ODD)
    (old,) = (desk / "locales").rglob("*.po")
    (desk / unicodedata.normalize("NFD", "cảng.po")).write_bytes(old.read_bytes())
    settings(
        f'[[qa.paths]]\nmatch = "{unicodedata.normalize("NFC", "cảng.po")}"\nchecks = {{ double-space = "off" }}\n'
    )
    assert told(run) == BOTH
    assert [one for one in told(run, unicodedata.normalize("NFD", "cảng.po")) if one[0] == "double-space"] == []
