"""The number in the English wording of a figure, and another one in its place, in digits or in words."""

import re
from dataclasses import dataclass
from decimal import Decimal

from workbench.text.figures.written_numbers import number

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
_NUMBER = re.compile(
    rf"""(?xi)
    (?<![\w.,])
    (?: (?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)
      | (?P<words>(?:{"|".join(_TENS)})(?:-(?:{"|".join(_ONES[1:10])}))?|{"|".join(reversed(_ONES))}) )
    (?: (?P<joint>[ -])(?P<scale>thousand|million|billion|trillion|quadrillion) )?
    (?![^\W_])"""
)
_PREFIXED = re.compile(r"^[A-Z$€£¥₫]{0,3}[$€£¥₫D]?(?=\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The wording of a figure with its number cut out: `US$` … ` million`, ` tonnes`."""

    before: str
    behind: str
    number: Decimal
    """As written, magnitude worked in."""
    in_words: bool
    joint: str
    """What stands between the number and its magnitude."""
    has_scale: bool

    def with_number(self, value: Decimal, *, opens: bool, plain: bool) -> str | None:
        """Return the wording with another number in it, None where English would not write it so.

        Args:
            value: The number.
            opens: Whether it opens a sentence, where no digits stand that were words.
            plain: Whether its digits stand together, as in the number of a house.
        """
        written = _in_words(value) if self.in_words and (value < 10 or opens) else None
        if self.in_words and opens and written is None:
            return None
        if written is None:
            is_plain = plain and not self.has_scale and value == value.to_integral_value()
            written = str(int(value)) if is_plain else number(value)
        if opens and self.in_words:
            written = written[:1].upper() + written[1:]
        return self.before + written.replace(" ", self.joint) + self.behind


def wording_of(text: str) -> Wording | None:
    """Return the wording of an English figure; None where there is no one number in it."""
    prefix = _PREFIXED.match(text)
    at = prefix.end() if prefix else 0
    found = _NUMBER.search(text[at:])
    if not found or _NUMBER.search(text[at:], found.end()) or any(c.isdigit() for c in text[at + found.end() :]):
        return None
    digits, words, scale = found["digits"], found["words"], (found["scale"] or "").casefold()
    value = Decimal(digits.replace(",", "") if digits else _from_words(words.casefold()))
    return Wording(
        before=text[: at + found.start()],
        behind=text[at + found.end() :],
        number=value * _SCALES[scale],
        in_words=bool(words),
        joint=found["joint"] or ("-" if text[at + found.end() :].startswith("-") else " "),
        has_scale=bool(scale),
    )


def _from_words(words: str) -> int:
    tens, _, ones = words.partition("-")
    if tens in _ONES:
        return _ONES.index(tens)
    return 10 * (_TENS.index(tens) + 2) + (_ONES.index(ones) if ones else 0)


def _in_words(value: Decimal) -> str | None:
    if value != value.to_integral_value() or not 0 < value < 100:
        return None
    count = int(value)
    if count < len(_ONES):
        return _ONES[count]
    tens, ones = divmod(count, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
