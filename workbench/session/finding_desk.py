"""The findings of one open document at the translator's desk: which of them stand, how they are mended or dismissed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from workbench.errors import UnreadableInput
from workbench.model import Dismissal, Finding, Unit, UnitKey
from workbench.project import Document, Project, baseline, dismissals
from workbench.session.knowledge import Knowledge, today
from workbench.session.mending import Mender, Offer
from workbench.session.policies import policy_of
from workbench.session.standing import Dismissals, Standing


class FindingDesk:
    """Sorts the findings of a document as `workbench check` does, mends texts, and dismisses.

    Args:
        project: The project, whose file gets the dismissals.
        document: The document.
        knowledge: What is known for it.
        author: Who dismisses.
    """

    def __init__(self, project: Project, document: Document, knowledge: Knowledge, *, author: str) -> None:
        self._project = project
        self._document = document
        self._knowledge = knowledge
        self._author = author

    @cached_property
    def _standing(self) -> Standing:
        policy = policy_of(self._project, self._document)
        return Standing(self._knowledge.suite, policy, self._dismissals(), self._known())

    def left(self, findings: Iterable[Finding], unit: Unit) -> tuple[Finding, ...]:
        """The findings on a unit that are on for its role, that no baseline holds and that nobody has dismissed."""
        return self._standing.left(findings, unit)

    def left_of_all(self, findings: Iterable[Finding], units: Sequence[Unit]) -> tuple[Finding, ...]:
        """The findings on a whole document that stand."""
        known: Mapping[UnitKey, Unit] = {unit.key: unit for unit in units}
        return tuple(
            one
            for finding in findings
            for one in (self._standing.left([finding], known[finding.key]) if finding.key in known else [finding])
        )

    def offers(self, unit: Unit) -> tuple[Offer, ...]:
        """The edits of a unit's target that would mend something and bring nothing new; may take some milliseconds."""
        return tuple(Mender(self._knowledge.suite, self._knowledge.context, self._standing).offers(unit))

    def dismiss(self, finding: Finding, reason: str) -> Dismissal:
        """Write down that a finding is no error.

        Raises:
            UsageError: There is no reason.
            UnreadableInput: The file of dismissals is not of the form.
            WriteError: The disk refused.
        """
        from workbench.session.dismissing import Words, dismiss

        words = Words(by=self._author, reason=reason, on=today())
        (made,) = dismiss(self._project, [finding], words)
        self._standing.dismissals = self._dismissals()
        return made

    def _known(self) -> frozenset[str]:
        try:
            return baseline.read(self._project.baseline) if self._project.baseline else frozenset()
        except UnreadableInput:
            # As with dismissals below.
            return frozenset()

    def _dismissals(self) -> Dismissals:
        try:
            known = dismissals.read(self._project.dismissals)
        except UnreadableInput:
            # `workbench check` says so; the editor then shows all findings.
            known = {}
        return Dismissals(known, today())
