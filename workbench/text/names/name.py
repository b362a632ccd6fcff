"""What a name in a Vietnamese text is, and the forms in which English may have it."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.text.profiles import Profile


class NameKind(StrEnum):
    """What bears the name."""

    PERSON = "person"
    PLACE = "place"
    OTHER = "other"
    """A brand, a building, a person or a place: the text around does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """A place in the text that the termbase explains: the finder looks for nothing else there."""

    start: int
    end: int
    kind: NameKind = NameKind.OTHER
    forms: tuple[str, ...] = ()
    """What English says for it, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name as it stands in a text."""

    kind: NameKind
    text: str
    """As written, NFC, its syllables parted by single spaces."""
    start: int
    """Offset of its first code point in the text that was given, NFC or NFD."""
    end: int
    parts: tuple[str, ...]
    """Its syllables; a person's family name is the first, the given name the last."""
    lead: str = ""
    """The word before it, small, that says what it is: `ông`, `bộ trưởng`, `huyện`; "" if there is none."""
    certain: bool = False
    """Whether English will have this very name: a person with family and given name, a commune with its class. Photo
    credits, sights (Sword Lake) and names of which the kind is open are not certain."""
    forms: tuple[str, ...] = ()
    """What the termbase has for it."""


def expected(name: Name, profile: Profile) -> tuple[str, ...]:
    """Return the English forms of a name in a house style, best first.

    The order family, middle, given is kept; the style says whether the marks are. A person is named in full first and
    by the given name alone later. A name of the termbase has the forms that it has there. Source: names and titles in
    the public pages of VietnamPlus (`vna`) and Viet Nam News (`vns`).
    """
    if name.forms:
        return name.forms
    is_full_person = name.kind is NameKind.PERSON and len(name.parts) > 1
    forms = (name.text, name.parts[-1]) if is_full_person else (name.text,)
    return tuple(profile.write_name(form) for form in forms)
