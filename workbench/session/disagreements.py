"""Finished segments that were right by the termbase as it was, and are wrong by the termbase as it is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench import catalog as po
from workbench.checks import Context
from workbench.errors import WorkbenchError
from workbench.glossary import Termbase
from workbench.model import Finding, TermHit, Unit
from workbench.project import Document, Project, style_named
from workbench.session.knowledge import today
from workbench.session.policies import policy_of, suite_for
from workbench.text.replacement import replace_forms

TERM_CHECKS = frozenset({"glossary-missing", "glossary-forbidden", "name-out-of-date"})
"""The checks that hold a unit against the termbase."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A finished unit that a changed term makes wrong."""

    document: str
    number: int
    """1-based place of the unit in its document."""
    unit: Unit
    findings: tuple[Finding, ...]
    """What is found in it only now."""
    proposed: str
    """The target with the new form in the place of the old; "" where no form to replace was found."""


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the search is."""

    done: int
    total: int
    """Documents."""
    unreadable: str = ""
    """Why the last document could not be looked at."""


def disagreements(
    project: Project,
    before: Termbase,
    after: Termbase,
    *,
    live: Mapping[str, Sequence[Unit]],
    is_stale: Callable[[], bool] = lambda: False,
) -> Iterator[Disagreement | Looked]:
    """Look through the finished units of the project.

    Args:
        project: The project.
        before: The termbase as it was.
        after: The termbase as it is.
        live: Units of documents that are open, by the documents' names; the others are read from their files.
        is_stale: Says that nobody waits for the answer any longer.

    Yields:
        What disagrees, in the order of documents and units, and after each document how far the search is.
    """
    documents = [one for one in project.documents if one.name in live or one.catalog.exists()]
    # The open ones first: they are what somebody looks at.
    documents.sort(key=lambda one: one.name not in live)
    for done, document in enumerate(documents, start=1):
        unreadable = ""
        try:
            units = live[document.name] if document.name in live else po.load(document.catalog).units
            judge = _Judge(project, document, before, after)
            for number, unit in enumerate(units, start=1):
                if is_stale():
                    return
                if unit.state.is_finished:
                    yield from judge.judged(number, unit)
        except WorkbenchError as error:
            unreadable = str(error)
        yield Looked(done, len(documents), unreadable)


class _Judge:
    """Holds units of one document against both termbases."""

    def __init__(self, project: Project, document: Document, before: Termbase, after: Termbase) -> None:
        self._pair, self._day = project.pair, document.date or today()
        self._document = document
        self._before, self._after = before, after
        suite = suite_for([policy_of(project, document)])
        checks = tuple(check for check in suite.checks if check.id in TERM_CHECKS)
        self._suite = replace(suite, checks=checks, document_checks=(), run_checks=(), broken=())
        self._context = Context(
            pair=self._pair,
            day=self._day,
            profile=style_named(document.profile, project),
            hits=lambda _: (),
            file=str(document.catalog),
        )

    def judged(self, number: int, unit: Unit) -> Iterator[Disagreement]:
        """The unit, if it disagrees with the second termbase only."""
        old, new = self._find(self._before, unit.source), self._find(self._after, unit.source)
        if old == new:
            return
        known = {_place_of(one) for one in self._findings(unit, old)}
        fresh = tuple(one for one in self._findings(unit, new) if _place_of(one) not in known)
        if fresh:
            yield Disagreement(self._document.name, number, unit, fresh, proposal(unit.target, old, new))

    def _find(self, termbase: Termbase, source: str) -> tuple[TermHit, ...]:
        return termbase.find(source, self._day, lang=self._pair.source, target=self._pair.target)

    def _findings(self, unit: Unit, hits: tuple[TermHit, ...]) -> tuple[Finding, ...]:
        return self._suite.run_unit(unit, replace(self._context, hits=lambda _: hits))


def _place_of(finding: Finding) -> tuple[object, ...]:
    """What makes two findings one: the words may name a form that has changed."""
    return (finding.check, finding.spans)


def proposal(target: str, old: Sequence[TermHit], new: Sequence[TermHit]) -> str:
    """Return a target with forms that are no longer right replaced by those to use; "" if it has none of them."""
    pairs: list[tuple[str, str]] = []
    rights: list[str] = []
    answers = {hit.concept: hit for hit in reversed(old)}
    for hit in {one.concept: one for one in reversed(new)}.values():
        right = _right(hit)
        rights += right
        was = answers.get(hit.concept)
        wrong = [*hit.forbidden, *hit.former, *(form for form in (_right(was) if was else ()) if form not in right)]
        for form in dict.fromkeys(wrong):
            if hit.preferred and form not in right:
                is_short = form.isupper() and " " not in form
                pairs.append((form, hit.acronym if is_short and hit.acronym else hit.preferred[0]))
    pairs.sort(key=lambda pair: -len(pair[0]))
    changed = replace_forms(target, pairs, rights)
    return "" if changed == target else changed


def _right(hit: TermHit) -> tuple[str, ...]:
    return (*hit.preferred, *((hit.acronym,) if hit.acronym else ()), *hit.admitted)
