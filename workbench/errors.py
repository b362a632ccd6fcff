"""The error tree: everything that can go wrong and that a user should read about.

WorkbenchError                    what happened, where, what to do next; `exit_code` 4
├── UsageError                    the command or the settings do not make sense (2)
│   ├── ProjectError              no project here, or a document it does not have
│   ├── SettingsError             workbench.toml holds a wrong value, with its line
│   └── PluginError               a named plug-in is missing or cannot be loaded
├── UnreadableInput               a file cannot be understood (3)
│   ├── EncodingError             not UTF-8; names what it looks like
│   ├── CatalogSyntaxError        not a PO file that we can keep whole
│   └── GlossaryError             not a glossary CSV
├── NotClean                      a gate refused, nothing was written (1)
├── MemoryUnusable                a memory is locked, corrupt or of a newer version; work goes on without it (4)
├── EngineError                   a machine translation engine cannot be used; work goes on without it (4)
├── Conflict                      a file changed on disk since it was read (4)
├── LockedError                   somebody else has the document open (4)
└── WriteError                    the disk refused (full, read-only, vanished) (4)
"""

from pathlib import Path


class WorkbenchError(Exception):
    """Something a user should read: a sentence, the place, and what to do next.

    Args:
        message: What happened, one sentence without the place.
        path: The file concerned, if there is one.
        line: 1-based line in that file, if known.
        advice: What the user can do next, one sentence.
    """

    exit_code = 4

    def __init__(
        self,
        message: str,
        *,
        path: Path | str | None = None,
        line: int | None = None,
        advice: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = Path(path) if path is not None else None
        self.line = line
        self.advice = advice

    def __str__(self) -> str:
        place = ""
        if self.path is not None:
            place = f"{self.path}:{self.line}: " if self.line is not None else f"{self.path}: "
        advice = f" {self.advice}" if self.advice else ""
        return f"{place}{self.message}{advice}"


class UsageError(WorkbenchError):
    """The command, its options or the settings do not make sense."""

    exit_code = 2


class ProjectError(UsageError):
    """There is no project here, or it has no such document."""


class SettingsError(UsageError):
    """The project's settings hold a wrong or unknown value."""


class PluginError(UsageError):
    """A plug-in asked for by name is missing or cannot be loaded."""


class UnreadableInput(WorkbenchError):
    """A file cannot be understood; nothing was written."""

    exit_code = 3


class EncodingError(UnreadableInput):
    """A text file is not UTF-8."""


class CatalogSyntaxError(UnreadableInput):
    """A PO file is broken, or holds something that could not be written back unchanged."""


class GlossaryError(UnreadableInput):
    """A glossary file is broken: a column is missing, a date is wrong, a status unknown."""


class NotClean(WorkbenchError):
    """A gate refused: the work is not clean, and nothing was written."""

    exit_code = 1


class MemoryUnusable(WorkbenchError):
    """A translation memory cannot be used now; nothing in it was changed, and work can go on without it."""


class EngineError(WorkbenchError):
    """A machine translation engine cannot be used now; work can go on without it."""


class Conflict(WorkbenchError):
    """A file changed on disk since it was read; overwriting it would lose somebody's work."""


class LockedError(WorkbenchError):
    """Somebody else has the document open for writing."""


class WriteError(WorkbenchError):
    """The disk refused to take a file: full, read-only or gone."""
