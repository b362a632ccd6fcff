"""Picking a document when the command line named none."""

import datetime
from dataclasses import dataclass

import pytest

from workbench.ui.picker import PickerApp


@dataclass
class FakeDocument:
    """As much of a document as the list shows."""

    name: str
    date: datetime.date | None = None


@dataclass
class FakeProject:
    """As much of a project as the list needs."""

    name: str
    documents: tuple[FakeDocument, ...]


@pytest.mark.parametrize(("keys", "picked"), [(("down", "enter"), "[/] second"), (("escape",), None)])
async def test_picking(keys: tuple[str, ...], picked: str | None) -> None:
    documents = (FakeDocument("first", datetime.date(2023, 3, 1)), FakeDocument("[/] second"))
    app = PickerApp(FakeProject("[b]proj", documents))  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    assert app.return_value == picked
