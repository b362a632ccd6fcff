"""What the side panel says about a unit: terms, matches, findings, notes, as lines of styled text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from textual.content import Content

from workbench.model import Draft, Finding, Match, Severity, TermHit, Unit
from workbench.ui import safetext
from workbench.ui.difference import difference

PANES = ("terms", "matches", "findings", "notes")
_SIGNS = {Severity.ERROR: ("×", "$error"), Severity.WARNING: ("!", "$warning"), Severity.INFO: ("·", "$wb-grey")}
_KEYS = 4
"""Terms and matches that have a key of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelContent:
    """Everything the panel knows about the unit in work."""

    unit: Unit | None = None
    terms: tuple[TermHit, ...] = ()
    term_texts: tuple[str, ...] = ()
    """What a key would insert for each term."""
    matches: tuple[Match, ...] = ()
    matches_known: bool = False
    """Whether the memory has answered yet."""
    draft: Draft | None = None
    findings: tuple[Finding, ...] = ()

    def count(self, pane: str) -> int:
        """How many things a pane has to say."""
        match pane:
            case "terms":
                return len(self.terms)
            case "matches":
                return len(self.matches) or (1 if self.draft else 0)
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
    """One line each, in the strip."""
    ESSENTIAL = 1
    """Texts in full, asides in one line."""
    ALL = 2


def pane_lines(content: PanelContent, pane: str, width: int, detail: Detail = Detail.ESSENTIAL) -> list[Content]:
    """Return one pane's lines at `width` cells, without its title."""
    match pane:
        case "terms":
            return _terms(content.terms, content.term_texts, width, detail)
        case "matches":
            return _matches(content, width, detail)
        case "findings":
            return _findings(content.findings, width)
        case _:
            return _notes(content.unit, width)


def _key(number: int, first: int) -> Content:
    return safetext.plain(f"F{first + number}", "$accent") if number < _KEYS else safetext.plain("")


def _terms(hits: Sequence[TermHit], texts: Sequence[str], width: int, detail: Detail) -> list[Content]:
    lines: list[Content] = []
    for number, (hit, text) in enumerate(zip(hits, texts, strict=True)):
        body = safetext.line((hit.matched.text, "$wb-grey"), (" → ", "$wb-grey"), text)
        if detail is Detail.LINES and body.cell_length > width - 4:
            body = safetext.plain(text)  # the source stands on the page
        lines += _cut(safetext.Block(_key(number, 1), body, 4), width, detail is Detail.LINES)
        for aside in _asides(hit, text) if detail > Detail.LINES else ():
            lines += _cut(safetext.Block(Content(""), aside, 6), width, detail is not Detail.ALL)
    return lines


def _asides(hit: TermHit, text: str) -> Iterator[Content]:
    """Yield what there is to say of a term besides the form to insert."""
    others = [form for form in (*hit.preferred, *hit.admitted) if form != text]
    if others:
        yield safetext.plain("also " + ", ".join(others), "$wb-grey")
    if hit.forbidden:
        yield safetext.line(("not ", "$wb-grey"), (", ".join(hit.forbidden), "$wb-grey strike"))
    if hit.note:
        yield safetext.plain(hit.note, "$wb-grey italic")


def _cut(block: safetext.Block, width: int, is_cut: bool) -> list[Content]:
    """Return a block's lines, or only the first, with an ellipsis if there are more."""
    lines = block.lines(width)
    return (
        [lines[0].rstrip().truncate(width - 1).append(safetext.plain("…", "$wb-grey"))]
        if is_cut and len(lines) > 1
        else lines
    )


def _matches(content: PanelContent, width: int, detail: Detail) -> list[Content]:
    is_cut = detail is Detail.LINES
    lines: list[Content] = []
    source = content.unit.source if content.unit else ""
    if content.draft is not None and not content.matches:
        lines += _cut(safetext.Block(_key(0, 5), safetext.plain(content.draft.target), 4), width, is_cut)
        lines += safetext.Block(Content(""), safetext.plain(content.draft.origin, "$wb-grey"), 4).lines(width)
    for number, match in enumerate(content.matches):
        score = safetext.plain(f"{match.score} %", "bold" if match.score == 100 else "")
        body = safetext.line(score, "  ", difference(match.source, source) if match.score < 100 else match.source)
        lines += _cut(safetext.Block(_key(number, 5), body, 4), width, is_cut)
        lines += _cut(safetext.Block(Content(""), safetext.plain(match.target), 4), width, is_cut)
        if not is_cut:
            why = " · ".join([*(f"−{penalty.points} {penalty.name}" for penalty in match.penalties), match.origin])
            lines += safetext.Block(Content(""), safetext.plain(why, "$wb-grey"), 4).lines(width)
    return lines


def _findings(findings: Sequence[Finding], width: int) -> list[Content]:
    lines: list[Content] = []
    for finding in sorted(findings, key=lambda finding: -finding.severity):
        sign, style = _SIGNS[finding.severity]
        body = safetext.line(finding.message, "  ", (finding.check, "$wb-grey"))
        lines += safetext.Block(safetext.plain(sign, style), body, 2).lines(width)
    return lines


def _note_lines(unit: Unit) -> list[tuple[str, str]]:
    """Return (title, text) for everything that is written about a unit."""
    notes = [("", note) for note in (*unit.notes, *unit.extracted)]
    if unit.previous is not None:
        notes.append(("was", unit.previous.source))
    if unit.plural is not None:
        notes.append(("plural", unit.plural.source))
        notes += [(f"form {number}", target) for number, target in enumerate(unit.plural.targets)]
    if unit.provenance.origin not in ("", "person"):
        notes.append(("from", unit.provenance.origin))
    return notes


def _notes(unit: Unit | None, width: int) -> list[Content]:
    lines: list[Content] = []
    for title, text in _note_lines(unit) if unit else []:
        head = safetext.plain(title, "$wb-grey")
        lines += safetext.Block(head, safetext.plain(text), 8 if title else 0).lines(width)
    return lines
