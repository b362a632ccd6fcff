"""Phrases of a memory: the parts of a new source that finished translations have, and how they render them.

A phrase is believed on one of two grounds. It stood by itself in a unit (`parts`): as the whole of it, as a clause or
in brackets where both sides have the same marks and agree. Or several units that have nothing else in common share it,
and their translations share a run of words that others do not have (`shared`). Figures are no part of a phrase but
slots in it: `tăng 12,5% so với` and `tăng 8% so với` are one.
"""

from workbench.memory.phrases.finder import MemoryPhrases

__all__ = ["MemoryPhrases"]
