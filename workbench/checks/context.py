"""What a check may know beside the unit's texts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from workbench.model import LanguagePair, TermHit, Unit
from workbench.text.profiles import Profile


def _nothing(_: str) -> tuple[TermHit, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of one document."""

    pair: LanguagePair
    day: date
    """The document's date: names are judged as of that day."""
    profile: Profile
    """The house style of the English."""
    hits: Callable[[str], tuple[TermHit, ...]]
    """Where the termbase's concepts are named in a source text; checks do not know the termbase itself."""
    file: str = ""
    """The PO file, as the user named it."""
    named: Callable[[str], tuple[TermHit, ...]] = _nothing
    """Where the termbase's concepts are named in a target text; asked only where something is wrong already."""
    parameters: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)
    """What the settings say to checks beside their severity: values by check id and parameter."""
    file_is_ours: bool = False
    """Whether the file belongs to a document of a project, so that its languages are the project's."""


@dataclass(frozen=True, slots=True)
class Document:
    """The units of one file in their order, with the circumstances they are judged in."""

    units: tuple[Unit, ...]
    context: Context
