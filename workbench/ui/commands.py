"""The command palette: every command by name, its key beside it."""

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.types import IgnoreReturnCallbackType

from workbench.ui import safetext
from workbench.ui.bindings import COMMANDS, key_name
from workbench.ui.theme import THEMES


class EditorCommands(Provider):
    """Names like `segment: confirm`."""

    def _commands(self) -> Iterator[tuple[str, str, str, IgnoreReturnCallbackType]]:
        """Yield name, key, help and what to run."""
        keys: dict[str, str] = {}
        for key, active in self.screen.active_bindings.items():
            if active.binding.id:
                keys.setdefault(active.binding.id, key_name(key))
        for command in COMMANDS:
            if command.id != "app.commands" and command.id in keys:
                run = partial(self.app.run_action, command.action, self.screen)
                yield command.palette_name, keys[command.id], command.what, run
        for theme in THEMES:
            name = theme.name.removeprefix("workbench-")
            yield f"theme: {name}", "", f"Use the {name} colours.", partial(setattr, self.app, "theme", theme.name)

    async def discover(self) -> Hits:
        """Show everything until something is typed."""
        for name, key, what, run in self._commands():
            yield DiscoveryHit(_shown(safetext.plain(name), key), run, text=name, help=what)

    async def search(self, query: str) -> Hits:
        """Show the commands whose name or sentence matches."""
        matcher = self.matcher(query)
        for name, key, what, run in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, _shown(matcher.highlight(name), key), run, text=name, help=what)
            elif matcher.match(what) > 0:
                yield Hit(matcher.match(what) / 2, _shown(safetext.plain(name), key), run, text=name, help=what)


def _shown(name: Content, key: str) -> Content:
    return safetext.line(name, " " * max(2, 28 - name.cell_length), (key, "$accent")) if key else name
