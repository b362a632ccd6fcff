"""Plug-ins by entry point, at three grains: the names (imports nothing), one, all.

The built-in formats, checks, drafters and metrics come through the same entry points as a third party's, declared
in our own pyproject.toml, so that the contract is in use every day. Groups: `workbench.formats`,
`workbench.checks`, `workbench.drafts`, `workbench.engines`, `workbench.metrics`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from workbench.errors import PluginError
from workbench.text.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class Broken:
    """A plug-in that could not be loaded: its entry-point name and the reason, for a notice to the user."""

    name: str
    reason: str


def names(group: str) -> tuple[str, ...]:
    """Return the names registered in `group`, sorted; imports no plug-in."""
    return tuple(sorted({point.name for point in entry_points(group=group)}))


def load(group: str, name: str) -> Any:
    """Import one plug-in.

    Raises:
        PluginError: There is none of that name, or importing it failed.
    """
    points = {point.name: point for point in entry_points(group=group)}
    if name not in points:
        advice = did_you_mean(name, points, f"There are: {', '.join(sorted(points)) or 'none'}.")
        raise PluginError(f"There is no “{name}” in {group}.", advice=advice)
    loaded = _import(points[name])
    if isinstance(loaded, Broken):
        raise PluginError(f"The plug-in “{name}” of {group} cannot be loaded: {loaded.reason}.")
    return loaded


def load_all(group: str) -> Iterator[tuple[str, Any]]:
    """Import every plug-in of `group` in the order of their names.

    Yields:
        The name and the loaded object, or a `Broken` in its place, so that one bad plug-in stops nobody.
    """
    points = {point.name: point for point in entry_points(group=group)}
    for name in sorted(points):
        yield name, _import(points[name])


def _import(point: EntryPoint) -> Any:
    """Load an entry point; the border where a stranger's exception becomes a record."""
    try:
        return point.load()
    except Exception as error:  # noqa: BLE001 - a stranger's import may raise anything
        return Broken(point.name, f"{type(error).__name__}: {error}")
