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


@dataclass(frozen=True, slots=True)
class Batch:
    """Edits of several units that are taken back together."""

    steps: tuple[Step, ...]
    run: object
    """What they were made for: edits for the same, with no other between them, are one batch."""

    @property
    def back(self) -> "Batch":
        """What takes it back."""
        return Batch(tuple(Step(step.after, step.before) for step in reversed(self.steps)), self.run)


Change = Step | Cut | Batch


@dataclass(slots=True)
class History:
    """The steps taken, and those taken back. A new step forgets what was taken back."""

    _done: list[Change] = field(default_factory=list)
    _undone: list[Change] = field(default_factory=list)

    def push(self, step: Change) -> None:
        """Record a step."""
        self._done.append(step)
        self._undone.clear()

    def push_batch(self, batch: Batch) -> None:
        """Record edits of several units, with those before that were made for the same."""
        last = self.peek_undo()
        if isinstance(last, Batch) and last.run is batch.run:
            self._done.pop()
            batch = Batch(last.steps + batch.steps, batch.run)
        self.push(batch)

    def peek_undo(self) -> Change | None:
        """The step that `undo` would take back."""
        return self._done[-1] if self._done else None

    def peek_redo(self) -> Change | None:
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
