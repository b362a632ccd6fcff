"""What a front end can ask for: edits as records, so that they can be journalled, undone and told apart."""

from dataclasses import dataclass

from workbench.model import State, UnitKey


@dataclass(frozen=True, slots=True)
class SetTarget:
    """Give a unit a text and a state in one step."""

    key: UnitKey
    text: str
    state: State
    origin: str = "person"
    """For `Provenance.origin`: `person`, or the drafter with its evidence."""


@dataclass(frozen=True, slots=True)
class SetState:
    """Change a unit's state, its text as it is."""

    key: UnitKey
    state: State


Command = SetTarget | SetState
