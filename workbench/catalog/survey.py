"""Looking over a PO file as it lies there, whatever is wrong with it: entries as far as they can be told, and troubles.

The reader refuses what could not be kept whole and stops at the first fault; this goes on to the end, for reviewers who
want to hear of every fault at once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.catalog.strings import for_polib, unescaped

_WORD = re.compile(r'[ \t\v\f]*(?:([A-Za-z_]+)[ \t]*(?:\[[ \t]*([0-9]*)[ \t]*\])?[ \t]*)?(?:"((?:[^"\\]|\\.)*)(")?)?')
_KEYWORDS = frozenset({"msgctxt", "msgid", "msgid_plural", "msgstr"})
_MARKERS = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)


class Trouble(NamedTuple):
    """Something that is not PO."""

    line: int
    column: int
    """1-based, in code points."""
    message: str


@dataclass(slots=True)
class Quoted:
    """A text of an entry, with the place of its keyword."""

    line: int
    column: int
    text: str = ""


@dataclass(slots=True)
class Entry:
    """An entry as far as it can be told."""

    obsolete: bool = False
    flags: list[tuple[str, int]] = field(default_factory=list)
    """Each with its line."""
    previous_line: int = 0
    """Line of the first previous text (`#|`); 0 if there is none."""
    context: Quoted | None = None
    source: Quoted | None = None
    plural: Quoted | None = None
    targets: list[tuple[int | None, Quoted]] = field(default_factory=list)
    """The translations, each with its index; None for a msgstr without one."""

    @property
    def line(self) -> int:
        """1-based line on which it begins; 0 where nothing of it was found."""
        return next((one.line for one in (self.context, self.source, self.plural) if one), 0)

    @property
    def key(self) -> tuple[str | None, str] | None:
        """Context and source; None for an entry without a msgid."""
        return (self.context.text if self.context else None, self.source.text) if self.source else None

    @property
    def is_fuzzy(self) -> bool:
        """Whether it has the flag."""
        return any(flag == "fuzzy" for flag, _ in self.flags)


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found in a file."""

    entries: tuple[Entry, ...]
    """Live and obsolete ones, in their order; the header is the one with the empty source."""
    troubles: tuple[Trouble, ...]
    conflicts: tuple[int, ...]
    """Lines of markers that git left behind."""

    @property
    def header(self) -> Entry | None:
        """The header entry, if there is one."""
        return next((one for one in self.entries if one.key == (None, "") and not one.obsolete), None)


def survey(lines: Sequence[str]) -> Survey:
    """Look a file over, line by line; never fails."""
    looking = _Looking()
    for number, line in enumerate(lines, 1):
        looking.take(line.rstrip("\r"), number)
    return looking.finish()


class _Looking:
    """One pass over one file."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._troubles: list[Trouble] = []
        self._conflicts: list[int] = []
        self._comments = Entry()
        self._entry: Entry | None = None
        self._last: Quoted | None = None
        self._has_string = True

    def take(self, line: str, number: int) -> None:
        """Look at one line."""
        if line.startswith(_MARKERS):
            self._conflicts.append(number)
            return
        text = line.strip()
        if not text:
            return
        indent = len(line) - len(line.lstrip())
        if not text.startswith("#"):
            self._statement(line, number, indent, obsolete=False)
        elif text.startswith("#~") and not text.startswith("#~|"):
            self._statement(line, number, indent + 2, obsolete=True)
        else:
            self._comment(text, number)

    def finish(self) -> Survey:
        """Hand over what was found."""
        self._close()
        return Survey(tuple(self._entries), tuple(sorted(self._troubles)), tuple(self._conflicts))

    def _comment(self, text: str, number: int) -> None:
        if self._entry is not None:
            if not self._entry.targets:
                self._trouble(number, 1, "A comment stands inside an entry.")
                return
            self._close()
        if text.startswith(("#,", "#=")):
            self._comments.flags += [(flag.strip(), number) for flag in text[2:].split(",") if flag.strip()]
        elif text.startswith(("#|", "#~|")):
            self._comments.previous_line = self._comments.previous_line or number

    def _statement(self, line: str, number: int, position: int, *, obsolete: bool) -> None:
        while position < len(line):
            found = _WORD.match(line, position)
            if found is None or found.end() == position or not (found[1] or found[3] is not None):
                if rest := line[position:].strip():
                    self._trouble(number, position + 1, f"“{rest[:40]}” is no PO.")
                return
            word, index, body, closed = found.groups()
            if word and word not in _KEYWORDS:
                self._trouble(number, found.start(1) + 1, f"“{word[:40]}” is not a word that PO knows.")
                return
            if word:
                self._keyword(word, index, number, found.start(1) + 1, obsolete=obsolete)
            if body is not None:
                self._string(body, number, found.start(3))
                if not closed:
                    self._trouble(number, found.start(3), "A string is not closed on its line.")
                    return
            position = found.end()

    def _keyword(self, word: str, index: str | None, number: int, column: int, *, obsolete: bool) -> None:
        if not self._has_string:
            self._trouble(number, column, "The keyword before this one has no string.")
        entry = self._entry
        begins = word == "msgctxt" or (word == "msgid" and (entry is None or entry.source is not None))
        if begins or entry is None:
            self._close()
            entry = self._entry = self._comments
            entry.obsolete = obsolete
            self._comments = Entry()
        elif entry.obsolete is not obsolete:
            self._trouble(number, column, "Part of an entry is marked obsolete (#~) and part is not.")
        quoted = self._last = Quoted(number, column)
        self._has_string = False
        if word == "msgstr":
            if entry.source is None:
                self._trouble(number, column, "There is a msgstr without a msgid.")
            if (index is not None) != (entry.plural is not None):
                what = "has an index but no msgid_plural" if entry.plural is None else "needs an index: msgstr[0]"
                self._trouble(number, column, f"This msgstr {what}.")
            elif index is not None and index != str(len(entry.targets)):
                self._trouble(number, column, f"msgstr[{index}] stands where msgstr[{len(entry.targets)}] should.")
            elif index is None and entry.targets:
                self._trouble(number, column, "This entry has a second msgstr.")
            entry.targets.append((int(index) if index else None, quoted))
        elif word == "msgctxt":
            entry.context = quoted
        elif word == "msgid":
            entry.source = quoted
        else:
            if entry.source is None or entry.targets:
                self._trouble(number, column, "A msgid_plural stands behind its msgid and before the first msgstr.")
            entry.plural = quoted

    def _string(self, body: str, number: int, column: int) -> None:
        self._has_string = True
        if self._last is None or self._entry is None:
            self._trouble(number, column, "A string stands outside an entry.")
            return
        try:
            text = for_polib(body)
        except ValueError as error:
            self._trouble(number, column, f"{str(error)[:1].upper()}{str(error)[1:]}")
            text = body
        self._last.text += unescaped(text)

    def _close(self) -> None:
        entry, self._entry, self._last = self._entry, None, None
        if entry is None:
            return
        if not self._has_string:
            self._has_string = True
            self._trouble(entry.line, 1, "A keyword of this entry has no string.")
        if entry.source is None and entry.context is not None:
            self._trouble(entry.line, 1, "There is a msgctxt without a msgid.")
        if entry.source is not None and not entry.targets:
            self._trouble(entry.line, 1, "This entry has no msgstr.")
        self._entries.append(entry)

    def _trouble(self, line: int, column: int, message: str) -> None:
        self._troubles.append(Trouble(max(line, 1), column, message))


def fields_of(header: Entry) -> Iterator[tuple[str, str, int]]:
    """Yield the fields of a header as name, value and number of the line in its text, counted from 0."""
    if header.targets:
        for number, line in enumerate(header.targets[0][1].text.split("\n")):
            name, colon, value = line.partition(":")
            if line:
                yield (name.strip(), value.strip(), number) if colon else ("", line, number)
