"""One open document: edits, undo, journal, saving and what is known about each unit. The only door for a screen."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from workbench import catalog as po
from workbench.drafts import may_draft
from workbench.errors import MemoryUnusable, ProjectError, WorkbenchError
from workbench.memory.concordance import Hit, Manner
from workbench.model import Draft, Finding, Match, State, TermHit, Unit, UnitKey
from workbench.project import Document, Project
from workbench.session.editing import Clock, now
from workbench.session.edits import storable
from workbench.session.events import (
    DocumentReplaced,
    Event,
    FindingsChanged,
    SaveKind,
    SaveStateChanged,
    TermsChanged,
    UnitChanged,
)
from workbench.session.finding_desk import FindingDesk
from workbench.session.knowledge import Knowledge
from workbench.session.mending import Offer
from workbench.session.mention import text_to_insert
from workbench.session.proposals import OFFLINE, Answers, Wanted
from workbench.session.storing import Storing
from workbench.session.terms import TermDesk


class DocumentSession(Storing):
    """A document open for work.

    It promises: an edit is in the journal, on the disk, before it counts; a file that somebody else changed is never
    overwritten; whatever happens to the process, the next session finds all but the last second of typing.

    Methods may be called from any thread; listeners are called on the caller's.
    """

    def __init__(
        self, project: Project, document: Document, opened: po.Catalog, *, author: str, clock: Clock = now
    ) -> None:
        super().__init__(project, document, opened, author=author, clock=clock)
        self._findings: dict[UnitKey, tuple[Finding, ...]] = {}
        self._knowledge = Knowledge(project, document)
        self.terms = TermDesk(
            project, self._knowledge, author=author, told=lambda concept: self._told(TermsChanged(concept))
        )
        self.qa = FindingDesk(project, document, self._knowledge, author=author)
        self.subscribe(self._remember)

    @property
    def day(self) -> datetime.date:
        """The day as of which names are looked up."""
        return self._knowledge.day

    @property
    def day_is_assumed(self) -> bool:
        """Whether the document has no date and today is used."""
        return self._document.date is None

    @property
    def project(self) -> Project:
        """The project that the document is one of."""
        return self._project

    @property
    def author(self) -> str:
        """Who makes the edits."""
        return self._author

    # What is known about a unit

    def hits(self, key: UnitKey) -> tuple[TermHit, ...]:
        """The termbase's hits in a unit's source, as of the document's day."""
        return self._knowledge.hits(key.source)

    def term_text(self, key: UnitKey, hit: TermHit) -> str:
        """What to insert for a hit: at the first mention “Full Name (ACRONYM)”, later the acronym."""
        return text_to_insert(hit, key, self.units)

    def matches(self, key: UnitKey) -> tuple[Match, ...]:
        """Finished translations of the same or a like source in this project, best first."""
        return self._knowledge.matches(key, self.units)

    def search_memory(self, query: str, *, in_target: bool, manner: str, limit: int) -> tuple[Hit, ...]:
        """Return finished translations that have a query in either language, the newest of each memory first.

        Args:
            query: What is sought.
            in_target: Look in the translations.
            manner: `words`, `exact` or `regex`, see `workbench.memory.concordance.Manner`.
            limit: How many at most.

        Raises:
            MemoryUnusable: A memory cannot be read.
            UsageError: The query is empty, or no regular expression.
        """
        return self._knowledge.remembering.search(
            query, self.units, in_target=in_target, manner=Manner(manner), limit=limit
        )

    def memory_has_new_words(self) -> bool:
        """Whether a search reads many units first that nobody has searched yet, which takes a second or two."""
        return self._knowledge.remembering.has_new_words()

    @property
    def memory_trouble(self) -> MemoryUnusable | None:
        """Why the last matches are not all that there could be, if so."""
        return self._knowledge.remembering.trouble

    def draft(self, key: UnitKey, wanted: Wanted = OFFLINE) -> Draft | None:
        """What can be proposed for a unit without a person's help, if anything; it is not put anywhere."""
        if "engine" in wanted.drafters:
            self._knowledge.stopped.clear()
        return self._knowledge.proposals.draft(key, self.units, wanted)

    def drafts(self, wanted: Wanted = OFFLINE) -> Iterator[Answers]:
        """Yield what can be proposed for the empty units, some at a time as it is ready; it is not put anywhere."""
        self._knowledge.stopped.clear()
        return self._knowledge.proposals.drafts(self.empty_keys, lambda: self.units, wanted)

    def stop_drafts(self) -> None:
        """Have an engine not be waited for any longer; what it has answered is kept."""
        self._knowledge.stopped.set()

    @property
    def engine_trouble(self) -> WorkbenchError | None:
        """Why the engine, or a drafter of another package, is not asked, or not any more, if so."""
        return next(iter(self.drafter_troubles.values()), None)

    @property
    def drafter_troubles(self) -> Mapping[str, WorkbenchError]:
        """Why drafters are not asked, or not any more, by name, though the project has them."""
        troubles = self._knowledge.proposals.troubles
        fault = self._knowledge.engine_fault
        return {"engine": fault, **troubles} if fault else troubles

    @property
    def sent_to_engine(self) -> int:
        """How many characters have been sent to the engine since the document was opened."""
        return self._knowledge.proposals.sent

    def why_no_engine(self) -> str:
        """Why the engine that the settings have draft does not, as far as the user has to do something about it."""
        from workbench.session.engines import why_not_in_use

        return why_not_in_use(self._project)

    @property
    def empty_keys(self) -> tuple[UnitKey, ...]:
        """The units for which a draft may be wanted, in document order."""
        return tuple(unit.key for unit in self.units if may_draft(unit))

    def check(self, key: UnitKey, text: str) -> tuple[Finding, ...]:
        """Findings for a unit as if `text` were its translation; changes nothing."""
        unit = self._as_if(key, text)
        found = self._knowledge.check(unit, tuple(takewhile(lambda one: one.key != key, self.units)))
        return self.qa.left(found, unit)

    def offers(self, key: UnitKey, text: str) -> tuple[Offer, ...]:
        """The edits that would mend something in a unit as if `text` were its translation."""
        return self.qa.offers(self._as_if(key, text))

    def dismiss(self, finding: Finding, reason: str) -> None:
        """Write down that a finding is no error, and forget it.

        Raises:
            UsageError: There is no reason.
            UnreadableInput: The file of dismissals is not of the form.
            WriteError: The disk refused.
        """
        gone = self.qa.dismiss(finding, reason).fingerprint
        for key, findings in self._findings.items():
            self._findings[key] = tuple(one for one in findings if one.fingerprint != gone)
        self._told(FindingsChanged(None))

    def findings(self, key: UnitKey) -> tuple[Finding, ...]:
        """The last known findings of a unit, document-wide ones included."""
        return self._findings.get(key, ())

    def check_all(self) -> tuple[Finding, ...]:
        """Check the whole document and remember the findings per unit."""
        units = self.units
        found = self.qa.left_of_all(self._knowledge.check_all(units), units)
        by_key: dict[UnitKey, list[Finding]] = {}
        for finding in found:
            by_key.setdefault(finding.key, []).append(finding)
        self._findings = {key: tuple(findings) for key, findings in by_key.items()}
        self._told(FindingsChanged(None))
        return found

    def prepare(self) -> None:
        """Make ready what may be wanted next; takes as long as it takes, beside the typing."""
        self.terms.prepare()
        self._knowledge.remembering.learn_phrases()

    def close(self) -> None:
        """See `Storing.close`; what the memory does not have yet is put into it."""
        self.stop_drafts()
        super().close()
        self._knowledge.remembering.close(self.units)

    # Within

    def _as_if(self, key: UnitKey, text: str) -> Unit:
        """A unit as it would be with another translation."""
        unit = self.unit(key)
        state = unit.state if text == unit.target else State.TRANSLATED
        return replace(unit, target=storable(text), state=state if text else State.EMPTY)

    def _remember(self, event: Event) -> None:
        if isinstance(event, UnitChanged):
            self._knowledge.remembering.note(event.key)
        elif isinstance(event, DocumentReplaced):
            self._knowledge.remembering.note(None)
        elif isinstance(event, SaveStateChanged) and event.state.kind is SaveKind.SAVED:
            self._knowledge.remembering.note_saved()

    def _forget(self, key: UnitKey | None) -> None:
        if key is None:
            self._findings.clear()
        else:
            self._findings.pop(key, None)


def open_document(project: Project, name: str, *, author: str, clock: Clock = now) -> DocumentSession:
    """Open a document for work; read-only, with the reason, if somebody else has it open.

    Raises:
        ProjectError: There is no such document, or it has not been added yet.
        CatalogSyntaxError: Its PO file is broken.
    """
    document = project.document(name)
    if not document.catalog.exists():
        raise ProjectError(
            "does not exist yet.", path=document.catalog, advice=f"Make it with `workbench add {document.source}`."
        )
    session = DocumentSession(project, document, po.load(document.catalog), author=author, clock=clock)
    session.start(project.state)
    return session
