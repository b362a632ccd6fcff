"""The screen's tests: no animations, and the fake session within reach of every test module."""

import os
import sys
from pathlib import Path

import pytest

# Read when Textual is imported. The path is for the modules beside this one: pytest's importlib mode adds none.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
sys.path.insert(0, str(Path(__file__).parent))

from fake_session import FakeSession, article_session

from workbench.ui.widgets import answer_list


@pytest.fixture(autouse=True)
def _quick_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests answer as soon as they are asked."""
    monkeypatch.setattr(answer_list, "_REST", 0)


@pytest.fixture
def session() -> FakeSession:
    """The article, open."""
    return article_session()
