"""The question asked when the file changed on disk while it was open: nothing is ever overwritten blindly."""

from workbench.errors import Conflict
from workbench.ui.screens.choice import Answer, ChoiceScreen


def conflict_screen(error: Conflict) -> ChoiceScreen:
    """Return the question; it answers `merge` or `later`."""
    return ChoiceScreen(
        "The file changed on disk",
        f"{error}\n\nSomebody, or a command such as git pull, wrote it since you opened it. Nothing has been "
        "overwritten, and your work is safe in the journal.\n\nMerging goes unit by unit: what only one side changed "
        "is taken; where both did, your text stays, needs review, and the other text is kept as a note.",
        Answer("m", "Merge both and save", "merge"),
        Answer("k", "Keep working without saving; ask again at the next save", "later"),
        bad=True,
    )
