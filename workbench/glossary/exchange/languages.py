"""Language tags of other programs: `vi-VN`, `vie` and `VI` are Vietnamese, and our glossaries say `vi`."""

_THREE_LETTERS = {"vie": "vi", "eng": "en"}
_NAMES = {"vietnamese": "vi", "tiếng việt": "vi", "english": "en", "tiếng anh": "en"}


def language(tag: str) -> str:
    """The two-letter code of a Vietnamese or English tag, whatever its case, region or script; others as written.

    The tag is BCP 47, a locale with underscores, ISO 639-2, or the language's name.
    """
    stripped = tag.strip()
    first, _, rest = stripped.replace("_", "-").lower().partition("-")
    if first in ("vi", "en"):
        return first
    if not rest and first in _THREE_LETTERS:
        return _THREE_LETTERS[first]
    # memoQ writes the region into the name: English (United Kingdom).
    return _NAMES.get(stripped.lower().partition("(")[0].strip(), stripped)


def name(code: str) -> str:
    """The English name of a language that has one here, else the code."""
    return {"vi": "Vietnamese", "en": "English"}.get(code, code)
