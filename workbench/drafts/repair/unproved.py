"""Why a match is left as it is."""


class Unproved(Exception):
    """Some part of a repair cannot be proved; the message says which, in words for a translator."""


def quoted(text: str) -> str:
    """Return a piece of a text as a sentence quotes it: on one line, and not too long."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: _LONGEST - 1]}…”"


_LONGEST = 60
