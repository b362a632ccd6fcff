"""What a user may ask of the looks and keys, and what to say where it does not exist."""

from collections.abc import Iterable, Mapping

from textual.theme import BUILTIN_THEMES

from workbench.errors import UsageError
from workbench.text.nearest import did_you_mean
from workbench.ui.bindings import COMMANDS
from workbench.ui.theme import SHORT_NAMES, THEMES


def require_known(theme: str | None, keymap: Mapping[str, str]) -> None:
    """Refuse a theme or a command that does not exist.

    Raises:
        UsageError: The message proposes the nearest name.
    """
    themes = {*SHORT_NAMES, *(ours.name for ours in THEMES), *BUILTIN_THEMES}
    if theme is not None and theme not in themes:
        raise UsageError(f"There is no theme “{theme}”.", advice=_nearest(theme, themes))
    commands = {command.id for command in COMMANDS}
    for wanted in keymap:
        if wanted not in commands:
            raise UsageError(f"There is no editor command “{wanted}”.", advice=_nearest(wanted, commands))


def _nearest(name: str, known: Iterable[str]) -> str:
    return did_you_mean(name, known, f"There are: {', '.join(sorted(known))}.")
