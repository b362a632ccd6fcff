"""Numbers of things in messages."""


def counted(number: int, thing: str) -> str:
    """Return `1 segment`, `3 segments`."""
    # What is told of findings is their level, and “info” has no plural.
    return f"{number} {thing}" if number == 1 or thing == "info" else f"{number} {thing}s"
