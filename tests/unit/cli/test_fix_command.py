"""fix: what cannot change the meaning is mended, and nothing else in a file is touched."""

import pytest

from workbench import catalog as po

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: en\\n"

#: a.txt:1
#. role: body
msgid ""
"Kim ngạch đạt 1,3 tỷ USD, "
"tăng 5% so với năm 2024."
msgstr   ""
"Turnover \\"reached\\" 1.3 billion USD,  "
"  up 5 % on 2024."

# a note  of somebody's
#, c-format
msgid "Gạo" msgstr "Rice "
#~ msgid "cũ"
#~ msgstr "old  one"
"""


@pytest.fixture
def file(run, tmp_path):
    path = tmp_path / "a.po"
    path.write_bytes(PO.encode())
    return path


def test_only_what_is_mended_differs(run, file):
    outcome = run("fix", "a.po")
    assert outcome.code == 0
    after = file.read_text("utf-8")
    assert [unit.target for unit in po.load(file).units] == [
        'Turnover "reached" 1.3 billion USD, up 5% on 2024.',
        "Rice",
    ]
    untouched = [line for line in PO.splitlines() if "USD" not in line and "up 5" not in line and "Rice" not in line]
    assert [line for line in untouched if line not in after.splitlines()] == []
    assert len(after.splitlines()) == len(PO.splitlines())


def test_mended_once_is_mended(run, file):
    run("fix", "a.po")
    once = file.read_bytes()
    outcome = run("fix", "a.po")
    assert outcome.err == "nothing to mend\n"
    assert file.read_bytes() == once
    assert run("check", "--ignore", "po-header", "a.po").out == ""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(run, file, newline, mark):
    file.write_bytes(mark + PO.replace("\n", newline).encode())
    assert run("fix", "a.po").code == 0
    after = file.read_bytes()
    assert after.startswith(mark + b'msgid ""')
    assert after.count(b"\r\n") == (PO.count("\n") if newline == "\r\n" else 0)


def test_a_look_before(run, file):
    outcome = run("fix", "--diff", "a.po")
    assert '-msgid "Gạo" msgstr "Rice "' in outcome.out
    assert '+msgid "Gạo" msgstr "Rice"' in outcome.out
    assert file.read_text("utf-8") == PO
    json = run("fix", "--diff", "--format", "json", "a.po").json
    assert {one["check"] for one in json["files"][0]["fixed"]} == {
        "double-space",
        "space-before-punctuation",
        "trailing-space",
    }
    assert file.read_text("utf-8") == PO


def test_what_needs_a_person_waits_for_one(run, translate, desk):
    text = "Đây là kết quả tích cực."
    translate({text: "This is a a positive result."})
    outcome = run("fix")
    assert "0 mended, 1 more with --unsafe or --interactive" in outcome.err
    assert "1 mended" in run("fix", "--unsafe").err
    (path,) = (desk / "locales").rglob("*.po")
    assert next(unit.target for unit in po.load(path).units if unit.source == text) == "This is a positive result."
    assert run("fix", "--interactive").code == 2, "there is no terminal to ask at"


@pytest.mark.parametrize(
    ("target", "option", "state"),
    [
        ("This is a  positive result.", "--ignore=x*", None),
        ("This is a  positive result.", "--unsafe", "REVIEWED"),
        ("This is a a positive result.", "--unsafe", "TRANSLATED"),
    ],
)
def test_a_reviewed_text_stays_reviewed_only_where_its_meaning_cannot_change(
    run, translate, desk, target, option, state
):
    from workbench.model import State

    text = "Đây là kết quả tích cực."
    translate({text: target}, state=State.REVIEWED)
    if state is None:
        assert run("fix", option).code == 2
        return
    assert run("fix", option).code == 0
    (path,) = (desk / "locales").rglob("*.po")
    unit = next(unit for unit in po.load(path).units if unit.source == text)
    assert (unit.target, unit.state) == ("This is a positive result.", State[state])
    assert unit.provenance.by == "Lan"


def test_one_check_only(run, file):
    run("fix", "--select", "trailing-space", "a.po")
    assert file.read_text("utf-8") == PO.replace('"Rice "', '"Rice"')


def test_what_is_dismissed_is_left(run, translate, desk):
    translate({"Đây là kết quả tích cực.": "This is a  positive result."})
    run("dismiss", "--check", "double-space", "--reason", "Style.")
    assert run("fix").err == "nothing to mend\n"


def test_an_open_document_is_left(run, translate, desk):
    from workbench.project import find
    from workbench.session.document import open_document

    translate({"Đây là kết quả tích cực.": "This is a  positive result."})
    with open_document(find(desk), "port", author="Mai"):
        outcome = run("fix")
    assert outcome.code == 3
    assert "Mai" in outcome.err


def test_a_broken_file_is_told_and_the_others_are_mended(run, file, tmp_path):
    (tmp_path / "b.po").write_text("nonsense", "utf-8")
    outcome = run("fix", "a.po", "b.po")
    assert outcome.code == 3
    assert "b.po:1" in outcome.err
    assert '"Rice"' in file.read_text("utf-8")


def test_no_edit_that_would_bring_a_new_finding(run, file):
    """Behind `%` a space is wanted, before it none: neither edit is made where the other check would speak."""
    file.write_text(PO.replace('"Rice "', '"Rice :) and %s ;"'), "utf-8")
    before = {one["check"] for one in run("check", "--format", "json", "a.po").json["findings"]}
    run("fix", "--unsafe", "a.po")
    after = {one["check"] for one in run("check", "--format", "json", "a.po").json["findings"]}
    assert after <= before


def test_no_edit_makes_two_translations_of_a_source_differ(run, file):
    pair = 'msgid "Việt Nam xuất khẩu gạo."\nmsgstr "Viet Nam exports rice."\n\n'
    other = 'msgid "Nước này nhập khẩu ngô."\nmsgstr "It imports  maize."\n\n'
    marked = f'msgctxt "1"\n{pair}#, ignore-country-spelling\nmsgctxt "2"\n{pair}{other}'
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n\n' + marked, "utf-8"
    )
    assert run("fix", "a.po").err == "a.po: 1 mended, 1 not, which would make the document disagree with itself\n"
    told = [unit.target for unit in po.load(file).units]
    assert told == ["Viet Nam exports rice.", "Viet Nam exports rice.", "It imports maize."]
    file.write_text(file.read_text("utf-8").replace("#, ignore-country-spelling\n", ""), "utf-8")
    assert run("fix", "a.po").code == 0
    assert [unit.target for unit in po.load(file).units][:2] == ["Vietnam exports rice."] * 2


def test_one_file_that_cannot_be_mended_does_not_stop_the_others(run, file, tmp_path):
    import os

    os.mkfifo(tmp_path / "0.po")
    outcome = run("fix", "0.po", "a.po")
    assert outcome.code == 3
    assert "0.po: is not a file." in outcome.err
    assert "nothing to mend" not in run("fix", "0.po").err
    assert po.load(file).units[1].target == "Rice"


def test_only_the_comment_of_the_mended_entry_is_written_anew(run, file):
    from workbench.catalog.comment import seal

    def comment(by, source, target):
        return f"# workbench: state=reviewed by={by} at=2026-11-24T12:00:00Z origin=person sum={seal(source, [target])}"

    gone, short, own = comment("A", "Cũ", "Old"), comment("B", "Gạo", "Rice"), comment("C", "Ngô ngon.", "Good  maize.")
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n\n'
        f'{gone}\n#~ msgid "Cũ"\n#~ msgstr "Old"\nmsgctxt "1"\nmsgid "Ngô ngon."\nmsgstr "Good  maize."\n'
        f'{short}\nmsgid "Gạo" msgstr "Rice"\nmsgctxt "2"\nmsgid "Ngô ngon."\nmsgstr "Good  maize."\n'
        f'{own}\n\nmsgctxt "3"\nmsgid "Ngô ngon."\nmsgstr "Good  maize."\n',
        "utf-8",
    )
    assert run("fix", "a.po").code == 0
    after = file.read_text("utf-8")
    assert gone in after
    assert short in after
    assert own not in after
    assert comment("C", "Ngô ngon.", "Good maize.") in after
    assert after.count("Good maize.") == 3


def test_several_entries_in_one_line(run, file):
    file.write_text(
        'msgid "" msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"\n'
        'msgid "Gạo ngon." msgstr "Good  rice." msgid "Ngô ngon." msgstr "Good  maize."\n',
        "utf-8",
    )
    assert run("fix", "a.po").code == 0
    assert file.read_text("utf-8").endswith(
        'msgid "Gạo ngon." msgstr "Good rice." msgid "Ngô ngon." msgstr "Good maize."\n'
    )


def test_a_reviewed_text_that_somebody_spoiled_is_a_reviewed_one_again(run, translate, desk):
    from workbench.model import State

    translate(state=State.REVIEWED)
    (path,) = (desk / "locales").rglob("*.po")
    reviewed = path.read_bytes()
    path.write_bytes(reviewed.replace(b"a positive", b"a  positive"))
    assert [unit.state for unit in po.load(path).units].count(State.TRANSLATED) == 1
    assert run("fix").code == 0
    assert path.read_bytes() == reviewed
