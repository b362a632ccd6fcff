"""A PO file as it lies there, before anybody has read it as a catalog."""

from collections.abc import Sequence
from functools import cached_property

from workbench.catalog.survey import Entry, Survey, fields_of, survey


class PoFile:
    """A PO file as it lies there."""

    def __init__(self, name: str, data: bytes, *, is_sound: bool = False) -> None:
        """A file by its name, as the user gave it, and its bytes.

        Args:
            name: For messages, and for the folder's language.
            data: The bytes.
            is_sound: Whether the catalog's reader has read it, so that its form need not be looked at again.
        """
        self.name = name
        self.data = data
        self.is_sound = is_sound

    @cached_property
    def lines(self) -> Sequence[str]:
        """Its lines; what is not UTF-8 is replaced."""
        return self.data.decode("utf-8-sig", "replace").split("\n")

    @cached_property
    def survey(self) -> Survey:
        """What is in it."""
        return survey(self.lines)

    @cached_property
    def header(self) -> Entry | None:
        """The header entry, if there is one."""
        if self.is_sound:
            # Nearly always it comes first, and a hundred thousand lines need not be looked over for it.
            blank = next((number for number, line in enumerate(self.lines) if not line.strip() and number), None)
            if header := survey(self.lines[:blank]).header:
                return header
        return self.survey.header

    @property
    def is_header_first(self) -> bool:
        """Whether nothing stands in front of the header."""
        return self.header is not None and not self.may_hold(b"msgid", before=self.header.line)

    def may_hold(self, mark: bytes, before: int | None = None) -> bool:
        """Whether the bytes hold a mark, in front of a line or anywhere: without it a closer look is spared."""
        if before is None:
            return mark in self.data
        return any(mark.decode() in line and not line.startswith("#") for line in self.lines[: before - 1])

    @cached_property
    def fields(self) -> Sequence[tuple[str, str, int]]:
        """The header's fields: name (as written), value, 1-based line in the file."""
        header = self.header
        if header is None:
            return ()
        first = header.line
        found = []
        for name, value, _ in fields_of(header):
            wanted = f'"{name}:' if name else value[:20]
            line = next((n for n in range(first, len(self.lines) + 1) if wanted in self.lines[n - 1]), first)
            found.append((name, value, line))
        return found

    def value(self, name: str) -> str:
        """The value of a header field, whatever its case; "" if it is not there."""
        return next((value for known, value, _ in self.fields if known.casefold() == name.casefold()), "")

    def line_of(self, name: str) -> int:
        """1-based line of a header field; of the header where it has none."""
        begin = self.header.line if self.header else 1
        return next((line for known, _, line in self.fields if known.casefold() == name.casefold()), begin)
