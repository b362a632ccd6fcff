"""Showing what cannot be seen: control, escape, bidirectional and zero-width characters as their code points."""

import re
import unicodedata

# Zl and Zp are the line and paragraph separators, Cs a lone half of a surrogate pair.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Letters and marks by their category, yet without any shape of their own.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_PRINTABLE_ASCII = re.compile(r"[ -~]*")


def visible(s: str, *, keep_newlines: bool = False) -> str:
    """Return `s` with every character that has no shape as `⟨U+202E⟩`, safe to write to a terminal.

    Args:
        s: Any text, hostile text included.
        keep_newlines: Leave newline and tab as they are.
    """
    if _PRINTABLE_ASCII.fullmatch(s):
        return s
    kept = "\n\t" if keep_newlines else ""
    return "".join(f"⟨U+{ord(char):04X}⟩" if char not in kept and is_unseen(char) else char for char in s)


def is_unseen(char: str) -> bool:
    """Whether the character has no shape of its own (a space has: its width)."""
    return unicodedata.category(char) in _UNSEEN_CATEGORIES or char in _UNSEEN
