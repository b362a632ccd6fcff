"""The house styles that a project may name: the built-in ones and those of its settings."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.errors import SettingsError
from workbench.text.nearest import nearest
from workbench.text.profiles import BUILT_IN, Profile

if TYPE_CHECKING:
    from workbench.project.project import Project
    from workbench.project.settings import ProfileTable

_STANDARD = "vna"


def styles_of(tables: Mapping[str, "ProfileTable"]) -> dict[str, Profile]:
    """Return every style by name: the built-in ones, and those of `[profiles.NAME]`, each made from its base.

    A table called `vna` or `vns` changes that style in this project.
    """
    return dict(BUILT_IN) | {name: _style(name, table) for name, table in tables.items()}


def _style(name: str, table: "ProfileTable") -> Profile:
    base = BUILT_IN[table.base or (name if name in BUILT_IN else _STANDARD)]
    told: dict[str, Any] = {field: value for field in table.model_fields_set if (value := getattr(table, field))}
    told.pop("base", None)
    return replace(base, **{**told, "name": name, "currencies": {**base.currencies, **table.currencies}})


def unreadable_currencies(table: "ProfileTable") -> Iterator[tuple[str, str]]:
    """Yield code and sign of each currency that the scanner would not read back as that currency."""
    if not table.currencies:
        return
    from workbench.text.figures import scan  # 30 ms that no other settings need

    for code, sign in table.currencies.items():
        for amount in (f"{sign}5 million", f"5 million {sign}"):
            figures = scan(amount, "en")
            if len(figures) == 1 and (figures[0].unit, figures[0].text) == (code, amount):
                break
        else:
            yield code, sign


def unknown_style(name: str, known: Mapping[str, object]) -> str:
    """Return the sentence for a style that nobody knows."""
    close = nearest(name, known)
    hint = f"did you mean “{close}”?" if close else f"there are {', '.join(known)}."
    return f"unknown house style “{name}”; {hint}"


def style_named(name: str, project: "Project | None") -> Profile:
    """Return the style called `name` among those of a project, or among the built-in ones where there is none.

    Raises:
        SettingsError: There is none of that name.
    """
    known = project.styles if project else BUILT_IN
    if name not in known:
        raise SettingsError(unknown_style(name, known))
    return known[name]
