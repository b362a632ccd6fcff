"""The settings of machine translation engines: where they are, and what about them may not stand in a shared file."""

import ipaddress
import re
from collections.abc import Iterator, Mapping
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import BaseModel, Field

from workbench import plugins
from workbench.project.table import TABLE
from workbench.text.nearest import nearest

GROUP = "workbench.engines"
"""Entry-point group of the kinds of engines."""

_NAME = re.compile(r"[A-Za-z0-9_-]+")
_KEY = re.compile(r"env:[A-Za-z_][A-Za-z0-9_]*|keyring:[^/\s][^/]*/\S.*")
_HOST = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d+)?")
_PATH = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:/%-]*")
"""What a path may have (RFC 3986): with a backslash or a space in it, programs differ where a host ends."""
_NEAR_SUFFIXES = (".localhost", ".local", ".internal", ".home.arpa")
"""Endings of names that are given within a house only (RFC 6761, 6762, 8375)."""


class EngineTable(BaseModel):
    """`[engines.NAME]`: a machine translation engine. Which of these it takes depends on its kind."""

    model_config = TABLE

    kind: str
    """What it speaks: an entry point of `workbench.engines`."""
    url: str = ""
    model: str = ""
    key: str = ""
    """Where the key is: `env:NAME` or `keyring:SERVICE/USER`; never the key itself."""
    folder: str = ""
    """The model's, relative to the project's root, or absolute."""
    timeout: Annotated[float, Field(gt=0, le=3600)] = 60
    """Seconds an answer may take."""
    batch: Annotated[int, Field(ge=1, le=100)] | None = None
    """Segments sent at once; None for what the kind likes best."""
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    insecure: bool = False
    """Whether text may go to another house without encryption."""
    source_prefix: list[str] = []
    """Tokens that the model wants in front of a source, e.g. its language."""
    source_suffix: list[str] = []
    """Tokens that the model wants behind a source, e.g. `</s>`."""
    target_prefix: list[str] = []
    """Tokens that a translation begins with, e.g. its language."""


class DraftsTable(BaseModel):
    """`[drafts]`: what proposes text for empty segments."""

    model_config = TABLE

    engine: str = ""
    """Name of the engine to ask, one of `[engines]`; it must be enabled, too. "" for none."""
    threshold: Annotated[int, Field(ge=50, le=100)] = 70
    """Lowest score of a match that is looked at."""


def wrong_engines(engines: Mapping[str, EngineTable], drafts: DraftsTable) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the keys of each wrong setting and what is wrong with it."""
    for name, table in engines.items():
        keys = ("engines", name)
        if not _NAME.fullmatch(name):
            yield keys, "the name of an engine has letters, digits, - and _ only."
        for field in ("model", "folder"):
            if not getattr(table, field).isprintable():
                # Whoever is asked for consent must see what it is.
                yield (*keys, field), "has characters that cannot be seen."
        if table.kind not in plugins.names(GROUP):
            yield (*keys, "kind"), _unknown("kind of engine", table.kind, plugins.names(GROUP))
        if table.key and not (_KEY.fullmatch(table.key) and table.key.isprintable()):
            # The value is not repeated: it may be the secret.
            yield (
                (*keys, "key"),
                "this file is shared, so it names only where the key is: “env:NAME” or “keyring:SERVICE/USER”.",
            )
        if table.url and (fault := _wrong_url(table)):
            yield (*keys, "url"), fault
    if drafts.engine and drafts.engine not in engines:
        yield ("drafts", "engine"), _unknown("engine", drafts.engine, tuple(engines))


def _unknown(what: str, name: str, known: tuple[str, ...]) -> str:
    close = nearest(name, known)
    return f"there is no {what} “{name}”; " + (
        f"did you mean “{close}”?" if close else f"there are: {', '.join(known) or 'none'}."
    )


def _wrong_url(table: EngineTable) -> str:
    try:
        parts = urlsplit(table.url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is no web address."
    if parts.scheme not in ("http", "https") or not host:
        return "is no web address that begins with https:// or http://."
    if "@" in parts.netloc or parts.query or parts.fragment:
        # A name, password or key in the address would be a secret in a shared file, and in the ledger.
        return "has more than a host and a path; where the key is goes into `key`."
    if not _HOST.fullmatch(parts.netloc) or not _PATH.fullmatch(parts.path):
        # Whoever is asked for consent must see where it goes.
        return "has characters that no web address has."
    if parts.scheme == "http" and not table.insecure and not _is_near(parts):
        return "would send text over the network unencrypted; use https, or set insecure = true."
    return ""


def _is_near(parts: SplitResult) -> bool:
    """Whether a host is this machine or in this house, as far as its name tells."""
    host = (parts.hostname or "").rstrip(".")
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        # A bare number is an address in disguise.
        return ("." not in host and not host[:1].isdigit()) or host.endswith(_NEAR_SUFFIXES)
    return address.is_private or address.is_loopback or address.is_link_local
