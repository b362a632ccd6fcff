"""Plural entries as plain units, one for each form, so that no check has to know about plurals."""

from collections.abc import Iterator
from dataclasses import replace

from workbench.model import Unit, UnitKey


def forms(unit: Unit) -> Iterator[Unit]:
    """Yield a unit for each pair of source and target to be compared.

    The first form belongs to msgid and the others to msgid_plural. A language with a single form has only the
    plural's translation.
    """
    if unit.plural is None:
        yield unit
        return
    targets = unit.plural.targets or ("",)
    plural_key = UnitKey(unit.key.context, unit.plural.source)
    for number, target in enumerate(targets):
        key = unit.key if number == 0 and len(targets) > 1 else plural_key
        yield replace(unit, key=key, target=target, plural=None)
