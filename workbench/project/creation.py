"""Making a project and recording documents in its settings, comments kept."""

import datetime
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import tomlkit

from workbench import atomic
from workbench.errors import ProjectError
from workbench.model import LanguagePair
from workbench.project.project import Project, open_at, require_plain_name
from workbench.project.settings import table_prefix

_TEMPLATE = """\
# Settings of this translation project; everything but [documents] may be left out.

[project]
name = {name}
source = "{source}"
target = "{target}"
profile = "{profile}"        # house style: vna (VietnamPlus) or vns (Viet Nam News)

[glossary]
builtin = true         # use the terms that come with Workbench beside glossary/*.csv

[qa]
fail-on = "error"      # `workbench check` fails from: info, warning, error, never

[qa.checks]
# double-space = "error"        # any check: off, info, warning, error; see `workbench check --list`
"""

_BESIDE = {
    ".gitignore": ".workbench/\nbuild/\n*.mo\n.*.tmp\n",
    # Two people's dismissals are both kept: of two lines for one finding the later counts.
    ".gitattributes": "locales/dismissals.tsv merge=union\n",
}
"""Files for git, by name."""


def create(root: Path, *, name: str = "", pair: LanguagePair, profile: str) -> Project:
    """Make `root` a project: settings, folders and what git needs; files that are there stay as they are.

    Raises:
        ProjectError: It is one already.
        WriteError: The disk refused.
    """
    if open_at(root):
        raise ProjectError("is a project already.", path=root, advice="Add documents with `workbench add FILE`.")
    settings = _TEMPLATE.format(
        name=tomlkit.item(name or root.resolve().name).as_string(),
        source=pair.source,
        target=pair.target,
        profile=profile,
    )
    atomic.write_text(root / "workbench.toml", settings)
    project = open_at(root)
    assert project is not None  # just written
    for folder in (project.seeds, project.glossary, project.catalogs):
        folder.mkdir(parents=True, exist_ok=True)
    for beside, text in _BESIDE.items():
        if not (root / beside).exists():
            atomic.write_text(root / beside, text)
    return project


def record_document(
    project: Project,
    name: str,
    source: Path,
    *,
    date: datetime.date | None = None,
    profile: str | None = None,
    checks: Mapping[str, str] | None = None,
) -> Project:
    """Write a document into the project's settings, or update its source, date and profile where given.

    Args:
        project: The project.
        name: The document's name; it names the PO file and gettext's domain.
        source: The source file, inside the project's root.
        date: The day the text is dated; None leaves what is recorded.
        profile: House style; None leaves what is recorded.
        checks: Severities for this document; None leaves what is recorded.

    Returns:
        The project with the document.

    Raises:
        ProjectError: The name is unusable.
        WriteError: The disk refused; the settings are as they were.
    """
    require_plain_name(name)
    path = project.settings_file
    before = path.read_bytes().decode("utf-8")
    document = tomlkit.parse(before)
    table: MutableMapping[str, Any] = document
    for key in (*table_prefix(path), "documents"):
        if key not in table:
            table[key] = tomlkit.table(is_super_table=True)
        table = table[key]
    if name not in table:
        table[name] = tomlkit.table()
    entry = table[name]
    relative = project.relative(source)
    wanted = {"source": relative, "date": date, "profile": profile, "checks": _inline(checks)}
    for key, value in wanted.items():
        if value is not None and entry.get(key) != value:
            entry[key] = value
    after = tomlkit.dumps(document)
    if after != before:
        atomic.write_text(path, after)
    reopened = open_at(project.root)
    assert reopened is not None
    return reopened


def _inline(checks: Mapping[str, str] | None) -> Any:
    """A TOML inline table, or None where there is nothing to write."""
    if not checks:
        return None
    table = tomlkit.inline_table()
    table.update(checks)
    return table
