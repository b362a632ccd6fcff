"""What a draft of an engine says about where it came from, and how that is read back."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

_ORIGIN = re.compile(
    r"engine:(?P<name>\S+) (?P<kind>\S+)(?: model=(?P<model>\S+))?(?: prompt=(?P<prompt>\d+))?"
    r"(?: glossary=(?P<glossary>\S+))?"
)
_KEPT = ":/@+,;()[]=!*'"


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOrigin:
    """Which engine wrote a draft, and what it was told."""

    name: str
    kind: str
    model: str = ""
    prompt: int = 0
    """Version of the instructions; 0 for an engine that takes none."""
    glossary: str = ""
    """Version of the termbase; "" for an engine that takes no terms."""

    def __str__(self) -> str:
        """As it stands in a unit's provenance; whatever is in a model's name, it is one word."""
        words = [f"engine:{self.name}", self.kind]
        words += [f"model={quote(self.model, safe=_KEPT)}"] if self.model else []
        words += [f"prompt={self.prompt}"] if self.prompt else []
        words += [f"glossary={self.glossary}"] if self.glossary else []
        return " ".join(words)


def engine_origin(origin: str) -> EngineOrigin | None:
    """Read the origin of a unit back; None if no engine wrote it."""
    match = _ORIGIN.fullmatch(origin)
    if match is None:
        return None
    return EngineOrigin(
        name=match["name"],
        kind=match["kind"],
        model=unquote(match["model"] or ""),
        prompt=int(match["prompt"] or 0),
        glossary=match["glossary"] or "",
    )
