"""Drafts put together from what is known of parts of a source: phrases of the memory, terms, figures and names.

The order is the source's: inside a phrase the English is a translator's, between pieces it is nobody's. What is not
known stays as it is, so that a person sees what is missing.
"""

from workbench.drafts.fragments.drafter import FragmentsDrafter

__all__ = ["FragmentsDrafter"]
