"""Fetching the key of an engine from where the settings say it is: the environment or the keyring."""

import os

from workbench.errors import EngineError


def key_at(place: str) -> str:
    """Return the key kept at `place`, `env:NAME` or `keyring:SERVICE/USER`; "" where no place is named.

    Raises:
        EngineError: There is none.
    """
    where, _, what = place.partition(":")
    if where == "env":
        return _from_environment(what)
    if where == "keyring":
        return _from_keyring(*what.split("/", 1))
    return ""


def _from_environment(name: str) -> str:
    key = os.environ.get(name, "")
    if not key:
        raise EngineError(
            f"The key of the engine should be in the environment variable {name}, which is not set.",
            advice="Set it in the shell that starts Workbench.",
        )
    return key


def _from_keyring(service: str, user: str) -> str:
    try:
        import keyring
        import keyring.errors
    except ImportError as error:
        raise EngineError(
            "The key of the engine is in the keyring, and what reads keyrings is not installed.",
            advice="Install it: pip install 'vi-en-workbench[keyring]'",
        ) from error
    try:
        key = keyring.get_password(service, user)
    except keyring.errors.NoKeyringError as error:
        raise EngineError(
            "The key of the engine is in the keyring, and this machine has none.",
            advice='Name an environment variable in the settings instead: key = "env:NAME"',
        ) from error
    except keyring.errors.KeyringError as error:
        raise EngineError(f"The keyring cannot be read: {type(error).__name__}.", advice="Unlock it.") from error
    if not key:
        raise EngineError(
            f"The keyring has no key “{service}” of “{user}”.", advice=f"Put it there: keyring set {service} {user}"
        )
    return key
