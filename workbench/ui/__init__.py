"""The screen: looks and keys only; what it knows comes from a session, and what it does goes back to one."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.project import Project
    from workbench.session.document import DocumentSession

# Read by Textual when it is imported. Its extended keyboard mode garbles words that an input method commits in one
# piece once they are longer than a syllable or two, which is how Vietnamese is typed; without it terminals send
# plain UTF-8. Whoever knows better sets the variable to 0.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")

__all__ = ["choose", "run"]


def run(session: "DocumentSession", *, theme: str | None = None, keymap: Mapping[str, str] | None = None) -> int:
    """Open the editor on `session` and return the exit code when the translator leaves it.

    Args:
        session: The open document; the caller closes it.
        theme: Name of a theme, or None for the dark one.
        keymap: Binding ids (`segment.confirm`) with the keys to use instead of the usual ones.

    Raises:
        UsageError: There is no such theme, or no command of that id.
    """
    from workbench.ui.app import WorkbenchApp
    from workbench.ui.wishes import require_known

    require_known(theme, keymap or {})
    app = WorkbenchApp(session, theme=theme, keymap=keymap)
    app.run()
    return app.return_code or 0


def choose(project: "Project", *, theme: str | None = None) -> str | None:
    """Let the translator pick one of the project's documents; None if none was picked.

    Raises:
        UsageError: There is no such theme.
    """
    from workbench.ui.picker import PickerApp
    from workbench.ui.wishes import require_known

    require_known(theme, {})
    return PickerApp(project, theme=theme).run()
