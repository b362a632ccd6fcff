"""Reads TBX: version 3 in both styles and version 2 (`martif`), of any dialect, in flat memory."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from workbench.errors import UnreadableInput
from workbench.glossary.exchange import tbx
from workbench.glossary.exchange.format import Entry, Read, Remarks
from workbench.model.term import Term, TermStatus, TermType
from workbench.text import xml_reader
from workbench.text.languages import language
from workbench.text.normalise import nfc

_ROOTS = ("tbx", "martif")
_CONCEPT = ("conceptEntry", "termEntry")
_LANGUAGE = ("langSec", "langSet")
_TERM = ("termSec", "tig", "ntig")
# What holds other elements. All others are leaves, and what is within a leaf is its text.
# fmt: off
_BRANCHES = frozenset((
    *_ROOTS, *_CONCEPT, *_LANGUAGE, *_TERM, "text", "body", "back", "martifHeader", "tbxHeader", "fileDesc",
    "titleStmt", "publicationStmt", "sourceDesc", "encodingDesc", "revisionDesc", "change", "refObjectSec",
    "refObjectList", "refObject", "itemSet", "itemGrp", "termGrp", "termNoteGrp", "termCompList", "termCompGrp",
    "adminGrp", "descripGrp", "transacGrp",
))
# fmt: on
_OF_SOMETHING_ELSE = ("descripGrp", "adminGrp", "transacGrp", "termNoteGrp")
# Elements whose kind their attribute `type` says; in DCT style the kind is the element's own name.
_TYPED = ("admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref")
_STATUS = ("administrativeStatus", "normativeAuthorization", "usageStatus")


@dataclass(slots=True)
class _Draft:
    """A term while it is read."""

    line: int
    lang: str
    text: str = ""
    said: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Concept:
    id: str
    domain: str = ""
    notes: list[str] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)


def read(path: Path) -> Read:
    """Read a TBX file.

    Raises:
        UnreadableInput: It is not XML, not TBX, or hostile; names line and column.
    """
    reader = _Reader(path)
    xml_reader.read_file(path, reader)
    return Read(entries=tuple(reader.entries), has_own_ids=reader.is_ours, remarks=reader.remarks.sentences)


class _Reader:
    """Makes entries of one concept after the other."""

    def __init__(self, path: Path) -> None:
        self.entries: list[Entry] = []
        self.is_ours = False
        self.remarks = Remarks()
        self._path = path
        self._stack: list[str] = []
        self._concept: _Concept | None = None
        self._draft: _Draft | None = None
        self._lang = ""
        self._kind = ""
        self._leaf = 0
        self._words: list[str] = []
        self._ids: set[str] = set()

    def start(self, name: str, attributes: dict[str, str], line: int) -> None:
        """See `xml_reader.Handler`."""
        if not self._stack and name not in _ROOTS:
            raise UnreadableInput(f"is not a TBX file: it begins with <{name}>.", path=self._path, line=line)
        self._stack.append(name)
        if self._leaf or name not in _BRANCHES:
            self._leaf += 1
            if self._leaf == 1:
                self._kind = attributes.get("type", "") if name in _TYPED else name
                self._words = []
        elif name in _CONCEPT:
            self._concept = _Concept(self._id(attributes.get("id", "")))
        elif name in _LANGUAGE:
            self._lang = self._language(attributes, line)
        elif name in _TERM and self._concept:
            self._draft = _Draft(line, self._lang)
            self._concept.drafts.append(self._draft)

    def end(self, name: str) -> None:
        """See `xml_reader.Handler`."""
        self._stack.pop()
        if self._leaf:
            self._leaf -= 1
            if self._leaf == 0:
                self._take(self._kind, nfc(tbx.collapsed("".join(self._words))))
        elif name in _CONCEPT and self._concept:
            self.entries += self._finished(self._concept)
            self._concept = None
        elif name in _LANGUAGE:
            self._lang = ""
        elif name in _TERM:
            self._draft = None

    def text(self, text: str) -> None:
        """See `xml_reader.Handler`."""
        if self._leaf:
            self._words.append(text)

    def _id(self, id_: str) -> str:
        """The id of a concept; one without an id, or with that of another, has one that cannot be ours."""
        unique = id_ if id_ and id_ not in self._ids else f"{id_} {len(self._ids)}"
        self._ids.add(unique)
        return unique

    def _language(self, attributes: dict[str, str], line: int) -> str:
        tag = attributes.get("xml:lang", attributes.get("lang", ""))
        if not tag:
            raise UnreadableInput("A language section does not say its language.", path=self._path, line=line)
        lang = language(tag)
        if lang != tag:
            self.remarks.add(f"Language sections in “{tag}”, read as “{lang}”")
        return lang

    def _take(self, kind: str, text: str) -> None:
        """Put a piece of information where it belongs, or count that it does not belong anywhere."""
        concept = self._concept
        if concept is None:
            self.is_ours = self.is_ours or (kind == "p" and text == tbx.MADE_BY)
            return
        if not text:
            return
        draft = self._draft
        if draft and kind == "term":
            draft.text = text
        elif kind == "note":
            more = tbx.extension_of(text)
            if draft and more is not None:
                draft.more = more
            else:
                (draft or concept).notes.append(text)
        elif kind == "subjectField" and not concept.domain:
            concept.domain = text
        elif draft and kind == "source" and not self._is_in_group():
            draft.said.setdefault(kind, text)
        elif draft and (kind in _STATUS or kind == "termType"):
            draft.said.setdefault("administrativeStatus" if kind in _STATUS else kind, text)
        elif kind == "definition" and not self._lang:
            concept.notes.append(text)
        else:
            self.remarks.add(f"Left out, with no place in a glossary: {kind or 'without a name'}")

    def _is_in_group(self) -> bool:
        """Whether what is read belongs to something else than the term, a definition or an example."""
        return any(name in _OF_SOMETHING_ELSE for name in self._stack)

    def _finished(self, concept: _Concept) -> list[Entry]:
        entries: list[tuple[int, Entry]] = []
        seen: set[str] = set()
        for place, draft in enumerate(concept.drafts):
            if not draft.text and "term" not in draft.more:
                self.remarks.add("Left out: terms without a text")
                continue
            if not entries:
                draft.notes += concept.notes
            entry = self._entry(concept, draft, draft.lang in seen)
            seen.add(draft.lang)
            entries.append((_order(draft, place), entry))
        return [entry for _, entry in sorted(entries, key=lambda pair: pair[0])]

    def _entry(self, concept: _Concept, draft: _Draft, is_other: bool) -> Entry:
        more = draft.more
        text = more.get("term", draft.text)
        status, type_ = self._status(draft), self._type(draft, text)
        says = {"text", "lang"}
        says |= {name for name, value in (("status", status), ("type", type_)) if value}
        if self.is_ours:
            says |= {"domain", "note", "source", "valid_from", "valid_to"}
        term = Term(
            concept=more.get("id", concept.id),
            lang=more.get("lang", draft.lang),
            text=text,
            type=type_ or (TermType.VARIANT if is_other else TermType.FULL),
            status=status or (TermStatus.ADMITTED if is_other else TermStatus.PREFERRED),
            valid_from=self._day(draft, "valid_from"),
            valid_to=self._day(draft, "valid_to"),
            domain=more.get("domain", concept.domain),
            note=more.get("note", "; ".join(draft.notes)),
            source=more.get("source", draft.said.get("source", "")),
        )
        if term.valid_from and term.valid_to and term.valid_from > term.valid_to:
            message = f"valid_from {term.valid_from} is after valid_to {term.valid_to}."
            raise UnreadableInput(message, path=self._path, line=draft.line)
        return Entry(term, draft.line, frozenset(says))

    def _status(self, draft: _Draft) -> TermStatus | None:
        word = draft.said.get("administrativeStatus", "")
        status = tbx.status_of(word) if word else None
        if word and status is None:
            self.remarks.add(f"Terms with the status “{word}”, which is not known here")
        elif word.lower().startswith("superseded"):
            self.remarks.add("Superseded terms, read as deprecated")
        return status

    def _type(self, draft: _Draft, text: str) -> TermType | None:
        word = draft.said.get("termType", "")
        type_ = tbx.type_of(word, text) if word else None
        if word and type_ is None:
            self.remarks.add(f"Terms of the type “{word}”, which is not known here")
        return type_

    def _day(self, draft: _Draft, name: str) -> date | None:
        value = draft.more.get(name)
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            message = f"{name} “{value}” is no date; write it as 2025-03-01."
            raise UnreadableInput(message, path=self._path, line=draft.line) from None


def _order(draft: _Draft, place: int) -> int:
    order = draft.more.get("order", "")
    return int(order) if order.isdecimal() and len(order) < 10 else place
