"""What the checks found in each file, kept for the next run: under a hash of everything that it depends on.

An entry is as good as a new judgement or it is not found. The cache is a file of its own that anybody may delete; what
is damaged or of another time is no cache.
"""

import hashlib
import json
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import workbench
from workbench import atomic
from workbench.checks import Context, Suite
from workbench.errors import WriteError
from workbench.glossary.termbase import files as glossary_files
from workbench.model import Finding, Severity, Side, Span, UnitKey
from workbench.project import Project
from workbench.session.check_tasks import Wishes
from workbench.session.knowledge import glossary_folders

NAME = "check-cache"
_FORMAT = 1
_MOST = 20_000
"""Files whose findings are kept."""


class CheckCache:
    """The findings of the files of one project, or of files outside any."""

    def __init__(self, path: Path, basis: str) -> None:
        """Open a cache.

        Args:
            path: Where it lies; it need not be there.
            basis: What all its entries depend on: checks, policy, termbase.
        """
        self._path = path
        self._basis = basis
        self._known = _read(path)
        self._used: dict[str, list[Any]] = {}

    def key(self, data: bytes, context: Context) -> str:
        """Return the key of a file by its bytes and the circumstances in which it is judged."""
        facts = (
            *(self._basis, context.file, context.pair, context.day, context.file_is_ours),
            *(_plain(context.profile), _plain(context.parameters)),
        )
        return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass") + b"\0" + data).hexdigest()

    def get(self, key: str) -> list[Finding] | None:
        """Return what was found in a file, or None where it has to be judged."""
        entry = self._known.get(key)
        if entry is None:
            return None
        try:
            found = [_finding(one) for one in entry]
        except (KeyError, TypeError, ValueError):
            return None
        self._used[key] = entry
        return found

    def put(self, key: str, findings: Iterable[Finding]) -> None:
        """Keep what was found in a file."""
        self._used[key] = [_entry(one) for one in findings]

    def save(self) -> None:
        """Write the cache, what this run had no use for last; where that is not possible there is none."""
        if self._used.keys() <= self._known.keys():
            return
        kept = {**self._used, **{key: entry for key, entry in self._known.items() if key not in self._used}}
        entries = dict(list(kept.items())[:_MOST])
        text = json.dumps({"format": _FORMAT, "entries": entries}, ensure_ascii=True, separators=(",", ":"))
        try:
            atomic.write_bytes(self._path, zlib.compress(text.encode("ascii"), 1))
        except WriteError:
            return


def cache_for(project: Project | None, suite: Suite, wishes: Wishes) -> CheckCache:
    """Return the cache of a project, in its folder `.workbench`, or the user's for files outside any.

    Raises:
        GlossaryError: A glossary folder does not exist.
    """
    return CheckCache(_place(project), _basis(project, suite, wishes))


def _place(project: Project | None) -> Path:
    if project is not None:
        return project.state / NAME
    import platformdirs

    return Path(platformdirs.user_cache_dir("vi-en-workbench", appauthor=False)) / NAME


def _basis(project: Project | None, suite: Suite, wishes: Wishes) -> str:
    """A digest of the checks, their code, how bad their findings are, and the terms they know."""
    digest = hashlib.sha256(_code().encode())
    for rule in suite.rules:
        source = getattr(sys.modules.get(type(rule).__module__), "__file__", None)
        state = "" if rule.id not in suite.strangers or source is None else _state([Path(source)])
        digest.update(repr((rule.id, rule.version, suite.policy.severity_of(rule), state)).encode())
    for folder in wishes.glossaries or glossary_folders(project):
        for file in glossary_files(folder):
            digest.update(file.name.encode("utf-8", "surrogateescape") + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


@cache
def _code() -> str:
    """The version of the program, and the state of its files: whoever works on it has one version for long."""
    files = sorted(Path(workbench.__file__).parent.rglob("*.py"))
    return f"{_FORMAT} {workbench.__version__} {sys.version} {_state(files)}"


def _state(files: Sequence[Path]) -> str:
    return repr([(file.name, (stat := file.stat()).st_size, stat.st_mtime_ns) for file in files])


def _read(path: Path) -> dict[str, list[Any]]:
    try:
        kept = json.loads(zlib.decompress(path.read_bytes()))
        if kept["format"] == _FORMAT and isinstance(kept["entries"], dict):
            return {key: entry for key, entry in kept["entries"].items() if isinstance(entry, list)}
    except (OSError, zlib.error, ValueError, KeyError, TypeError, RecursionError):
        pass
    return {}


def _plain(value: object) -> object:
    """What prints the same whenever it is the same."""
    if isinstance(value, Mapping):
        return sorted((key, _plain(one)) for key, one in value.items())
    if is_dataclass(value):
        return [(one.name, _plain(getattr(value, one.name))) for one in fields(value)]
    return repr(value)


# Read and written field by field: a field that a finding gets one day is kept without a word here.
def _entry(finding: Finding) -> dict[str, Any]:
    kept = {one.name: getattr(finding, one.name) for one in fields(Finding)}
    kept["severity"] = int(finding.severity)
    kept["key"] = [finding.key.context, finding.key.source]
    kept["spans"] = [[span.side.value, span.start, span.end] for span in finding.spans]
    return kept


def _finding(kept: dict[str, Any]) -> Finding:
    context, source = kept["key"]
    spans = tuple([Span(Side(side), start, end) for side, start, end in kept["spans"]])
    return Finding(**{**kept, "severity": Severity(kept["severity"]), "key": UnitKey(context, source), "spans": spans})
