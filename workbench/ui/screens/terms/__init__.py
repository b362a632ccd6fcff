"""Working with the termbase: the form, the search, the lists and the review, each opened by a key of the editor."""
