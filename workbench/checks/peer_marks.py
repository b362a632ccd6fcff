"""Marks in PO files that switch checks off for one entry: `#, ignore-<check>`, with our ids or those of Weblate."""

from collections.abc import Collection, Mapping

_PREFIX = "ignore-"
_ALL = "ignore-all-checks"

_WEBLATE: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "end-stop",
            "end-colon",
            "end-question",
            "end-exclamation",
            "end-ellipsis",
            "end-semicolon",
            "end-interrobang",
        ),
        frozenset({"end-punctuation"}),
    ),
    **dict.fromkeys(
        ("begin-newline", "end-newline", "newline-count", "escaped-newline"), frozenset({"newline-mismatch"})
    ),
    "begin-space": frozenset({"leading-space"}),
    "end-space": frozenset({"trailing-space"}),
    "punctuation-spacing": frozenset({"space-before-punctuation", "space-after-punctuation"}),
    "same": frozenset({"unchanged"}),
    "duplicate": frozenset({"doubled-word"}),
    "inconsistent": frozenset({"inconsistent-target"}),
    "zero-width-space": frozenset({"zero-width-character"}),
    "url": frozenset({"url-mismatch"}),
    **dict.fromkeys(
        ("xml-tags", "xml-invalid", "safe-html", "bbcode", "md-link", "md-reflink", "md-syntax", "rst-syntax"),
        frozenset({"tag-mismatch"}),
    ),
    **dict.fromkeys(
        (
            "placeholders",
            "percent-placeholders",
            "c-format",
            "python-format",
            "python-brace-format",
            "php-format",
            "java-format",
            "java-printf-format",
            "javascript-format",
        ),
        frozenset({"placeholder-mismatch"}),
    ),
    "check-glossary": frozenset({"glossary-missing", "glossary-wrong", "glossary-forbidden"}),
}
"""What Weblate's ids are called here. Source of the ids: Weblate's documentation, “Quality checks”."""


def is_switched_off(check: str, flags: Collection[str]) -> bool:
    """Whether an entry's flags say that `check` is not to judge it. A fault of a plug-in is told all the same."""
    return any(check in _checks_of(flag) for flag in flags if flag.startswith(_PREFIX)) or _ALL in flags


def _checks_of(flag: str) -> Collection[str]:
    name = flag.removeprefix(_PREFIX)
    return _WEBLATE.get(name, frozenset()) | {name}
