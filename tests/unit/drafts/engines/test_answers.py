"""Answers that are kept: found again for the same question to the same engine, and never a hindrance."""

import os
from dataclasses import replace

import pytest

from workbench.drafts import Neighbour
from workbench.drafts.engines import Ask, Example, Term
from workbench.drafts.engines.answers import Answers

ASK = Ask(source="Một.", terms=(Term("a", "b"),), before=(Neighbour("Hai."),), examples=(Example("c", "d", 80),))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "answers.jsonl"


def test_an_answer_is_found_again_by_another_process(path) -> None:
    Answers(path).put("engine", ASK, "One.")
    assert Answers(path).get("engine", ASK) == "One."


@pytest.mark.parametrize(
    "other",
    [
        replace(ASK, source="Hai."),
        replace(ASK, terms=()),
        replace(ASK, before=()),
        replace(ASK, behind=ASK.before),
        replace(ASK, examples=()),
        replace(ASK, role="headline"),
        replace(ASK, faulty="Two.", faults=("wrong",)),
    ],
)
def test_another_question_has_no_answer(path, other: Ask) -> None:
    answers = Answers(path)
    answers.put("engine", ASK, "One.")
    assert answers.get("engine", other) is None
    assert answers.get("another engine", ASK) is None


@pytest.mark.parametrize("spoiled", [b"{", b'{"key": 1, "text": "x"}', b"null", b"\xff\xff", b'{"text": "x"}'])
def test_what_cannot_be_read_was_never_answered(path, spoiled: bytes) -> None:
    Answers(path).put("engine", ASK, "One.")
    path.write_bytes(spoiled + b"\n" + path.read_bytes())
    assert Answers(path).get("engine", ASK) == "One."


def test_what_cannot_be_written_is_known_as_long_as_the_process_lives(path) -> None:
    path.mkdir(parents=True)
    answers = Answers(path)
    assert answers.get("engine", ASK) is None
    answers.put("engine", ASK, "One.")
    assert answers.get("engine", ASK) == "One."


def test_a_pipe_in_its_place_is_not_waited_for(path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    answers = Answers(path)
    assert answers.get("engine", ASK) is None
    answers.put("engine", ASK, "One.")
    assert answers.get("engine", ASK) == "One."


def test_a_link_is_not_followed(path, tmp_path) -> None:
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere")
    Answers(path).put("engine", ASK, "One.")
    assert not (tmp_path / "elsewhere").exists()
