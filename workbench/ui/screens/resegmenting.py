"""Splitting and joining segments where the rules have cut wrongly."""

from collections.abc import Callable

from workbench.errors import Conflict, WorkbenchError
from workbench.model import UnitKey
from workbench.ui.screens.saving import Saving
from workbench.ui.screens.split import SplitScreen, places_in


class Resegmenting(Saving):
    """Each is written at once and remembered for the project; the opposite takes it back."""

    def action_split(self) -> None:
        """Ask where, and split the unit in work."""
        key = self.key
        if key is None:
            return
        if not places_in(key.source):
            self.tell("A single word cannot be split.")
            return

        def answered(offset: int | None) -> None:
            if offset is not None and key == self.key:
                self._resegment(lambda: self.session.split(key, offset), "Split")

        self.app.push_screen(SplitScreen(key.source), answered)

    def action_join(self) -> None:
        """Join the unit in work with the next segment of its paragraph."""
        key = self.key
        if key is not None:
            self._resegment(lambda: self.session.join(key), "Joined")

    def _resegment(self, change: Callable[[], UnitKey], done: str) -> None:
        """Keep and save what there is, make the change, and put the unit that it returns in work."""
        error = self.save_now()
        try:
            if error is not None:
                raise error
            key = change()
        except Conflict as conflict:
            self.ask_about_conflict(conflict)
        except WorkbenchError as reason:
            self.complain(reason)
        else:
            self.go_to_recut(key)
            self.tell(f"{done}; remembered for this project. The translation needs review.")
        self.show_status()
