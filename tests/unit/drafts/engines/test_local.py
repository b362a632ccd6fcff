"""A model on this machine: a real one, built here."""

import datetime
import sys

import pytest
from tiny_model import build

from workbench.drafts import Request, Resources
from workbench.drafts.engines import EngineTable, Setup, engine_class
from workbench.drafts.engines.access import EngineAccess
from workbench.drafts.engines.drafter import EngineDrafter
from workbench.drafts.engines.engine import Ask
from workbench.errors import EngineError
from workbench.model import LanguagePair
from workbench.text.profiles import VNA

WORDS = {"Xuất": "Rice", "khẩu": "exports", "gạo": "went", "tăng": "up", "6,5%.": "6.5%.", "7%.": "8%."}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "opus vi-en"
    build(folder, WORDS)
    return folder


def engine(folder, **settings):
    table = EngineTable(kind="ctranslate2", folder=folder.name, **({"source-suffix": ["</s>"]} | settings))

    def connect():
        raise AssertionError("A model on this machine calls nobody.")

    pair = LanguagePair("vi", "en")
    return engine_class("ctranslate2")(
        Setup(name="mine", settings=table, pair=pair, root=folder.parent, profile=VNA, connect=connect)
    )


def drafts(engine, *sources):
    access = EngineAccess(name="mine", engine=engine)
    resources = Resources(
        pair=LanguagePair("vi", "en"),
        day=datetime.date(2025, 8, 1),
        profile=VNA,
        hits=lambda _: (),
        named=lambda _: (),
        engine=access,
    )
    return list(EngineDrafter(resources).drafts([Request(source=source) for source in sources])), access.trouble


def test_a_model_of_the_folder_translates(folder) -> None:
    (first, second), trouble = drafts(engine(folder), "Xuất khẩu gạo tăng 6,5%.", "gạo tăng 6,5%.")
    assert trouble is None
    assert (first.target, first.doubts) == ("Rice exports went up 6.5%.", ())
    assert second.target == "went up 6.5%."
    assert first.origin == "engine:mine ctranslate2 model=opus%20vi-en"


def test_its_answers_are_verified_like_any_other(folder) -> None:
    (draft,), _ = drafts(engine(folder), "Xuất khẩu gạo tăng 7%.")
    assert draft.target.endswith("8%.")
    assert draft.doubts


def test_a_word_it_does_not_know_leaves_no_hole(folder) -> None:
    assert engine(folder).translate([Ask(source="Xuất khẩu tôm"), Ask(source="gạo tăng")]) == [None, "went up"]


def test_what_is_too_long_is_not_cut(folder) -> None:
    assert engine(folder).translate([Ask(source="gạo " * 1001)]) == [None]


def test_nothing_leaves_the_machine(folder) -> None:
    assert engine(folder).sends_to == ""


def test_another_model_in_the_same_folder_has_other_answers(tmp_path) -> None:
    folder = tmp_path / "model"
    build(folder, {"gạo": "rice"})
    before = engine(folder).identity()
    for file in folder.iterdir():
        file.unlink()
    build(folder, {"gạo": "rice", "tôm": "shrimp"})
    assert engine(folder).identity() != before


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (lambda folder: (folder / "model.bin").unlink(), "no model.bin"),
        (lambda folder: (folder / "model.bin").write_bytes(b"junk"), "cannot be loaded"),
        (lambda folder: (folder / "source.spm").unlink(), "no SentencePiece models"),
        (lambda folder: (folder / "target.spm").write_bytes(b"junk"), "cannot be loaded"),
    ],
)
def test_a_folder_that_is_no_model_is_told_in_words(tmp_path, spoil, word: str) -> None:
    folder = tmp_path / "model"
    build(folder, {"gạo": "rice"})
    spoil(folder)
    (draft,), trouble = drafts(engine(folder), "gạo")
    assert draft is None
    assert word in str(trouble)
    assert str(folder) in str(trouble)


def test_without_the_extra_it_says_what_to_install(folder, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "ctranslate2", None)
    with pytest.raises(EngineError, match=r"vi-en-workbench\[local\]"):
        engine(folder).translate([Ask(source="gạo")])
