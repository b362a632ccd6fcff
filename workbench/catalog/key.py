"""How the segments of a document and the units of its catalog find each other."""

from workbench.model import UnitKey


def key_of_occurrence(document: str, text: str, occurrence: int) -> UnitKey:
    """The key of a unit that was split off for one occurrence (from 1) of a sentence in a document.

    Occurrences are counted rather than lines, because every edit further up would move a line.
    """
    return UnitKey(f"{document}#{occurrence}", text)
