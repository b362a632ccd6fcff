"""A project: a folder with settings, sources, a termbase and translations."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.errors import ProjectError, SettingsError
from workbench.model import LanguagePair
from workbench.project import settings as toml
from workbench.project.engine_settings import EngineTable
from workbench.project.styles import styles_of
from workbench.text.nearest import did_you_mean
from workbench.text.normalise import nfc
from workbench.text.profiles import BUILT_IN, Profile

SETTINGS_FILES = ("workbench.toml", "pyproject.toml")
"""Where the settings may stand, first found wins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source document of a project and where its translation lives."""

    name: str
    source: Path
    catalog: Path
    date: datetime.date | None = None
    profile: str = "vna"
    checks: Mapping[str, str] = field(default_factory=dict)
    """Severities by check id for this document, over the project's."""


@dataclass(frozen=True, slots=True)
class AttachedMemory:
    """A memory of others, read and never written."""

    path: Path
    penalty: int
    """Points taken off its matches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project folder, as its settings describe it."""

    root: Path
    settings_file: Path
    name: str
    pair: LanguagePair
    profile: str
    documents: tuple[Document, ...]
    checks: Mapping[str, str]
    """Severities by check id: off, info, warning or error."""
    fail_on: str
    """Lowest severity that makes `check` fail: info, warning, error, or never."""
    builtin_glossary: bool
    role_checks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Severities by role and check id, over all others."""
    path_checks: Sequence[tuple[str, Mapping[str, str]]] = ()
    """Patterns of PO files' paths, each with severities by check id."""
    baseline: Path | None = None
    """File of the findings that are known and not told."""
    parameters: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """Words for checks by check id and parameter."""
    segmentation_rules: Path | None = None
    """The SRX file for the source language; None for the rules that come with Workbench."""
    theme: str | None = None
    """Colours of the editor; None for its own."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of the editor by command id, over the usual ones."""
    styles: Mapping[str, Profile] = field(default_factory=lambda: BUILT_IN)
    """The house styles that may be named here, the built-in ones and the project's own."""
    user_memory: bool = False
    """Whether the user's own memory is used, and gets what is confirmed here."""
    attached_memories: tuple[AttachedMemory, ...] = ()
    engines: Mapping[str, EngineTable] = field(default_factory=dict)
    """The machine translation engines that the settings describe, by name; none of them is in use by that."""
    draft_engine: str = ""
    """The engine that drafts, once somebody has enabled it here; "" for none."""
    draft_threshold: int = 70
    """Lowest score of a match that drafting looks at."""

    @property
    def seeds(self) -> Path:
        """Folder of the source documents."""
        return self.root / "seeds"

    @property
    def glossary(self) -> Path:
        """Folder of the termbase."""
        return self.root / "glossary"

    @property
    def catalogs(self) -> Path:
        """Folder of the target language's PO files."""
        return self.root / "locales" / self.pair.target / "LC_MESSAGES"

    @property
    def state(self) -> Path:
        """Folder of local, rebuildable things: journals, locks."""
        return self.root / ".workbench"

    @property
    def dismissals(self) -> Path:
        """File of the findings that were judged to be no errors; it need not exist."""
        return self.root / "locales" / "dismissals.tsv"

    def breaks(self, name: str) -> Path:
        """Return the file of the splits and joins that a person made in a document; it need not exist."""
        return self.seeds / f"{name}.breaks"

    def relative(self, path: Path) -> str:
        """Return `path` as it is written into PO files and manifests: relative to the root, with slashes.

        Raises:
            ProjectError: It lies outside the project.
        """
        for root, inner in ((self.root.absolute(), path.absolute()), (self.root.resolve(), path.resolve())):
            if inner.is_relative_to(root) and ".." not in inner.parts:
                return inner.relative_to(root).as_posix()
        raise ProjectError("lies outside the project.", path=path, advice="Keep sources in the folder seeds/.")

    @property
    def build(self) -> Path:
        """Folder that a build writes by default."""
        return self.root / "build"

    def document(self, name: str) -> Document:
        """Return the document called `name`; the path of its source or catalog is a name too.

        Raises:
            ProjectError: There is none; the message proposes the nearest.
        """
        for document in self.documents:
            if name == document.name:
                return document
        by_path = self.document_at(Path(name))
        if by_path:
            return by_path
        names = [document.name for document in self.documents]
        known = ", ".join(names) or "none yet: add one with `workbench add FILE`"
        raise ProjectError(
            f"has no document “{name}”.",
            path=self.settings_file,
            advice=did_you_mean(name, names, f"There are: {known}."),
        )

    def document_at(self, path: Path) -> Document | None:
        """Return the document whose source or catalog is the file at `path`, or None."""
        resolved = path.resolve()
        for document in self.documents:
            if resolved in (document.source.resolve(), document.catalog.resolve()):
                return document
        return None

    def settings_line(self, *keys: str) -> int | None:
        """Return the line of the settings file on which the value at `keys` stands, for messages."""
        text = self.settings_file.read_text("utf-8")
        return toml.line_of(text, toml.table_prefix(self.settings_file) + keys)


def open_at(root: Path) -> Project | None:
    """Return the project whose root is exactly `root`, or None if there is none.

    Raises:
        SettingsError: There is one, but its settings are wrong.
    """
    for name in SETTINGS_FILES:
        path = root / name
        if path.is_file():
            settings = toml.read(path)
            if settings is not None:
                return _project(root, path, settings)
    return None


def find_or_none(start: Path) -> Project | None:
    """Return the nearest project at `start` or above, or None.

    Raises:
        SettingsError: The nearest project's settings are wrong.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        project = open_at(folder) if folder.is_dir() else None
        if project:
            return project
    return None


def find(start: Path) -> Project:
    """Return the nearest project at `start` or above.

    Raises:
        ProjectError: There is none.
        SettingsError: Its settings are wrong.
    """
    project = find_or_none(start)
    if project is None:
        raise ProjectError(
            "no project here or above.",
            path=start,
            advice="Make one with `workbench init`, or look at a sample with `workbench demo`.",
        )
    return project


def _project(root: Path, settings_file: Path, settings: toml.Settings) -> Project:
    pair = LanguagePair(settings.project.source, settings.project.target)
    catalogs = root / "locales" / pair.target / "LC_MESSAGES"
    documents = tuple(
        Document(
            name=_plain_name(name, settings_file),
            source=_source(root, name, table.source, settings_file),
            catalog=catalogs / f"{name}.po",
            date=table.date,
            profile=table.profile or settings.project.profile,
            checks=table.checks,
        )
        for name, table in settings.documents.items()
    )
    return Project(
        root=root,
        settings_file=settings_file,
        name=settings.project.name or root.resolve().name,
        pair=pair,
        profile=settings.project.profile,
        documents=documents,
        checks=settings.qa.checks,
        fail_on=settings.qa.fail_on,
        role_checks={str(role): checks for role, checks in settings.qa.roles.items()},
        path_checks=tuple((table.match, table.checks) for table in settings.qa.paths),
        baseline=root / settings.qa.baseline if settings.qa.baseline else None,
        parameters=settings.qa.parameters,
        builtin_glossary=settings.glossary.builtin,
        segmentation_rules=_segmentation_rules(root, settings_file, settings, pair),
        theme=settings.editor.theme,
        keys=settings.editor.keys,
        styles=styles_of(settings.profiles),
        user_memory=settings.memory.user,
        attached_memories=tuple(
            AttachedMemory(root / Path(table.path).expanduser(), table.penalty) for table in settings.memory.attached
        ),
        engines=settings.engines,
        draft_engine=settings.drafts.engine,
        draft_threshold=settings.drafts.threshold,
    )


def _segmentation_rules(root: Path, settings_file: Path, settings: toml.Settings, pair: LanguagePair) -> Path | None:
    rules = settings.segmentation
    for language in rules:
        if language != pair.source:
            text = settings_file.read_text("utf-8")
            raise SettingsError(
                f"segmentation.{language}: this project translates from “{pair.source}”; no rules for another language "
                "are used.",
                path=settings_file,
                line=toml.line_of(text, (*toml.table_prefix(settings_file), "segmentation", language)),
            )
    return root / rules[pair.source] if pair.source in rules else None


def is_plain_name(name: str) -> bool:
    """Whether `name` may name a document: it becomes a file name and gettext's domain."""
    return (
        bool(name.strip(" ."))
        and name == nfc(name)
        and not any(c in '/\\"' or ord(c) < 32 or "\ud800" <= c <= "\udfff" for c in name)
    )


def require_plain_name(name: str) -> None:
    """Refuse a name that cannot be a file's name everywhere, or that leads out of its folder.

    Raises:
        ProjectError: The name is unusable.
    """
    if not is_plain_name(name):
        raise ProjectError(
            f"“{name}” cannot name a document.", advice="Give another with --name: letters, digits, spaces, - and _."
        )


def _plain_name(name: str, settings_file: Path) -> str:
    if not is_plain_name(name):
        raise ProjectError(f"“{name}” cannot name a document.", path=settings_file, advice="Leave out / and \\.")
    return name


def _source(root: Path, name: str, written: str, settings_file: Path) -> Path:
    path = Path(written)
    if path.is_absolute() or ".." in path.parts:
        raise ProjectError(
            f"the source of “{name}” lies outside the project: {written}",
            path=settings_file,
            line=toml.line_of(
                settings_file.read_text("utf-8"), (*toml.table_prefix(settings_file), "documents", name, "source")
            ),
            advice="Copy it into seeds/.",
        )
    return root / path
