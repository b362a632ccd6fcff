"""The findings of the segment in work: mended, or said to be no errors, without leaving it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from workbench.errors import WorkbenchError
from workbench.model import Finding
from workbench.session.mending import Offer
from workbench.ui import safetext
from workbench.ui.screens.dialog import Dialog
from workbench.ui.widgets.answer_list import AnswerList
from workbench.ui.widgets.fields import TextField
from workbench.ui.widgets.marks import FINDING_SIGNS

_LEAD = 60
"""Characters of a long text that are shown before what an edit changes."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The answer: this text mends it."""

    target: str


@dataclass(frozen=True, slots=True)
class Dismissed:
    """The answer: it is no error, and that is written down."""

    finding: Finding


class FindingsScreen(Dialog[Mended | Dismissed | None]):
    """Lists findings; Enter makes the edit that mends one, a reason says that it is no error.

    Args:
        findings: Of the segment, the worst first.
        offers: Edits that mend, by the fingerprint of their finding.
        dismiss: Writes a dismissal with its reason.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="findings.back"),
        Binding("alt+q", "reason", "No error", id="findings.dismiss"),
        Binding("enter,ctrl+j", "answer", "Mend", id="findings.mend"),
    ]

    def __init__(
        self, findings: Sequence[Finding], offers: Mapping[str, Offer], dismiss: Callable[[Finding, str], None]
    ) -> None:
        super().__init__()
        self._findings = findings
        self._offers = offers
        self._dismiss = dismiss

    def compose(self) -> ComposeResult:
        """The list, what the edit would make, and the line for a reason."""
        with Vertical(classes="dialog"):
            yield Static(safetext.plain("Findings", "bold"), classes="dialog-title")
            yield AnswerList(*[self._line(finding) for finding in self._findings], markup=False, id="finding-list")
            yield Static("", id="finding-after")
            yield TextField(id="reason", placeholder="Why it is no error")
            yield Static("", id="finding-complaint")
            yield Static(
                safetext.plain("Enter mends   Alt+Q: it is no error   Esc goes back", "$wb-grey"), id="findings-keys"
            )

    def on_mount(self) -> None:
        """Begin with the list."""
        self._reason.display = False
        self._list.highlighted = 0
        self._list.focus()
        self._show()

    @property
    def _list(self) -> AnswerList:
        return self.query_one(AnswerList)

    @property
    def _reason(self) -> TextField:
        return self.query_one("#reason", TextField)

    @property
    def _finding(self) -> Finding:
        return self._findings[self._list.highlighted or 0]

    def _line(self, finding: Finding) -> Content:
        sign, style = FINDING_SIGNS[finding.severity]
        mends = "  mends" if finding.fingerprint in self._offers else ""
        return safetext.line(
            (sign, style), " ", finding.message, ("  " + finding.check, "$wb-grey"), (mends, "$accent")
        )

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another finding."""
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click."""
        self.action_answer()

    def _show(self) -> None:
        offer = self._offers.get(self._finding.fingerprint)
        text = (
            safetext.line(("would be: ", "$wb-grey"), _from_the_edit(offer))
            if offer
            else safetext.plain("Nothing but a person can mend this one.", "$wb-grey")
        )
        self.query_one("#finding-after", Static).update(text)

    def action_reason(self) -> None:
        """Ask why it is no error."""
        self._reason.display = True
        self._reason.focus()

    def action_back(self) -> None:
        """Out of the reason, or out of the list."""
        if self._reason.display:
            self._reason.display = False
            self._complain("")
            self._list.focus()
        else:
            self.dismiss(None)

    def action_answer(self) -> None:
        """Mend, or take the reason."""
        if self._reason.display:
            self._dismiss_now()
            return
        offer = self._offers.get(self._finding.fingerprint)
        if offer is None:
            self._complain("Change the text yourself, or say with Alt+Q why this is no error.")
        else:
            self.dismiss(Mended(offer.target))

    def _dismiss_now(self) -> None:
        reason = self._reason.value.strip()
        if not reason:
            self._complain("Say in a few words why: others will read it.")
            return
        finding = self._finding
        try:
            self._dismiss(finding, reason)
        except WorkbenchError as error:
            self._complain(str(error))
            return
        self.dismiss(Dismissed(finding))

    def _complain(self, text: str) -> None:
        self.query_one("#finding-complaint", Static).update(safetext.plain(text, "$error"))


def _from_the_edit(offer: Offer) -> str:
    """The text that the edit makes, beginning near enough to it for the edit to be in sight."""
    start = min(fixup.start for fixup in offer.fixups) - _LEAD
    return f"…{offer.target[start:]}" if start > 0 else offer.target
