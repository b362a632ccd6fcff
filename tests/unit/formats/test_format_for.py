"""The format of a file goes by its ending, and comes from the entry points."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workbench import plugins
from workbench.errors import UnreadableInput
from workbench.formats import format_for
from workbench.formats.plain_text import PlainText


@pytest.fixture(autouse=True)
def registered(monkeypatch: pytest.MonkeyPatch) -> None:
    def load_all(group: str) -> Iterator[tuple[str, Any]]:
        assert group == "workbench.formats"
        yield "odd", plugins.Broken("odd", "ImportError: no module")
        yield "text", PlainText

    monkeypatch.setattr(plugins, "load_all", load_all)


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "thư mục/b.c.txt"])
def test_text(name: str) -> None:
    assert isinstance(format_for(Path(name)), PlainText)


@pytest.mark.parametrize(("name", "what"), [("a.docx", "“.docx”"), ("README", "no ending")])
def test_an_unknown_ending_is_refused_with_the_known_ones(name: str, what: str) -> None:
    with pytest.raises(UnreadableInput, match=what) as raised:
        format_for(Path(name))
    assert raised.value.advice is not None
    assert ".txt" in raised.value.advice
    assert "“odd” could not be loaded: ImportError" in raised.value.advice
