"""workbench segment, split and join: what the editor can do with sentences, the command line can do as well."""

import pytest

PO = "locales/en/LC_MESSAGES/port.po"
PAIR = ["TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.", "Đây là kết quả tích cực."]


def segments(run):
    import json

    outcome = run("segment", "port", "--format", "jsonl")
    return [json.loads(line)["text"] for line in outcome.out.splitlines()]


def test_join_and_split_by_number_and_back(run, desk, translate):
    translate()
    texts = segments(run)
    number = texts.index(PAIR[0]) + 1
    joined = run("join", "port", number)
    assert (joined.code, joined.out.strip()) == (0, " ".join(PAIR))
    assert segments(run) == [*texts[: number - 1], " ".join(PAIR), *texts[number + 1 :]]
    assert run("build").code == 1  # the translation waits for review
    assert run("split", "port", number, "--before", "Đây là").code == 0
    assert segments(run) == texts
    assert run("build").code == 0
    assert not (desk / "seeds" / "port.breaks").exists()


def test_a_line_of_the_layout_can_be_split_and_the_document_is_built_from_it(run, desk):
    number = segments(run).index("Quảng Ninh mở rộng xuất khẩu") + 1
    assert run("split", "port", number, "--before", "mở rộng").code == 0
    assert segments(run)[number - 1 : number + 1] == ["Quảng Ninh", "mở rộng xuất khẩu"]
    assert run("add", "seeds/port.txt").code == 0
    assert segments(run)[number - 1 : number + 1] == ["Quảng Ninh", "mở rộng xuất khẩu"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("split", "port", 1, "--before", "Trời"), "nowhere"),
        (("split", "port", 1, "--before", " "), "nowhere"),
        (("split", "port", 1, "--before", "Hội"), "cannot be split"),
        (("split", "port", 2, "--before", "n"), "several times"),
        (("split", "port", 99, "--before", "a"), "no segment 99"),
        (("join", "port", 0), "no segment 0"),
        (("join", "port", 1), "last of its paragraph"),
        (("join", "nonsense", 1), "no document"),
        (("segment", "nonsense"), "no document"),
    ],
)
def test_what_cannot_be_done_is_said(run, desk, arguments, says):
    outcome = run(*arguments)
    assert outcome.code == 2
    assert says in outcome.err


def test_an_open_document_is_not_touched(run, desk):
    from workbench.project import find
    from workbench.session.document import open_document

    with open_document(find(desk), "port", author="Minh"):
        outcome = run("join", "port", segments(run).index(PAIR[0]) + 1)
    assert outcome.code == 4
    assert "Minh" in outcome.err


def test_a_broken_rule_is_named_with_its_file_and_line(run, desk):
    settings = desk / "workbench.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[segmentation]\nvi = "my.srx"\n', "utf-8")
    (desk / "my.srx").write_text(
        "<srx><languagerules><languagerule>\n<rule><beforebreak>(a</beforebreak></rule>\n"
        "</languagerule></languagerules></srx>",
        "utf-8",
    )
    for arguments in (("segment", "port.txt"), ("add", "port.txt"), ("build",)):
        outcome = run(*arguments)
        assert outcome.code == 3
        assert "my.srx:2: " in outcome.err
