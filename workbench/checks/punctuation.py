"""Checks on punctuation: the end of the segment, the space round marks, repeated marks."""

import re
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.ending import Ending, ending
from workbench.checks.masking import masked
from workbench.checks.wording import each_target_place, in_source, in_target, quoted
from workbench.model import Finding, FixKind, Fixup, Severity, Side, Unit

_END_MARK = re.compile(r"\./\.")
_BROKEN_END_MARK = re.compile(r"(?<!\.)/\.\s*$|\.\s+/\s*\.\s*$|\./\s+\.\s*$|\./\s*$|\s\./\.\s*$")


class EndPunctuation(Check):
    """A final mark that says something else than the source's."""

    id = "end-punctuation"
    title = "Final punctuation differs"
    explanation = (
        "A sentence ends as its source does: statement, question, colon. “./.” is a full stop; an ellipsis after a "
        "list may become “among others.”; captions and their credits need no full stop. Right: “Vì sao?” → “Why?”. "
        "Wrong: “Vì sao?” → “Why.”"
    )
    severity = Severity.WARNING
    fix = FixKind.UNSAFE

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        wanted = ending(finding.source).mark
        places = [span for span in finding.spans if span.side is Side.TARGET]
        if places:
            yield Fixup(places[0].start, places[0].end, wanted)
        else:
            end = len(finding.target.rstrip())
            yield Fixup(end, end, wanted)

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        source, target = ending(unit.source), ending(unit.target)
        if target.mark in _ACCEPTED[source.mark] or _is_excused(source, target, unit):
            return
        spans = []
        if source.mark:
            spans.append(in_source(source.start, source.end))
        if target.mark:
            spans.append(in_target(target.start, target.end))
        yield self.finding(unit, _end_message(source.mark, target.mark), *spans)


class ArticleEndMark(Check):
    """The newsroom's `./.` broken, in the wrong place, or kept where the house style drops it."""

    id = "article-end-mark"
    title = "End mark of the article"
    explanation = (
        "“./.” closes a Vietnamese agency article. The style “vna” may keep it whole or write a full stop; “vns” "
        "writes a full stop. It never stands inside the text or broken. Right: “… this year./.”. Wrong: “… this year/.”"
    )
    severity = Severity.WARNING
    fix = FixKind.UNSAFE
    marks = frozenset("/")

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        keeps = "./." in finding.source and context.profile.end_mark != "drop"
        return each_target_place(finding, lambda _: "./." if keeps else ".")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        target = masked(unit.target)
        if broken := _BROKEN_END_MARK.search(target):
            if "./." in unit.source or broken.group().strip() != "./":
                message = f"The end mark is broken: {quoted(broken.group().strip())} instead of “./.” or a full stop."
                yield self.finding(unit, message, in_target(*broken.span()))
            return
        for match in _END_MARK.finditer(target):
            span = in_target(*match.span())
            if target[match.end() :].strip("”’\"') "):
                yield self.finding(unit, "The end mark “./.” stands inside the text.", span)
            elif "./." not in unit.source:
                yield self.finding(unit, "The end mark “./.” is not in the source.", span)
            elif context.profile.end_mark == "drop":
                yield self.finding(unit, "This house style ends an article with a full stop, not with “./.”.", span)


_SPACE_BEFORE = re.compile(
    r"""(?x)
      (?<=\S)[ \u00a0]+(?:
        ,(?!,)                  # “Hanoi , the”
      | [;!?](?![-)(])          # not a wink
      | :(?![-)(]|\s?\d)        # not a face, not the score 2 : 1
      | (?<=\d[ \u00a0])%(?!\w) # “6.5 %”; not the placeholder %E
      | [)\]}](?!\w)
      )
    | (?<=[^\s.])[ \u00a0]+\.(?![\w./\u2026]|\s?\.)    # “the end .”; not “.NET”, “...”, “. . .”
    | (?<=\()[ \u00a0]+(?=\w)                           # “( both”
    """
)
_MAY_STAND_APART = re.compile(r"[ \u00a0(][,;:.!?%)\]} \u00a0]")


_OPENER = {")": "(", "]": "[", "}": "{"}


class SpaceBeforePunctuation(Check):
    """A space before a mark that English writes close, or behind an opening bracket."""

    id = "space-before-punctuation"
    title = "Space before punctuation"
    explanation = (
        "English has no space before a comma, full stop, semicolon, colon, question or exclamation mark, percent sign "
        "or closing bracket, nor behind an opening one. Right: “6.5%, up”. Wrong: “6.5 % , up”."
    )
    severity = Severity.WARNING
    target_language = "en"
    fix = FixKind.SAFE
    marks = frozenset(",.;!?:%()]}")

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda written: written.strip(" \u00a0"))

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if not _MAY_STAND_APART.search(unit.target):
            return
        for match in _SPACE_BEFORE.finditer(masked(unit.target)):
            mark = match.group()[-1]
            if mark in _OPENER and f"{_OPENER[mark]} " in unit.target:
                continue  # [ -h | -H ]: loose on both sides
            message = "There is a space behind “(”." if mark in " \u00a0" else f"There is a space before “{mark}”."
            yield self.finding(unit, message, in_target(*match.span()))


# The mark comes first and what stands before it second, so that the search leaps from mark to mark.
_NO_SPACE_AFTER = re.compile(
    r"""(?x)
    [,;:.?!(](?:
        (?=\w)(?:
            (?<=[^\W\d][,;])                                    # “Hanoi,Hue”; not “1,000”
          | (?<=\d[,;])(?=[^\W\d])                              # “2023,the”
          | (?<=\d;)(?=\d)
          | (?<=[\)\]”"%][,;])(?=[^\W\d])
          | (?<=[^\W\d_][^\W\d_]:)(?=[^\W\d_][^\W\d_])        # “Photo:VNA”; not “C:”, “9:30”
          | (?<=[a-zà-ỹ][a-zà-ỹ][.?!])(?=[A-ZÀ-ỸĐ][a-zà-ỹ]+)    # “rose.The”; not “U.S.”, “a.m.”
          | (?<=[a-z]\d[.?!])(?=[A-Z][a-z])
          | (?<=\d\d\d\.)(?=[A-Z][a-z])                        # “in 2023.The”
          | (?<=%\.)(?=[A-Z])
          | (?<=[\)\]]\.)(?=[A-Z][a-z])
        )
      | (?<=[^\W\d_][^\W\d_]\()(?=\s|[^\W\d_]{4}|[^\W\d_]+\s)  # “sides(both)”; not “sector(s)”, “5(1)”
    )
    """
)
_OWN_DOT = re.compile(r"(?:\bPh\.D|\bNode\.js|\b(?:Mr|Ms|Mrs|Dr|St|No|Nos|Prof|Gen|Lt|Col|Vol|vs)\.)", re.IGNORECASE)


_CHOICES = re.compile(r"\[[^\[\]\s]*$")
_LONGEST_CHOICES = 200
"""What a program offers to choose from: [y,n,q]."""


class SpaceAfterPunctuation(Check):
    """A missing space after a mark, or before an opening bracket."""

    id = "space-after-punctuation"
    title = "No space after punctuation"
    explanation = (
        "A comma, semicolon, colon or the end of a sentence is followed by a space, and an opening bracket behind a "
        "word follows one; figures, times, addresses and abbreviations are left alone. Right: “Hanoi, Hue” and "
        "“1,000”. Wrong: “Hanoi,Hue”."
    )
    severity = Severity.WARNING
    target_language = "en"
    fix = FixKind.SAFE
    marks = frozenset(",;:.?!(")

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda mark: f" {mark}" if mark == "(" else f"{mark} ")

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        target = masked(unit.target)
        for match in _NO_SPACE_AFTER.finditer(target):
            if _OWN_DOT.search(target, max(0, match.start() - 5), match.end() + 2):
                continue
            if match.group() == "," and _CHOICES.search(
                target, max(0, match.start() - _LONGEST_CHOICES), match.start()
            ):
                continue
            mark = match.group()
            message = "There is no space before “(”." if mark == "(" else f"There is no space after “{mark}”."
            yield self.finding(unit, message, in_target(*match.span()))


_REPEATED = re.compile(r"(?<=[\w”’)\]%])\.\.(?![./%\w\ue000])|,{2,}|;{2,}|:{2,}|,\.(?!\d)|!{2,}|\?{2,}|\.{5,}")
_TOGETHER = re.compile(r"[.,;:!?][.,;:!?]")


class RepeatedPunctuation(Check):
    """The same mark twice."""

    id = "repeated-punctuation"
    title = "Repeated punctuation"
    explanation = (
        "A mark stands once; an ellipsis of three dots is one mark, and “?!” may stand. Right: “and so on…”. "
        "Wrong: “and so on..”"
    )
    severity = Severity.WARNING
    fix = FixKind.UNSAFE
    marks = frozenset(",.;:!?")

    def fixups(self, finding: Finding, context: Context) -> Iterator[Fixup]:
        return each_target_place(finding, lambda marks: "..." if marks.startswith("...") else marks[-1])

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if not _TOGETHER.search(unit.target):
            return
        for match in _REPEATED.finditer(masked(unit.target)):
            piece = match.group()
            if piece[0] in "!?" and piece in unit.source:
                continue
            yield self.finding(unit, f"The marks {quoted(piece)} stand together.", in_target(*match.span()))


_ACCEPTED = {
    ".": frozenset("."),
    "…": frozenset((".", "…", "")),
    "?": frozenset("?"),
    "!": frozenset("!."),
    ":": frozenset(":—"),
    ";": frozenset(";,."),
    ",": frozenset((",", "", "—", ";")),
    "—": frozenset((",", "", "—", ":")),
    "": frozenset(("", "—")),
}
"""What a target may end with, by what the source ends with."""


_QUOTED_MARK = {"?": re.compile("[?][”\"’'»]"), "!": re.compile("[!][”\"’'»]")}
"""Marks that end what somebody said."""


def _is_excused(source: Ending, target: Ending, unit: Unit) -> bool:
    """Whether the difference is one that good translations have."""
    # “Who?” he asked: the question stands in its quotation marks, wherever who asks is named.
    said = _QUOTED_MARK.get(source.mark)
    if said and target.mark == "." and said.search(unit.source) and said.search(unit.target):
        return True
    stop_differs = {source.mark, target.mark} <= {".", "", "…"}
    if stop_differs and (source.has_credit or target.has_credit or unit.role == "caption"):
        return True
    # A dot that belongs to an abbreviation is no full stop, but may serve as one.
    return (target.is_abbreviation and source.mark in ("", ".")) or (
        source.is_abbreviation and target.mark in ("", ".")
    )


def _end_message(source: str, target: str) -> str:
    if not target:
        return f"The source ends with “{source}”, the translation without a mark."
    if not source:
        return f"The translation ends with “{target}”, the source without a mark."
    return f"The source ends with “{source}”, the translation with “{target}”."
