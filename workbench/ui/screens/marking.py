"""What is marked in the texts: figures, terms and findings, and what belongs to the word under the cursor."""

from workbench.model import Match, Side, Unit
from workbench.ui.difference import differing
from workbench.ui.screens.translating import Translating
from workbench.ui.widgets.marks import Mark, RowMarks, figure_marks, figures, finding_marks, is_same, term_marks, worst

_LONG = 20_000
"""Characters from which figures are no longer marked at every key."""


class Marking(Translating):
    """Marks the rows of the page, and the text being edited."""

    chosen_words: tuple[int, int] | None = None
    """Words selected in the source of the unit in work."""
    _partners: tuple[Mark, ...] = ()
    _differing: tuple[Mark, ...] = ()
    """The words of the source in work that its best match has otherwise."""

    def forget_words(self) -> None:
        """Drop what was marked in the source of the unit that was in work."""
        self.chosen_words = None
        self._differing = ()

    def mark_differing(self, matches: tuple[Match, ...]) -> None:
        """Show in the source in work what the best match has otherwise."""
        if matches and matches[0].score < 100 and self.key is not None:
            self._differing = tuple(Mark(*span, "differs") for span in differing(matches[0].source, self.key.source))
            self.page.forget(self.index)

    def marks_of(self, unit: Unit) -> RowMarks:
        """Everything to mark in a row."""
        findings = self.findings.get(unit.key, ())
        current = [finding for finding in findings if finding.target == unit.target]
        pair = self.session.pair
        source: list[Mark] = []
        if len(unit.source) < _LONG:
            source += figure_marks(unit.source, pair.source)
        is_active = unit.key == self.key
        source += term_marks(self.session.hits(unit.key), findings, is_active=is_active)
        if is_active:
            source += self._differing
            source += self.partners()
            source += [Mark(*self.chosen_words, "chosen")] if self.chosen_words else []
        source += finding_marks(findings, Side.SOURCE)
        target = figure_marks(unit.target, pair.target) if len(unit.target) < _LONG else []
        target += finding_marks(current, Side.TARGET)
        return RowMarks(tuple(source), tuple(target), worst(findings))

    def partners(self) -> list[Mark]:
        """The figures in the source that have the value of the one under the cursor in the target."""
        if self.key is None or len(self.editor.text) >= _LONG:
            return []
        column, pair = self.editor.cursor_location[1], self.session.pair
        here = [f for f in figures(self.editor.text, pair.target) if f.start <= column <= f.end]
        theirs = figures(self.key.source, pair.source) if here else ()
        return [Mark(f.start, f.end, "partner") for f in theirs if any(is_same(f, one) for one in here)]

    def show_partners(self) -> None:
        """Light up in the source what belongs to the word under the cursor."""
        partners = tuple(self.partners())
        if partners != self._partners:
            self._partners = partners
            self.page.forget(self.index)

    def mark_editor(self) -> None:
        """Mark figures and findings in the text being edited."""
        text = self.editor.text
        marks = figure_marks(text, self.session.pair.target) if len(text) < _LONG else []
        value = self.editor.value
        if self.key is not None and len(value) == len(text):
            current = [finding for finding in self.findings.get(self.key, ()) if finding.target == value]
            marks += finding_marks(current, Side.TARGET)
        self.editor.mark(tuple(marks))
