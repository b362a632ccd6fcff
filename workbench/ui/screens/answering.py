"""Answering the findings of the segment in work."""

from functools import partial

from textual import work

from workbench.model import Finding, UnitKey
from workbench.session.mending import Offer
from workbench.ui.screens.findings import Dismissed, FindingsScreen, Mended
from workbench.ui.screens.recalling import Recalling


class Answering(Recalling):
    """The key that opens the findings, and what comes of it."""

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
        offers = self.session.offers(key, text)
        self.app.call_from_thread(self._open_findings, key, text, findings, offers)

    def _open_findings(self, key: UnitKey, text: str, findings: tuple[Finding, ...], offers: tuple[Offer, ...]) -> None:
        # Somebody who went on, or typed on, has no use for a list of what was.
        if (key, text) != (self.key, self.editor.value) or not self.is_current:
            return
        ordered = sorted(findings, key=lambda one: -one.severity)
        by_finding = {offer.finding.fingerprint: offer for offer in offers}
        screen = FindingsScreen(ordered, by_finding, self.session.dismiss)
        self.app.push_screen(screen, partial(self._answered, key))

    def _answered(self, key: UnitKey, answer: Mended | Dismissed | None) -> None:
        if isinstance(answer, Mended) and key == self.key:
            self.editor.put_all(answer.target)
        elif isinstance(answer, Dismissed):
            self.tell(f"Written down: {answer.finding.check} is no error here.")
            self.check_soon(0)
            self.check_document()
