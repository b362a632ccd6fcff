"""Our one machine-readable translator comment per unit: what PO has no word for.

    # workbench: state=reviewed by=Lan at=2026-11-24T10:00:00Z origin=person sum=1a2b3c4d

Every PO tool keeps translator comments, so it survives them. `sum` seals the texts it was written for: once another
tool has changed one of them, the comment speaks of a text that is no longer there and is not believed.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from workbench.model import Provenance, State, Unit

_COMMENT = re.compile(
    r"workbench: state=(?P<state>\S+)(?: by=(?P<by>\S+))?(?: at=(?P<at>\S+))?(?: origin=(?P<origin>\S+))?"
    r" sum=(?P<sum>[0-9a-f]{8})"
)
_STATES = {state.value: state for state in State}
_UNSAFE = re.compile(r"[%\s]")

NOWHERE = Provenance()
"""The provenance of a text of which nothing is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """The comment as read; whether it still holds is for `settle` to say."""

    state: State
    provenance: Provenance
    sum: str


def is_fuzzy(state: State) -> bool:
    """Whether a unit in this state carries PO's `fuzzy`."""
    return state in (State.DRAFT, State.NEEDS_REVIEW)


def seal(source: str, targets: Iterable[str]) -> str:
    """Eight hex digits that change with either text."""
    text = "\0".join((source, *targets))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def render(unit: Unit) -> str | None:
    """The comment for `unit`, without its `# `; None where PO's own words say everything."""
    provenance = unit.provenance
    if unit.state in (State.EMPTY, State.NEEDS_REVIEW, State.TRANSLATED) and provenance == NOWHERE:
        return None
    targets = unit.plural.targets if unit.plural else (unit.target,)
    words = [("state", unit.state.value), ("by", provenance.by), ("at", provenance.at), ("origin", provenance.origin)]
    said = [f"{key}={_encode(value)}" for key, value in words if value]
    return f"workbench: {' '.join(said)} sum={seal(unit.source, targets)}"


def parse(note: str) -> Comment | None:
    """Read a translator comment; None if it is not ours."""
    match = _COMMENT.fullmatch(note)
    state = _STATES.get(_decode(match["state"])) if match else None
    if match is None or state is None:
        return None
    by, at, origin = (_decode(value) if value else "" for value in match.group("by", "at", "origin"))
    return Comment(state=state, provenance=Provenance(origin=origin, by=by, at=at), sum=match["sum"])


def settle(comments: Iterable[Comment], *, sum_now: str, empty: bool, fuzzy: bool) -> tuple[State, Provenance]:
    """State and provenance of a unit, given its comments and what PO itself says of it.

    If only the fuzzy flag has changed since the comment was written, the flag decides; who set the state before is
    then no news, but where the text came from still is.
    """
    plain = State.EMPTY if empty else State.NEEDS_REVIEW if fuzzy else State.TRANSLATED
    comment = next((each for each in comments if each.sum == sum_now), None)
    if comment is None:
        return plain, NOWHERE
    if (comment.state is State.EMPTY) == empty and is_fuzzy(comment.state) == is_fuzzy(plain):
        return comment.state, comment.provenance
    return plain, Provenance(origin=comment.provenance.origin)


def _encode(value: str) -> str:
    """Percent-encode what would end the word or the line, or not be seen; letters stay readable."""
    if value.isprintable() and _UNSAFE.search(value) is None:
        return value
    return "".join(char if char.isprintable() and _UNSAFE.match(char) is None else _percent(char) for char in value)


def _decode(value: str) -> str:
    return unquote(value) if "%" in value else value


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
