"""`workbench terms extract` and `workbench terms reject`."""

import json


def test_the_projects_documents_are_read_when_no_file_is_named(run, desk, translate):
    translate()
    (desk / "new.txt").write_text(
        "Cảng mới\n\nTTXVN - Cảng xanh Bến Cọ mở cửa.\n\n"
        "Tàu vào Cảng xanh Bến Cọ sớm.\n\nHàng rời Cảng xanh Bến Cọ muộn./.\n",
        "utf-8",
    )
    run("add", "new.txt")
    found = run("terms", "extract", "--format", "json").json["candidates"]
    (port,) = (one for one in found if one["text"] == "Cảng xanh Bến Cọ")
    assert (port["kind"], port["frequency"]) == ("name", 3)
    assert port["examples"][0]["source"].startswith("TTXVN")


def test_english_comes_from_finished_translations(run, tmp_path):
    (tmp_path / "a.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Gạo dẻo Hương Đồi bán chạy."\nmsgstr "Hill-scented sticky rice sells well."\n\n'
        'msgid "Giá gạo dẻo Hương Đồi tăng."\nmsgstr "The price of hill-scented sticky rice rises."\n\n'
        'msgid "Giá thép giảm."\nmsgstr "The price of steel falls."\n\n'
        '#, fuzzy\nmsgid "Nhà máy Hương Đồi mở cửa."\nmsgstr "Nobody has read this."\n',
        "utf-8",
    )
    found = {
        one["text"]: one
        for one in map(json.loads, run("terms", "extract", "a.po", "--format", "jsonl").out.splitlines())
    }
    best = found["gạo dẻo Hương Đồi"]["english"][0]
    assert best["text"].lower() == "hill-scented sticky rice"
    assert best["support"] == 2


def test_what_was_rejected_is_not_proposed_again(run, desk):
    (desk / "b.txt").write_text("Rau rừng Pha Đin ngon.\n\nBán rau rừng Pha Đin nhiều.\n", "utf-8")
    assert "rau rừng Pha Đin" in run("terms", "extract", "b.txt").out
    assert run("terms", "reject", "Rau rừng Pha Đin").code == 0
    assert (desk / "glossary" / "rejected.txt").read_text("utf-8") == "Rau rừng Pha Đin\n"
    again = run("terms", "extract", "b.txt")
    assert "Pha Đin" not in again.out


def test_nothing_to_propose_is_said(run, tmp_path):
    (tmp_path / "c.txt").write_text("Xin chào.\n", "utf-8")
    outcome = run("terms", "extract", "c.txt")
    assert (outcome.code, outcome.out) == (0, "")
    assert "Nothing" in outcome.err


def test_without_a_project_and_without_files_the_way_on_is_told(run, tmp_path):
    outcome = run("terms", "extract")
    assert outcome.code == 2
    assert "workbench" in outcome.err
