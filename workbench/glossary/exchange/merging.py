"""What an import would do to a glossary: rows to add, rows that are there already, rows that contradict."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from workbench.glossary import identity
from workbench.glossary.exchange.format import Entry, Read, Remarks
from workbench.model.term import Term, TermType
from workbench.text.normalise import match_key

"""Name of the file of terms without a domain."""
_COMPARED = ("type", "status", "valid_from", "valid_to", "domain", "note", "source")


class Standing(NamedTuple):
    """A row that is there, in a glossary file or earlier in the file that is imported."""

    path: Path
    line: int
    term: Term


class Collision(NamedTuple):
    """A row that is there and says something else than the one to import."""

    standing: Standing
    line: int
    """The line in the file that is imported."""
    message: str


@dataclass(slots=True)
class Plan:
    """What an import would do."""

    added: dict[Path, list[Term]] = field(default_factory=lambda: defaultdict(list))
    replaced: dict[Path, dict[int, Term]] = field(default_factory=lambda: defaultdict(dict))
    present: int = 0
    """Rows that are there already."""
    collisions: list[Collision] = field(default_factory=list)
    remarks: tuple[str, ...] = ()


def plan(
    read: Read, standing: Sequence[Standing], folder: Path, *, file: Path, target: str = "en", overrule: bool = False
) -> Plan:
    """Work out what importing a file into a glossary folder does.

    A concept of the file is one that is there if it has the same id and shares a term, or shares terms of two
    languages; from our own formats, if it has the same id. Where only a glossary below the folder has the concept, its
    rows are taken over with the new ones, since a concept of a folder replaces that of a folder below as a whole.

    Args:
        read: What the file holds.
        standing: Rows of all glossaries that count, those of the folder and those below it.
        folder: The glossary folder to write to.
        file: The file that is imported; its name is the source of rows that name none.
        target: The language whose names make ids.
        overrule: Whether a row that contradicts takes the place of the one that is there.
    """
    return _Merging(read, standing, folder, file, target, overrule).run()


class _Merging:
    def __init__(
        self, read: Read, standing: Sequence[Standing], folder: Path, file: Path, target: str, overrule: bool
    ) -> None:
        self._read = read
        self._folder = folder
        self._file = file
        self._target = target
        self._overrule = overrule
        self._plan = Plan()
        self._remarks = Remarks()
        self._rows: dict[str, list[Standing]] = defaultdict(list)
        self._forms: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._files: dict[str, Path] = {}
        self._paths: dict[str, Path] = {}
        self._handled: dict[str, list[Term]] = defaultdict(list)
        for row in _effective(standing, folder):
            self._note(row)
            if self._is_here(row):
                self._files.setdefault(row.term.domain, row.path)
        self._settled: set[Standing] = set()
        """Rows that a row of the file has found already."""

    def run(self) -> Plan:
        concepts: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._read.entries:
            concepts[entry.term.concept].append(entry)
        for id_, entries in concepts.items():
            self._merge(id_, entries)
        self._plan.remarks = self._remarks.sentences
        return self._plan

    def _merge(self, id_: str, entries: Sequence[Entry]) -> None:
        shared = self._shared(entries)
        home = self._home(id_, entries, shared)
        concept = home or self._new_id(id_, entries)
        before = list(self._rows[concept]) if home else []
        below = bool(before) and all(self._is_below(row) for row in before)
        after = [row.term for row in before]
        new: list[Term] = []
        earlier = self._handled[concept]
        for entry in entries:
            term = replace(entry.term, concept=concept)
            same = [row for row in before if row.path != self._file and _is_same_form(row.term, term)]
            rivals = [row for row in same if row not in self._settled and _share_a_day(row.term, term)]
            agreeing = next((row for row in same if _agrees(row.term, entry)), None)
            if agreeing:
                self._settled.add(agreeing)
                self._plan.present += 1
            elif self._is_repeated(term, earlier):
                self._remarks.add("Left out: rows with a term that their concept has earlier in the file")
                continue
            elif rivals:
                self._collide(rivals[0], entry, term, after)
            elif self._is_of_a_homonym(entry, home, shared):
                self._plan.present += 1
            else:
                new.append(self._with_source(term))
                self._note(Standing(self._file, entry.line, new[-1]))
            earlier.append(term)
        if below and (new or after != [row.term for row in before]):
            new = [*after, *new]
            self._rows[concept] = [Standing(self._file, 0, term) for term in new]
        if new:
            path = self._paths.setdefault(concept, self._file_for(before, entries[0].term.domain))
            self._plan.added[path] += new

    def _is_repeated(self, term: Term, earlier: Sequence[Term]) -> bool:
        """Whether the file has the term already; of our own formats nothing but an equal row is left out."""
        if self._read.has_own_ids:
            return term in earlier
        return any(_is_same_form(other, term) and _share_a_day(other, term) for other in earlier)

    def _collide(self, row: Standing, entry: Entry, term: Term, after: list[Term]) -> None:
        """Note that a row says something else; where it is to be replaced and is below, `after` has the new one."""
        self._settled.add(row)
        differences = [name for name in _COMPARED if name in entry.says and _differ(row.term, term, name)]
        said = "; ".join(
            f"{name}: {_shown(row.term, name)} here, {_shown(term, name)} in the import" for name in differences
        )
        self._plan.collisions.append(Collision(row, entry.line, f"“{row.term.text}” of {row.term.concept}: {said}."))
        if not self._overrule:
            return
        mended = replace(row.term, **{name: getattr(term, name) for name in differences})
        if self._is_below(row):
            after[after.index(row.term)] = mended
        else:
            self._plan.replaced[row.path][row.line] = mended

    def _shared(self, entries: Sequence[Entry]) -> dict[str, set[str]]:
        """The concepts that are there and share terms, with the languages of these terms."""
        shared: dict[str, set[str]] = {}
        for entry in entries:
            for other in self._concepts_with(entry.term):
                shared.setdefault(other, set()).add(entry.term.lang)
        return shared

    def _concepts_with(self, term: Term) -> Sequence[str]:
        return self._forms.get((term.lang, match_key(term.text)), ())

    def _home(self, id_: str, entries: Sequence[Entry], shared: Mapping[str, set[str]]) -> str | None:
        """The id of the concept that is there and is this one."""
        if id_ in self._rows and (self._read.has_own_ids or id_ in shared):
            return id_
        # An earlier import has made an id for it, where it came without one or with one that was not free.
        made_earlier = () if self._read.has_own_ids else self._made_ids(entries)
        return next(
            (other for other in made_earlier if other in shared),
            next((other for other, langs in shared.items() if len(langs) > 1), None),
        )

    def _made_ids(self, entries: Sequence[Entry]) -> Iterator[str]:
        """The ids that would be made for a concept, those that are taken and the first that is free."""
        taken: set[str] = set()
        while True:
            id_ = self._made(entries, taken)
            yield id_
            if id_ not in self._rows:
                return
            taken.add(id_)

    def _made(self, entries: Sequence[Entry], taken: Container[str]) -> str:
        first = next((entry for entry in entries if entry.term.lang == self._target), entries[0])
        return identity.made(first.term.domain, first.term.text, taken)

    def _is_of_a_homonym(self, entry: Entry, home: str | None, shared: Mapping[str, set[str]]) -> bool:
        """Whether a translation is there with this term, but in another concept: a table of pairs mixes homonyms."""
        return not self._read.has_own_ids and any(
            other != home and len(shared[other]) > 1 for other in self._concepts_with(entry.term)
        )

    def _new_id(self, id_: str, entries: Sequence[Entry]) -> str:
        if self._read.has_own_ids or (identity.is_valid(id_) and id_ not in self._rows):
            return id_
        self._remarks.add("Concepts with another id, since theirs is not free here or cannot be one")
        return self._made(entries, self._rows)

    def _file_for(self, before: Sequence[Standing], domain: str) -> Path:
        """The file of the concept, or of its domain, or a new one with the domain's name."""
        for row in before:
            if self._is_here(row):
                return row.path
        if domain not in self._files:
            path = self._folder / identity.file_name(domain)
            there = (other for other in self._files.values() if other.name.casefold() == path.name.casefold())
            self._files[domain] = next(there, path)
        return self._files[domain]

    def _with_source(self, term: Term) -> Term:
        return term if term.source or self._read.has_own_ids else replace(term, source=self._file.name)

    def _note(self, row: Standing) -> None:
        self._rows[row.term.concept].append(row)
        ids = self._forms[row.term.lang, match_key(row.term.text)]
        # Within a file of our own, concepts that share names are homonyms and not one concept.
        if row.term.concept not in ids and not (self._read.has_own_ids and row.path == self._file):
            ids.append(row.term.concept)

    def _is_here(self, row: Standing) -> bool:
        return row.path.parent == self._folder

    def _is_below(self, row: Standing) -> bool:
        return row.path != self._file and not self._is_here(row)


def _effective(standing: Iterable[Standing], folder: Path) -> list[Standing]:
    """The rows that count: of a concept that the folder has, those of the folder only."""
    rows = list(standing)
    here = {row.term.concept for row in rows if row.path.parent == folder}
    return [row for row in rows if row.path.parent == folder or row.term.concept not in here]


def _is_same_form(one: Term, other: Term) -> bool:
    if one.lang != other.lang:
        return False
    if one.text == other.text:
        return True
    is_acronym = TermType.ACRONYM in (one.type, other.type)
    return not is_acronym and match_key(one.text) == match_key(other.text)


def _share_a_day(one: Term, other: Term) -> bool:
    begins = max((day for day in (one.valid_from, other.valid_from) if day), default=None)
    ends = min((day for day in (one.valid_to, other.valid_to) if day), default=None)
    return begins is None or ends is None or begins <= ends


def _agrees(standing: Term, entry: Entry) -> bool:
    """Whether a row says nothing that the one that is there does not say."""
    return not any(_differ(standing, entry.term, name) for name in _COMPARED if name in entry.says)


def _differ(one: Term, other: Term, name: str) -> bool:
    return bool(getattr(one, name) != getattr(other, name))


def _shown(term: Term, name: str) -> str:
    value = getattr(term, name)
    return f"“{value}”" if value else "nothing"


def count(rows: Mapping[Path, Sequence[Term] | Mapping[int, Term]]) -> int:
    """How many rows a plan adds or replaces in all."""
    return sum(len(of_file) for of_file in rows.values())
