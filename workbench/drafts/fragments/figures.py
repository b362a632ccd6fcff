"""The figures of a source in English: by value, in house style, read again to be sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.drafts.fragments.known import Known
from workbench.model import PieceKind
from workbench.text.figures import CalendarDate, Figure, Kind, compare, render, render_range, scan
from workbench.text.figures.vietnamese import APPROXIMATORS
from workbench.text.profiles import Profile
from workbench.text.tokens import tokens

_CALENDAR = frozenset({Kind.DATE, Kind.PERIOD})
_CALENDAR_WORDS = frozenset({"ngày", "tháng", "năm"})
_COMMA = re.compile(r"\s*,\s")


class Figures:
    """The figures of one source."""

    def __init__(self, source: str, profile: Profile) -> None:
        self._source = source
        self._profile = profile
        self.all = scan(source, "vi")
        """Every figure, small spelled ones too."""

    def known(self) -> Iterator[Known]:
        """Yield the English of every figure, the two ends of a range as one."""
        place = 0
        while place < len(self.all):
            run = [self.all[place]]
            while place + len(run) < len(self.all) and self.all[place + len(run)].joined:
                run.append(self.all[place + len(run)])
            place += len(run)
            start, run[0] = self._with_approximator(run[0])
            text = "" if _may_be_none(run[0]) else self._written(run)
            if not text:
                continue
            if run[0].kind in _CALENDAR:
                yield from self._with_preposition(run, text)
            if not (len(run) == 1 and run[0].weak):
                yield Known(kind=PieceKind.FIGURE, start=start, end=run[-1].end, text=text, trust=0.9)

    def in_slot(self, start: int, end: int) -> str:
        """Return the English of the figure at a place, without its approximator; "" where none can be told."""
        figure = next((one for one in self.all if (one.start, one.end) == (start, end)), None)
        return "" if figure is None else self._written([replace(figure, approximator="")])

    def has_cut(self, start: int, end: int) -> bool:
        """Whether a part of the source begins or ends within a figure."""
        return any(
            one.start < end and start < one.end and not (start <= one.start and one.end <= end)
            for one in self.all
            if not one.weak
        )

    def strong_within(self, start: int, end: int) -> Sequence[Figure]:
        """The figures in a part of the source, but for small spelled ones and those told relatively."""
        return [
            one
            for one in self.all
            if start <= one.start and one.end <= end and not one.weak and one.kind is not Kind.RELATIVE
        ]

    def agree(self, start: int, end: int, text: str) -> bool:
        """Whether an English text tells the same figures as a part of the source."""
        return not compare(scan(self._source[start:end], "vi"), scan(text, "en"))

    def _with_preposition(self, run: Sequence[Figure], text: str) -> Iterator[Known]:
        """Yield a date with the preposition that it has in English: `từ ngày 1/8`, and `Năm 2023,` at the beginning."""
        before = tokens(self._source[: run[0].start])
        if before and before[-1].key in _CALENDAR_WORDS:
            before = before[:-1]
        said = before[-1].key if before else ""
        at = "on" if isinstance(run[0].value, CalendarDate) and run[0].value.day else "in"
        preposition = {"từ": "from", "trong": at, "vào": at}.get(said, "")
        start = before[-1].start if preposition else run[0].start
        if not preposition and not before and _COMMA.match(self._source, run[-1].end):
            preposition, start = at, len(self._source) - len(self._source.lstrip())
        if preposition and len(run) == 1:
            yield Known(kind=PieceKind.FIGURE, start=start, end=run[-1].end, text=f"{preposition} {text}", trust=0.95)

    def _written(self, run: Sequence[Figure]) -> str:
        if len(run) > 2 or any(one.malformed for one in run):
            return ""
        text = render(run[0], self._profile) if len(run) == 1 else render_range(run[0], run[1], self._profile)
        if len(run) == 1 and text == "last year" and run[0].text.lower().endswith("trước"):
            # Of a year long ago it is not the last one.
            text = "the previous year"
        # A figure is written only if it is read again as the same.
        return text if not compare(run, scan(text, "en")) else ""

    def _with_approximator(self, figure: Figure) -> tuple[int, Figure]:
        """Where the word before a figure begins that makes it an approximate one; without such a word it is exact.

        What says so behind it (`5 người trở lên`) stays where it is.
        """
        before = tokens(self._source[: figure.start])
        for size in (3, 2, 1) if figure.approximator else ():
            said = " ".join(word.text.lower() for word in before[-size:])
            if len(before) >= size and APPROXIMATORS.get(said) == figure.approximator:
                return before[-size].start, figure
        return figure.start, replace(figure, approximator="")


def _may_be_none(figure: Figure) -> bool:
    """Whether words count what may be something else: `hai khối` are two blocs as well as two cubic metres."""
    return figure.unit == "m3" and not any(map(str.isdigit, figure.text))
