"""Draw the pictures of the documentation anew: the real editor on the sample project, as SVG.

Run by `make screenshots`. The web fonts that Textual's export names are taken out, so that a picture asks nothing of
the network.
"""

import asyncio
import re
import tempfile
from pathlib import Path

from workbench.session.demo import prepare
from workbench.session.document import open_document
from workbench.ui.app import WorkbenchApp

PICTURES = Path(__file__).parents[2] / ".github"
DOCUMENT = "ukvfta-cptpp-nong-san"
TYPED = "For rice, the United Kingdom grants Vietnam a quota of 13,358 tonnes a year, including 5,010 tonnes"


async def draw(size: tuple[int, int], name: str) -> None:
    """Open the sample at `size`, type a line with a wrong figure, and save what is seen."""
    with tempfile.TemporaryDirectory() as folder:
        project, _ = prepare(Path(folder) / "demo")
        with open_document(project, DOCUMENT, author="Lan") as session:
            app = WorkbenchApp(session)
            async with app.run_test(size=size) as pilot:
                await pilot.press("ctrl+g", *"16", "enter")
                await pilot.press(*TYPED)
                await pilot.pause(1.5)
                svg = app.export_screenshot(title="workbench edit", simplify=True)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    svg = re.sub(r"<!--.*?-->", "", svg)
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / name).write_text(svg, "utf-8")


async def main() -> None:
    """Draw every picture."""
    await draw((160, 45), "editor-160x45.svg")
    await draw((80, 24), "editor-80x24.svg")


if __name__ == "__main__":
    asyncio.run(main())
