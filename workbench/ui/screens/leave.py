"""The question asked when the work could not be saved on the way out."""

from workbench.ui.screens.choice import Answer, ChoiceScreen


def leave_screen(reason: str) -> ChoiceScreen:
    """Return the question; it answers `again`, `leave` or `stay`."""
    return ChoiceScreen(
        "Not saved",
        (reason, "What you wrote is in the journal; you will be offered it when you open the document again."),
        Answer("t", "Try again", "again"),
        Answer("l", "Leave without saving", "leave"),
        Answer("s", "Stay in the editor", "stay"),
        bad=True,
    )
