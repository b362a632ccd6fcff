"""Answering the findings of the segment in work."""

from dataclasses import dataclass
from functools import partial

from textual import work
from textual.message import Message

from workbench.model import Finding, UnitKey
from workbench.session.mending import Offer
from workbench.ui.screens.findings import Dismissed, FindingsScreen, Mended
from workbench.ui.screens.recalling import Recalling


class Answering(Recalling):
    """The key that opens the findings, and what comes of it."""

    @dataclass
    class Offered(Message):
        """It is known which of a text's findings can be mended, and how."""

        key: UnitKey
        text: str
        findings: tuple[Finding, ...]
        offers: tuple[Offer, ...]

    def action_answer_findings(self) -> None:
        """List the findings of the segment: mend one, or say that it is no error."""
        if self.session.read_only:
            self.refused()
        elif self.key is None or not self.panel.content.findings:
            self.tell("There are no findings on this segment.")
        else:
            self._collect_offers(self.key, self.editor.value, self.panel.content.findings)

    @work(thread=True, exclusive=True, group="offers", exit_on_error=False)
    def _collect_offers(self, key: UnitKey, text: str, findings: tuple[Finding, ...]) -> None:
        self.post_message(self.Offered(key, text, findings, self.session.offers(key, text)))

    def on_answering_offered(self, event: Offered) -> None:
        """Open the list, unless somebody went on or typed on: who did has no use for a list of what was."""
        if (event.key, event.text) != (self.key, self.editor.value) or not self.is_current:
            return
        ordered = sorted(event.findings, key=lambda one: -one.severity)
        by_finding = {offer.finding.fingerprint: offer for offer in event.offers}
        screen = FindingsScreen(ordered, by_finding, self.session.dismiss)
        self.app.push_screen(screen, partial(self._answered, event.key))

    def _answered(self, key: UnitKey, answer: Mended | Dismissed | None) -> None:
        if isinstance(answer, Mended) and key == self.key:
            self.editor.put_all(answer.target)
        elif isinstance(answer, Dismissed):
            self.tell(f"Written down: {answer.finding.check} is no error here.")
            self.check_soon(0)
            self.check_document()
