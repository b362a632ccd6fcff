"""Lets the translator pick a document of the project, when the command line named none."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from workbench.ui import safetext
from workbench.ui.theme import DEFAULTS, THEMES, full_name

if TYPE_CHECKING:
    from workbench.project import Project


class PickerApp(App[str]):
    """Returns the name of a document, or None."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+q,q", "quit", "Leave", id="picker.leave")]

    def __init__(self, project: "Project", *, theme: str | None = None) -> None:
        super().__init__()
        self._project = project
        self._wanted_theme = theme
        for ours in THEMES:
            self.register_theme(ours)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own colours to themes that do not know them."""
        return DEFAULTS

    def compose(self) -> ComposeResult:
        """The documents with their dates."""
        documents = self._project.documents
        width = max((len(document.name) for document in documents), default=0)
        with Vertical(classes="dialog"):
            yield Static(safetext.plain(f"{self._project.name}: which document?", "bold"), classes="dialog-title")
            yield OptionList(
                *[
                    safetext.line(
                        document.name.ljust(width + 3), (document.date.isoformat() if document.date else "", "$wb-grey")
                    )
                    for document in documents
                ],
                markup=False,
            )

    def on_mount(self) -> None:
        """Choose the colours."""
        self.theme = full_name(self._wanted_theme)
        self.screen.styles.align = ("center", "middle")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click."""
        self.exit(self._project.documents[event.option_index].name)
