"""The checks that are installed, our own and those of strangers, and the finding that names one which did not run."""

from workbench import plugins
from workbench.checks.check import Check, DocumentCheck, FileCheck, Rule, RunCheck
from workbench.checks.policy import Policy
from workbench.errors import PluginError
from workbench.model import Finding, Severity, UnitKey

GROUP = "workbench.checks"
"""The entry-point group of checks."""
PLUGIN_ERROR = "plugin-error"
"""Id of the finding that names a check which could not be loaded or which raised."""


def known_ids() -> tuple[str, ...]:
    """Return the ids that a policy may name; imports no check."""
    return (*plugins.names(GROUP), PLUGIN_ERROR)


def parameters_of(check: str) -> tuple[str, ...]:
    """Return the names of the parameters that a check reads, sorted; none for one that cannot be loaded."""
    try:
        loaded = plugins.load(GROUP, check)
    except PluginError:
        return ()
    return tuple(sorted(getattr(loaded, "parameters", {})))


def made(name: str, loaded: object) -> Rule:
    """Make a check of what an entry point gave.

    Raises:
        TypeError: It is no check, or does not declare what a check must.
    """
    if isinstance(loaded, plugins.Broken):
        raise TypeError(loaded.reason)
    if not (isinstance(loaded, type) and issubclass(loaded, Check | DocumentCheck | RunCheck | FileCheck)):
        raise TypeError("it is not a class of checks")
    missing = [fact for fact in ("id", "title", "explanation", "severity") if not hasattr(loaded, fact)]
    if missing:
        raise TypeError(f"it does not declare {', '.join(missing)}")
    if loaded.id != name:
        raise TypeError(f"its entry point is named “{name}” and its id is “{loaded.id}”")
    return loaded()


def plugin_error(name: str, reason: str, policy: Policy) -> Finding:
    """Return the finding that names a check which could not be loaded, which raised or which hung."""
    return Finding(
        check=PLUGIN_ERROR,
        severity=policy.severities.get(PLUGIN_ERROR) or Severity.ERROR,
        message=f"The check “{name}” did not run ({reason}); what it would have found is not in this report.",
        key=UnitKey(None, ""),
        target="",
    )
