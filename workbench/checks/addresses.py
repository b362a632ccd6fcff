"""Checks that web and e-mail addresses survive the translation."""

import re
from collections.abc import Callable, Iterator, Sequence

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, Span, Unit
from workbench.text.addresses import emails, urls

_SCHEME = re.compile(r"(?i)^(?:https?://)?(?:www\.)?")
# A translated page may be the English one: /vi/ or vi. becomes /en/ or en., or goes.
_LANGUAGE = re.compile(
    r"(?i)(?<=/)(?:vi|vn|en|vi-vn|en-us|en-gb)(?=/|$)|^(?:vi|vn|en|english|vietnamese)\.|[?&]lang=\w+"
)


class UrlMismatch(Check):
    """A web address of the source that the target lacks or has changed."""

    id = "url-mismatch"
    title = "Web address changed"
    explanation = (
        "Web addresses are kept; http or https, a final slash and the page's language may differ. Right: "
        "“https://example.org/vi/tin” → “https://example.org/en/tin”. Wrong: “https://example.org/tin” → "
        "“https://example.org/tni”."
    )
    severity = Severity.ERROR
    marks = frozenset(".")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        spans = _lost(unit, urls, _url_key)
        if spans:
            yield self.finding(unit, _message("web address", unit, spans), *spans)


class EmailMismatch(Check):
    """An e-mail address of the source that the target lacks or has changed."""

    id = "email-mismatch"
    title = "E-mail address changed"
    explanation = (
        "E-mail addresses are kept to the letter. Right: “desk@example.org” → “desk@example.org”. Wrong: "
        "“desk@example.org” → “desk@exmaple.org”."
    )
    severity = Severity.ERROR
    marks = frozenset("@")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        spans = _lost(unit, emails, str.casefold)
        if spans:
            yield self.finding(unit, _message("e-mail address", unit, spans), *spans)


def _url_key(url: str) -> str:
    """What must stay of a URL: `https://www.X.vn/vi/tin/` and `http://x.vn/en/tin` are the same page."""
    return re.sub("/{2,}", "/", _LANGUAGE.sub("", _SCHEME.sub("", url).casefold())).rstrip("/")


def _lost(unit: Unit, find: Callable[[str], Sequence[tuple[int, int]]], key: Callable[[str], str]) -> list[Span]:
    """The source's addresses that the target does not have, and those that only the target has."""
    in_sources, in_targets = find(unit.source), find(unit.target)
    source_keys = {key(unit.source[start:end]) for start, end in in_sources}
    target_keys = {key(unit.target[start:end]) for start, end in in_targets}
    lost = [in_source(start, end) for start, end in in_sources if key(unit.source[start:end]) not in target_keys]
    if not lost:
        return []
    return lost + [in_target(start, end) for start, end in in_targets if key(unit.target[start:end]) not in source_keys]


def _message(kind: str, unit: Unit, spans: Sequence[Span]) -> str:
    lost = [unit.source[span.start : span.end] for span in spans if span.side == "source"]
    other = [unit.target[span.start : span.end] for span in spans if span.side == "target"]
    if len(lost) == len(other) == 1:
        return f"The {kind} {quoted(lost[0])} has become {quoted(other[0])}."
    return f"The {kind} {quoted(lost[0])} is missing from the translation."
