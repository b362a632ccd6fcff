"""Language tags of other programs: `vi-VN`, `vie` and `VI` are Vietnamese, and our files say `vi`."""

from functools import lru_cache

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


@lru_cache(maxsize=1024)
def nearness(wanted: str, tag: str) -> int:
    """How well a tag is the language that is wanted: 0 another one, 1 another region, 2 one has no region, 3 the same.

    Case, underscores and three-letter codes make no difference; names of languages are tags, too.
    """
    (one, *regions), (other, *others) = _parts(wanted), _parts(tag)
    if one != other:
        return 0
    if regions == others:
        return 3
    return 1 if regions and others else 2


def _parts(tag: str) -> list[str]:
    first, *rest = tag.strip().replace("_", "-").lower().split("-")
    return [_NAMES.get(first.partition("(")[0].strip(), _THREE_LETTERS.get(first, first)), *rest]
