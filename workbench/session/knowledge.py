"""What is known about a unit beside its own text: terms, matches, drafts, findings."""

import datetime
import threading
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import drafts, glossary
from workbench.checks import Context, Suite
from workbench.errors import WorkbenchError
from workbench.glossary import Termbase
from workbench.glossary.lint import Problem, lint
from workbench.glossary.termbase import files
from workbench.model import Finding, Match, TermHit, Unit, UnitKey
from workbench.project import Document, Project, bundled_project, find_or_none, style_named
from workbench.session.policies import policy_of, suite_for
from workbench.text.profiles import Profile

if TYPE_CHECKING:
    from workbench.drafts.engines.access import EngineAccess
    from workbench.session.proposals import Proposals


_MATCH = 70
"""Lowest score of a match that is shown."""


def today() -> datetime.date:
    """Return this machine's day, for documents without a date."""
    return datetime.datetime.now().astimezone().date()


def termbase_of(project: Project | None, folders: Sequence[Path] = ()) -> Termbase:
    """Load the termbase that counts: the folders asked for, or the built-in one and over it the project's.

    Raises:
        GlossaryError: A glossary file is broken.
    """
    return glossary.load(folders or glossary_folders(project))


def termbase_near(start: Path, folders: Sequence[Path] = ()) -> Termbase:
    """Load the termbase that counts in the folder `start`.

    Raises:
        GlossaryError: A glossary file is broken.
        SettingsError: The project there has wrong settings.
    """
    return termbase_of(None if folders else find_or_none(start), folders)


def lint_glossary(start: Path, folders: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """Hold glossary folders against the rules of a clean glossary; by default those that count in the folder `start`.

    Raises:
        GlossaryError: A glossary file cannot be read at all.
        SettingsError: The project there has wrong settings.
    """
    found = folders or glossary_folders(find_or_none(start))
    problems: list[Problem] = []
    for place, folder in enumerate(found):
        # A project's glossary may link to the concepts of the one it lies over.
        known = {concept.id for concept in glossary.load(found[:place]).concepts}
        problems += lint(files(folder), known=known)
    return tuple(problems)


def glossary_folders(project: Project | None) -> tuple[Path, ...]:
    """Return the glossary folders of a project, later ones counting over earlier ones."""
    folders = []
    if project is None or project.builtin_glossary:
        folders.append(bundled_project().glossary.resolve())
    if project and project.glossary.is_dir() and project.glossary.resolve() not in folders:
        folders.append(project.glossary.resolve())
    return tuple(folders)


class Knowledge:
    """What is known for one document; loaded piece by piece, when first asked for."""

    def __init__(self, project: Project, document: Document) -> None:
        # Databases are for those who open a document; others only look terms up.
        from workbench.session.remembering import Remembering

        self.remembering = Remembering(project, document)
        self._project = project
        self._document = document
        self.day = document.date or today()
        self._answers = lru_cache(maxsize=4096)(self._hits)
        self.stopped = threading.Event()
        """Set where nobody waits for an engine any more."""
        self.engine_fault: WorkbenchError | None = None
        """Why the engine of the settings cannot be used at all, if so."""

    @cached_property
    def termbase(self) -> Termbase:
        """The termbase that counts in this project."""
        return termbase_of(self._project)

    def use(self, termbase: Termbase) -> None:
        """Have another termbase count from now on; what the one before has answered is forgotten."""
        self.termbase = termbase
        # A new cache: whoever still looks up with the old one does not fill this one.
        self._answers = lru_cache(maxsize=4096)(self._hits)

    def hits(self, source: str) -> tuple[TermHit, ...]:
        """The termbase's hits in a source, as of the document's day."""
        return self._answers(source)

    @cached_property
    def suite(self) -> Suite:
        """The checks that this document's policy has on."""
        return suite_for([policy_of(self._project, self._document)])

    @cached_property
    def context(self) -> Context:
        """The circumstances in which this document is checked."""
        return Context(
            pair=self._project.pair,
            day=self.day,
            profile=style_named(self._document.profile, self._project),
            hits=self.hits,
            file=str(self._document.catalog),
            named=self._named,
            parameters=self._project.parameters,
        )

    def matches(self, key: UnitKey, units: Sequence[Unit]) -> tuple[Match, ...]:
        """Finished translations of the same or a like source, best first; repaired, or with why they are not."""
        return self.proposals.matches(key, units, min(_MATCH, self._project.draft_threshold))

    @cached_property
    def proposals(self) -> "Proposals":
        """What can be proposed for units."""
        from workbench.session.proposals import Proposals

        profile = style_named(self._document.profile, self._project)
        resources = drafts.Resources(
            pair=self._project.pair,
            day=self.day,
            profile=profile,
            hits=self.hits,
            named=self._named,
            phrases=self.remembering,
            engine=self._engine(profile),
            repair_threshold=self._project.draft_threshold,
        )
        return Proposals(self.remembering, resources)

    def _engine(self, profile: Profile) -> "EngineAccess | None":
        from workbench.session.engines import engine_access, glossary_version
        from workbench.session.engines_terms import term_judge

        try:
            return engine_access(
                self._project,
                profile,
                glossary=lambda: glossary_version(self.termbase),
                terms=term_judge(self.context),
                stopped=self.stopped,
            )
        except WorkbenchError as error:
            # The memory's matches are shown all the same.
            self.engine_fault = error
            return None

    def check(self, unit: Unit, before: Sequence[Unit] = ()) -> tuple[Finding, ...]:
        """Findings of the checks that judge a unit by itself, or by what the document has `before` it."""
        return self.suite.run_unit(unit, self.context, before)

    def check_all(self, units: Sequence[Unit]) -> tuple[Finding, ...]:
        """Findings of all checks on the whole document."""
        return self.suite.run(units, self.context)

    def _hits(self, source: str) -> tuple[TermHit, ...]:
        return self.termbase.find(source, self.day, lang=self._project.pair.source)

    def _named(self, target: str) -> tuple[TermHit, ...]:
        pair = self._project.pair
        return self.termbase.find(target, self.day, lang=pair.target, target=pair.source)
