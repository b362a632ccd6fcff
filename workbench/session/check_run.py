"""One run of the checks over files that have been read: here or in other processes, new or as the last run found it."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.checks import Part, Suite, joined
from workbench.errors import WorkbenchError
from workbench.glossary import Termbase
from workbench.glossary.bulk import many_records
from workbench.model import Finding
from workbench.session.check_cache import CheckCache, cache_for
from workbench.session.check_jobs import ROW, Advance, judged, ready_for_forks
from workbench.session.check_tasks import Wishes
from workbench.session.judging import Opened

_LEAST_KEPT = 500
"""Fewer units are judged in less time than a cache takes."""


def _silent(_: int) -> None:
    """Nobody looks on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """With what a run is done; the findings are the same whatever it is."""

    jobs: int = 1
    """Processes; 0 for as many as the machine has processors."""
    executor: Executor | None = None
    """What takes the work in place of processes of our own, e.g. a cluster's."""
    keeps: bool = True
    """Whether findings are kept for the next run, and looked up."""
    begin: Callable[[int], object] = _silent
    """Is told how many units there are to judge."""
    advance: Advance = _silent
    """Is told as more of them have been judged."""


def found_in(
    opened: Sequence[Opened], suite: Suite, wishes: Wishes, means: Means, termbases: Mapping[Path | None, Termbase]
) -> list[Finding]:
    """Return what the checks find in the files, in their order: of the file itself, then of its units.

    Args:
        opened: The files, those among them that could not be opened as well.
        suite: The checks.
        wishes: What the user asks of this run.
        means: With what it is done.
        termbases: By the root of their project; under None the one that counts outside any.

    Raises:
        WorkbenchError: A process that should have judged some units has died.
    """
    total = sum(len(one.checked.units) for one in opened)
    means.begin(total)
    kept = _Kept(suite, wishes, is_on=means.keeps and total >= _LEAST_KEPT)
    known = [kept.get(one) for one in opened]
    fresh = [one for one, findings in zip(opened, known, strict=True) if findings is None]
    for one, findings in zip(opened, known, strict=True):
        if findings is not None:
            means.advance(len(one.checked.units))
    stopped: set[str] = set()
    # Nothing that is made here goes in circles; looking for circles again and again takes a tenth of the time.
    with many_records(), _parts(fresh, suite, wishes, means, termbases, stopped) as parts:
        by_document = []
        for one, findings in zip(opened, known, strict=True):
            if findings is None:
                part = joined([next(parts)], stopped)
                findings = suite.conclude(one.checked, part, stopped) if one.is_readable else []
                kept.put(one, findings, is_whole=not stopped)
            by_document.append(findings)
    kept.save()
    found = [finding for one in opened for finding in suite.run_file(one.po_file, one.checked.context)]
    found += suite.together([one.checked for one in opened], by_document, stopped)
    order = {one.file: number for number, one in enumerate(opened)}
    return sorted(found, key=lambda one: order.get(one.file, -1))


@contextmanager
def _parts(
    fresh: Sequence[Opened],
    suite: Suite,
    wishes: Wishes,
    means: Means,
    termbases: Mapping[Path | None, Termbase],
    stopped: AbstractSet[str],
) -> Iterator[Iterator[Part]]:
    """What is found in the units of each file: by the executor, by processes, or here as it is asked for."""
    jobs = min(means.jobs or os.cpu_count() or 1, 1 + sum(len(one.checked.units) for one in fresh) // ROW)
    if means.executor:
        yield judged(fresh, suite, wishes, means.executor, means.advance)
    elif jobs > 1:
        with ready_for_forks(suite, wishes, termbases), _processes(jobs) as executor:
            yield judged(fresh, suite, wishes, executor, means.advance)
    else:
        yield (joined(_in_turn(one, suite, stopped, means.advance), set()) for one in fresh)


@contextmanager
def _processes(jobs: int) -> Iterator[Executor]:
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if can_fork else None)
    executor = ProcessPoolExecutor(jobs, mp_context=context)
    try:
        yield executor
    except BrokenProcessPool as error:
        raise WorkbenchError(
            "A process that judged some of the segments has died.",
            advice="Run it with --jobs 1 to see on which; a check of a plug-in may be to blame.",
        ) from error
    finally:
        executor.shutdown(cancel_futures=True)


def _in_turn(one: Opened, suite: Suite, stopped: AbstractSet[str], advance: Advance) -> Iterable[Part]:
    out = set(stopped)
    units = one.checked.units
    for start in range(0, len(units), ROW):
        row = units[start : start + ROW]
        part = suite.judge(row, one.checked.context, out)
        out |= part.raised.keys()
        advance(len(row))
        yield part


class _Kept:
    """The caches of all projects of a run."""

    def __init__(self, suite: Suite, wishes: Wishes, *, is_on: bool) -> None:
        self._suite = suite
        self._wishes = wishes
        self._is_on = is_on
        self._caches: dict[Path | None, CheckCache] = {}

    def get(self, one: Opened) -> list[Finding] | None:
        """What was found in a file when it was the same."""
        if not self._is_on or not one.is_readable:
            return None
        return self._cache(one).get(self._key(one))

    def put(self, one: Opened, findings: Sequence[Finding], *, is_whole: bool) -> None:
        """Keep what was found, unless a check has not been asked."""
        if self._is_on and one.is_readable and is_whole:
            self._cache(one).put(self._key(one), findings)

    def save(self) -> None:
        for cache in self._caches.values():
            cache.save()

    def _key(self, one: Opened) -> str:
        return self._cache(one).key(one.po_file.data, one.checked.context)

    def _cache(self, one: Opened) -> CheckCache:
        project = one.task.project
        root = project.root if project else None
        if root not in self._caches:
            self._caches[root] = cache_for(project, self._suite, self._wishes)
        return self._caches[root]
