"""TBX, ISO 30042: what its words are in ours, and the note that holds what TBX-Basic has no word for.

TBX-Basic has a subject field for a concept, and for a term a status, a type, a source and notes. It has no days on
which a term is right, no domain of a single term and no order of terms across languages. These stand in one more note
of the term, which any TBX-Basic reader keeps as text:

    [workbench] valid_from=2025-03-01; valid_to=2026-01-31

Values are percent-encoded where they hold more than letters, digits and `-._~:`. A text that XML cannot hold, or that
a reader would change because it has line ends or double spaces, is repeated there in full.
"""

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from workbench.model.term import TermStatus, TermType

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
MIN, BASIC = "http://www.tbxinfo.net/ns/min", "http://www.tbxinfo.net/ns/basic"

MADE_BY = "Made by Workbench"
"""What the header of our own files says; in them ids, dates and empty fields mean what they mean here."""

STATUS_WORDS = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
}
TYPE_WORDS = {
    TermType.FULL: "fullForm",
    TermType.ACRONYM: "acronym",
    TermType.SHORT: "shortForm",
    TermType.VARIANT: "variant",
}
_MARKER = "[workbench]"
_SPACE = re.compile(r"[ \t\r\n]+")
KEYS = ("id", "lang", "term", "domain", "note", "source", "valid_from", "valid_to", "order")
"""What the note may say."""

# Of version 2, of other dialects and of programs that write their own words.
_STATUSES = {
    **{word: status for status, word in STATUS_WORDS.items()},
    "preferred": TermStatus.PREFERRED,
    "preferredterm": TermStatus.PREFERRED,
    "standardizedterm": TermStatus.PREFERRED,
    "legalterm": TermStatus.PREFERRED,
    "regulatedterm": TermStatus.PREFERRED,
    "approved": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "admittedterm": TermStatus.ADMITTED,
    "deprecated": TermStatus.DEPRECATED,
    "deprecatedterm": TermStatus.DEPRECATED,
    "supersededterm": TermStatus.DEPRECATED,
    "superseded": TermStatus.DEPRECATED,
    "forbidden": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
    "notrecommended": TermStatus.DEPRECATED,
}
_TYPES = {
    **{word.lower(): type_ for type_, word in TYPE_WORDS.items()},
    "entryterm": TermType.FULL,
    "phrase": TermType.FULL,
    "initialism": TermType.ACRONYM,
    "clippedterm": TermType.SHORT,
    "synonym": TermType.VARIANT,
}


def status_of(word: str) -> TermStatus | None:
    """Our status for an administrative or normative status of any version; None if there is none."""
    return _STATUSES.get(word) or _STATUSES.get(word.strip().lower().partition("-")[0].replace(" ", ""))


def type_of(word: str, text: str) -> TermType | None:
    """Our type for a term type; an abbreviation in capitals is an acronym, another one a short form."""
    plain = word.strip().lower().replace(" ", "")
    if plain == "abbreviation":
        return TermType.ACRONYM if text.upper() == text else TermType.SHORT
    return _TYPES.get(plain)


def extension(fields: Mapping[str, str]) -> str:
    """The note that says `fields`; keys are of `KEYS`."""
    return f"{_MARKER} " + "; ".join(f"{key}={quote(value, safe=':~')}" for key, value in fields.items())


def extension_of(note: str) -> dict[str, str] | None:
    """What such a note says, or None if the note is somebody's own words."""
    if not note.startswith(f"{_MARKER} "):
        return None
    fields = {}
    for part in note.removeprefix(f"{_MARKER} ").split(";"):
        key, equals, value = part.strip().partition("=")
        if not equals or key not in KEYS:
            return None
        try:
            fields[key] = unquote(value, errors="strict")
        except UnicodeDecodeError:
            return None
    return fields


def collapsed(text: str) -> str:
    """A text as XML readers give it: every run of white space is one space."""
    return _SPACE.sub(" ", text).strip(" ")


def is_plain(text: str) -> bool:
    """Whether XML can hold a text and any reader gives it back: no line ends, double spaces or control characters."""
    return text == collapsed(text) and all(_is_xml(char) for char in text) and not text.startswith(_MARKER)


def printable(text: str) -> str:
    """A text as XML can hold it, for readers that do not know our note."""
    return "".join(char if _is_xml(char) else "\ufffd" for char in collapsed(text))


def _is_xml(char: str) -> bool:
    return "\x20" <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000"
