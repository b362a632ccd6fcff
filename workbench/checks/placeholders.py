"""Checks on what a program reads: placeholders that it fills in, and tags."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, Unit
from workbench.text.addresses import fields, tags

Place = tuple[int, int]

_UNNAMED = re.compile(r"%[-#0+]*\d*(?:\.\d+)?[hlz]*([sdiufgcxn])")
_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*)?(/?)>")
_BROKEN_TAG = re.compile(r"</?\s+[A-Za-z][\w:.-]*\s*/?>|<[A-Za-z][\w:.-]*\s*/\s+>")
# Tags of HTML and of the bilingual formats; anything else in angle brackets may be prose: <Lỗi> → <Error>.
_KNOWN = re.compile(
    "abbr|[abgipqsux]|big|blockquote|br|button|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|img|ins|kbd|li|mark|mrk|ol|ph|"
    "pre|small|span|strike|strong|su[bp]|table|tbody|t[dhrt]|thead|ul|[be]x|[be]pt|it"
)


class PlaceholderMismatch(Check):
    """A placeholder that the target lacks, has changed or has invented."""

    id = "placeholder-mismatch"
    title = "Placeholder changed"
    explanation = (
        "What a program fills in is kept to the letter: %s, %(name)s, %1$s, {name}, ${name}. Named ones may change "
        "their order and be repeated. Right: “Xin chào, {name}!” → “Hello, {name}!”. Wrong: “Hello, {ten}!”"
    )
    severity = Severity.ERROR
    marks = frozenset("%{")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        in_sources, in_targets = fields(unit.source), fields(unit.target)
        if not in_sources and not in_targets:
            return
        wanted, found = _keys(unit.source, in_sources), _keys(unit.target, in_targets)
        ours, theirs = set(wanted), set(found)
        lost = [place for place, key in zip(in_sources, wanted, strict=True) if key not in theirs]
        new = [place for place, key in zip(in_targets, found, strict=True) if key not in ours]
        if not lost and not new and _unnamed(wanted) != _unnamed(found):
            lost = [place for place, key in zip(in_sources, wanted, strict=True) if key.startswith("%:")]
            new = [place for place, key in zip(in_targets, found, strict=True) if key.startswith("%:")]
        if lost or new:
            message = _message("placeholder", unit, lost, new)
            yield self.finding(unit, message, *(in_source(*one) for one in lost), *(in_target(*one) for one in new))


class TagMismatch(Check):
    """A tag that the target lacks, has changed, broken or invented."""

    id = "tag-mismatch"
    title = "Tag changed"
    explanation = (
        "Tags of HTML and the like are kept, each closed as in the source; they may change their order. Right: "
        "“<b>Lưu</b>” → “<b>Save</b>”. Wrong: “<b>Save<b>”."
    )
    severity = Severity.ERROR
    marks = frozenset("<")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        in_sources, in_targets = _tags(unit.source), _tags(unit.target)
        wanted, found = Counter(key for _, key in in_sources), Counter(key for _, key in in_targets)
        broken = [match.span() for match in _BROKEN_TAG.finditer(unit.target)] if wanted else []
        lost = _surplus(in_sources, wanted - found)
        new = [*_surplus(in_targets, found - wanted), *broken]
        if lost or new:
            message = _message("tag", unit, lost, new)
            yield self.finding(unit, message, *(in_source(*one) for one in lost), *(in_target(*one) for one in new))


def _keys(text: str, places: Sequence[Place]) -> list[str]:
    """What must stay of each placeholder: its kind and order where it has no name, else all of it but spaces."""
    keys = []
    for start, end in places:
        written = text[start:end]
        unnamed = _UNNAMED.fullmatch(written)
        keys.append(f"%:{_KINDS.get(unnamed[1], unnamed[1])}" if unnamed else "".join(written.split()))
    return keys


_KINDS = {"i": "d", "u": "d"}
"""Conversions that take the same value."""


def _unnamed(keys: Sequence[str]) -> list[str]:
    """Placeholders that are filled in by their order, in that order."""
    return [key for key in keys if key.startswith("%:") or key == "{}"]


def _tags(text: str) -> list[tuple[Place, str]]:
    """The tags of a text with what must stay of each; `<br/>` is `<br>`."""
    found = []
    for start, end in tags(text):
        tag = _TAG.fullmatch(text, start, end)
        if tag and _KNOWN.fullmatch(tag[2].casefold()):
            found.append(((start, end), f"<{tag[1]}{tag[2].casefold()}>"))
    return found


def _surplus(places: Sequence[tuple[Place, str]], surplus: Counter[str]) -> list[Place]:
    """The last places of each tag, as many as are too many."""
    left = Counter(surplus)
    chosen = []
    for place, key in reversed(places):
        if left[key] > 0:
            left[key] -= 1
            chosen.append(place)
    return chosen[::-1]


def _message(kind: str, unit: Unit, lost: Sequence[Place], new: Sequence[Place]) -> str:
    gone, come = [unit.source[slice(*one)] for one in lost], [unit.target[slice(*one)] for one in new]
    if len(gone) == len(come) == 1 and gone != come:
        return f"The {kind} {quoted(gone[0])} has become {quoted(come[0])}."
    if gone and come and Counter(gone) == Counter(come):
        return f"The {kind}s {', '.join(map(quoted, gone))} are in another order; they are filled in by their order."
    if gone:
        return f"The {kind} {quoted(gone[0])} is missing from the translation."
    return f"The {kind} {quoted(come[0])} is not in the source."
