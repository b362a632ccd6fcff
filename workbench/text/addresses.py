"""Addresses, document numbers, file names and placeholders in a text: what a translation takes over as it is."""

import re

_URL = re.compile(
    r"""(?ix)
    \b(?:
        (?:https?|ftp)://[^\s<>"“”«»]+
      | www\.[^\s<>"“”«»]+
      | (?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?:com|net|org|gov|edu|info|int|asia|vn|eu|uk|au|jp|kr|cn)
        (?:[/?\#][^\s<>"“”«»]*|\b(?![\w@.-]*@|\.\w))
    )"""
)
_EMAIL = re.compile(r"(?i)\b[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,}\b")
# What most segments with a full stop have nothing of.
_MAY_ADDRESS = re.compile(r"(?i)[.:](?:(?<=www\.)|[a-z/])")
_NUMBERS = r"""
    \b\d{1,5}[a-z]?(?:/\d{4})?[/-][A-ZĐ]{1,7}[\w&]*(?:[-/][A-ZĐ][\w&]*)*   # 19/2018/QH14, 15-CT/TW
  | \bv?\d+(?:\.\d+){2,}\b                                                  # 2.10.3
"""
_EXTENSION = r"\.(?:txt|pdf|docx?|xlsx?|html?|po|mo|csv|jpe?g|png|zip)\b"
_CODE = re.compile(rf"(?x){_NUMBERS}| (?<![\w.-])[\w.-]*[\w-]{_EXTENSION}   # report.pdf")
_CODE_WITHOUT_FILES = re.compile(f"(?x){_NUMBERS}")
_ENDS_FILE = re.compile(_EXTENSION)
_TAG = re.compile(r"<[^<>\s][^<>]*>")
_FIELD = re.compile(
    r"""(?x)
    \{\{\s*[\w.]+\s*\}\}                                   # {{ name }}
  | [$\#]?\{[\w.]*(?:![rsa])?(?::[^{}\s]*)?\}              # {name}, ${name}, #{name}, {0:.2f}
  | \{\w+,\s*(?:plural|select|selectordinal)\b            # {days, plural,
  | (?<![\w%])%\(\w+\)[-#0+]*\d*(?:\.\d+)?[a-zA-Z]        # %(name)s
  | (?<![\w%])%\d+\$[-#0+]*\d*(?:\.\d+)?[a-zA-Z]          # %1$s
  | (?<![\w%])%[-#0+]*\d*(?:\.\d+)?(?:h{1,2}|l{1,2}|z)?[sdiufgcxn](?![^\W_])   # %s, %5.2f, %n
    """
)
# A sentence's own mark after an address does not belong to it.
_TRAILING = ".,;:!?'’…"


def urls(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of URLs and bare host names, without the punctuation of the sentence round them."""
    if "." not in text or not _MAY_ADDRESS.search(text):
        return ()
    return tuple((match.start(), _trimmed(match)) for match in _URL.finditer(text))


def emails(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of e-mail addresses."""
    return tuple(match.span() for match in _EMAIL.finditer(text)) if "@" in text else ()


def codes(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of document numbers, versions, file names, tags and placeholders."""
    # Every word might be the name of a file: looking for one takes longer than for all the others.
    code = _CODE if _ENDS_FILE.search(text) else _CODE_WITHOUT_FILES
    return (*[match.span() for match in code.finditer(text)], *placeholders(text))


def placeholders(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of tags and of what a program fills in, such as {name} and %d, in the order of the text."""
    return tuple(sorted((*tags(text), *fields(text))))


def tags(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of tags such as <b>."""
    return tuple(match.span() for match in _TAG.finditer(text)) if "<" in text else ()


def fields(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of what a program fills in, such as {name} and %d; a share of “50 %” is none."""
    if "%" not in text and "{" not in text:
        return ()
    return tuple(match.span() for match in _FIELD.finditer(text))


def _trimmed(match: re.Match[str]) -> int:
    """The end of a URL without trailing marks, and without a closing bracket that it does not open itself."""
    url = match.group()
    while url and (url[-1] in _TRAILING or (url[-1] in ")]}" and url.count(url[-1]) > url.count(_OPENERS[url[-1]]))):
        url = url[:-1]
    return match.start() + len(url)


_OPENERS = {")": "(", "]": "[", "}": "{"}
