"""The figures of a source in English: by value, in house style, read again to be sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.drafts.fragments.beside import words_before
from workbench.drafts.fragments.known import Known
from workbench.model import PieceKind
from workbench.text.figures import CalendarDate, Figure, Kind, compare, render, render_range, scan
from workbench.text.figures.vietnamese import APPROXIMATORS
from workbench.text.profiles import Profile

_CALENDAR = frozenset({Kind.DATE, Kind.PERIOD})
_CALENDAR_WORDS = frozenset({"ngày", "tháng", "năm"})
# fmt: off
_BEFORE_DAYS = frozenset((
    "đến", "tới", "trước", "sau", "hết", "cuối", "đầu", "kể", "là", "của", "và", "hoặc", "mỗi", "những", "các", "từng",
    "qua", "ngay", "tận", "cho", "trong", "quá", "thêm",
))
# fmt: on
"""What stands before a day that is not when something happened."""
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
            while place + len(run) < len(self.all) and _is_range(run[-1], self.all[place + len(run)]):
                run.append(self.all[place + len(run)])
            place += len(run)
            start, run[0] = self._with_approximator(run[0])
            text = "" if _may_be_none(run[0]) else self._written(run)
            if not text:
                continue
            if run[0].kind in _CALENDAR and len(run) == 1:
                yield from self._with_preposition(run[0], text)
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

    def counts_many(self, end: int) -> bool:
        """Whether a number other than one stands before a place in the source."""
        return any(
            one.kind is Kind.NUMBER and not one.unit and one.value != 1 and not self._source[one.end : end].strip()
            for one in self.all
            if one.end <= end and not one.weak
        )

    def _with_preposition(self, figure: Figure, text: str) -> Iterator[Known]:
        """Yield a date with the preposition that it has in English: `từ ngày 1/8`, `ký ngày 1/8`, `Năm 2023,`."""
        before = words_before(self._source, figure.start, 2)
        is_day = isinstance(figure.value, CalendarDate) and figure.value.day is not None
        start = figure.start
        word = before[-1].key if before else ""
        if word in _CALENDAR_WORDS:
            start = before[-1].start
            before = before[:-1]
        at = "on" if is_day else "in"
        said = before[-1].key if before else ""
        if said in ("từ", "trong", "vào"):
            start, text = before[-1].start, f"{'from' if said == 'từ' else at} {text}"
        elif not before and _COMMA.match(self._source, figure.end):
            text = f"{at} {text}"
        elif is_day and word == "ngày" and said.isalpha() and said not in _BEFORE_DAYS:
            text = f"on {text}"
        elif not is_day and self._is_behind_amount(start):
            text = f"in {text}"
        if start < figure.start or text.startswith(("on ", "in ", "from ")):
            yield Known(kind=PieceKind.FIGURE, start=start, end=figure.end, text=text, trust=0.95)

    def _is_behind_amount(self, start: int) -> bool:
        """Whether nothing but a space parts a place from an amount: `5 tỷ USD năm 2020`."""
        return any(bool(one.unit) and one.end < start and not self._source[one.end : start].strip() for one in self.all)

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
        before = words_before(self._source, figure.start, 3)
        for size in (3, 2, 1) if figure.approximator else ():
            said = " ".join(word.text.lower() for word in before[-size:])
            if len(before) >= size and APPROXIMATORS.get(said) == figure.approximator:
                return before[-size].start, figure
        return figure.start, replace(figure, approximator="")


def _is_range(first: Figure, last: Figure) -> bool:
    """Whether two figures are the ends of one range: not a year and an amount, nor up to nearly so much."""
    return last.joined and not last.approximator and first.kind is last.kind


def _may_be_none(figure: Figure) -> bool:
    """Whether words count what may be something else: `hai khối` are two blocs as well as two cubic metres."""
    return figure.unit == "m3" and not any(map(str.isdigit, figure.text))
