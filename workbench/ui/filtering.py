"""Which units are shown: a text in source or target, and states."""

from collections.abc import Collection
from dataclasses import dataclass

from workbench.model import State, Unit, UnitKey
from workbench.text.normalise import match_key, strip_diacritics


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice of units; the empty filter shows all."""

    text: str = ""
    states: frozenset[State] = frozenset()
    """Only these; empty: all."""
    only_findings: bool = False

    def __bool__(self) -> bool:
        return bool(self.text.strip() or self.states or self.only_findings)

    def choose(self, units: tuple[Unit, ...], with_findings: Collection[UnitKey]) -> tuple[int, ...]:
        """Return the indexes of the units to show."""
        wanted = match_key(self.text.strip())
        # Typed without marks, a word is looked for without them: `xuat khau` finds `xuất khẩu`.
        is_bare = strip_diacritics(wanted) == wanted

        def has(text: str) -> bool:
            key = match_key(text)
            return wanted in (strip_diacritics(key) if is_bare else key)

        return tuple(
            index
            for index, unit in enumerate(units)
            if (not self.states or unit.state in self.states)
            and (not self.only_findings or unit.key in with_findings)
            and (not wanted or has(unit.source) or has(unit.target))
        )

    def describe(self) -> str:
        """Say the filter in a few words."""
        words = [f"“{self.text.strip()}”"] if self.text.strip() else []
        if self.states:
            words.append(", ".join(state.value for state in State if state in self.states))
        if self.only_findings:
            words.append("with findings")
        return " · ".join(words)
