"""What an edit makes of a unit."""

import re
from dataclasses import replace

from workbench.model import Draft, PieceKind, Provenance, State, Unit
from workbench.session.commands import Command, SetTarget
from workbench.text.normalise import nfc

_UNSTORABLE = re.compile("[\x00\x04\ud800-\udfff]")


def storable(text: str) -> str:
    """Return `text` as it is kept: as typed, composed (NFC), without the three things that no PO file can hold.

    These are U+0000 and U+0004, which gettext takes for its own separators, and lone surrogates.
    """
    return nfc(_UNSTORABLE.sub("", text))


DOUBT = "workbench doubt: "
"""How a note begins that says what was found wrong with a draft; it goes when somebody accepts or changes the text."""


def drafted(unit: Unit, draft: Draft, *, by: str, at: str) -> Unit:
    """Return the unit that a draft makes of an empty one: what is doubtful needs review, and notes say why.

    Args:
        unit: The unit as it is.
        draft: What is proposed.
        by: Who asked for it.
        at: When, as an ISO 8601 instant.
    """
    state = State.NEEDS_REVIEW if is_doubtful(draft) else State.DRAFT
    made = edited(unit, SetTarget(unit.key, draft.target, state, origin=draft.origin), by=by, at=at)
    notes = (f"{DOUBT}{storable(' '.join(doubt.split()))}" for doubt in draft.doubts)
    return replace(made, notes=(*made.notes, *notes)) if made.target else made


def is_doubtful(draft: Draft) -> bool:
    """Whether a person has to look at a draft again: it could not be verified, or part of it is still the source."""
    return bool(draft.doubts) or any(piece.kind is PieceKind.SOURCE for piece in draft.pieces)


def edited(unit: Unit, command: Command, *, by: str, at: str) -> Unit:
    """Return the unit that `command` makes of `unit`.

    An empty text is EMPTY whatever state is asked for, and a text is at least a DRAFT. Who accepts a draft as it is has
    set its state; where the text came from stays as it was.

    Args:
        unit: The unit as it is.
        command: The edit.
        by: Who makes it.
        at: When, as an ISO 8601 instant.
    """
    text = storable(command.text) if isinstance(command, SetTarget) else unit.target
    state = command.state if text else State.EMPTY
    if text and state is State.EMPTY:
        state = State.DRAFT
    origin = command.origin if isinstance(command, SetTarget) else ""
    if text == unit.target and origin in ("", "person"):
        origin = unit.provenance.origin or origin
    is_as_it_was = text == unit.target and not state.is_finished
    return replace(
        unit,
        target=text,
        state=state,
        provenance=Provenance(origin=origin, by=by, at=at) if text else Provenance(),
        # The old source is shown until somebody has accepted the text for the new one.
        previous=None if state.is_finished or not text else unit.previous,
        notes=unit.notes if is_as_it_was else tuple(note for note in unit.notes if not note.startswith(DOUBT)),
        plural=replace(unit.plural, targets=(text, *unit.plural.targets[1:])) if unit.plural else None,
    )
