"""The compiled catalog (MO), byte for byte what `msgfmt --no-hash --endianness=little` makes of the same units."""

import struct
from collections.abc import Iterator

from workbench.catalog.catalog import Catalog
from workbench.errors import CatalogSyntaxError
from workbench.model import Unit

_MAGIC = 0x950412DE
_WORDS = struct.Struct("<7I")
_DYNAMIC_FIELD = "POT-Creation-Date:"
"""GNU leaves this field out, so that extracting the same source again compiles to the same bytes."""


def compile_mo(catalog: Catalog) -> bytes:
    """Compile the finished units: what is empty, a draft or waiting for review is left out.

    The strings are sorted by their bytes and no date but the catalog's own goes in, so the same catalog always gives
    the same bytes.

    Raises:
        CatalogSyntaxError: A text holds what no MO file can: a NUL, U+0004 or half a character.
    """
    try:
        pairs = sorted(_pairs(catalog))
    except ValueError as error:
        raise CatalogSyntaxError(
            "a text holds a NUL, a U+0004 or half a character, which no MO file can hold.", path=catalog.path
        ) from error
    ids = b"".join(key + b"\0" for key, _ in pairs)
    texts = b"".join(text + b"\0" for _, text in pairs)
    ids_table = _WORDS.size
    texts_table = ids_table + 8 * len(pairs)
    ids_start = texts_table + 8 * len(pairs)
    head = _WORDS.pack(_MAGIC, 0, len(pairs), ids_table, texts_table, 0, ids_start)
    tables = _table([key for key, _ in pairs], ids_start) + _table([text for _, text in pairs], ids_start + len(ids))
    return head + tables + ids + texts


def _pairs(catalog: Catalog) -> Iterator[tuple[bytes, bytes]]:
    yield b"", _bytes(_header(catalog.header.text))
    for unit in catalog.units:
        if unit.state.is_finished:
            yield _key(unit), b"\0".join(map(_bytes, unit.plural.targets if unit.plural else (unit.target,)))


def _key(unit: Unit) -> bytes:
    """Context, U+0004 and source; an empty context is a context too, as `pgettext` expects."""
    key = _bytes(unit.source)
    if unit.key.context is not None:
        key = _bytes(unit.key.context) + b"\4" + key
    if unit.plural:
        key += b"\0" + _bytes(unit.plural.source)
    return key


def _header(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.startswith(_DYNAMIC_FIELD))


def _bytes(text: str) -> bytes:
    if "\0" in text or "\4" in text:
        raise ValueError(text)
    return text.encode("utf-8")


def _table(strings: list[bytes], offset: int) -> bytes:
    """Length and offset of every string; each is followed by a NUL that its length does not count."""
    numbers: list[int] = []
    for string in strings:
        numbers += (len(string), offset)
        offset += len(string) + 1
    return struct.pack(f"<{len(numbers)}I", *numbers)
