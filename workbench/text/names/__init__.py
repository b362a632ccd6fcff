"""Names of people and places in Vietnamese text, and how English writes them."""

from workbench.text.names.finder import find_names
from workbench.text.names.name import KnownName, Name, NameKind, expected

__all__ = ["KnownName", "Name", "NameKind", "expected", "find_names"]
