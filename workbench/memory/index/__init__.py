"""The index of a memory's sources: every text near enough to a query, none missed, among millions in a millisecond.

A text is the row of its tokens, a token is one letter (`letters`), and texts of equal length stand side by side. A
query that may differ in d tokens is cut into d + 1 pieces of one or two tokens; whatever lies within d edits has one
of the pieces as it is (`pieces`, `plan`), so that only texts with a piece are looked at (`search`). The index is a
file that is mapped, not read (`image`).
"""
