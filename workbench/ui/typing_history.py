"""Steps of typing that one key takes back: about a line, not a word and not a letter."""

from textual.document._edit import Edit
from textual.document._history import EditHistory

_PAUSE = 1.0
"""Seconds without typing after which a new step begins."""
_STEP = 40
"""Letters after which a new step begins with the next word."""
_LIMIT = 120
"""Letters after which a new step begins in any case."""
_STEPS = 500
"""Steps kept."""


class TypingHistory(EditHistory):
    """Takes corrections on the way as part of the typing.

    Input methods for Vietnamese take letters back all the time; a step for each change between writing and deleting,
    which is Textual's rule, makes a step of nearly every word.
    """

    def __init__(self) -> None:
        super().__init__(max_checkpoints=_STEPS, checkpoint_timer=_PAUSE, checkpoint_max_characters=_LIMIT)

    def record(self, edit: Edit) -> None:
        """Take note of an edit, in the present step or a new one."""
        result = edit._edit_result
        replaced = result.replaced_text if result is not None else ""
        if len(replaced) > 1 or (edit.text == " " and self._character_count >= _STEP):
            self.checkpoint()
        self._previously_replaced = bool(replaced)
        super().record(edit)
