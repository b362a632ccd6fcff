"""The declared facts of all checks, those that are off included, for lists, explanations and reports."""

from workbench import plugins
from workbench.checks.check import Rule
from workbench.checks.registry import GROUP
from workbench.model import CheckFacts


def facts() -> tuple[CheckFacts, ...]:
    """Return the facts of every check that can be loaded, sorted by id."""
    loaded = (one for _, one in plugins.load_all(GROUP))
    found = [_facts_of(one) for one in loaded if isinstance(one, type) and issubclass(one, Rule)]
    return tuple(sorted(found, key=lambda one: one.id))


def _facts_of(rule: type[Rule]) -> CheckFacts:
    return CheckFacts(
        id=rule.id,
        title=rule.title,
        explanation=rule.explanation,
        severity=rule.severity,
        default_on=rule.default_on,
        version=rule.version,
        fix=rule.fix,
    )
