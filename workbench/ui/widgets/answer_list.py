"""A list of answers that does not obey what was typed before anybody could have read the question."""

from time import monotonic

from textual.events import Key
from textual.widgets import OptionList

_REST = 0.5
"""Seconds without a key after which a key is meant for the question."""


class AnswerList(OptionList):
    """Deaf when it appears, until the keyboard has rested for a moment.

    Letters typed ahead, into a shell or a text, must not decide what becomes of somebody's work.
    """

    def on_mount(self) -> None:
        """Begin to wait for the rest."""
        self._deaf_until: float | None = monotonic() + _REST

    async def _on_key(self, event: Key) -> None:
        """Swallow a key that comes too early, and wait for the next rest."""
        if self._deaf_until is None:
            return
        if monotonic() < self._deaf_until:
            self._deaf_until = monotonic() + _REST
            event.stop()
            event.prevent_default()
        else:
            self._deaf_until = None
