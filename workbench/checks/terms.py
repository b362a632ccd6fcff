"""Checks against the termbase: terms that are missing, taken for another, or in a form that is forbidden."""

from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.reference import as_ministries
from workbench.checks.rendering import content_words, forbidden, has_own_acronym, is_common
from workbench.checks.rivals import unsaid
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Severity, TermHit, Unit


class GlossaryMissing(Check):
    """A term of the source whose translation does not appear."""

    id = "glossary-missing"
    title = "Glossary term missing"
    explanation = (
        "A term of the source is translated as the glossary has it: in any form of the word, as its acronym, or by "
        "“the ministry” and the like once it is known; generic terms are not asked for. Right: “xúc tiến thương mại” → "
        "“promoting trade”. Wrong: “xúc tiến thương mại” → “commercial advertising”."
    )
    severity = Severity.WARNING
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        missing = [(hit, place) for hit, place in unsaid(unit, context) if not hit.soft]
        if not missing:
            return
        settled = {hit.concept for hit, _ in forbidden(unit.target, context.hits(unit.source))}
        for hit, place in missing:
            if hit.concept in settled or has_own_acronym(hit):
                continue
            if is_common(hit):
                # An ordinary word may be recast; its absence counts where another term of its kind is there.
                if len(content_words(hit.preferred[0])) == 1 and place is None:
                    continue
            elif place is not None or _is_too_early(hit, unit, context):
                continue
            message = f"The glossary has {quoted(hit.preferred[0])} for {quoted(_name(unit, hit))}; "
            message += "the translation does not say it."
            yield self.finding(unit, message, in_source(hit.start, hit.end))


class GlossaryWrong(Check):
    """Another concept of the glossary in place of the one that the source names."""

    id = "glossary-wrong"
    title = "Another name than the source's"
    explanation = (
        "A country, body, place, office or agreement of the source is not named, and another that the source does not "
        "name is. Right: “Pháp” → “French firms”. Wrong: “Pháp” → “German firms”; “Bộ Y tế” → “Ministry of Finance”."
    )
    severity = Severity.ERROR
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        wrong = [(hit, place) for hit, place in unsaid(unit, context) if place is not None and not is_common(hit)]
        if not wrong:
            return
        settled = {hit.concept for hit, _ in forbidden(unit.target, context.hits(unit.source))}
        for hit, place in wrong:
            if hit.concept not in settled:
                said, name = quoted(unit.target[slice(*place)]), quoted(_name(unit, hit))
                message = f"The source names {name}, {quoted(hit.preferred[0])}, and not {said}."
                yield self.finding(unit, message, in_source(hit.start, hit.end), in_target(*place))


class GlossaryForbidden(Check):
    """A form that the termbase forbids for a term of the source."""

    id = "glossary-forbidden"
    title = "Forbidden term"
    explanation = (
        "The glossary names wrong renderings of a term, among them names of another time. Inside a longer right form, "
        "or where the term is rendered rightly anyway, the words are no fault. Right: “Bộ Công Thương” → “Ministry of "
        "Industry and Trade”. Wrong: “Bộ Công Thương” → “Ministry of Commerce”."
    )
    severity = Severity.ERROR
    target_language = "en"
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        for hit, (start, end) in forbidden(finding.target, context.hits(finding.source)):
            if hit.preferred and in_target(start, end) in finding.spans:
                yield Fixup(start, end, hit.preferred[0])

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        hits = context.hits(unit.source)
        for hit, (start, end) in forbidden(unit.target, hits) if hits else ():
            forms = [quoted(form) for form in (*hit.preferred[:1], hit.acronym) if form]
            right = f"; write {' or '.join(dict.fromkeys(forms))}" if forms else ""
            wrong, name = quoted(unit.target[start:end]), quoted(_name(unit, hit))
            message = (
                f"{wrong} is wrong for {name}{right}."
                if wrong != name
                else f"{wrong} is left in the source's form{right}."
            )
            yield self.finding(unit, message, in_source(hit.start, hit.end), in_target(start, end))


def _name(unit: Unit, hit: TermHit) -> str:
    return unit.source[hit.start : hit.end]


def _is_too_early(hit: TermHit, unit: Unit, context: Context) -> bool:
    """Whether the English has the name of a later time instead, which is another check's business."""
    concepts = {other.concept for other in context.hits(unit.source)}
    named = context.named(as_ministries(unit.target))
    return any(
        one.not_before and one.matched.domain == hit.matched.domain and one.concept not in concepts for one in named
    )
