"""What a draft of an engine says about where it came from."""

from dataclasses import dataclass
from urllib.parse import quote

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
