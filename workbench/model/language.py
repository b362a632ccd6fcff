"""The languages of a project."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguagePair:
    """Source and target language as BCP 47 codes, e.g. `vi` and `en`."""

    source: str
    target: str

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"
