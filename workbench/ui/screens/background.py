"""What runs beside the typing: checks of the text as it stands, matches, the check of the whole document.

Each job carries the unit and a generation; what comes back for an older generation is dropped here, in one place.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from textual import work
from textual.message import Message
from textual.timer import Timer

from workbench.model import Draft, Finding, Match, Unit, UnitKey
from workbench.ui.screens.marking import Marking
from workbench.ui.term_list import TermList, term_list
from workbench.ui.widgets.panes import PanelContent

_DEBOUNCE = 0.12
"""Seconds of rest after a key before the text is checked."""
_SAID_BY_THE_STATE = frozenset({"untranslated", "fuzzy"})
"""Checks that only repeat the letter beside the number."""


def worth_saying(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what the state says, and what is said of empty targets: a page of new text would be all red."""
    return tuple(finding for finding in findings if finding.target and finding.check not in _SAID_BY_THE_STATE)


class Background(Marking):
    """Starts the jobs and takes in what they bring."""

    @dataclass
    class Checked(Message):
        """The live text of a unit has been checked."""

        key: UnitKey
        generation: int
        findings: tuple[Finding, ...]

    @dataclass
    class CheckedStored(Message):
        """The text that a unit has got has been checked."""

        key: UnitKey
        target: str
        findings: tuple[Finding, ...]

    @dataclass
    class Matched(Message):
        """The memory has answered for a unit."""

        key: UnitKey
        lookup: int
        matches: tuple[Match, ...]

    @dataclass
    class Proposed(Message):
        """The drafters that are here have answered for a unit."""

        key: UnitKey
        lookup: int
        draft: Draft | None

    @dataclass
    class CheckedAll(Message):
        """The whole document has been checked."""

        generation: int
        findings: tuple[Finding, ...]

    _generation = 0
    _lookup = 0
    """Counts the lookups: of an earlier one nothing is wanted any more."""
    _document_generation = 0
    _rest: Timer | None = None

    # What is in work

    def arrived(self) -> None:
        """Tell the panel what is known of the unit, and ask for the rest."""
        self.forget_words()
        self.awaited = None
        self._lookup += 1
        unit = self.unit
        if unit is None:
            self.panel.content = PanelContent()
            self.refresh_bindings()
            return
        self.panel.look_back()
        self.panel.content = PanelContent(
            unit=unit,
            terms=self.terms_of(unit),
            findings=self.findings.get(unit.key, ()),
        )
        self.seen = (unit.key, self.editor.text)
        self.mark_editor()
        self.check_soon(0)
        self._look_up(unit.key, self._lookup)
        self.show_status()
        self.refresh_bindings()

    def terms_of(self, unit: Unit) -> TermList:
        """The terms of a unit, in the order of their keys."""
        return term_list(
            self.session.hits(unit.key), unit.source, unit.target, partial(self.session.term_text, unit.key)
        )

    def check_soon(self, seconds: float = _DEBOUNCE) -> None:
        """Check the text in the editor once it rests."""
        self._generation += 1
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(seconds, self._check_now) if seconds else None
        if not seconds:
            self._check_now()

    def _check_now(self) -> None:
        if self.key is not None:
            self._check(self.key, self.editor.value, self._generation)

    @work(thread=True, exclusive=True, group="check", exit_on_error=False)
    def _check(self, key: UnitKey, text: str, generation: int) -> None:
        self.post_message(self.Checked(key, generation, self.session.check(key, text)))

    @work(thread=True, exclusive=True, group="memory", exit_on_error=False)
    def _look_up(self, key: UnitKey, lookup: int) -> None:
        # Of the segments that a held key runs through, only the last is looked up.
        if lookup == self._lookup:
            self.post_message(self.Matched(key, lookup, self.session.matches(key)))
        if lookup == self._lookup:
            is_finished = self.session.unit(key).state.is_finished
            self.post_message(self.Proposed(key, lookup, None if is_finished else self.session.draft(key)))

    def stored(self, key: UnitKey) -> None:
        """Drop at once what was found in an earlier text of a unit, and check the one it has now."""
        if key in self.place:
            target = self.session.unit(key).target
            self._take_findings(key, tuple(one for one in self.findings.get(key, ()) if one.target == target))
            self.unchecked[key] = target
            if len(self.unchecked) == 1:
                self._check_stored()

    @work(thread=True, group="check-stored", exit_on_error=False)
    def _check_stored(self) -> None:
        # One after the other, however many are stored at once: the lookup of the unit in work needs a thread, too.
        while self.is_attached:
            try:
                key, target = self.unchecked.popitem()
            except KeyError:
                return
            self.post_message(self.CheckedStored(key, target, self.session.check(key, target)))

    def check_document(self) -> None:
        """Check the whole document beside the work."""
        self._document_generation += 1
        self._check_document(self._document_generation)

    @work(thread=True, exclusive=True, group="document", exit_on_error=False)
    def _check_document(self, generation: int) -> None:
        self.post_message(self.CheckedAll(generation, self.session.check_all()))
        self.session.prepare()

    def action_check_all(self) -> None:
        """Check the whole document now."""
        self.tell("Checking the document …")
        self.check_document()

    # What comes back

    def on_background_checked(self, event: Checked) -> None:
        """Show the findings of the unit in work, unless its text has changed since."""
        if event.key == self.key and event.generation == self._generation:
            self._take_findings(event.key, self._with_wide(event.key, self.editor.value, event.findings))

    def on_background_checked_stored(self, event: CheckedStored) -> None:
        """Show the findings of a unit, unless it has another text by now or another is being typed."""
        key = event.key
        if key not in self.place or self.session.unit(key).target != event.target:
            return
        if key != self.key or not self.is_changed:
            self._take_findings(key, self._with_wide(key, event.target, event.findings))

    def _with_wide(self, key: UnitKey, text: str, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Add to a unit's own findings what was found in `text` by comparing it with the rest of the document."""
        wide = tuple(one for one in self.session.findings(key) if one.target == text and one not in found)
        return worth_saying(found + wide)

    def on_background_matched(self, event: Matched) -> None:
        """Show the matches, unless another unit is in work by now."""
        if event.lookup == self._lookup:
            self.panel.content = replace(self.panel.content, matches=event.matches, matches_known=True)
            self.mark_differing(event.matches)
            self.insert_awaited()
        self.complain_of("memory", self.session.memory_trouble)

    def on_background_checked_all(self, event: CheckedAll) -> None:
        """Count the findings and mark the rows."""
        if event.generation != self._document_generation:
            return
        found: dict[UnitKey, list[Finding]] = {}
        for finding in worth_saying(event.findings):
            found.setdefault(finding.key, []).append(finding)
        self.findings = {key: tuple(findings) for key, findings in found.items()}
        self.finding_count = sum(map(len, found.values()))
        self.checked = True
        self.page.forget()
        if self.key is not None:
            self.check_soon(0)
        self.show_status()

    def _take_findings(self, key: UnitKey, findings: tuple[Finding, ...]) -> None:
        before = self.findings.get(key, ())
        changed = before != findings
        self.finding_count += len(findings) - len(before)
        self.findings[key] = findings
        if key == self.key:
            self.panel.content = replace(self.panel.content, findings=findings)
            self.mark_editor()
        if changed:
            place = self.place_on_page(self.place[key])
            if place is not None:
                self.page.forget(place)
            self.show_status()

    def on_background_proposed(self, event: Proposed) -> None:
        """Show the draft behind the matches, likewise, unless a better one has been asked for meanwhile."""
        if event.lookup == self._lookup and not self.panel.content.draft_known:
            self.propose(event.draft)

    def propose(self, draft: Draft | None) -> None:
        """Have a draft among what the keys of matches insert."""
        self.panel.content = replace(self.panel.content, draft=draft, draft_known=True)
        self.insert_awaited()
