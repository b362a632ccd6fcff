"""What a check is: declared facts, and pure logic that turns texts into findings."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from workbench.catalog.survey import Quoted
from workbench.checks.context import Context, Document
from workbench.model import Finding, FixKind, Fixup, Severity, Span, Unit, UnitKey

if TYPE_CHECKING:
    from workbench.catalog.survey import Entry
    from workbench.checks.po_file import PoFile


class Rule:
    """The facts that every kind of check declares; an entry point of `workbench.checks` is a subclass of one of them.

    Checks hold no state: one instance serves many threads.
    """

    id: ClassVar[str]
    """Kebab-case name, the same as that of the entry point: written into settings, reports and dismissals."""
    title: ClassVar[str]
    """A few words for a list."""
    explanation: ClassVar[str]
    """One paragraph for a reviewer, with a right and a wrong example."""
    severity: ClassVar[Severity]
    """How bad a finding is unless the policy says otherwise."""
    default_on: ClassVar[bool] = True
    """Whether it runs when the policy does not name it."""
    version: ClassVar[int] = 1
    """Raised when the rule changes, so that old dismissals are asked again."""
    source_language: ClassVar[str] = ""
    """Only for this source language, e.g. `vi`; "" for any."""
    target_language: ClassVar[str] = ""
    """Only for this target language, e.g. `en`; "" for any."""
    fix: ClassVar[FixKind | None] = None
    """Whether `fixups` can mend a finding, and how safely."""
    rests_on_terms: ClassVar[bool] = False
    """Whether its messages tell forms of the termbase: another form is another finding, so that a dismissal ends."""
    parameters: ClassVar[Mapping[str, Sequence[str]]] = {}
    """What the settings may say to it beside its severity: lists of words by name, with the values used otherwise."""

    def parameter(self, name: str, context: Context) -> Sequence[str]:
        """Return the words that the settings give for a parameter, or the check's own."""
        return context.parameters.get(self.id, {}).get(name, self.parameters[name])

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        """Yield the edits of the target that mend a finding of this check; none where a person has to think.

        Whoever makes them checks the text again: an edit that would bring a new finding is not made.
        """
        return iter(())

    def finding(self, unit: Unit, message: str, *spans: Span) -> Finding:
        """Make a finding of this check on `unit`; the suite adds the file and the policy's severity."""
        return Finding(
            check=self.id,
            severity=self.severity,
            message=message,
            key=unit.key,
            target=unit.target,
            spans=spans,
            line=unit.line,
            basis=message if self.rests_on_terms else "",
            version=self.version,
        )


@dataclass(frozen=True, slots=True)
class Trigger:
    """What several checks have in common: asked once for each unit, however many checks wait for the answer."""

    applies: Callable[[Unit, Context], bool]
    """Whether these checks can have something to say about a unit."""


class Check(Rule, ABC):
    """A check that judges one unit by itself, so that the editor can run it while somebody types."""

    wants_empty: ClassVar[bool] = False
    """Whether it is also called for units whose target is empty or blank."""
    marks: ClassVar[frozenset[str]] = frozenset()
    """Called only where one of these characters stands in either text; empty: everywhere. It spares the run of a
    check that cannot apply, and most segments have no bracket and no quotation mark."""
    beyond_ascii: ClassVar[bool] = False
    """Called only where the target has a character outside ASCII."""
    trigger: ClassVar[Trigger | None] = None
    """Called only where this applies, which other checks may wait for as well."""

    @abstractmethod
    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        """Judge one unit, which has no plural: the suite has made a unit of each form."""


class DocumentCheck(Rule, ABC):
    """A check that needs the whole document in order."""

    @abstractmethod
    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        """Judge one document."""

    def run_beside(self, unit: Unit, before: Sequence[Unit], context: Context) -> Iterator[Finding]:
        """Judge one unit while somebody types, if that needs no more than the units before it.

        What it finds must be what `run_document` finds for the unit. Without a rule of its own a check waits for the
        whole document.

        Args:
            unit: The unit with the text as it is being typed.
            before: The units before it in the document, in order.
            context: The circumstances of the document.
        """
        return iter(())


class ObservingCheck(DocumentCheck, ABC):
    """A check of the document that looks at each unit by itself first, and then compares what it has seen.

    The looking is done beside the checks of the unit, which have taken the same texts apart, and in other processes
    where several work on one document: what is seen should be small, and must be picklable.
    """

    @abstractmethod
    def observe(self, unit: Unit, context: Context) -> Any:
        """Return what the document's judgement needs to know of one unit; None where it is nothing."""

    @abstractmethod
    def conclude(self, units: Sequence[Unit], seen: Sequence[Any], context: Context) -> Iterator[Finding]:
        """Judge the document from what was seen of each of its units."""

    def run_document(self, units: Sequence[Unit], context: Context) -> Iterator[Finding]:
        return self.conclude(units, [self.observe(unit, context) for unit in units], context)


class RunCheck(Rule, ABC):
    """A check that compares the documents of one run with each other."""

    @abstractmethod
    def run_documents(self, documents: Sequence[Document]) -> Iterator[tuple[Document, Finding]]:
        """Judge all documents, and say of each finding which document it is in."""


class FileCheck(Rule, ABC):
    """A check that judges a PO file as it lies there, even one that cannot be opened."""

    @abstractmethod
    def run_file(self, file: "PoFile", context: Context) -> Iterator[Finding]:
        """Judge one file."""

    def finding_at(self, message: str, line: int, column: int = 1, *, on: "Entry | None" = None) -> Finding:
        """Make a finding at a place of the file (1-based), on an entry or on none."""
        context, source = (on.key if on else None) or (None, "")
        return Finding(
            check=self.id,
            severity=self.severity,
            message=message,
            key=UnitKey(context, source),
            target=on.targets[0][1].text if on and on.targets else "",
            line=line,
            column=column,
            version=self.version,
        )

    def finding_on(self, entry: "Entry", message: str) -> Finding:
        """Make a finding on an entry, at its msgid."""
        place = entry.source or Quoted(entry.line, 1)
        return self.finding_at(message, place.line, place.column, on=entry)
