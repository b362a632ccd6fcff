"""Checks that compare units with each other, in one document and across the documents of a run."""

from collections import Counter
from collections.abc import Iterator, Sequence

from workbench.checks.check import RunCheck
from workbench.checks.context import Document
from workbench.checks.wording import quoted
from workbench.model import Finding, Role, Severity, Unit
from workbench.text.normalise import match_key

_TITLES = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.LINK})

Place = tuple[Document, Unit]


class InconsistentTarget(RunCheck):
    """The same source with different finished targets."""

    id = "inconsistent-target"
    title = "Same source, different translations"
    explanation = (
        "A sentence that repeats is translated the same way, here and in the other documents of the run. Drafts, units "
        "split off by a context, and a title against running text do not count. Right: “Ảnh: TTXVN” → “Photo: VNA” "
        "everywhere. Wrong: once “Photo: VNA” and once “Picture: VNA”."
    )
    severity = Severity.WARNING

    def run_documents(self, documents: Sequence[Document]) -> Iterator[tuple[Document, Finding]]:
        groups: dict[tuple[str | None, bool, str], list[Place]] = {}
        for document in documents:
            for unit in document.units:
                if unit.state.is_finished and unit.target.strip() and unit.plural is None:
                    kind = (unit.key.context, unit.role in _TITLES, match_key(unit.source))
                    groups.setdefault(kind, []).append((document, unit))
        for places in groups.values():
            if len(places) > 1:
                yield from self._deviations(places)

    def _deviations(self, places: Sequence[Place]) -> Iterator[tuple[Document, Finding]]:
        """A finding on each unit that differs from what most have, or from the first where as many have each."""
        keys = [match_key(unit.target) for _, unit in places]
        usual = Counter(keys).most_common(1)[0][0]
        home, model = places[keys.index(usual)]
        for (document, unit), key in zip(places, keys, strict=True):
            if key != usual:
                where = f" ({home.context.file}:{model.line})" if home.context.file and model.line else ""
                message = f"The same source is translated {quoted(model.target)} elsewhere{where}."
                yield document, self.finding(unit, message)
