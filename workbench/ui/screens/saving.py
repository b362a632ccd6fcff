"""Keeping the work: the journal while one types, the file soon after, and what to ask when it cannot be written."""

import asyncio
import contextlib
import signal
from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.timer import Timer

from workbench.errors import Conflict, WorkbenchError
from workbench.ui.screens.background import Background
from workbench.ui.screens.conflict import conflict_screen
from workbench.ui.screens.leave import leave_screen

_JOURNAL_AFTER = 1.0
"""Seconds of typing that may be lost."""
_SAVE_AFTER = 1.0
"""Seconds between confirming a unit and writing the file."""


class Saving(Background):
    """Journals, saves, leaves."""

    @dataclass
    class SaveEnded(Message):
        """The file has been written in the background, or not."""

        error: WorkbenchError | None

    _journal_timer: Timer | None = None
    _save_timer: Timer | None = None
    _conflict: Conflict | None = None
    """Found by a background save, and not settled yet."""

    # The journal

    def journal_soon(self) -> None:
        """Journal the typed text within a second."""
        if self._journal_timer is None and not self.session.read_only:
            self._journal_timer = self.set_timer(_JOURNAL_AFTER, self.journal_now)

    def journal_now(self) -> None:
        """Journal the typed text."""
        if self._journal_timer is not None:
            self._journal_timer.stop()
            self._journal_timer = None
        if self.key is None or self.session.read_only:
            return
        text = self.editor.value
        try:
            self.session.note_typing(self.key, text)
        except WorkbenchError as error:
            self.complain(error)
        else:
            self.noted = (self.key, text)
        self.show_status()

    # The file

    def confirmed(self) -> None:
        """Write the file soon."""
        if self._save_timer is not None:
            self._save_timer.stop()
        if self._conflict is None:
            self._save_timer = self.set_timer(_SAVE_AFTER, self._save_behind)

    @work(thread=True, group="save", exit_on_error=False)
    def _save_behind(self) -> None:
        try:
            self.session.save()
        except WorkbenchError as error:
            self.post_message(self.SaveEnded(error))
        else:
            self.post_message(self.SaveEnded(None))

    def on_saving_save_ended(self, event: SaveEnded) -> None:
        """Say what went wrong, without taking the keyboard from somebody who types."""
        self.show_status()
        if event.error is None:
            self.check_document()
        elif isinstance(event.error, Conflict):
            self._conflict = event.error
            self.tell("The file changed on disk. Press ^S to settle it; until then nothing is written.", bad=True)
        else:
            self.complain(event.error)

    def save_now(self) -> WorkbenchError | None:
        """Keep the text in the editor and write the file; return what went wrong."""
        unit = self.unit
        if self.session.read_only:
            return None
        if unit is not None and not self.leave():
            return WorkbenchError("The text in the editor could not be journalled.")
        try:
            self.session.save()
        except WorkbenchError as error:
            return error
        self._conflict = None
        return None

    def action_save(self) -> None:
        """Write the file."""
        if self.session.read_only:
            self.tell(f"Read-only: {self.session.read_only}", bad=True)
            return
        error = self.save_now()
        self.show_status()
        if isinstance(error, Conflict):
            self.ask_about_conflict(error)
        elif error is not None:
            self.complain(error)
        else:
            self.check_document()

    # A file that changed on disk

    def ask_about_conflict(self, error: Conflict) -> None:
        """Let the translator decide."""
        self._conflict = error

        def answered(answer: str | None) -> None:
            if answer == "merge":
                self._merge()

        self.app.push_screen(conflict_screen(error), answered)

    def _merge(self) -> bool:
        try:
            result = self.session.merge_disk()
        except WorkbenchError as error:
            self.complain(error)
            self.show_status()
            return False
        self._conflict = None
        taken, conflicts = len(result.taken), len(result.conflicts)
        segments = "segment" if taken == 1 else "segments"
        self.tell(
            f"Merged: {taken} {segments} taken from disk, {conflicts} {'needs' if conflicts == 1 else 'need'} review."
        )
        return True

    # Leaving

    def action_quit(self) -> None:
        """Save and leave; if it cannot be saved, say so and ask."""
        if self.session.read_only:
            self.app.exit(return_code=0)
            return
        error = self.save_now()
        if error is None:
            self.app.exit(return_code=0)
            return
        self.show_status()

        def answered(answer: str | None) -> None:
            if answer == "again":
                self.action_quit()
            elif answer == "leave":
                self.app.exit(return_code=error.exit_code)

        if isinstance(error, Conflict):
            self.app.push_screen(conflict_screen(error), self._answered_while_leaving)
        else:
            self.app.push_screen(leave_screen(str(error)), answered)

    def _answered_while_leaving(self, answer: str | None) -> None:
        if answer == "merge" and self._merge():
            self.app.exit(return_code=0)

    def watch_signals(self) -> None:
        """Keep the work when the terminal is closed or the machine shuts down."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM"):
            number = getattr(signal, name, None)
            if number is not None:
                # Not every loop and thread can; then the journal has all but the last second.
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self.end_now)

    def ignore_signals(self) -> None:
        """Give the signals back."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.remove_signal_handler(number)

    def end_now(self) -> None:
        """Keep what can be kept, ask nothing, and leave."""
        self.journal_now()
        error = self.save_now()
        self.app.exit(return_code=0 if error is None else error.exit_code)
