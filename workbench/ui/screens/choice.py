"""A question with two or three answers: by arrow and Enter, or by the letter in front of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import OptionList, Static

from workbench.ui import safetext
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.answer_list import AnswerList


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the letter to press, the words, and what the question returns."""

    letter: str
    words: str
    value: str


class ChoiceScreen(Dialog[str]):
    """Asks, and returns the value of the answer; Esc returns None, upon which nothing must happen.

    The first answer is the one that Enter gives.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+q", "dismiss(None)", "Back", id="choice.back")]

    def __init__(self, title: str, paragraphs: Sequence[str], *answers: Answer, bad: bool = False) -> None:
        super().__init__()
        self._title = title
        self._paragraphs = paragraphs
        self._answers = answers
        self._bad = bad

    def compose(self) -> ComposeResult:
        """Title, paragraphs, answers."""
        with Vertical(classes="dialog"):
            yield Static(safetext.plain(self._title, "bold $error" if self._bad else "bold"), classes="dialog-title")
            yield Static(Content("\n\n").join([safetext.plain(paragraph) for paragraph in self._paragraphs]))
            yield AnswerList(*[_shown(answer) for answer in self._answers], markup=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter, or a click."""
        self.action_answer(event.option_index)

    def on_key(self, event: Key) -> None:
        """A letter."""
        for index, answer in enumerate(self._answers):
            if event.character == answer.letter:
                event.stop()
                self.action_answer(index)

    def action_answer(self, index: int) -> None:
        """Return the answer."""
        self.dismiss(self._answers[index].value)


def _shown(answer: Answer) -> Content:
    return safetext.line((f" {answer.letter} ", "$accent"), " ", answer.words)
