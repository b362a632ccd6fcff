"""Undo and redo across the units of a document."""

from dataclasses import dataclass, field

from workbench.model import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: the unit as it was and as it became."""

    before: Unit
    after: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One split or join: the units as they were, one or two, and those that they became."""

    before: tuple[Unit, ...]
    after: tuple[Unit, ...]
    offset: int
    """Where the second part begins in the whole."""

    @property
    def back(self) -> "Cut":
        """What takes it back."""
        return Cut(before=self.after, after=self.before, offset=self.offset)


@dataclass(slots=True)
class History:
    """The steps taken, and those taken back. A new step forgets what was taken back."""

    _done: list[Step | Cut] = field(default_factory=list)
    _undone: list[Step | Cut] = field(default_factory=list)

    def push(self, step: Step | Cut) -> None:
        """Record a step."""
        self._done.append(step)
        self._undone.clear()

    def peek_undo(self) -> Step | Cut | None:
        """The step that `undo` would take back."""
        return self._done[-1] if self._done else None

    def peek_redo(self) -> Step | Cut | None:
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
