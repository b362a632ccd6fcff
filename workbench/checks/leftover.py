"""The check for Vietnamese left standing in the English."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import in_target, quoted
from workbench.model import Finding, Severity, Unit
from workbench.text.names import find_names
from workbench.text.normalise import match_key, nfc, strip_diacritics
from workbench.text.vietnamese_words import is_surely_vietnamese, words_with_marks

# What English papers that keep the marks leave untranslated: the currency, dishes, clothes and arts.
_KEPT = re.compile(
    r"(?i)đồng|phở|bún|bánh(?: \w+)?|xôi|nem|chả|gỏi|cơm tấm|mắm|cao lầu|áo (?:dài|bà ba|tứ thân)|nón lá|cải lương|"
    r"chèo|tuồng|quan họ|ca trù|đờn ca tài tử|hát \w+|đàn \w+|sao la|tết"
)
_OPENING = "“\"‘'(«"
_CLOSING = "”\"’')»"
_MARK = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")


class LeftoverVietnamese(Check):
    """Vietnamese words in the target, and names with marks where the house style strips them."""

    id = "leftover-vietnamese"
    title = "Vietnamese left in the translation"
    explanation = (
        "Vietnamese words must be translated. In the style “vna” names lose their marks as well; in “vns” names, words "
        "cited in quotation marks or brackets, dishes and the đồng keep them. Right: “Ca Mau steps up exports.” Wrong: "
        "“Ca Mau đẩy mạnh exports.”"
    )
    severity = Severity.ERROR
    source_language = "vi"
    target_language = "en"
    beyond_ascii = True

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        text = masked(unit.target)
        words = words_with_marks(text)
        if not words or nfc(unit.target).strip() == nfc(unit.source).strip():
            return
        in_source = {word.casefold() for word, _, _ in words_with_marks(unit.source)}
        marks = _Marks(text)
        left = [
            (word, start, end)
            for word, start, end in words
            if (is_surely_vietnamese(word) or word.casefold() in in_source)
            and not (context.profile.diacritics == "keep" and (word[0].isupper() or marks.hold(start, end)))
        ]
        runs = _runs(text, [(start, end) for _, start, end in left])
        english = _english_names(unit, context) if runs else {}
        for start, end in runs:
            piece = unit.target[start:end]
            if context.profile.diacritics == "keep" and _KEPT.fullmatch(nfc(piece)):
                continue
            message = _message(piece, english.get(match_key(piece), ""), unit.source)
            yield self.finding(unit, message, in_target(start, end))


def _english_names(unit: Unit, context: Context) -> dict[str, str]:
    """What the glossary writes for the names in the source: `Hà Nội` is not `Ha Noi` but `Hanoi`."""
    hits = context.hits(unit.source)
    return {match_key(unit.source[hit.start : hit.end]): hit.preferred[0] for hit in hits if hit.preferred}


def _message(piece: str, english: str, source: str) -> str:
    if english:
        return f"{quoted(piece)} is still Vietnamese; write {quoted(english)}."
    words = piece.replace("-", " ").split()
    # A capital may only begin a sentence: of one word the source knows whether it is a name.
    is_name = all(word[0].isupper() for word in words) and (len(words) > 1 or _is_of_a_name(words[0], source))
    if is_name:
        return f"{quoted(piece)} carries Vietnamese marks, which this house style drops: “{strip_diacritics(piece)}”."
    return f"{quoted(piece)} is still Vietnamese."


class _Marks:
    """The quotation marks and brackets of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [match.start() for match in _MARK.finditer(text)]
        self._last_closing = max(text.rfind(mark) for mark in _CLOSING)

    def hold(self, start: int, end: int) -> bool:
        """Whether a place lies in quotation marks or brackets, with no other end of them between."""
        before = bisect_left(self._places, start) - 1
        return before >= 0 and self._text[self._places[before]] in _OPENING and self._last_closing >= end


def _runs(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join places that only a space or a hyphen parts."""
    runs: list[tuple[int, int]] = []
    for start, end in places:
        if runs and text[runs[-1][1] : start].strip(" -–") == "":
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs


def _is_of_a_name(word: str, source: str) -> bool:
    return any(match_key(word) in match_key(name.text).split() for name in find_names(source))
