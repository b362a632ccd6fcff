"""What left this machine for an engine, as the ledger has it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.drafts.engines.own_file import own_bytes
from workbench.errors import UnreadableInput
from workbench.project import Project
from workbench.session.engines import LEDGER


@dataclass(frozen=True, slots=True, kw_only=True)
class Egress:
    """One call to an engine."""

    call: str
    at: str
    """UTC, ISO 8601."""
    engine: str
    kind: str
    url: str
    segments: int
    characters: int
    bytes: int
    sha256: str
    """Of what was sent, without the key."""
    outcome: str = ""
    """A status, or what went wrong; "" where the end was not noted, as when the program was killed."""

    def as_json(self) -> dict[str, Any]:
        """The call for a report."""
        return {name: getattr(self, name) for name in (*_WORDS, *_NUMBERS, "outcome")}


@dataclass(frozen=True, slots=True, kw_only=True)
class EgressTotal:
    """All calls of one engine to one address."""

    engine: str
    url: str
    calls: int
    segments: int
    characters: int
    bytes: int

    def as_json(self) -> dict[str, Any]:
        """The total for a report."""
        return {name: getattr(self, name) for name in ("engine", "url", "calls", "segments", "characters", "bytes")}


@dataclass(frozen=True, slots=True)
class EgressReport:
    """The whole ledger."""

    calls: tuple[Egress, ...]
    """In the order of the ledger."""
    broken: tuple[int, ...]
    """1-based numbers of lines that cannot be understood."""

    @property
    def totals(self) -> tuple[EgressTotal, ...]:
        """The calls by engine and address, in the order of their first."""
        groups: dict[tuple[str, str], list[Egress]] = {}
        for call in self.calls:
            groups.setdefault((call.engine, call.url), []).append(call)
        return tuple(
            EgressTotal(
                engine=engine,
                url=url,
                calls=len(calls),
                segments=sum(call.segments for call in calls),
                characters=sum(call.characters for call in calls),
                bytes=sum(call.bytes for call in calls),
            )
            for (engine, url), calls in groups.items()
        )

    def as_json(self) -> dict[str, Any]:
        """The report as JSON."""
        return {
            "calls": [call.as_json() for call in self.calls],
            "totals": [total.as_json() for total in self.totals],
            "broken_lines": list(self.broken),
        }


_WORDS = ("call", "at", "engine", "kind", "url", "sha256")
_NUMBERS = ("segments", "characters", "bytes")


def egress(project: Project) -> EgressReport:
    """Read the ledger of a project; without one nothing has left.

    Raises:
        UnreadableInput: It is there and cannot be read.
    """
    path = project.state / LEDGER
    try:
        lines = own_bytes(path).split(b"\n")
    except FileNotFoundError:
        return EgressReport((), ())
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    calls: dict[str, dict[str, Any]] = {}
    broken: list[int] = []
    for number, entry in _entries(lines):
        if _is_call(entry) and entry["call"] not in calls:
            calls[entry["call"]] = entry
        elif _is_end(entry) and entry["call"] in calls:
            calls[entry["call"]]["outcome"] = entry["outcome"]
        else:
            broken.append(number)
    fields = (*_WORDS, *_NUMBERS)
    return EgressReport(
        tuple(
            Egress(**{name: entry[name] for name in fields}, outcome=entry.get("outcome", ""))
            for entry in calls.values()
        ),
        tuple(broken),
    )


def _entries(lines: list[bytes]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, None


def _is_call(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and "outcome" not in entry
        and all(isinstance(entry.get(name), str) for name in _WORDS)
        and all(type(entry.get(name)) is int for name in _NUMBERS)
    )


def _is_end(entry: Any) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in ("call", "outcome"))
