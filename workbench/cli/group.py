"""The commands by name; each is imported only when it is used, so that `--help` costs nothing."""

import click

from workbench import __version__
from workbench.cli.lazy_group import Entry, LazyGroup

COMMANDS = {
    "demo": Entry("demo", "Try it: a sample project, and the editor on it."),
    "init": Entry("init", "Make a folder a translation project."),
    "add": Entry("add", "Add source documents, or bring changed ones up to date."),
    "edit": Entry("edit", "Translate a document in the editor."),
    "draft": Entry("draft", "Fill empty segments with drafts to be confirmed."),
    "check": Entry("check", "Check translations for errors."),
    "fix": Entry("fix", "Mend what cannot change the meaning, or more where you agree."),
    "dismiss": Entry("dismiss", "Say that findings are no errors, and why."),
    "explain": Entry("explain", "Say what a check looks for, with a right and a wrong example."),
    "build": Entry("build", "Compile approved translations and write the English documents."),
    "stats": Entry("stats", "Count segments, words and states."),
    "score": Entry("score", "Score a translation against a reference: BLEU, chrF, TER, edit effort."),
    "segment": Entry("segment", "Show how a source document is split."),
    "figures": Entry("figures", "Find figures by value, or compare those of a translation."),
    "split": Entry("split", "Split a segment in two where the rules have not."),
    "join": Entry("join", "Join a segment with the next one where the rules have cut."),
    "tm": Entry("tm", "Search the translation memory, and keep it."),
    "engines": Entry("engines", "Machine translation engines: list, enable and test them; off by default."),
    "egress": Entry("egress", "Tell what left this machine for an engine."),
    "terms": Entry("terms", "Look names and terms up in the termbase."),
}
"""In the order of a translator's day; modules are `workbench.cli.<module>_command`, each with one `command`."""


@click.group(
    cls=LazyGroup, package="workbench.cli", entries=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="workbench")
def program() -> None:
    """Translate Vietnamese news, government and trade text into English: editor, termbase, checks, release.

    Start with `workbench demo`. Commands work in the project folder or any folder below it.
    """
