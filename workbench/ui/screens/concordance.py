"""Where a term is used: the segments that name it, and the finished ones that disagree with a changed one."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import work
from textual.message import Message

from workbench.errors import WorkbenchError
from workbench.model import Unit, UnitKey
from workbench.session.disagreements import Disagreement
from workbench.session.term_review import TermReview
from workbench.session.terms import SavedTerm
from workbench.ui.screens.terming import Terming


class Concordance(Terming):
    """Looks through the document, or the project, beside the work; what comes too late is dropped."""

    @dataclass
    class UsesFound(Message):
        """The segments that name a concept have been looked for."""

        here: UnitKey
        step: int
        concept: str
        name: str
        key: UnitKey | None

    @dataclass
    class Disagreeing(Message):
        """How many finished segments disagree with a changed term."""

        saved: SavedTerm
        count: int

    @dataclass
    class ReviewClosed(Message):
        """Other documents changed by a review have been saved, or not."""

        failures: tuple[WorkbenchError, ...]

    # Segments with a concept

    def action_list_uses(self) -> None:
        """List the segments that name the term in hand."""
        # Ids and names in the order of the panel, each once.
        named = {one.hit.concept: f"{one.seen} → {one.text}" for one in reversed(self.entries())}
        concepts, entry = list(named.items())[::-1], self.entry_in_hand()
        if entry is None:
            self.tell("The glossary has no term of this segment.")
            return
        index = next(place for place, (concept, _) in enumerate(concepts) if concept == entry.hit.concept)
        self.list_uses(concepts, index)

    def list_uses(self, concepts: Sequence[tuple[str, str]], index: int) -> None:
        """List the segments of the concept at `index`."""
        from workbench.ui.screens.terms.uses import Use, UsesScreen

        session = self.session

        def find(concept: str) -> list[Use]:
            return [
                Use(unit, next(hit for hit in session.hits(unit.key) if hit.concept == concept))
                for unit in session.terms.uses(concept, session.units)
            ]

        def chosen(key: UnitKey | None) -> None:
            if key is not None and key != self.key and key in self.place and self.leave():
                self.go_to_key(key)

        numbers = {key: place + 1 for key, place in self.place.items()}
        self.app.push_screen(UsesScreen(concepts, index, find, numbers, self.key), chosen)

    def action_next_use(self) -> None:
        """Go to the next segment that names the term in hand."""
        self._go_to_use(1)

    def action_previous_use(self) -> None:
        """Go to the segment before that names it."""
        self._go_to_use(-1)

    def _go_to_use(self, step: int) -> None:
        entry = self.entry_in_hand()
        if entry is None or self.key is None:
            self.tell("The glossary has no term of this segment.")
        else:
            self._look_for_uses(self.key, step, entry.hit.concept, entry.seen)

    @work(thread=True, exclusive=True, group="uses", exit_on_error=False)
    def _look_for_uses(self, here: UnitKey, step: int, concept: str, name: str) -> None:
        units: Sequence[Unit] = self.session.units
        place = next((index for index, unit in enumerate(units) if unit.key == here), 0)
        wanted = units[place + 1 :] if step > 0 else units[:place][::-1]
        found = (unit.key for unit in wanted if any(hit.concept == concept for hit in self.session.hits(unit.key)))
        self.post_message(self.UsesFound(here, step, concept, name, next(found, None)))

    def on_concordance_uses_found(self, event: UsesFound) -> None:
        """Go there, unless the translator has gone elsewhere meanwhile."""
        if event.here != self.key:
            return
        if event.key is None:
            way = "below" if event.step > 0 else "above"
            self.tell(f"No segment {way} names “{event.name}”.")
        elif self.leave():
            self.go_to_key(event.key)
            self.term_in_use = (event.key, event.concept)  # the next key goes on for the same term

    # What disagrees with a change

    def term_changed(self, saved: SavedTerm) -> None:
        """Count, beside the work, the finished segments that a change makes wrong."""
        self._count_disagreements(saved)

    @work(thread=True, exclusive=True, group="disagreements", exit_on_error=False)
    def _count_disagreements(self, saved: SavedTerm) -> None:
        desk = self.session.terms
        found = TermReview(self.session, saved).find(lambda: desk.last_saved is not saved)
        self.post_message(self.Disagreeing(saved, sum(isinstance(one, Disagreement) for one in found)))

    def on_concordance_disagreeing(self, event: Disagreeing) -> None:
        """Say that there is something to go through."""
        if event.count and self.session.terms.last_saved is event.saved:
            one = event.count == 1
            segments = "finished segment disagrees" if one else "finished segments disagree"
            key = self.panel.key_of("term.review-change")
            self.tell(f"{event.count} {segments} with the change: {key} goes through.")

    def action_review_change(self) -> None:
        """Go through what disagrees with the term changed last."""
        from workbench.ui.screens.terms.review import TermReviewScreen

        saved = self.session.terms.last_saved
        if saved is None:
            self.tell("No term has been changed in this session.")
            return
        if not self.leave():
            return
        review = TermReview(self.session, saved)

        def closed(key: UnitKey | None) -> None:
            self.confirmed()
            if key is not None and key in self.place:
                self.go_to_key(key)
            self._close_review(review)

        self.app.push_screen(TermReviewScreen(review), closed)

    @work(thread=True, group="save", exit_on_error=False)
    def _close_review(self, review: TermReview) -> None:
        self.post_message(self.ReviewClosed(review.close()))

    def on_concordance_review_closed(self, event: ReviewClosed) -> None:
        """Say what could not be saved."""
        for error in event.failures:
            self.complain(error)
