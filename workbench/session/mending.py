"""Edits that mend what the checks found in one text, each proved: less is found than before, and nothing new."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.checks import Context, Rule, Suite
from workbench.model import Finding, FixKind, Fixup, State, Unit, UnitKey, mended
from workbench.session.standing import Standing

_ROUNDS = 50
"""Mending one thing may bring another to light; a text that never settles is left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One edit that could be made."""

    finding: Finding
    fixups: tuple[Fixup, ...]
    kind: FixKind

    @property
    def target(self) -> str:
        """The target with the edit made."""
        return mended(self.finding.target, self.fixups)


Agree = Callable[[Offer], bool]
"""Asks whether an edit is to be made."""


class Mender:
    """Mends the units of one file."""

    def __init__(self, suite: Suite, context: Context, standing: Standing) -> None:
        # What needs the whole document cannot be judged text by text.
        self._suite = replace(suite, document_checks=(), run_checks=())
        self._rules: dict[str, Rule] = {rule.id: rule for rule in suite.checks}
        self._context = context
        self._standing = standing
        self.left = 0
        """Edits that nobody agreed to."""

    def mend(self, unit: Unit, agree: Agree) -> list[Offer]:
        """Make the edits that `agree` agrees to, one after the other; return them."""
        made: list[Offer] = []
        declined: set[tuple[str, str]] = set()
        if unit.state is State.EMPTY or unit.plural is not None:
            return made
        for _ in range(_ROUNDS):
            offers = list(self.offers(unit))
            offer = next((one for one in offers if (one.finding.check, one.target) not in declined), None)
            if offer is None:
                self.left += len(offers)
                break
            if agree(offer):
                made.append(offer)
                unit = replace(unit, target=offer.target)
            else:
                declined.add((offer.finding.check, offer.target))
        return made

    def offers(self, unit: Unit) -> Iterator[Offer]:
        """Yield the edits that could be made, each by itself."""
        found = self._found(unit)
        for finding in self._standing.dismissals.left(found):
            rule = self._rules.get(finding.check)
            if rule is None or rule.fix is None:
                continue
            fixups = tuple(rule.fixups(finding, self._context))
            if fixups:
                offer = Offer(finding=finding, fixups=fixups, kind=rule.fix)
                if self._is_better(found, replace(unit, target=offer.target)):
                    yield offer

    def _is_better(self, before: Sequence[Finding], unit: Unit) -> bool:
        """Whether there is less to find in a text than before, and nothing new."""
        then, now = (Counter(one.check for one in found) for found in (before, self._found(unit)))
        return now.total() < then.total() and now <= then

    def _found(self, unit: Unit) -> list[Finding]:
        """What is found, dismissed or not: what was dismissed in one text is no new fault in the next."""
        judged = (self._standing.judged(one, unit) for one in self._suite.run_unit(unit, self._context))
        return [one for one in judged if one is not None]


class Neighbourhood:
    """The units of one file, in which a text that is mended by itself may come to differ from another.

    Args:
        suite: The checks.
        context: The circumstances of the file.
        units: All its units, in order, as they are before anything is mended.
    """

    def __init__(self, suite: Suite, context: Context, units: Sequence[Unit]) -> None:
        self._suite = replace(suite, checks=(), file_checks=())
        self._context = context
        self._units = units

    def kept(self, wished: Mapping[UnitKey, Sequence[Offer]]) -> frozenset[UnitKey]:
        """Return the units whose edits may be made: those that bring no new finding about the document as a whole.

        Args:
            wished: The edits of each unit, the last with the text that comes of them all.
        """
        if not wished:
            return frozenset()
        before = self._found({})
        return frozenset(self._added({}, {key: offers[-1].target for key, offers in wished.items()}, before))

    def _added(self, made: dict[UnitKey, str], more: dict[UnitKey, str], before: Counter[str]) -> dict[UnitKey, str]:
        """Add as many texts as can be: all at once where that is well, otherwise one half after the other."""
        if not more or self._found(made | more) <= before:
            return made | more
        if len(more) == 1:
            return made
        # Texts of one source stay together, because it is together that they agree.
        keys = sorted(more, key=lambda key: key.source)
        for half in (keys[: len(keys) // 2], keys[len(keys) // 2 :]):
            made = self._added(made, {key: more[key] for key in half}, before)
        return made

    def _found(self, targets: Mapping[UnitKey, str]) -> Counter[str]:
        units = [replace(unit, target=targets[unit.key]) if unit.key in targets else unit for unit in self._units]
        return Counter(one.check for one in self._suite.run(units, self._context))
