"""What the side panel says about a unit: terms, matches, findings, notes, as lines of styled text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from textual.content import Content

from workbench.model import Draft, Finding, Match, Severity, Unit
from workbench.session.edits import DOUBT
from workbench.ui import safetext
from workbench.ui.offers import Offer, offers_of
from workbench.ui.term_list import KEYS, Entry, TermList
from workbench.ui.widgets import offer_lines
from workbench.ui.widgets.marks import FINDING_SIGNS, FORBIDDEN, term_kind

PANES = ("terms", "matches", "findings", "notes")
_TERM_SIGNS = {"term": " ", "term-acronym": "A", "term-outdated": "o", "term-soft": "~"}
"""Letters that say of a term what its mark in the source says."""
Lines = list[Content]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelContent:
    """Everything the panel knows about the unit in work."""

    unit: Unit | None = None
    terms: TermList = field(default_factory=TermList)
    matches: tuple[Match, ...] = ()
    matches_known: bool = False
    """Whether the memory has answered yet."""
    draft: Draft | None = None
    draft_known: bool = False
    """Whether the drafters have answered yet."""
    findings: tuple[Finding, ...] = ()

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What a key can put in place of the target, in the order of the keys."""
        return offers_of(self.matches, self.draft)

    def count(self, pane: str) -> int:
        """How many things a pane has to say."""
        match pane:
            case "terms":
                return len(self.terms)
            case "matches":
                return len(self.offers)
            case "findings":
                return len(self.findings)
            case _:
                return len(_note_lines(self.unit)) if self.unit else 0

    @property
    def worst(self) -> Severity | None:
        """Severity of the worst finding."""
        return max((finding.severity for finding in self.findings), default=None)


class Detail(IntEnum):
    """How much is said."""

    LINES = 0
    """One line each."""
    TEXTS = 1
    """Texts in full, and what one must beware of."""
    ESSENTIAL = 2
    """Also where a match is from, and what must not be written for a term that has a key."""
    FULL = 3
    """Everything about what has a key."""
    ALL = 4
    """Everything about everything."""


def pane_items(content: PanelContent, pane: str, width: int, detail: Detail = Detail.FULL) -> list[Lines]:
    """Return what one pane has to say at `width` cells, the lines of each thing together, without the title."""
    match pane:
        case "terms":
            return list(_terms(content, width, detail))
        case "matches":
            return list(_offers(content, width, detail))
        case "findings":
            return list(_findings(content.findings, width))
        case _:
            return list(_notes(content.unit, width))


def _key(number: int, first: int) -> Content:
    return safetext.plain(f"F{first + number}", "$accent") if number < KEYS else safetext.plain("")


def _terms(content: PanelContent, width: int, detail: Detail) -> Iterator[Lines]:
    terms = content.terms
    wrong = {(span.start, span.end) for one in content.findings if one.check == FORBIDDEN for span in one.spans}
    for number, entry in enumerate((*terms.keyed, *terms.rest)):
        has_key = number < len(terms.keyed)
        key = safetext.plain(f"F{1 + number}", "$accent") if has_key else Content("  ")
        is_wrong = (entry.hit.start, entry.hit.end) in wrong
        sign = ("×", "bold $error") if is_wrong else (_TERM_SIGNS[term_kind(entry.hit)], "$wb-grey")
        head = safetext.line(key, sign)
        quiet = detail if has_key or detail is Detail.ALL else Detail.LINES
        yield _term(entry, head, width, quiet, has_key=has_key, is_wrong=is_wrong)


def _term(entry: Entry, head: Content, width: int, detail: Detail, *, has_key: bool, is_wrong: bool) -> Lines:
    text = safetext.plain(entry.text, "" if has_key else "$wb-grey")
    body = safetext.line((f"{entry.seen} → ", "$wb-grey"), text)
    if detail is Detail.LINES and body.cell_length > width - 4:
        body = text  # the source stands on the page
    lines = _cut(safetext.Block(head, body, 4), width, detail is Detail.LINES)
    for aside in _asides(entry, detail, is_wrong=is_wrong):
        lines += safetext.Block(Content(""), aside, 6).lines(width)
    return lines


def _asides(entry: Entry, detail: Detail, *, is_wrong: bool) -> Iterator[Content]:
    """Yield what there is to say of a term besides the form to insert."""
    hit = entry.hit
    is_dated = hit.outdated_since is not None or hit.not_before is not None
    if detail >= Detail.ESSENTIAL and hit.forbidden:
        yield safetext.line(
            ("not ", "bold $error" if is_wrong else "$wb-grey"), (", ".join(hit.forbidden), "$wb-grey strike")
        )
    if detail >= Detail.ESSENTIAL and is_dated and entry.note:
        yield safetext.plain(entry.note, "italic")
    if detail >= Detail.FULL and entry.others:
        yield safetext.plain("also " + ", ".join(entry.others), "$wb-grey")
    if detail >= Detail.FULL and entry.note and not is_dated:
        yield safetext.plain(entry.note, "$wb-grey italic")
    if detail is Detail.ALL:
        yield safetext.plain(f"{hit.concept}   {hit.source}".rstrip(), "$wb-grey")


def _cut(block: safetext.Block, width: int, is_cut: bool) -> Lines:
    """Return a block's lines, or only the first, with an ellipsis if there are more."""
    lines = block.lines(width)
    return (
        [lines[0].rstrip().truncate(width - 1).append(safetext.plain("…", "$wb-grey"))]
        if is_cut and len(lines) > 1
        else lines
    )


def _offers(content: PanelContent, width: int, detail: Detail) -> Iterator[Lines]:
    is_cut = detail is Detail.LINES
    source = content.unit.source if content.unit else ""
    for number, offer in enumerate(content.offers):
        key = safetext.line(_key(number, 5), ("!", "bold $warning") if is_cut and offer.warnings else "")
        lines = _cut(safetext.Block(key, offer_lines.head(offer, source), 4), width, is_cut)
        if offer.match is not None:
            lines += _cut(safetext.Block(Content(""), offer_lines.text(offer), 4), width, is_cut)
        for aside in _about(offer, detail, is_first=not number):
            lines += safetext.Block(Content(""), aside, 4).lines(width)
        yield lines


def _about(offer: Offer, detail: Detail, *, is_first: bool) -> Iterator[Content]:
    if detail >= Detail.TEXTS:
        yield from offer_lines.warnings(offer)
    if detail >= Detail.FULL and (is_first or detail is Detail.ALL):
        yield from offer_lines.pieces(offer)
    if detail >= Detail.ESSENTIAL:
        yield offer_lines.origin(offer)
    if detail >= Detail.FULL and offer.is_repaired:
        yield safetext.plain("the same key again: the match as it was", "$wb-grey italic")


def _findings(findings: Sequence[Finding], width: int) -> Iterator[Lines]:
    for finding in sorted(findings, key=lambda finding: -finding.severity):
        sign, style = FINDING_SIGNS[finding.severity]
        body = safetext.line(finding.message, "  ", (finding.check, "$wb-grey"))
        yield safetext.Block(safetext.plain(sign, style), body, 2).lines(width)


def _note_lines(unit: Unit) -> list[tuple[str, str]]:
    """Return (title, text) for everything that is written about a unit."""
    notes = [
        ("doubt", note.removeprefix(DOUBT)) if note.startswith(DOUBT) else ("", note)
        for note in (*unit.notes, *unit.extracted)
    ]
    if unit.previous is not None:
        notes.append(("was", unit.previous.source))
    if unit.plural is not None:
        notes.append(("plural", unit.plural.source))
        notes += [(f"form {number}", target) for number, target in enumerate(unit.plural.targets)]
    if unit.provenance.origin not in ("", "person"):
        notes.append(("from", unit.provenance.origin))
    return notes


def _notes(unit: Unit | None, width: int) -> Iterator[Lines]:
    for title, text in _note_lines(unit) if unit else []:
        head = safetext.plain(title, "$warning" if title == "doubt" else "$wb-grey")
        yield safetext.Block(head, safetext.plain(text), 8 if title else 0).lines(width)
