"""What a new concept is called and which file it goes into: made of domain and English name, always the same."""

import hashlib
import re
from collections.abc import Container

from workbench.text.normalise import strip_diacritics

_LONGEST = 48
_NO_DOMAIN = "terms"
_FILE_NAME = re.compile(r"\w[\w-]{0,60}", re.ASCII)
# What cannot be in an id: white space, what separates ids and marks in a note, what is not seen.
_NO_ID = re.compile(r"[\s,;\x00-\x1f\x7f]|^#|^$")


def is_valid(id_: str) -> bool:
    """Whether an id of another program can be ours."""
    return _NO_ID.search(id_) is None and len(id_) <= 2 * _LONGEST


def slug(text: str) -> str:
    """A text as part of an id or name of a file: `Bộ Công Thương` becomes `bo_cong_thuong`; "" if nothing remains."""
    words = re.findall(r"[a-z0-9]+", strip_diacritics(text).casefold().replace("’", "").replace("'", ""))
    made = "_".join(words)
    return made if len(made) <= _LONGEST else made[:_LONGEST].rpartition("_")[0] or made[:_LONGEST]


def made(domain: str, name: str, taken: Container[str]) -> str:
    """An id for a concept, `domain.name`, that is not taken; a number behind it tells it from its namesakes."""
    last = slug(name) or "x" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    id_ = f"{slug(domain) or 'term'}.{last}"
    number = 2
    unique = id_
    while unique in taken:
        unique = f"{id_}_{number}"
        number += 1
    return unique


def file_name(domain: str) -> str:
    """The file of a domain's terms; a domain that cannot be a name of a file becomes one."""
    name = domain if _FILE_NAME.fullmatch(domain) else slug(domain)
    return f"{name or _NO_DOMAIN}.csv"
