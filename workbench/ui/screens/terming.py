"""Working with the termbase from within a segment: what each of its keys opens, and what comes of it."""

from collections.abc import Sequence
from dataclasses import replace

from workbench.model import TermHit, UnitKey
from workbench.model.term import TermStatus, TermType
from workbench.session.term_fields import TermFields
from workbench.session.terms import SavedTerm
from workbench.text.inflection import find_form
from workbench.ui.concept_card import name_of
from workbench.ui.screens.resegmenting import Resegmenting
from workbench.ui.term_list import Entry


class Terming(Resegmenting):
    """The keys of the termbase. Nothing that takes time is done while somebody types."""

    term_in_use: tuple[UnitKey | None, str] = (None, "")
    """The concept inserted last, and into which unit."""

    # Which term is meant

    def entries(self) -> tuple[Entry, ...]:
        """The terms of the segment in work, in the order of the panel."""
        terms = self.panel.content.terms
        return (*terms.keyed, *terms.rest)

    def entry_in_hand(self) -> Entry | None:
        """The term that the translator is at: chosen in the source, under the cursor, inserted last, or the first."""
        entries = self.entries()
        if self.chosen_words is not None:
            start, end = self.chosen_words
            return next((one for one in entries if one.hit.start < end and start < one.hit.end), None)
        at_cursor = next((one for one in entries if self._is_at_cursor(one.hit)), None)
        if at_cursor is not None:
            return at_cursor
        unit, concept = self.term_in_use
        last = next((one for one in entries if one.hit.concept == concept), None) if unit == self.key else None
        return last or (entries[0] if entries else None)

    def _is_at_cursor(self, hit: TermHit) -> bool:
        text, column = self.editor.text, self.editor.cursor_location[1]
        forms = (*hit.preferred, hit.acronym, *hit.admitted, *hit.forbidden)
        return any(start <= column <= end for form in forms if form for start, end in find_form(text, form))

    # Selecting in the source

    def action_select_source(self) -> None:
        """Let words of the source be selected by arrow keys."""
        from workbench.ui.screens.terms.source_words import SourceWordsScreen, words_of

        key = self.key
        if key is None or not words_of(key.source):
            return
        entry = self.entry_in_hand()
        begin = self.chosen_words or ((entry.hit.start, entry.hit.end) if entry else None)

        def show(span: tuple[int, int] | None) -> None:
            self.chosen_words = span
            self.page.forget(self.index)

        def closed(what: str | None) -> None:
            if what == "edit":
                self.action_edit_term()
            elif what == "search":
                self.action_search_terms()
            elif what == "memory":
                self.action_search_memory()
            elif what != "keep":
                show(None)

        self.app.push_screen(SourceWordsScreen(key.source, begin, show), closed)

    def action_search_memory(self) -> None:
        """Called when words are to be looked up in the memory."""

    def chosen_source(self) -> str:
        """The words selected in the source."""
        if self.key is None or self.chosen_words is None:
            return ""
        return self.key.source[slice(*self.chosen_words)]

    def chosen_target(self) -> str:
        """What is selected in the target."""
        (_, first), (_, last) = sorted(self.editor.selection)
        return self.editor.decoded(first, last)

    # Adding and changing

    def action_edit_term(self) -> None:
        """Add a term, or change the one in hand."""
        source, target = self.chosen_source(), self.chosen_target()
        entry = self.entry_in_hand()
        if entry is not None and source and (entry.hit.start, entry.hit.end) != self.chosen_words:
            entry = None  # part of a name, or more than one: something new
        if entry is not None and not source and target and not self._is_at_cursor(entry.hit):
            entry = None
        self._open_form(entry.hit.concept if entry else "", source, target)

    def _open_form(self, concept_id: str, source: str = "", target: str = "") -> None:
        from workbench.ui.screens.terms.form import TermFormScreen

        desk, pair = self.session.terms, self.session.pair
        concept = desk.concept(concept_id)
        evidence = f"{self.session.author}, {self.session.name}"
        fields = TermFields(source="" if concept else source, target=target, evidence=evidence)
        row = 0
        if concept is not None:
            fields = replace(fields, domain=concept.terms[0].domain)
            there = {term.text: place for place, term in enumerate(concept.terms, 1) if term.lang == pair.target}
            row = there.get(target, 0) if target else next(iter(there.values()), 0)
            if there:
                # Beside a name that there is, another is a variant of it until somebody says more.
                fields = replace(fields, type=TermType.VARIANT, status=TermStatus.ADMITTED)
        self.app.push_screen(TermFormScreen(desk, pair, fields, concept, row), self._term_saved)

    def _term_saved(self, saved: SavedTerm | None) -> None:
        if saved is not None:
            if self.chosen_words is not None:  # they have done what they were selected for
                self.chosen_words = None
                self.page.forget(self.index)
            self.tell(f"In {saved.file}: {name_of(saved.change.after, self.session.pair.target)}.")
            self.term_changed(saved)

    def terms_changed(self) -> None:
        """Another termbase counts: the terms of this segment at once, all findings beside the work."""
        unit = self.unit
        if unit is not None:
            self.panel.content = replace(self.panel.content, terms=self.terms_of(unit))
        self.page.forget()
        self.check_soon(0)
        self.check_document()

    def term_changed(self, saved: SavedTerm) -> None:
        """Called when a term has been changed."""

    def list_uses(self, concepts: Sequence[tuple[str, str]], index: int) -> None:
        """Called when the segments with one of some concepts are asked for."""

    # Searching

    def action_search_terms(self) -> None:
        """Search the whole termbase."""
        from workbench.ui.screens.terms.search import TermSearchScreen

        query = self.chosen_source() or self.chosen_target()

        def closed(answer: tuple[str, str] | None) -> None:
            if answer is None:
                return
            what, concept = answer
            if what == "edit":
                self._open_form(concept)
            elif what == "uses":
                self.list_uses([(concept, self._concept_name(concept))], 0)
            else:
                self._insert_concept(concept)

        self.app.push_screen(TermSearchScreen(self.session.terms, self.session.pair, query), closed)

    def _concept_name(self, concept_id: str) -> str:
        concept = self.session.terms.concept(concept_id)
        return name_of(concept, self.session.pair.source) if concept else concept_id

    def _insert_concept(self, concept: str) -> None:
        if self.key is None or self.session.read_only:
            self.refused()
            return
        hit = self.session.terms.hit(concept, self.key.source)
        if hit is None:
            self.tell("This concept has no form in the target language.")
        else:
            self._insert(concept, self.session.term_text(self.key, hit))

    def refused(self) -> None:
        """Called when somebody wanted to write where nothing can be written."""

    def _insert(self, concept: str, text: str) -> None:
        self.term_in_use = (self.key, concept)
        self.put_words(text)

    # What the glossary lacks

    def action_review_candidates(self) -> None:
        """Go through the terms that the documents use and the glossary does not have."""
        from workbench.session.extraction import candidates_of, reject_for_ever
        from workbench.ui.screens.terms.candidates import CandidatesScreen

        session = self.session

        def closed(saved: tuple[SavedTerm, ...] | None) -> None:
            if saved:
                self.tell(f"{len(saved)} new in the glossary." if len(saved) > 1 else "One new in the glossary.")
                self.term_changed(saved[-1])

        self.app.push_screen(
            CandidatesScreen(
                lambda: candidates_of(session.project, session.terms.termbase, session.day),
                session.terms,
                session.pair,
                reject=lambda text: reject_for_ever(session.project, [text]),
                evidence=f"{session.author}, {session.name}",
            ),
            closed,
        )

    # Another form

    def action_insert_term(self, number: int) -> None:
        """Insert the n-th term, and remember which it was."""
        super().action_insert_term(number)
        keyed = self.panel.content.terms.keyed
        if number <= len(keyed):
            self.term_in_use = (self.key, keyed[number - 1].hit.concept)

    def action_choose_form(self) -> None:
        """Choose among the right forms of a term."""
        from workbench.ui.screens.terms.forms import FormsScreen

        entries, entry = self.entries(), self.entry_in_hand()
        if entry is None:
            self.tell("The glossary has no term of this segment.")
            return

        def chosen(text: str | None) -> None:
            if text is not None:
                self._insert(entry.hit.concept, text)

        self.app.push_screen(FormsScreen(entries, entries.index(entry)), chosen)
