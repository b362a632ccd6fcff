"""The lines of a PO file cut into entries: what polib cannot hold is kept here, the rest is made plain for polib.

The scanner knows line numbers, so every refusal names one. It keeps comments, references and which entries are
obsolete; strings, flags and previous texts go on to polib, one keyword a line, in escapes that polib knows.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from workbench.catalog.strings import for_polib, unguarded
from workbench.errors import CatalogSyntaxError

_WORD = re.compile(
    r"[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr)(?![\w])[ \t]*(?:\[[ \t]*([0-9]{1,9})[ \t]*\])?[ \t]*)?"
    r'(?:"([^"\\]*(?:\\.[^"\\]*)*)")?[ \t\v\f]*'
)
_MAY_FOLLOW = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[]",),
    "msgstr": ("msgctxt", "msgid"),
    "msgstr[]": ("msgctxt", "msgid", "msgstr[]"),
}
_PREVIOUS_MAY_FOLLOW = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural",),
    "msgid_plural": (),
}
_GIT_MARKERS = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
_COMPLETE = ("", "msgstr", "msgstr[]")
_MOST_FORMS = 10
"""polib reads the index of a plural form from one digit; no language has more than six forms."""


@dataclass(slots=True)
class Block:
    """What the scanner keeps of one entry, in tuples: the garbage collector would walk over lists again and again."""

    notes: tuple[str, ...]
    extracted: tuple[str, ...]
    references: tuple[str, ...]
    flags: tuple[str, ...]
    previous: tuple[str, ...]
    comments: tuple[str, ...]
    """Every comment line as it stood: what is left at the end of the file belongs to no entry."""
    obsolete: bool = False
    line: int = 0
    """1-based line of the msgid."""


class _Gathering:
    """Comments above the entry to come, in lists: thousands of lines may stand there, and a tuple does not grow."""

    __slots__ = ("comments", "extracted", "flags", "notes", "previous", "references")

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.extracted: list[str] = []
        self.references: list[str] = []
        self.flags: list[str] = []
        self.previous: list[str] = []
        self.comments: list[str] = []

    def block(self, *, obsolete: bool) -> Block:
        """What was gathered, for the entry that begins now."""
        return Block(
            notes=tuple(self.notes),
            extracted=tuple(self.extracted),
            references=tuple(self.references),
            flags=tuple(self.flags),
            previous=tuple(self.previous),
            comments=tuple(self.comments),
            obsolete=obsolete,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A PO file, scanned."""

    blocks: list[Block]
    """One per entry, in file order."""
    plain: list[str]
    """The entries as lines for polib: live and obsolete alike, without comments."""
    trailing: tuple[str, ...]
    """Comment lines behind the last entry."""


def scan(lines: Iterable[str], path: Path) -> Scan:
    """Cut lines into entries.

    Raises:
        CatalogSyntaxError: The lines are no PO file, or one that could not be written back unchanged.
    """
    scanner = _Scanner(path)
    for number, line in enumerate(lines, start=1):
        if line:
            scanner.take(line, number)
    return scanner.finish()


class _Scanner:
    """One pass over one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._number = 0
        # Comments always belong to the entry that is to come.
        self._gathered = _Gathering()
        self._blocks: list[Block] = []
        self._plain: list[str] = []
        self._last = ""
        self._bare = False
        self._forms = 0
        self._previous_last = ""

    def take(self, line: str, number: int) -> None:
        """Scan one line."""
        self._number = number
        if line[0] not in '#m"':
            line = line.lstrip(" \t\v\f")
            if not line:
                return
        if line[0] == "#":
            self._comment(line)
        else:
            self._statement(line, obsolete=False)

    def finish(self) -> Scan:
        """Hand over what was found."""
        if self._last not in _COMPLETE or self._bare:
            self._refuse("the file ends in the middle of an entry.")
        return Scan(blocks=self._blocks, plain=self._plain, trailing=tuple(self._gathered.comments))

    # Comments

    def _comment(self, line: str) -> None:
        mark = line[1:2]
        if mark == "~":
            self._obsolete(line)
            return
        if self._last not in _COMPLETE or self._bare:
            self._refuse("a comment stands inside an entry.", "Move it above the entry's first line.")
        if "\r" in line:
            self._refuse("a carriage return stands inside a comment.", "Remove it by hand.")
        gathered = self._gathered
        gathered.comments.append(line)
        if mark == ":":
            gathered.references.append(line[2:].strip())
        elif mark == ".":
            gathered.extracted.append(unguarded(line[2:].removeprefix(" ")))
        elif mark and mark in ",!=":
            gathered.flags.extend(flag for flag in map(str.strip, line[2:].split(",")) if flag)
        elif mark == "|":
            self._previous(line[2:].strip(" \t"))
        else:
            gathered.notes.append(unguarded(line[1:].removeprefix(" ")))

    def _obsolete(self, line: str) -> None:
        rest = line[2:].lstrip(" \t")
        if rest.startswith("|"):
            self._comment("#" + rest)
        elif rest.startswith("#~"):
            self._refuse("an entry is marked obsolete (#~) twice.")
        elif rest.startswith("#"):
            self._comment(rest)
        elif rest:
            self._statement(rest, obsolete=True)

    def _previous(self, text: str) -> None:
        position = 0
        while position < len(text):
            match = self._word(text, position)
            keyword, index, body = match.groups()
            if keyword:
                if index is not None or body is None or keyword not in _PREVIOUS_MAY_FOLLOW[self._previous_last]:
                    self._refuse(f"“{keyword}” cannot stand here in a previous text.")
                self._previous_last = keyword
                self._gathered.previous.append(f'#| {keyword} "{self._body(body)}"')
            elif not self._previous_last:
                self._refuse("a previous text begins without a keyword.")
            else:
                self._gathered.previous.append(f'#| "{self._body(body)}"')
            position = match.end()

    # Keywords and strings

    def _statement(self, text: str, *, obsolete: bool) -> None:
        position = 0
        while position < len(text):
            if text[position] == "#":
                self._comment(text[position:])
                return
            match = self._word(text, position)
            keyword, index, body = match.groups()
            if keyword:
                self._keyword(keyword, index, obsolete=obsolete)
                self._bare = body is None
                self._plain.append(f'{self._plain_keyword(keyword, index)} "{self._body(body or "")}"')
            else:
                if not self._last or self._gathered.comments:
                    self._refuse("a string stands outside an entry.")
                self._bare = False
                self._plain.append(f'"{self._body(body)}"')
            if self._blocks[-1].obsolete is not obsolete:
                self._refuse("part of an entry is marked obsolete (#~) and part is not.")
            position = match.end()

    def _keyword(self, keyword: str, index: str | None, *, obsolete: bool) -> None:
        name = keyword if index is None else f"{keyword}[]"
        if self._bare or name not in _MAY_FOLLOW[self._last]:
            self._refuse(self._why_not(name))
        if name == "msgstr[]":
            if self._gathered.comments:
                self._refuse("a comment stands inside an entry.", "Move it above the entry's first line.")
            self._plural_form(int(index or 0))
        elif keyword == "msgctxt" or (keyword == "msgid" and self._last != "msgctxt"):
            self._begin(obsolete=obsolete)
        if keyword == "msgid":
            self._blocks[-1].line = self._number
        self._last = name

    def _begin(self, *, obsolete: bool) -> None:
        if self._previous_last == "msgctxt":
            self._refuse("the previous context of this entry has no previous msgid.")
        block = self._gathered.block(obsolete=obsolete)
        if block.flags:
            self._plain.append(f"#, {', '.join(block.flags)}")
        self._plain += block.previous
        self._blocks.append(block)
        self._gathered = _Gathering()
        self._previous_last = ""
        self._forms = 0

    def _plural_form(self, index: int) -> None:
        if index != self._forms:
            self._refuse(f"msgstr[{index}] stands where msgstr[{self._forms}] should.")
        if index >= _MOST_FORMS:
            self._refuse("no entry can have more than ten plural forms.")
        self._forms += 1

    @staticmethod
    def _plain_keyword(keyword: str, index: str | None) -> str:
        return keyword if index is None else f"{keyword}[{int(index)}]"

    def _word(self, text: str, position: int) -> re.Match[str]:
        """The next keyword, string or both."""
        match = _WORD.match(text, position)
        if match is None or (match[1] is None and match[3] is None):
            self._unknown(text[position:].lstrip())
        return match

    def _body(self, body: str) -> str:
        if "\\" not in body and "\r" not in body:
            return body
        try:
            return for_polib(body)
        except ValueError as error:
            self._refuse(str(error))

    # Refusals

    def _why_not(self, name: str) -> str:
        if self._bare:
            return f"“{self._last}” has no string."
        if name == "msgstr[]" and self._last == "msgid":
            return "there are plural forms but no msgid_plural."
        if name == "msgstr" and self._last == "msgid_plural":
            return "there is a msgid_plural but its msgstr has no [0]."
        if self._last in _COMPLETE:
            return f"“{name}” stands outside an entry."
        return f"“{name}” cannot follow “{self._last}”: a part of the entry is missing."

    def _unknown(self, rest: str) -> NoReturn:
        if rest.startswith('"'):
            self._refuse("a string is not closed on its line.", "Close it with a quotation mark.")
        word = rest.split(maxsplit=1)[0] if rest.strip() else rest
        if word[:7] in _GIT_MARKERS:
            self._refuse(
                "git left an unresolved merge conflict here.",
                "Resolve it (git mergetool, or choose one side by hand), then open the file again.",
            )
        if word == "domain":
            self._refuse("a file with a “domain” line holds several catalogs.", "Put each into a file of its own.")
        self._refuse(f"“{word[:40]}” is not a word that PO knows.", "Is a quotation mark inside a string not escaped?")

    def _refuse(self, message: str, advice: str | None = None) -> NoReturn:
        raise CatalogSyntaxError(message, path=self._path, line=self._number, advice=advice)
