"""Judging the terms and names of an engine's answer by the checks that the user's own text is judged by."""

from collections.abc import Callable

from workbench.checks import Context
from workbench.checks.names import ProperNameLost
from workbench.checks.terms import GlossaryForbidden, GlossaryMissing, GlossaryWrong
from workbench.model import State, Unit, UnitKey
from workbench.text.languages import language

_CHECKS = (GlossaryMissing, GlossaryWrong, GlossaryForbidden)
"""What is said of a term. A name is looked for as at its first mention: an engine translates each segment in full."""


def term_judge(context: Context) -> Callable[[str, str], tuple[str, ...]]:
    """Return what tells, of a source and a translation, which terms are missing, taken for others or forbidden, and
    which names are lost.

    It does not ask whether the project has these checks on: an engine is told the terms, so it has to keep to them.
    """
    if language(context.pair.target) != "en":
        return lambda source, target: ()
    checks = [check() for check in _CHECKS]
    names = ProperNameLost()

    def judge(source: str, target: str) -> tuple[str, ...]:
        unit = Unit(key=UnitKey(None, source), target=target, state=State.DRAFT)
        found = [finding for check in checks for finding in check.run(unit, context)]
        if language(context.pair.source) == "vi":
            found += names.run_document([unit], context)
        return tuple(finding.message for finding in found)

    return judge
