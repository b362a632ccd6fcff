"""The question asked when the file changed on disk while it was open: nothing is ever overwritten blindly."""

from workbench.errors import Conflict
from workbench.ui.screens.choice import Answer, ChoiceScreen


def conflict_screen(error: Conflict) -> ChoiceScreen:
    """Return the question; it answers `merge` or `later`."""
    name = error.path.name if error.path else "it"
    return ChoiceScreen(
        "The file changed on disk",
        (
            f"Somebody, or a command such as git pull, wrote {name} since you opened it. Nothing has been overwritten, "
            "and your work is safe in the journal.",
            "Merging goes segment by segment: what only one side changed is taken; where both did, your text stays, "
            "needs review, and the other text is kept as a note.",
        ),
        Answer("m", "Merge both and save", "merge"),
        Answer("k", "Keep working without saving; ask again at the next save", "later"),
        bad=True,
    )
