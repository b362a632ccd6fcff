"""All checks of a policy, run over units and documents."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from workbench import plugins
from workbench.checks.check import Check, DocumentCheck, FileCheck, ObservingCheck, Rule, RunCheck, Trigger
from workbench.checks.context import Context, Document
from workbench.checks.part import Part, joined
from workbench.checks.plan import Plan
from workbench.checks.plural import forms
from workbench.checks.po_file import PoFile
from workbench.checks.policy import Policy
from workbench.checks.registry import GROUP, PLUGIN_ERROR, made, plugin_error
from workbench.checks.time_limit import time_limit
from workbench.model import Finding, LanguagePair, Severity, Side, Unit, UnitKey

_LONGEST_ON_UNIT, _LONGEST_ON_DOCUMENT = 10.0, 60.0
"""Seconds that a stranger's check may take."""

MOST_OF_A_KIND = 20
"""Findings of one check that are told of one text; a last one says how many more there are."""


@dataclass(frozen=True, slots=True)
class Suite:
    """The checks that are on, in the order of their ids, with their severities.

    It holds no state between calls, so that several threads may use one.
    """

    checks: tuple[Check, ...]
    document_checks: tuple[DocumentCheck, ...]
    run_checks: tuple[RunCheck, ...]
    policy: Policy
    file_checks: tuple[FileCheck, ...] = ()
    broken: tuple[Finding, ...] = ()
    """One finding for each plug-in that could not be loaded."""
    strangers: frozenset[str] = frozenset()
    """Ids of the checks that are not ours, and may take only so long."""

    @classmethod
    def load(cls, policy: Policy) -> "Suite":
        """Load every check that the policy has on, our own and third parties', through their entry points."""
        rules: list[Rule] = []
        broken: list[Finding] = []
        for name, loaded in plugins.load_all(GROUP):
            try:
                rules.append(made(name, loaded))
            except Exception as error:  # noqa: BLE001 - a stranger's class may raise anything
                broken.append(plugin_error(name, str(error), policy))
        return cls.of(rules, policy, broken)

    @classmethod
    def of(cls, rules: Sequence[Rule], policy: Policy, broken: Sequence[Finding] = ()) -> "Suite":
        """Make a suite of these checks, leaving out the ones that the policy has off."""
        on = sorted((rule for rule in rules if policy.severity_of(rule) is not None), key=lambda rule: rule.id)
        return cls(
            tuple(rule for rule in on if isinstance(rule, Check)),
            tuple(rule for rule in on if isinstance(rule, DocumentCheck)),
            tuple(rule for rule in on if isinstance(rule, RunCheck)),
            policy,
            tuple(rule for rule in on if isinstance(rule, FileCheck)),
            tuple(broken) if policy.severities.get(PLUGIN_ERROR, Severity.ERROR) is not None else (),
            frozenset(rule.id for rule in on if not type(rule).__module__.startswith("workbench.")),
        )

    def run(self, units: Sequence[Unit], context: Context) -> tuple[Finding, ...]:
        """Judge one document; the findings are in document order, then by check."""
        return self.run_documents([Document(tuple(units), context)])

    def run_documents(self, documents: Sequence[Document]) -> tuple[Finding, ...]:
        """Judge all documents of one run, each by itself and against each other.

        Returns:
            The findings in the order of the documents and their units, then by check.
        """
        stopped: set[str] = set()
        by_document = []
        for document in documents:
            part = joined([self.judge(document.units, document.context, stopped)], stopped)
            by_document.append(self.conclude(document, part, stopped))
        return self.together(documents, by_document, stopped)

    def judge(self, units: Sequence[Unit], context: Context, stopped: AbstractSet[str] = frozenset()) -> Part:
        """Judge units of a document, each by itself: this can be done anywhere and in any order.

        Args:
            units: Units that follow each other in the document.
            context: The circumstances of the document.
            stopped: Checks that have raised before, and are not asked.
        """
        context = _remembering(context)
        plan = Plan(self._checks_for(context.pair))
        watchers = [one for one in self._document_checks_for(context.pair) if isinstance(one, ObservingCheck)]
        seen: dict[str, list[Any]] = {watcher.id: [] for watcher in watchers}
        findings: list[Finding] = []
        raised: dict[str, Finding | None] = {}
        out = set(stopped)
        for unit in units:
            findings += self._run_unit(unit, context, plan, out, raised)
            # While what is known of the unit's texts is at hand.
            for watcher in watchers:
                if watcher.id not in out:
                    try:
                        with self._limit(watcher, _LONGEST_ON_UNIT):
                            seen[watcher.id].append(watcher.observe(unit, context))
                    except Exception as error:  # noqa: BLE001 - a stranger's check may raise anything
                        out.add(watcher.id)
                        raised[watcher.id] = self._complaint(watcher, error, None, context)
        return Part(tuple(findings), seen, raised)

    def conclude(self, document: Document, part: Part, stopped: set[str]) -> list[Finding]:
        """Return all findings of one document by itself.

        Args:
            document: The document.
            part: What `judge` made of all its units.
            stopped: Checks that have raised, and are not asked; those that do are added.
        """
        context = _remembering(document.context)
        found = [*part.findings, *(complaint for complaint in part.raised.values() if complaint)]
        for check in self._document_checks_for(context.pair):
            if check.id in stopped:
                continue
            try:
                with self._limit(check, _LONGEST_ON_DOCUMENT):
                    if isinstance(check, ObservingCheck):
                        judged = check.conclude(document.units, part.seen[check.id], context)
                    else:
                        judged = check.run_document(document.units, context)
                    found += self._stamped(check, judged, context)
            except Exception as error:  # noqa: BLE001 - a stranger's check may raise anything
                stopped.add(check.id)
                if complaint := self._complaint(check, error, None, context):
                    found.append(complaint)
        return found

    def together(
        self, documents: Sequence[Document], by_document: Sequence[Sequence[Finding]], stopped: set[str]
    ) -> tuple[Finding, ...]:
        """Return the findings of a run: those of each document, and those that come of comparing them."""
        found: list[tuple[tuple[int, int, str], Finding]] = []
        places = [_places(document.units) for document in documents]
        for number, findings in enumerate(by_document):
            found.extend(((number, places[number].get(one.key, -1), one.check), one) for one in findings)
        for run_check in self.run_checks:
            for number, one in self._run_across(run_check, documents, stopped):
                found.append(((number, places[number].get(one.key, -1), one.check), one))
        found.sort(key=lambda pair: pair[0])
        return (*self.broken, *(finding for _, finding in found))

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All checks that are on."""
        return (*self.checks, *self.document_checks, *self.run_checks, *self.file_checks)

    def run_file(self, file: PoFile, context: Context) -> tuple[Finding, ...]:
        """Judge a PO file as it lies there; the findings are in the order of its lines."""
        found: list[Finding] = []
        for check in self.file_checks:
            try:
                found.extend(self._stamped(check, check.run_file(file, context), context))
            except Exception as error:  # noqa: BLE001 - a stranger's check may raise anything
                if complaint := self._complaint(check, error, None, context):
                    found.append(complaint)
        return tuple(sorted(found, key=lambda one: (one.line, one.column, one.check)))

    def run_unit(self, unit: Unit, context: Context, before: Sequence[Unit] = ()) -> tuple[Finding, ...]:
        """Judge one unit: what an editor shows while somebody types. Safe to call from any thread.

        Args:
            unit: The unit with the text as it is being typed.
            context: The circumstances of its document.
            before: The units before it, for the checks that ask what the document has said by then.
        """
        context = _remembering(context)
        raised: dict[str, Finding | None] = {}
        found = self._run_unit(unit, context, Plan(self._checks_for(context.pair)), set(), raised)
        for check in self._document_checks_for(context.pair):
            try:
                found.extend(self._stamped(check, check.run_beside(unit, before, context), context))
            except Exception as error:  # noqa: BLE001 - a stranger's check may raise anything
                raised[check.id] = self._complaint(check, error, unit, context)
        return (*found, *(complaint for complaint in raised.values() if complaint))

    def _run_across(
        self, check: RunCheck, documents: Sequence[Document], stopped: set[str]
    ) -> Iterator[tuple[int, Finding]]:
        """Findings with the number of their document."""
        numbers = {
            id(document): number for number, document in enumerate(documents) if _speaks(check, document.context.pair)
        }
        spoken = [document for document in documents if id(document) in numbers]
        if not spoken:
            return
        try:
            with self._limit(check, _LONGEST_ON_DOCUMENT):
                told = [
                    (numbers[id(document)], finding)
                    for document, found in check.run_documents(spoken)
                    for finding in self._stamped(check, [found], document.context)
                ]
            yield from told
        except Exception as error:  # noqa: BLE001 - a stranger's check may raise anything
            stopped.add(check.id)
            if complaint := self._complaint(check, error, None, spoken[0].context):
                yield numbers[id(spoken[0])], complaint

    def _run_unit(
        self, unit: Unit, context: Context, plan: Plan, stopped: set[str], raised: dict[str, Finding | None]
    ) -> list[Finding]:
        told: list[Finding] = []
        strangers = self.strangers
        for form in forms(unit):
            triggered: dict[Trigger, bool] = {}
            for check in plan.checks_for(form):
                if stopped and check.id in stopped:
                    continue
                try:
                    trigger = check.trigger
                    if trigger is not None:
                        applies = triggered.get(trigger)
                        if applies is None:
                            applies = triggered[trigger] = trigger.applies(form, context)
                        if not applies:
                            continue
                    if check.id in strangers:
                        with self._limit(check, _LONGEST_ON_UNIT):
                            found = [*check.run(form, context)]
                    else:
                        found = [*check.run(form, context)]
                    if found:
                        found = self._stamped(check, _capped(found), context)
                        told += [_of_entry(finding, form, unit) for finding in found]
                except Exception as error:  # noqa: BLE001 - a stranger's check may raise anything
                    stopped.add(check.id)
                    raised[check.id] = self._complaint(check, error, unit, context)
        return told

    def _checks_for(self, pair: LanguagePair) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if _speaks(check, pair))

    def _document_checks_for(self, pair: LanguagePair) -> tuple[DocumentCheck, ...]:
        return tuple(check for check in self.document_checks if _speaks(check, pair))

    def _limit(self, check: Rule, seconds: float) -> AbstractContextManager[None]:
        """The time that a check may take: our own are known to come back."""
        return time_limit(seconds) if check.id in self.strangers else nullcontext()

    def _stamped(self, check: Rule, findings: Iterable[Finding], context: Context) -> list[Finding]:
        """All findings of a call, with the policy's severity and the document's file."""
        severity = self.policy.severity_of(check) or check.severity
        return [replace(one, severity=severity, file=one.file or context.file) for one in findings]

    def _complaint(self, check: Rule, error: Exception, unit: Unit | None, context: Context) -> Finding | None:
        """Name a check that raised, once a run: it would raise on the next unit as well."""
        if self.policy.severities.get(PLUGIN_ERROR, Severity.ERROR) is None:
            return None
        finding = plugin_error(check.id, f"{type(error).__name__}: {error}", self.policy)
        finding = replace(finding, file=context.file)
        return finding if unit is None else replace(finding, key=unit.key, target=unit.target, line=unit.line)


def _speaks(check: Rule, pair: LanguagePair) -> bool:
    """Whether the check is for these languages; regional codes count as their language (`en-GB` is `en`)."""
    return all(
        not wanted or given == wanted or given.startswith(f"{wanted}-")
        for wanted, given in ((check.source_language, pair.source), (check.target_language, pair.target))
    )


def _remembering(context: Context) -> Context:
    """The context with term hits looked up once per text of a document, however many checks ask."""
    hits, named = (lru_cache(maxsize=None)(find) for find in (context.hits, context.named))
    return replace(context, hits=hits, named=named, at_hand={})


def _capped(found: Sequence[Finding]) -> Sequence[Finding]:
    """The first findings on one text, and one that counts the rest: nobody reads thousands about a segment."""
    unsaid = len(found) - MOST_OF_A_KIND
    if unsaid <= 0:
        return found
    more = "1 more finding" if unsaid == 1 else f"{unsaid} more findings"
    message = f"There are {more} of this kind in the segment; here is the first."
    return [*found[:MOST_OF_A_KIND], replace(found[MOST_OF_A_KIND], message=message)]


def _of_entry(finding: Finding, form: Unit, unit: Unit) -> Finding:
    """Give a finding on one plural form the key of its entry; spans in another source text than the entry's go."""
    if form is unit:
        return finding
    spans = finding.spans
    if form.source != unit.source:
        spans = tuple(span for span in spans if span.side is Side.TARGET)
    return replace(finding, key=unit.key, spans=spans)


def _places(units: Sequence[Unit]) -> dict[UnitKey, int]:
    return {unit.key: place for place, unit in reversed(list(enumerate(units)))}
