"""What the catalog's tests share: a PO file from a few lines, and a unit from a few words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.catalog import Catalog, load

HEADER = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'

Read = Callable[..., Catalog]


@pytest.fixture
def po(tmp_path: Path) -> Read:
    """Read a PO file with these entries behind a plain header."""

    def read(body: str | bytes, header: str = HEADER, name: str = "doc.po") -> Catalog:
        path = tmp_path / name
        data = body if isinstance(body, bytes) else (f"{header}\n{body}" if header else body).encode()
        path.write_bytes(data)
        return load(path)

    return read
