"""init, add, draft, stats: a project from nothing."""

import unicodedata

import pytest


def test_init_makes_a_project_and_says_what_next(run, tmp_path):
    outcome = run("init", "desk")
    assert outcome.code == 0
    assert "workbench add" in outcome.err
    assert (tmp_path / "desk" / "workbench.toml").exists()
    assert run("init", "desk").code == 2


def test_add_reports_what_it_did(run, tmp_path, desk):
    outcome = run("add", "port.txt", "--format", "json")
    assert outcome.json == {
        "documents": [
            {
                "name": "port",
                "source": "seeds/port.txt",
                "catalog": "locales/en/LC_MESSAGES/port.po",
                "date": "2024-03-01",
                "segments": 10,
                "kept": 10,
                "revived": 0,
                "fuzzy": 0,
                "new": 0,
                "obsolete": 0,
            }
        ]
    }
    assert (tmp_path / "seeds" / "port.txt").read_bytes() == (tmp_path / "port.txt").read_bytes()


def test_adding_again_changes_no_byte(run, desk):
    before = (desk / "locales/en/LC_MESSAGES/port.po").read_bytes()
    settings = (desk / "workbench.toml").read_bytes()
    assert run("add", "port.txt").code == 0
    assert (desk / "locales/en/LC_MESSAGES/port.po").read_bytes() == before
    assert (desk / "workbench.toml").read_bytes() == settings


def test_works_from_a_folder_below(run, desk, monkeypatch):
    monkeypatch.chdir(desk / "seeds")
    assert run("stats", "--format", "json").json["total"]["segments"] == 10


def test_a_changed_document_keeps_every_translation(run, desk, translate):
    translate()
    text = (desk / "port.txt").read_text("utf-8")
    (desk / "port.txt").write_text(
        text.replace("Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.", "Kim ngạch đạt 1,4 tỷ USD, tăng 6,5%.")
        .replace(" Đây là kết quả tích cực.", "")
        .replace("Doanh nghiệp phấn khởi./.", "Cảng biển nhộn nhịp. Doanh nghiệp phấn khởi./."),
        "utf-8",
    )
    summary = run("add", "port.txt", "--format", "json").json["documents"][0]
    assert {name: summary[name] for name in ("kept", "fuzzy", "new", "obsolete")} == {
        "kept": 8,
        "fuzzy": 1,
        "new": 1,
        "obsolete": 1,
    }
    po = (desk / "locales/en/LC_MESSAGES/port.po").read_text("utf-8")
    assert '#| msgid "TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%."' in po
    assert '#~ msgid "Đây là kết quả tích cực."' in po
    assert po.index("1,4 tỷ") < po.index("nhộn nhịp") < po.index("Doanh nghiệp phấn khởi")


def test_an_altogether_different_text_does_not_replace_a_document(run, desk, translate):
    translate()
    (desk / "port.txt").write_text("Một văn bản hoàn toàn khác, không liên quan gì.\n", "utf-8")
    outcome = run("add", "port.txt")
    assert outcome.code == 2
    assert "--replace" in outcome.err
    assert "1,3 tỷ" in (desk / "seeds/port.txt").read_text("utf-8")
    assert run("add", "port.txt", "--replace").code == 0
    assert "#~ msgstr" in (desk / "locales/en/LC_MESSAGES/port.po").read_text("utf-8")


@pytest.mark.parametrize("name", ["../../evil", "a/b", "..", "", 'a"b', "a\tb"])
def test_an_unusable_name_is_refused_before_anything_is_written(run, desk, name):
    before = sorted(desk.parent.rglob("*"))
    (desk / "x.txt").write_text("Một câu.\n", "utf-8")
    outcome = run("add", "x.txt", "--name", name)
    assert outcome.code == 2
    assert "cannot name a document" in outcome.err
    assert sorted(desk.parent.rglob("*")) == sorted([*before, desk / "x.txt"])


def test_another_text_of_the_same_name_is_not_taken_for_a_new_version(run, desk):
    """Even when nothing is translated yet, and though news articles share their last line."""
    (desk / "elsewhere").mkdir()
    other = "Cố đô Huế đón khách\n\nMột bài khác. Không liên quan gì. Chỉ có dòng cuối giống nhau.\n\nXem thêm\n"
    (desk / "elsewhere" / "port.txt").write_text(other, "utf-8")
    outcome = run("add", "elsewhere/port.txt")
    assert outcome.code == 2
    assert "of 10 segments" in outcome.err
    assert "Quảng Ninh" in (desk / "seeds/port.txt").read_text("utf-8")
    assert run("add", "elsewhere/port.txt", "--name", "hue").code == 0


def test_what_no_po_file_can_hold_is_refused_with_its_line(run, desk):
    old = (desk / "seeds/port.txt").read_bytes()
    text = (desk / "port.txt").read_text("utf-8")
    (desk / "port.txt").write_text(text.replace("tích cực", "tích\x04 cực"), "utf-8")
    outcome = run("add", "port.txt")
    assert outcome.code == 3
    assert "port.txt:11: " in outcome.err
    assert "U+0004" in outcome.err
    assert (desk / "seeds/port.txt").read_bytes() == old


def test_sources_may_lie_behind_a_link(run, desk, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (desk / "seeds").rename(outside / "seeds")
    (desk / "seeds").symlink_to(outside / "seeds")
    assert run("add", "seeds/port.txt").code == 0
    assert run("add", "port.txt", "--name", "again").code == 0
    assert run("build", "--allow-unclean").code == 0


def test_a_day_is_written_in_one_way(run, desk):
    for day in ("20240301", "2024-W10-5", "1/3/2024"):
        assert run("add", "port.txt", "--date", day).code == 2


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("nfd", unicodedata.normalize("NFD", "Tỉnh Quảng Ninh.\n").encode()),
        ("bom", b"\xef\xbb\xbf" + "Tỉnh Quảng Ninh.\n".encode()),
        ("crlf", "Tỉnh Quảng Ninh.\r\n\r\nTỉnh khác.\r\n".encode()),
    ],
)
def test_every_kind_of_utf8_text_is_read(run, desk, name, data):
    (desk / f"{name}.txt").write_bytes(data)
    assert run("add", f"{name}.txt").code == 0
    assert 'msgid "Tỉnh Quảng Ninh."' in (desk / f"locales/en/LC_MESSAGES/{name}.po").read_text("utf-8")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("Tỉnh Quảng Ninh.".encode("utf-16"), "UTF-16"),
        ("Café à la crème, voilà.".encode("latin-1"), "1252"),
        (b"", "empty"),
    ],
)
def test_another_encoding_is_named_and_nothing_is_written(run, desk, data, says):
    (desk / "other.txt").write_bytes(data)
    settings = (desk / "workbench.toml").read_bytes()
    outcome = run("add", "other.txt")
    assert outcome.code == 3
    assert says in outcome.err
    assert "other.txt" in outcome.err
    assert (desk / "workbench.toml").read_bytes() == settings
    assert not (desk / "seeds/other.txt").exists()


def test_an_unknown_ending_is_refused(run, desk):
    (desk / "x.xyz").write_text("a")
    assert run("add", "x.xyz").code == 3


def test_no_project_is_a_usage_error(run, tmp_path):
    (tmp_path / "a.txt").write_text("Một câu.\n", "utf-8")
    outcome = run("add", "a.txt")
    assert outcome.code == 2
    assert "workbench init" in outcome.err


def test_a_locked_document_is_not_changed_under_its_editor(run, desk):
    from workbench.project import acquire

    lock = acquire(desk / ".workbench" / "port.lock", owner="Minh", since="14:02")
    outcome = run("add", "port.txt")
    lock.release()
    assert outcome.code == 4
    assert "Minh" in outcome.err


def test_draft_fills_what_finished_documents_say(run, desk, translate):
    translate()
    (desk / "other.txt").write_text("Cảng mới mở cửa\n\nĐây là kết quả tích cực. Mọi việc còn ở phía trước.\n", "utf-8")
    run("add", "other.txt")
    outcome = run("draft", "other", "--format", "json")
    assert outcome.json["documents"][0]["drafted"] == 1
    po = (desk / "locales/en/LC_MESSAGES/other.po").read_text("utf-8")
    assert '#, fuzzy\nmsgid "Đây là kết quả tích cực."\nmsgstr "This is a positive result."' in po
    assert "origin=memory" in po


def test_stats_count_segments_words_and_states(run, desk, translate):
    translate({"Đây là kết quả tích cực.": ""})
    total = run("stats", "--format", "json").json["total"]
    assert (total["segments"], total["finished"], total["percent"]) == (10, 9, 90)
    assert total["states"]["empty"] == 1
    table = run("stats").out.splitlines()
    assert table[0].startswith("STATES")
    assert any(line.startswith("port") for line in table)


def test_segment_prints_one_object_a_segment(run, desk):
    import json

    lines = run("segment", "port.txt", "--format", "jsonl").out.splitlines()
    first = json.loads(lines[0])
    assert first == {"index": 1, "paragraph": 1, "role": "kicker", "text": "Hội nhập"}
    roles = [json.loads(line)["role"] for line in lines]
    assert roles == ["kicker", "headline", "dateline", "lead", "caption", "body", "body", "body", "byline", "link"]
