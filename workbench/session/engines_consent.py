"""Which engines a user has enabled in a project, on this machine.

Consent does not travel with a project: whoever clones one must not send anything by that. It lies in `.workbench/`,
outside of version control, and is sealed with a secret of the user's own, because a stranger's folder may come with a
`.workbench/` in it. It holds for what the user was shown; when any of that changes, it is void.
"""

import datetime
import hashlib
import hmac
import json
import secrets
from pathlib import Path
from typing import Any

from workbench import atomic
from workbench.drafts.engines.own_file import own_bytes
from workbench.errors import UnreadableInput, WriteError
from workbench.project import Project
from workbench.project.engine_settings import EngineTable

_FILE = "engines.json"
_SECRET = "consent.key"  # noqa: S105 - the name of a file
_LENGTH = 32


class Consent:
    """The engines enabled in one project."""

    def __init__(self, project: Project) -> None:
        self._root = project.root
        self._path = project.state / _FILE

    def covers(self, name: str, settings: EngineTable) -> bool:
        """Whether the user has enabled an engine as it stands in the settings now."""
        given = self._read().get(name)
        seal = given.get("seal") if isinstance(given, dict) else None
        secret = _secret()
        return isinstance(seal, str) and bool(secret) and hmac.compare_digest(seal, self._seal(secret, name, settings))

    def give(self, name: str, settings: EngineTable) -> None:
        """Enable an engine as it stands in the settings now.

        Raises:
            WriteError: The disk refused.
        """
        at = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._write(self._read() | {name: {"at": at, "seal": self._seal(_secret() or _new_secret(), name, settings)}})

    def take_back(self, name: str) -> bool:
        """Disable an engine; return whether it was enabled, for whatever settings.

        Raises:
            WriteError: The disk refused.
        """
        given = self._read()
        if name not in given:
            return False
        self._write({other: told for other, told in given.items() if other != name})
        return True

    def _seal(self, secret: bytes, name: str, settings: EngineTable) -> str:
        shown = [str(self._root.resolve()), name, settings.kind, settings.url, settings.model, settings.key]
        told = json.dumps([*shown, settings.folder, settings.insecure], ensure_ascii=False)
        return hmac.new(secret, told.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()

    def _read(self) -> dict[str, Any]:
        """What was enabled; nothing where the file cannot be understood: no consent is the safe reading."""
        try:
            found = json.loads(own_bytes(self._path))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, given: dict[str, Any]) -> None:
        if self._path.is_symlink():
            raise WriteError("is a link, which is not followed.", path=self._path, advice="Remove it.")
        atomic.write_text(self._path, json.dumps(given, indent=2) + "\n")


def _secret_file() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("vi-en-workbench", appauthor=False)) / _SECRET


def _secret() -> bytes:
    """The user's secret; empty where there is none yet, so that nothing is enabled.

    Raises:
        UnreadableInput: It cannot be read.
    """
    path = _secret_file()
    try:
        secret = path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}.", path=path) from error
    return secret if len(secret) == _LENGTH else b""


def _new_secret() -> bytes:
    path = _secret_file()
    secret = secrets.token_bytes(_LENGTH)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}.", path=path) from error
    # The permissions of an existing file are kept.
    atomic.write_bytes(path, secret)
    return secret
