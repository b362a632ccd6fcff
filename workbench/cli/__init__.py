"""The command line: stdout is data, stderr is narration, exit codes are documented.

Exit codes: 0 clean; 1 findings at or above `--fail-on`, or a gate refused; 2 usage or settings; 3 unreadable input;
4 other failure (disk, lock, conflict); 130 interrupted.
"""

import contextlib
import io
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from workbench.cli.group import program
from workbench.errors import WorkbenchError


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code; no traceback reaches the user."""
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or pipe that cannot show a letter gets its number: output never fails for that.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = program.main(
            args=list(arguments) if arguments is not None else None, prog_name="workbench", standalone_mode=False
        )
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except WorkbenchError as error:
        _say(f"workbench: {error}")
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        # The reader (`| head`) has had enough.
        _leave_stdout()
        return 0
    except OSError as error:
        _leave_stdout()
        _say(f"workbench: {error.strerror or error}{f': {error.filename}' if error.filename else ''}.")
        return 4
    except Exception as error:  # noqa: BLE001 - the outermost border: a fault of ours must still be a sentence
        return _crashed(error)
    return status if isinstance(status, int) else 0


def _crashed(error: Exception) -> int:
    report = _written_report(error)
    kept = f" with the file {report}" if report else ""
    _say(
        f"workbench: an error of the program itself ({type(error).__name__}: {error}). Nothing confirmed is lost; "
        f"please report it{kept}."
    )
    return 4


def _written_report(error: Exception) -> str | None:
    """Write the traceback into a file for a report; None where the disk refuses even that."""
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="workbench-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            traceback.print_exception(error, file=file)
    except OSError:
        return None
    return file.name


def _leave_stdout() -> None:
    """Send what is still to be written to stdout nowhere, so that Python does not complain about it at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str) -> None:
    """Write to stderr with control characters made visible: file names and texts are strangers."""
    from workbench.text.visible import visible

    with contextlib.suppress(OSError):
        click.echo(visible(text, keep_newlines=True), err=True)
