"""Undo and redo across the units of a document."""

from dataclasses import dataclass, field

from workbench.model import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: the unit as it was and as it became."""

    before: Unit
    after: Unit


@dataclass(slots=True)
class History:
    """The steps taken, and those taken back. A new step forgets what was taken back."""

    _done: list[Step] = field(default_factory=list)
    _undone: list[Step] = field(default_factory=list)

    def push(self, step: Step) -> None:
        """Record a step."""
        self._done.append(step)
        self._undone.clear()

    def peek_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._done[-1] if self._done else None

    def peek_redo(self) -> Step | None:
        """The step that `redo` would take again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> None:
        """Move the last step to those taken back."""
        self._undone.append(self._done.pop())

    def redo(self) -> None:
        """Move the last step taken back to those done."""
        self._done.append(self._undone.pop())

    def clear(self) -> None:
        """Forget everything: the document was replaced."""
        self._done.clear()
        self._undone.clear()
