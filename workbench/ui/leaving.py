"""What becomes of a unit's state: when it is confirmed, and when it is left with changed but unconfirmed text."""

from workbench.model import State, Unit


def confirmed_state(unit: Unit, text: str) -> State:
    """A confirmed text is translated; confirming an unchanged text never takes a review back."""
    if text == unit.target and unit.state in (State.REVIEWED, State.FINAL):
        return unit.state
    return State.TRANSLATED


def left_state(unit: Unit, text: str) -> State:
    """A text left unconfirmed is a draft; where somebody had finished the unit before, it needs review.

    A finished unit does not become a draft: its earlier text had been accepted, so somebody must compare.
    """
    if not text:
        return State.EMPTY
    if unit.state.is_finished or unit.state is State.NEEDS_REVIEW:
        return State.NEEDS_REVIEW
    return State.DRAFT
