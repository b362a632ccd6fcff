"""What every dialog has in common: it closes once, and a job of it that fails is told."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen
from textual.worker import Worker, WorkerState

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """A screen over the editor.

    A second key that comes before the screen is gone, or an answer that comes after it, must not close what lies below:
    Textual takes away whatever screen is on top.
    """

    is_dismissed = False

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close, and hand over the result; only the first counts."""
        if self.is_dismissed:
            return AwaitComplete()
        self.is_dismissed = True
        return super().dismiss(result)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Leave it to the screen below to tell of a job that failed: it has the line for that."""
        stack = self.app.screen_stack
        if event.state is WorkerState.ERROR and self in stack:
            stack[stack.index(self) - 1].post_message(event)
