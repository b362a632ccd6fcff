"""The settings of a project: their shape, and how a wrong one is reported.

They stand in `workbench.toml`, or in the table `[tool.workbench]` of a `pyproject.toml`.
"""

import datetime
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, Field, ValidationError

from workbench.errors import SettingsError
from workbench.project.engine_settings import DraftsTable, EngineTable, wrong_engines
from workbench.project.styles import styles_of, unknown_style, unreadable_currencies
from workbench.project.table import TABLE
from workbench.text.nearest import nearest
from workbench.text.profiles import Clock, DateOrder, Diacritics, EndMark, Money, Percent

Role = Literal["kicker", "headline", "dateline", "lead", "subhead", "body", "caption", "byline", "link"]
"""See `workbench.model.Role`, whose values stand in PO files."""
Level = Literal["off", "info", "warning", "error"]
CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
_Fault = tuple[tuple[str, ...], str]
"""The keys of a setting, and what is wrong with it."""
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")]


class Table(BaseModel):
    """A TOML table."""

    model_config = TABLE


class ProjectTable(Table):
    """`[project]`: what holds for every document."""

    name: str = ""
    source: LanguageCode = "vi"
    target: LanguageCode = "en"
    profile: str = "vna"


class DocumentTable(Table):
    """`[documents.NAME]`: one source document."""

    source: str
    """Path of the source file, relative to the project's root."""
    date: datetime.date | None = None
    """The day the text is dated; names are looked up as of that day."""
    profile: str | None = None
    checks: dict[str, Level] = {}
    """Severities for this document only."""


class GlossaryTable(Table):
    """`[glossary]`: which terms count beside the project's own."""

    builtin: bool = True


SegmentationTable = dict[LanguageCode, str]
"""`[segmentation]`: SRX files by source language, relative to the project's root."""


class AttachedTable(Table):
    """`[[memory.attached]]`: a memory that is read and never written."""

    path: Annotated[str, Field(min_length=1)]
    """Relative to the project's root, or absolute."""
    penalty: Annotated[int, Field(ge=0, le=50)] = 0
    """Points taken off its matches."""


class MemoryTable(Table):
    """`[memory]`: which memories count beside the project's own."""

    user: bool = False
    """Whether the user's own is used, and gets what is confirmed here."""
    attached: list[AttachedTable] = []


class PathTable(Table):
    """`[[qa.paths]]`: severities for some PO files."""

    match: Annotated[str, Field(min_length=1)]
    """Path of a PO file relative to the project's root, with `*` for any characters, slashes too."""
    checks: dict[str, Level] = {}


class QaTable(Table):
    """`[qa]`: how strict the checks are."""

    fail_on: Literal["info", "warning", "error", "never"] = "error"
    baseline: Annotated[str, Field(min_length=1)] | None = None
    """File of the findings that are known and not told, relative to the project's root."""
    checks: dict[str, Level] = {}
    roles: dict[Role, dict[str, Level]] = {}
    """Severities for segments of a role, over all others, e.g. `[qa.roles.headline]`."""
    paths: list[PathTable] = []
    parameters: dict[str, dict[str, list[str]]] = {}
    """Words by check and parameter, e.g. `[qa.parameters.acronym-first-mention]` with `well-known = ["OCOP"]`."""


class EditorTable(Table):
    """`[editor]`: looks and keys."""

    theme: str | None = None
    keys: dict[str, str] = {}
    """Keys by the id of a command, e.g. `"segment.confirm" = "f12"`."""


class ProfileTable(Table):
    """`[profiles.NAME]`: a house style of the project's own; what is left out is as in its base."""

    base: Literal["vna", "vns"] | None = None
    diacritics: Diacritics | None = None
    country: Annotated[str, Field(min_length=1)] | None = None
    percent: Percent | None = None
    money: Money | None = None
    currencies: dict[CurrencyCode, str] = {}
    """What is written for a currency instead of its code, over the base's."""
    date: DateOrder | None = None
    clock: Clock | None = None
    end_mark: EndMark | None = None


class Settings(Table):
    """The whole file."""

    project: ProjectTable = ProjectTable()
    documents: dict[str, DocumentTable] = {}
    glossary: GlossaryTable = GlossaryTable()
    segmentation: SegmentationTable = {}
    memory: MemoryTable = MemoryTable()
    profiles: dict[str, ProfileTable] = {}
    qa: QaTable = QaTable()
    drafts: DraftsTable = DraftsTable()
    engines: dict[str, EngineTable] = {}
    editor: EditorTable = EditorTable()


def read(path: Path) -> Settings | None:
    """Read the settings from a `workbench.toml` or a `pyproject.toml`.

    Returns:
        The settings, or None for a `pyproject.toml` without `[tool.workbench]`.

    Raises:
        SettingsError: The file is not TOML, or a value is wrong or unknown; every fault is listed with its line.
    """
    text = _read_text(path)
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else None
        raise SettingsError(f"is not valid TOML: {error}.", path=path, line=line) from error
    prefix = table_prefix(path)
    for name in prefix:
        table = table.get(name)
        if not isinstance(table, dict):
            return None
    try:
        settings = Settings.model_validate(table)
    except ValidationError as error:
        raise _explained(error, path, text, prefix) from error
    faults = [*_wrong_profiles(settings), *wrong_engines(settings.engines, settings.drafts)]
    if faults:
        raise _listed(faults, path, text, prefix)
    return settings


def _wrong_profiles(settings: Settings) -> Iterator[_Fault]:
    """House styles that nobody knows, and currencies that nobody could check."""
    known = styles_of(settings.profiles)
    named: list[_Fault] = [(("project", "profile"), settings.project.profile)]
    named += [(("documents", name, "profile"), table.profile or "vna") for name, table in settings.documents.items()]
    for keys, name in named:
        if name not in known:
            yield keys, unknown_style(name, known)
    for name, table in settings.profiles.items():
        for code, sign in unreadable_currencies(table):
            yield ("profiles", name, "currencies", code), f"“{sign}” is not understood as {code} by the checks."


def table_prefix(path: Path) -> tuple[str, ...]:
    """Return the names of the tables above our settings in the file at `path`."""
    return ("tool", "workbench") if path.name == "pyproject.toml" else ()


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """Return the 1-based line of a TOML text on which the value at `keys` is set, or else its nearest table.

    Used for messages only: it reads headers and keys line by line and does not look into inline tables.
    """
    best: tuple[int, int] | None = None
    table: tuple[str, ...] = ()
    seen: Counter[tuple[str, ...]] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = _dotted(stripped.strip("[]# ").partition("]")[0])
            if stripped.startswith("[["):
                # One of several tables of this name: told by its place among them.
                seen[table] += 1
                table = (*table, str(seen[table] - 1))
            here = table
        elif "=" in stripped and not stripped.startswith("#"):
            here = table + _dotted(stripped.partition("=")[0])
        else:
            continue
        if here and here == keys[: len(here)] and (best is None or len(here) > best[0]):
            best = (len(here), number)
    return best[1] if best else None


def _read_text(path: Path) -> str:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise SettingsError("is not UTF-8.", path=path, advice="Save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}.", path=path) from error
    if text.startswith("\ufeff"):
        raise SettingsError("begins with a byte order mark.", path=path, line=1, advice="Save it as UTF-8 without one.")
    return text


def _dotted(text: str) -> tuple[str, ...]:
    """Split a dotted TOML key, quotes removed."""
    parts = re.findall(r'"([^"]*)"|\'([^\']*)\'|([^.\s"\']+)', text)
    return tuple(next(piece for piece in part if piece) if any(part) else "" for part in parts)


def _explained(error: ValidationError, path: Path, text: str, prefix: tuple[str, ...]) -> SettingsError:
    """Turn pydantic's list into one error that names every fault with its line."""
    faults = []
    for detail in error.errors():
        keys = tuple(str(part) for part in detail["loc"])
        faults.append((keys, _sentence(detail["type"], detail["msg"], keys, detail["input"])))
    return _listed(faults, path, text, prefix)


def _listed(faults: Sequence[_Fault], path: Path, text: str, prefix: tuple[str, ...]) -> SettingsError:
    lines = [line_of(text, prefix + keys) for keys, _ in faults]
    told = [
        f"{f'line {line}: ' if line else ''}{'.'.join(keys)}: {sentence}"
        for line, (keys, sentence) in zip(lines, faults, strict=True)
    ]
    return SettingsError("\n  ".join(["these settings are wrong:", *told]), path=path, line=lines[0])


def _sentence(kind: str, message: str, keys: tuple[str, ...], value: object) -> str:
    if kind == "extra_forbidden":
        close = nearest(keys[-1], _known_keys(keys[:-1]))
        return f"unknown setting; did you mean “{close}”?" if close else "unknown setting."
    if kind == "missing":
        return "is missing."
    return f"{message} (found {value!r})."


_NAMED_TABLES: dict[tuple[str, ...], type[BaseModel]] = {
    ("documents",): DocumentTable,
    ("profiles",): ProfileTable,
    ("engines",): EngineTable,
}


def _known_keys(keys: tuple[str, ...]) -> list[str]:
    """The setting names of the table at `keys`."""
    model: type[BaseModel] = Settings
    if keys[:1] in _NAMED_TABLES:
        model = _NAMED_TABLES[keys[:1]]
    else:
        for key in keys:
            if key.isdigit():
                continue
            annotation = model.model_fields[key].annotation
            if get_origin(annotation) is list:
                (annotation,) = get_args(annotation)
            if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
                return []
            model = annotation
    return [field.alias or name for name, field in model.model_fields.items()]
