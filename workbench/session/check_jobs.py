"""The checks of a run in several processes, or wherever an executor takes them: rows of units, each judged by itself.

A worker is told by a recipe, as bytes, what checks and which termbase it needs, and makes them once; a process that was
forked finds them ready.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from workbench.checks import Context, Part, Policy, Suite, joined
from workbench.glossary import Termbase
from workbench.glossary.bulk import many_records
from workbench.model import Unit
from workbench.session.check_tasks import Wishes, knowing, no_terms, termbase_for
from workbench.session.judging import Opened

Advance = Callable[[int], None]
"""Is told how many more units have been judged."""
ROW = 500
"""Units that are judged in one go: of one file, or of several small ones."""


@dataclass(frozen=True, slots=True)
class Row:
    """Units of one file that follow each other."""

    document: int
    """The number of the file in its run."""
    context: Context
    """The circumstances of the file, without the termbase, which is large."""
    units: tuple[Unit, ...]


def judged(
    opened: Sequence[Opened],
    suite: Suite,
    wishes: Wishes,
    executor: Executor,
    advance: Advance,
) -> Iterator[Part]:
    """Yield what the checks of units find in each file, in the order of the files.

    Args:
        opened: The files to judge.
        suite: The checks.
        wishes: What the user asks of this run.
        executor: Takes the work; all that is handed to it and comes back can be pickled.
        advance: Is told as work comes back.
    """
    waiting: list[tuple[list[Row], Future[list[Part]]]] = []
    for root, rows in _batches(opened):
        waiting.append((rows, executor.submit(judge_rows, _recipe(suite, wishes, root), rows)))
    parts: list[list[Part]] = [[] for _ in opened]
    for rows, future in waiting:
        for row, part in zip(rows, future.result(), strict=True):
            parts[row.document].append(part)
            advance(len(row.units))
    for some in parts:
        yield joined(some, set())


def judge_rows(recipe: bytes, rows: Sequence[Row]) -> list[Part]:
    """Judge rows of units: what a worker does."""
    suite, termbase = _READY.get(recipe) or _made(recipe)
    with many_records():
        return [suite.judge(row.units, knowing(row.context, termbase)) for row in rows]


_READY: dict[bytes, tuple[Suite, Termbase]] = {}
"""What forked processes find made by the one they come of; empty but for the time of a run."""


@contextmanager
def ready_for_forks(suite: Suite, wishes: Wishes, termbases: Mapping[Path | None, Termbase]) -> Iterator[None]:
    """Keep at hand what processes need that are forked in the block.

    Args:
        suite: The checks.
        wishes: What the user asks of this run.
        termbases: By the root of their project; under None the one that counts outside any.
    """
    _READY.update({_recipe(suite, wishes, root): (suite, termbase) for root, termbase in termbases.items()})
    try:
        yield
    finally:
        _READY.clear()


def _recipe(suite: Suite, wishes: Wishes, root: Path | None) -> bytes:
    policy = replace(suite.policy, severities=dict(suite.policy.severities), roles={})
    return pickle.dumps((policy, wishes, root))


@lru_cache(maxsize=4)
def _made(recipe: bytes) -> tuple[Suite, Termbase]:
    policy: Policy
    policy, wishes, root = pickle.loads(recipe)  # noqa: S301 - from the process that started this one
    return Suite.load(policy), termbase_for(wishes, root)


def _batches(opened: Sequence[Opened]) -> Iterator[tuple[Path | None, list[Row]]]:
    """Rows of about as many units, each batch of one project."""
    root: Path | None = None
    batch: list[Row] = []
    for row_root, row in _rows(opened):
        if batch and (row_root != root or sum(len(one.units) for one in batch) + len(row.units) > ROW):
            yield root, batch
            batch = []
        root = row_root
        batch.append(row)
    if batch:
        yield root, batch


def _rows(opened: Iterable[Opened]) -> Iterator[tuple[Path | None, Row]]:
    for number, one in enumerate(opened):
        units = one.checked.units
        root = one.task.project.root if one.task.project else None
        context = _portable(one.checked.context)
        for start in range(0, len(units), ROW):
            yield root, Row(number, context, units[start : start + ROW])


def _portable(context: Context) -> Context:
    """The circumstances of a file as they can be pickled."""
    return replace(
        context,
        hits=no_terms,
        named=no_terms,
        profile=replace(context.profile, currencies=dict(context.profile.currencies)),
        parameters={check: dict(given) for check, given in context.parameters.items()},
        at_hand={},
    )
