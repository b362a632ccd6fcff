"""The words of TMX that reader and writer share: names of properties, dates, and characters that XML cannot hold."""

import re

TOOL = "Workbench"
"""Who we are in a TMX header: the properties below are read only where it stands."""
DOCUMENT, SLOT, STATE, ROLE, ORIGIN = "x-document", "x-slot", "x-state", "x-role", "x-origin"
DATE, AUTHOR = "x-date", "x-author"
"""What the attributes `changedate` and `changeid` cannot hold."""
PREVIOUS_KEY, FOLLOWING_KEY = "x-previous-key", "x-following-key"
"""Neighbours of which only the comparison key is known: no text that others could use."""
OWN = frozenset({DOCUMENT, SLOT, STATE, ROLE, ORIGIN, DATE, AUTHOR, PREVIOUS_KEY, FOLLOWING_KEY})
PREVIOUS, FOLLOWING = "x-context-pre", "x-context-post"
"""The neighbours, as memoQ and MateCat call them."""
NEIGHBOURS = {
    PREVIOUS: PREVIOUS, "prev": PREVIOUS, "x-previous": PREVIOUS, "x-previous-source-text": PREVIOUS,
    FOLLOWING: FOLLOWING, "next": FOLLOWING, "x-following": FOLLOWING, "x-next-source-text": FOLLOWING,
}  # fmt: skip
"""What programs call the neighbours: OmegaT `prev` and `next`."""
ESCAPED = "-escaped"
"""Ends the type of a property whose text has backslashes and numbers for characters that XML cannot hold."""

CODES = ("bpt", "ept", "ph", "it", "ut")
"""The elements within a segment whose text is native code and no text of the segment."""

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document can hold, not even as a number."""
_CHARACTER = re.compile(r"x-U\+([0-9A-F]{4,6})")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z", re.ASCII)
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", re.ASCII)


def type_of(character: str) -> str:
    """The type of the placeholder that stands for a character which XML cannot hold."""
    return f"x-U+{ord(character):04X}"


def character_of(type_: str) -> str:
    """The character for which a placeholder of this type stands, or ""."""
    match = _CHARACTER.fullmatch(type_)
    character = _character(int(match[1], 16)) if match else ""
    return character if FORBIDDEN.fullmatch(character) else ""


def escaped(text: str) -> str:
    r"""The text with `\\` for backslashes and `\1B;` for characters that XML cannot hold."""
    return FORBIDDEN.sub(lambda match: f"\\{ord(match[0]):X};", text.replace("\\", "\\\\"))


def unescaped(text: str) -> str:
    """The text that `escaped` was given."""

    def character(match: re.Match[str]) -> str:
        return _character(int(match[1] or "5C", 16)) or match[0]

    return re.sub(r"\\(?:\\|([0-9A-F]{1,6});)", character, text)


def _character(number: int) -> str:
    """The character of a number; "" for half a character, which no text has, and for what is none."""
    return "" if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF else chr(number)


def tmx_date(iso: str) -> str:
    """An instant as TMX writes it, or "" if it is not one."""
    match = _ISO.fullmatch(iso)
    return "{}{}{}T{}{}{}Z".format(*match.groups()) if match else ""


def iso_date(date: str) -> str:
    """An instant of TMX as ISO 8601; others as written."""
    match = _BASIC.fullmatch(date)
    return "{}-{}-{}T{}:{}:{}Z".format(*match.groups()) if match else date
