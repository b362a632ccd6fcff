"""One open PO file: its units by key, in document order."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from workbench.catalog.header import HEADER_KEY, Header
from workbench.catalog.key import key_of_occurrence
from workbench.model import Counts, State, Unit, UnitKey


class Catalog:
    """The units of one document, and everything else that its PO file holds.

    Units are frozen; to change one, hand in its successor with `replace`.
    """

    def __init__(
        self,
        *,
        path: Path,
        header: Header,
        units: Iterable[Unit] = (),
        obsolete: Iterable[Unit] = (),
        trailing: tuple[str, ...] = (),
        digest: str = "",
    ) -> None:
        self.path = path
        self.header = header
        self.trailing = trailing
        """Comment lines behind the last entry, as they stood."""
        self.digest = digest
        """SHA-256 of the file as read or last saved, in hex; "" if there is none yet."""
        self._saved: tuple[tuple[Unit, ...], tuple[Unit, ...]] | None = None
        self._tuple: tuple[Unit, ...] | None = None
        self._counts: Counts | None = None
        self.rearrange(units, obsolete)
        if digest:
            self.mark_saved(digest)

    @property
    def document(self) -> str:
        """The name of the document: that of the file without `.po`."""
        return self.path.stem

    @property
    def units(self) -> tuple[Unit, ...]:
        """The live units in document order."""
        if self._tuple is None:
            self._tuple = tuple(self._units)
        return self._tuple

    @property
    def obsolete(self) -> tuple[Unit, ...]:
        """Units whose source has vanished from the document, kept for their translations."""
        return self._obsolete

    @property
    def counts(self) -> Counts:
        """Live units by state."""
        if self._counts is None:
            self._counts = Counts.of(self._units)
        return self._counts

    @property
    def changed(self) -> bool:
        """Whether saving would write other units than the file has."""
        return self._saved != (self.units, self._obsolete)

    def get(self, key: UnitKey) -> Unit | None:
        """The live unit with this key."""
        position = self._positions.get(key)
        return None if position is None else self._units[position]

    def unit_for(self, text: str, occurrence: int) -> Unit | None:
        """The unit that translates the `occurrence`-th (from 1) segment with this text in the document.

        That is the unit split off for just this occurrence, or else the one for all of them.
        """
        return self.get(key_of_occurrence(self.document, text, occurrence)) or self.get(UnitKey(None, text))

    def replace(self, unit: Unit) -> Unit:
        """Put `unit` in the place of the one with its key, and return it as it is kept.

        State and text are made to agree: without text a unit is empty, with a text it is at least a draft; the
        first form of a plural is its target.

        Raises:
            KeyError: There is no such unit.
        """
        position = self._positions[unit.key]
        kept = _consistent(unit)
        self._units[position] = kept
        self._tuple = None
        self._counts = None
        return kept

    def rearrange(self, units: Iterable[Unit], obsolete: Iterable[Unit]) -> None:
        """Hold these units, in this order, instead of those before.

        Raises:
            ValueError: Two units share a key, or one has the header's.
        """
        self._units = list(units)
        self._obsolete = tuple(obsolete)
        self._positions = {unit.key: position for position, unit in enumerate(self._units)}
        self._tuple = None
        self._counts = None
        keys = self._positions.keys() | {unit.key for unit in self._obsolete}
        if len(keys) != len(self._units) + len(self._obsolete) or HEADER_KEY in keys:
            raise ValueError("Every unit of a catalog needs a key of its own.")

    def copy(self) -> "Catalog":
        """A catalog of its own that holds the same; units are frozen and need no copying."""
        return Catalog(
            path=self.path,
            header=self.header,
            units=self._units,
            obsolete=self._obsolete,
            trailing=self.trailing,
            digest=self.digest,
        )

    def mark_saved(self, digest: str) -> None:
        """Remember that the file now holds what the catalog holds."""
        self.digest = digest
        self._saved = (self.units, self._obsolete)


def _consistent(unit: Unit) -> Unit:
    state = unit.state
    if not unit.target:
        state = State.EMPTY
    elif state is State.EMPTY:
        state = State.DRAFT
    plural = unit.plural
    if plural and plural.targets[:1] != (unit.target,):
        plural = replace(plural, targets=(unit.target, *plural.targets[1:]))
    if state is unit.state and plural is unit.plural:
        return unit
    return replace(unit, state=state, plural=plural)
