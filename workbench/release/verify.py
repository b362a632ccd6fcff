"""Proof that a compiled MO says exactly what its PO says."""

import gettext
import io

from workbench.catalog import Catalog
from workbench.errors import NotClean
from workbench.model import Unit


def verify(name: str, catalog: Catalog, mo: bytes) -> None:
    """Read `mo` back with Python's own gettext and compare it with the catalog, both ways.

    Args:
        name: The document, for the message.
        catalog: The approved PO.
        mo: The compiled catalog.

    Raises:
        NotClean: A finished unit is missing or different in the MO, or the MO holds what no finished unit has.
    """
    translations = gettext.GNUTranslations(io.BytesIO(mo))
    finished = [unit for unit in catalog.units if unit.state.is_finished]
    for unit in finished:
        found = _looked_up(translations, unit)
        if found != _expected(unit):
            raise NotClean(
                f"the MO of “{name}” does not say what the PO says for “{unit.source}”: “{found}”.",
                path=catalog.path,
                line=unit.line or None,
                advice="Nothing was written; please report this.",
            )
    held = _held(mo)
    expected = sum(1 for _ in finished) + 1
    if held != expected:
        raise NotClean(
            f"the MO of “{name}” holds {held - 1} units, the PO has {expected - 1} finished ones.",
            path=catalog.path,
            advice="Nothing was written; please report this.",
        )


def _looked_up(translations: gettext.GNUTranslations, unit: Unit) -> tuple[str, ...]:
    if unit.plural:
        forms = range(len(unit.plural.targets))
        catalog = translations._catalog  # type: ignore[attr-defined]  # gettext offers no look-up by plural form
        key = unit.source if unit.key.context is None else f"{unit.key.context}\x04{unit.source}"
        return tuple(catalog.get((key, form), "") for form in forms)
    if unit.key.context is None:
        return (translations.gettext(unit.source),)
    return (translations.pgettext(unit.key.context, unit.source),)


def _expected(unit: Unit) -> tuple[str, ...]:
    return unit.plural.targets if unit.plural else (unit.target,)


def _held(mo: bytes) -> int:
    """The number of strings in a MO file, header included: the third 32-bit word of its own header."""
    return int.from_bytes(mo[8:12], "little")
