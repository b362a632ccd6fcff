"""The formats by name and by file."""

from pathlib import Path

from workbench.errors import UsageError
from workbench.memory.exchange.compressed import SUFFIX
from workbench.memory.exchange.format import MemoryFormat
from workbench.memory.exchange.po import PoFile
from workbench.memory.exchange.tables import CSV, TSV
from workbench.memory.exchange.tmx_format import Tmx

FORMATS: tuple[MemoryFormat, ...] = (Tmx(), TSV, CSV, PoFile())


def format_named(name: str) -> MemoryFormat:
    """The format with a name.

    Raises:
        UsageError: There is none.
    """
    for format_ in FORMATS:
        if format_.name == name:
            return format_
    raise UsageError(f"There is no format “{name}”; there are {', '.join(format_.name for format_ in FORMATS)}.")


def format_of_file(path: Path) -> MemoryFormat:
    """The format that a file's name says; of a compressed one, what is before `.gz`.

    Raises:
        UsageError: It says none.
    """
    suffixes = [suffix.lower() for suffix in path.suffixes]
    suffix = suffixes[-2] if suffixes[-1:] == [SUFFIX] and len(suffixes) > 1 else "".join(suffixes[-1:])
    for format_ in FORMATS:
        if suffix in format_.suffixes:
            return format_
    known = ", ".join(suffix for format_ in FORMATS for suffix in format_.suffixes)
    raise UsageError(
        f"does not say by its name what it is; known are {known}.", path=path, advice="Name the format with --format."
    )
