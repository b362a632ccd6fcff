"""What several checks have to know of header fields."""

import re
from collections.abc import Mapping

CHARSET = re.compile(r"charset=([^\s;]+)", re.IGNORECASE)
"""The encoding, in `Content-Type`."""
BOILERPLATE: Mapping[str, tuple[str, ...]] = {
    "Project-Id-Version": ("PACKAGE VERSION", "PROJECT VERSION"),
    "PO-Revision-Date": ("YEAR-MO-DA HO:MI+ZONE", "YEAR-MO-DA HO:MI +ZONE"),
    "POT-Creation-Date": ("YEAR-MO-DA HO:MI+ZONE", "YEAR-MO-DA HO:MI +ZONE"),
    "Last-Translator": ("FULL NAME <EMAIL@ADDRESS>",),
    "Language-Team": ("LANGUAGE <LL@li.org>",),
    "Plural-Forms": ("nplurals=INTEGER; plural=EXPRESSION;",),
}
"""What tools write into a new header for somebody to replace. Source: GNU gettext, msginit and xgettext."""


def primary(language: str) -> str:
    """Return the language of a code without country and script: `en` of `en_GB`."""
    return re.split(r"[_@-]", language)[0]
