"""Readers and writers of source documents; each keeps what is not text byte for byte."""

from pathlib import Path

from workbench import plugins
from workbench.errors import UnreadableInput
from workbench.formats.format import Format

GROUP = "workbench.formats"
"""The entry-point group in which formats are registered."""


def format_for(path: Path) -> Format:
    """Return the format that reads files with this ending.

    Raises:
        UnreadableInput: No registered format knows the ending.
    """
    known: list[str] = []
    broken: list[plugins.Broken] = []
    for _, loaded in plugins.load_all(GROUP):
        if isinstance(loaded, plugins.Broken):
            broken.append(loaded)
            continue
        if path.suffix.lower() in loaded.suffixes:
            format_: Format = loaded()
            return format_
        known.extend(loaded.suffixes)
    what = f"ends in “{path.suffix}”, which" if path.suffix else "has no ending, so that"
    advice = f"Known endings: {', '.join(sorted(known)) or 'none'}."
    for plugin in broken:
        advice += f" The format “{plugin.name}” could not be loaded: {plugin.reason}."
    raise UnreadableInput(f"{what} no format knows.", path=path, advice=advice)
