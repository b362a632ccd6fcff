"""What `workbench tm import` does with the project's folder memory."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.output import say, shown
from workbench.cli.progress import bar
from workbench.cli.tm.telling import LONG, tell_broken
from workbench.errors import UnreadableInput

if TYPE_CHECKING:
    from workbench.project import Project
    from workbench.session.memory_exchange import Request
    from workbench.session.memory_shelf import ShelfFile


def keep(start: Path, files: Sequence[Path], request: "Request", name: str) -> int:
    """Put files into the folder and take them into the memory; return the exit code."""
    from workbench.memory.exchange import Report
    from workbench.project import find
    from workbench.session.memory_keeping import shelve

    if name and len(files) > 1:
        raise click.UsageError("One --name is for one file.")
    project = find(start)
    code = 0
    for path in files:
        report = Report()
        try:
            kept = shelve(project, path, request=request, name=name, report=report)
        except UnreadableInput as error:
            say(f"workbench: {error}")
            code = max(code, error.exit_code)
            continue
        tell_broken(path, report)
        code = max(code, _take_in(project, [kept]))
    return code


def take_in_changed(start: Path) -> int:
    """Take in the files of the folder that are new or have changed; return the exit code."""
    from workbench.project import find
    from workbench.session.memory_keeping import changed_files
    from workbench.session.memory_shelf import FOLDER

    project = find(start)
    files = list(changed_files(project))
    if not files:
        say(f"Nothing is new in {shown(project.root / FOLDER)}.")
    return _take_in(project, files)


def take_in_if_there(start: Path, path: Path) -> int | None:
    """Take a file in that lies in the folder and return the exit code; None for a file that lies elsewhere."""
    from workbench.project import find_or_none
    from workbench.session.memory_keeping import on_shelf

    project = find_or_none(start)
    file = on_shelf(project, path) if project else None
    return None if project is None or file is None else _take_in(project, [file])


def _take_in(project: "Project", files: "Iterable[ShelfFile]") -> int:
    from workbench.memory.exchange import Report
    from workbench.session.memory_keeping import take_in_file

    code = 0
    for file in files:
        report = Report()
        try:
            with bar(shown(file.path), 2 * file.path.stat().st_size, least=2 * LONG) as advance:
                units = take_in_file(project, file, report, advance)
        except UnreadableInput as error:
            say(f"workbench: {error}")
            code = max(code, error.exit_code)
            continue
        tell_broken(file.path, report)
        say(f"{shown(file.path)}: {units:,} units are in the memory, {report.skipped:,} were skipped.")
        code = max(code, 1 if report.skipped and not units else 0)
    return code
