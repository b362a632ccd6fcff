"""`workbench draft`: what it says, what it shows before it writes, and what it leaves alone."""

import pytest

OTHER = "Cảng mới mở cửa\n\nĐây là kết quả tích cực. Kim ngạch đạt 2,5 tỷ USD, tăng 7,5%. Mọi việc còn ở phía trước.\n"


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def other(run, desk, translate):
    """A second document, beside the finished one."""
    translate({"TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.": "Turnover reached 1.3 billion USD, up 6.5%."})
    (desk / "other.txt").write_text(OTHER, "utf-8")
    run("add", "other.txt")
    return desk / "locales/en/LC_MESSAGES/other.po"


def test_the_summary_says_who_drafted_how_many(run, other):
    outcome = run("draft", "other", "--only", "memory", "--format", "json")
    (document,) = outcome.json["documents"]
    assert document == {
        "name": "other",
        "catalog": "locales/en/LC_MESSAGES/other.po",
        "drafted": 1,
        "by": {"memory": 1},
        "doubtful": 0,
        "empty": 3,
        "characters_sent": 0,
        "trouble": "",
        "stopped": False,
    }
    assert "1 drafted (1 memory), 3 still empty" in outcome.err


def test_a_dry_run_shows_the_drafts_and_writes_nothing(run, other):
    before = other.read_bytes()
    outcome = run("draft", "other", "--dry-run")
    assert "    2  Đây là kết quả tích cực.\n       This is a positive result.\n       memory:port 100\n" in outcome.out
    assert "would be drafted" in outcome.err
    assert other.read_bytes() == before
    (document,) = run("draft", "other", "--dry-run", "--only", "memory", "--format", "json").json["documents"]
    assert document["drafts"] == [
        {
            "segment": 2,
            "source": "Đây là kết quả tích cực.",
            "target": "This is a positive result.",
            "origin": "memory:port 100",
            "doubts": [],
        }
    ]


def test_a_second_time_there_is_nothing_to_do(run, other):
    run("draft", "other")
    text = other.read_bytes()
    assert run("draft", "other", "--format", "json").json["documents"][0]["drafted"] == 0
    assert other.read_bytes() == text


def test_all_documents_without_a_name(run, other):
    outcome = run("draft", "--format", "json")
    assert [one["name"] for one in outcome.json["documents"]] == ["port", "other"]


def test_a_drafter_that_there_is_not_is_refused(run, other):
    assert run("draft", "--only", "oracle").code == 2


def test_a_document_that_is_open_is_left_alone(run, other, desk):
    from workbench.project import acquire

    lock = acquire(desk / ".workbench" / "other.lock", owner="Minh", since="14:02")
    outcome = run("draft", "other")
    lock.release()
    assert outcome.code == 4
    assert "Minh" in outcome.err


def test_somebody_who_interrupts_it_keeps_what_there_is(run, other, monkeypatch):
    from workbench.session.proposals import Proposals

    drafts = Proposals.drafts

    def interrupted(self, *arguments):
        for answers in drafts(self, *arguments):
            yield answers
            raise KeyboardInterrupt

    monkeypatch.setattr(Proposals, "drafts", interrupted)
    outcome = run("draft", "other", "port", "--only", "memory", "--format", "json")
    assert outcome.code == 130
    assert [one["stopped"] for one in outcome.json["documents"]] == [True]
    assert "1 drafted (1 memory), 3 still empty, stopped" in outcome.err
    assert "This is a positive result." in other.read_text("utf-8")


def test_an_engine_that_nobody_enabled_is_told_of_and_not_asked(run, other, desk):
    with (desk / "workbench.toml").open("a", encoding="utf-8") as settings:
        settings.write(
            '\n[drafts]\nengine = "far"\n\n[engines.far]\nkind = "openai"\nurl = "http://127.0.0.1:9/v1"\nmodel = "m"\n'
        )
    outcome = run("draft", "other")
    assert outcome.code == 0
    assert "“far” is not enabled here" in outcome.err
    assert not (desk / ".workbench" / "egress.jsonl").exists()


def test_an_engine_that_is_down_is_told_of_once_and_the_others_go_on(run, other, desk):
    with (desk / "workbench.toml").open("a", encoding="utf-8") as settings:
        settings.write(
            '\n[drafts]\nengine = "near"\n\n[engines.near]\nkind = "openai"\nurl = "http://127.0.0.1:9/v1"\n'
            'model = "m"\ntimeout = 1\n'
        )
    assert run("engines", "enable", "near", "--yes").code == 0
    outcome = run("draft")
    assert outcome.code == 0
    assert outcome.err.count("“near”") == 1
    assert "memory" in outcome.err


def test_a_project_without_documents_is_told_what_to_do(run):
    assert run("init").code == 0
    outcome = run("draft", "--format", "json")
    assert outcome.json == {"documents": []}
    assert "workbench add FILE" in outcome.err
