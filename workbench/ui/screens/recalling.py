"""What can be had without typing: drafts by key, of one segment or of all that are empty, and words in the memory."""

from dataclasses import dataclass

from textual import work
from textual.message import Message

from workbench.errors import WorkbenchError
from workbench.model import Draft, UnitKey
from workbench.session.edits import is_doubtful
from workbench.session.proposals import Answers, Wanted
from workbench.ui.screens.concordance import Concordance
from workbench.ui.widgets.key_line import KeyLine


@dataclass(slots=True, eq=False)
class Run:
    """One going through segments that have no text; also what its drafts are taken back by."""

    total: int
    done: int = 0
    drafted: int = 0
    doubtful: int = 0
    is_stopped: bool = False


class Recalling(Concordance):
    """Has drafts made beside the work. None is ever put over text, nor where somebody is typing."""

    @dataclass
    class Drafted(Message):
        """Drafts for some of the empty segments are there."""

        run: Run
        answers: Answers

    @dataclass
    class DraftsEnded(Message):
        """No more will come."""

        run: Run
        error: WorkbenchError | None

    @dataclass
    class DraftedOne(Message):
        """What was asked for one segment has been answered."""

        run: Run
        key: UnitKey
        draft: Draft | None
        error: WorkbenchError | None

    _run: Run | None = None
    """What is being done; of another nothing is wanted any more."""

    def take_unit(self, key: UnitKey) -> None:
        """Called when a unit has another text."""

    # The segment in work

    def action_draft_this(self) -> None:
        """Have the segment in work drafted."""
        if self.key is None or self._is_busy():
            return
        self._run = Run(1)
        self._say_progress("Asking for a draft …")
        self._draft_one(self._run, self.key)

    @work(thread=True, group="draft", exit_on_error=False)
    def _draft_one(self, run: Run, key: UnitKey) -> None:
        try:
            answer = self.DraftedOne(run, key, self.session.draft(key, Wanted()), None)
        except WorkbenchError as error:
            answer = self.DraftedOne(run, key, None, error)
        self.post_message(answer)

    def on_recalling_drafted_one(self, event: DraftedOne) -> None:
        """Put the draft where it was asked for; where there is text by now, it is one of the matches."""
        if event.run is not self._run:
            return
        self._end()
        if event.error is not None:
            self.complain(event.error)
        elif event.draft is None:
            if not self.complain_of("engine", self.session.engine_trouble):
                self.tell(f"Nothing is known for this segment. {self.session.why_no_engine()}".rstrip())
        else:
            self._put_or_propose(event.run, event.key, event.draft)

    def _put_or_propose(self, run: Run, key: UnitKey, draft: Draft) -> None:
        try:
            taken = self._take(run, {key: draft})
        except WorkbenchError as error:
            self.complain(error)
            return
        if taken:
            self.tell(_made(draft))
        elif key == self.key:
            self.propose(draft)
            self.panel.glance("matches")
            place = [offer.text for offer in self.panel.content.offers].index(draft.target)
            self.tell(f"The segment has text: the draft is match {place + 1}.")

    # All that are empty

    def action_draft_all(self) -> None:
        """Have every segment without text drafted."""
        if self._is_busy() or not self.leave():
            return
        total = len(self.session.empty_keys)
        if not total:
            self.tell("No segment is without text.")
            return
        self._run = Run(total)
        self._show_progress(self._run)
        self._draft_all(self._run)

    @work(thread=True, group="draft", exit_on_error=False)
    def _draft_all(self, run: Run) -> None:
        failure = None
        try:
            for answers in self.session.drafts(Wanted()):
                self.post_message(self.Drafted(run, answers))
                if run.is_stopped:
                    break
        except WorkbenchError as error:
            failure = error
        finally:
            self.post_message(self.DraftsEnded(run, failure))

    def on_recalling_drafted(self, event: Drafted) -> None:
        """Put drafts where they belong, unless somebody was quicker."""
        run = event.run
        if run is not self._run:
            return
        run.done += len(event.answers)
        try:
            taken = self._take(run, {key: draft for key, draft in event.answers.items() if draft is not None})
        except WorkbenchError as error:
            self._abandon()
            self.complain(error)
            return
        run.drafted += len(taken)
        run.doubtful += sum(is_doubtful(draft) for key in taken if (draft := event.answers[key]))
        self._show_progress(run)

    def on_recalling_drafts_ended(self, event: DraftsEnded) -> None:
        """Say what has become of it."""
        if event.run is not self._run:
            return
        run = event.run
        self._end()
        self.show_status()
        if event.error is not None:
            self.complain(event.error)
        elif not self.complain_of("engine", self.session.engine_trouble):
            doubts = f", {run.doubtful} to look at again (?)" if run.doubtful else ""
            back = f" {self.panel.key_of('edit.undo')} takes them back." if run.drafted else ""
            stopped = "Stopped: " if run.is_stopped else ""
            self.tell(f"{stopped}{run.drafted} of {run.total} drafted{doubts}.{back}")

    def stop_drafting(self) -> bool:
        """Have no more drafts made; False if none are being made. Those that are there stay."""
        run = self._run
        if run is None:
            return False
        if run.total == 1:
            self._abandon()
            self.tell("Stopped.")
        else:
            self._stop(run)
            self._show_progress(run)
        return True

    def on_unmount(self) -> None:
        """Nobody waits for drafts any more."""
        if self._run is not None:
            self._stop(self._run)

    # Words in the memory

    def action_search_memory(self) -> None:
        """Look words up: those selected in the target, or in the source, or others."""
        from workbench.ui.screens.memory_search import MemorySearchScreen

        in_target = self.chosen_target()
        query = _sought(in_target or self.chosen_source())

        def closed(text: str | None) -> None:
            if text is None:
                return
            if self.key is None or self.session.read_only:
                self.refused()
            else:
                self.put_words(text)

        self.app.push_screen(
            MemorySearchScreen(self.session, self.session.pair, query, in_target=bool(in_target)), closed
        )

    # Within

    def _is_busy(self) -> bool:
        if self._run is not None:
            self.tell("Drafts are being made: Esc stops.")
        return self._run is not None

    def _take(self, run: Run, drafts: dict[UnitKey, Draft]) -> tuple[UnitKey, ...]:
        if self.key is not None and self.is_changed:
            drafts = {key: draft for key, draft in drafts.items() if key != self.key}
        taken = self.session.take_drafts(drafts, run)
        if taken:
            if self.key in taken:
                self.take_unit(self.key)  # at once: what is typed next belongs into the draft
            self.confirmed()
        return taken

    def _stop(self, run: Run) -> None:
        run.is_stopped = True
        self.session.stop_drafts()

    def _abandon(self) -> None:
        """Want nothing more of what is being done, not even what is on its way."""
        if self._run is not None:
            self._stop(self._run)
        self._end()

    def _end(self) -> None:
        self._run = None
        self._say_progress("")

    def _show_progress(self, run: Run) -> None:
        stopping = "stopping …" if run.is_stopped else "Esc stops"
        self._say_progress(f"Drafting {run.done} of {run.total}  {stopping}")

    def _say_progress(self, text: str) -> None:
        self.query_one(KeyLine).progress = text


def _sought(words: str) -> str:
    """What is selected, as a query: several words as a phrase."""
    words = words.strip().translate({ord(mark): None for mark in '"“”'})
    return f'"{words}"' if " " in words else words


def _made(draft: Draft) -> str:
    """What to say of a draft that has been put."""
    if draft.doubts:
        return f"Drafted, but look: {'; '.join(doubt.rstrip('.') for doubt in draft.doubts)}."
    # What was repaired stands in the panel.
    return f"Drafted from {draft.origin.partition(' (')[0]}."
