"""The termbase: every concept of one or more glossary folders, and the terms they have in a text."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from workbench.errors import GlossaryError
from workbench.glossary import csv_file
from workbench.glossary.bulk import many_records
from workbench.glossary.explain import Rejected, explain
from workbench.glossary.lineage import Lineage, lineage, says_links
from workbench.glossary.recognise import Recogniser
from workbench.model.term import Concept, Term, TermHit


class Termbase:
    """Concepts and what they are called; never changed once made.

    Args:
        concepts: The concepts; of two with the same id the later one holds.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._concepts = {concept.id: concept for concept in concepts}
        self._linking = _linking(self._concepts.values())
        self._lineage = lineage(self._linking, self._concepts)
        self._recognisers: dict[tuple[str, str], Recogniser] = {}

    def with_concept(self, concept: Concept) -> "Termbase":
        """The termbase with a concept more, or with another one in the place of that of the same id.

        What is indexed already is kept, so that it takes a hundredth of the time of a new termbase.
        """
        made = Termbase(())
        made._concepts = self._concepts | {concept.id: concept}
        before = self._concepts.get(concept.id)
        touches_links = says_links(concept) or (before is not None and says_links(before))
        made._linking = _linking(made._concepts.values()) if touches_links else self._linking
        # Also where it says no links: one to a concept that was unknown holds from now on.
        made._lineage = lineage(made._linking, made._concepts)
        made._recognisers = {
            languages: recogniser.replacing(concept.id, made._concepts, made._lineage)
            for languages, recogniser in self._recognisers.items()
        }
        return made

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """Every concept, in the order in which they were read."""
        return tuple(self._concepts.values())

    def concept(self, id_: str) -> Concept | None:
        """The concept of that id, or None."""
        return self._concepts.get(id_)

    @property
    def lineage(self) -> Lineage:
        """Who came after whom, over more than one step."""
        return self._lineage

    def successors(self, concept_id: str) -> tuple[str, ...]:
        """Ids of the concepts that took over from a concept at once, whichever side says so."""
        return self._lineage.successors(concept_id)

    def predecessors(self, concept_id: str) -> tuple[str, ...]:
        """Ids of the concepts from which a concept took over at once, whichever side says so."""
        return self._lineage.predecessors(concept_id)

    def find(self, text: str, day: date, lang: str = "vi", target: str = "en") -> tuple[TermHit, ...]:
        """Find the concepts named in a text, as they are called on a day.

        The longest term wins at each place, from the left; terms do not overlap, but a place named in a `{place}`
        slot has a hit of its own inside the other. Punctuation is a word here, so that no term reaches over a comma.
        Of homonyms those of another day go first, then what is not named elsewhere in the text, then generic words;
        what the others would be in the target language is admitted and noted. A name that is out of date is
        answered with the names of who stands in for it on the day, and a note says since when and why; its own
        translation is admitted. A concept without a term in the target language only keeps shorter terms from being
        found.

        Args:
            text: The text, NFC or NFD.
            day: The day of the document.
            lang: Language of the text.
            target: Language of the forms.

        Returns:
            The hits in the order of their places; offsets index `text` as it was given.
        """
        return self._recogniser(lang, target).find(text, day)

    def explain(self, text: str, day: date, lang: str = "vi", target: str = "en") -> tuple[Rejected, ...]:
        """Tell what else in a text has the words of a term, and why it is no hit; arguments as for `find`."""
        return explain(self._recogniser(lang, target), text, day)

    def _recogniser(self, lang: str, target: str) -> Recogniser:
        known = self._recognisers.get((lang, target))
        if known is None:
            known = self._recognisers[lang, target] = Recogniser(self._concepts, self._lineage, lang, target)
        return known


def _linking(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    return tuple([concept for concept in concepts if says_links(concept)])


def load(folders: Sequence[Path]) -> Termbase:
    """Read every glossary file (`*.csv`) of the folders.

    A concept of a later folder replaces that of the same id of an earlier one, whole. Within a folder the rows of a
    concept may stand in several files.

    Raises:
        GlossaryError: A folder does not exist, or a file is wrong.
    """
    concepts: dict[str, Concept] = {}
    with many_records():
        for folder in folders:
            concepts |= _folder(folder)
        return Termbase(concepts.values())


def files(folder: Path) -> tuple[Path, ...]:
    """The glossary files of a folder, in the order of their names.

    Raises:
        GlossaryError: The folder does not exist.
    """
    if not folder.is_dir():
        raise GlossaryError("There is no such glossary folder.", path=folder)
    return tuple(sorted(folder.glob("*.csv")))


def _folder(folder: Path) -> dict[str, Concept]:
    terms: dict[str, list[Term]] = {}
    for path in files(folder):
        for row in csv_file.read(path).rows:
            terms.setdefault(row.term.concept, []).append(row.term)
    return {id_: Concept(id=id_, terms=tuple(rows)) for id_, rows in terms.items()}
