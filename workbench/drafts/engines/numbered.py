"""Reading the numbered translations in a language model's answer, whatever stands round them."""

import json
import re
from typing import Any

from workbench.drafts.engines.answer import Useless

_THOUGHTS = re.compile(r"(?s)\A\s*<think(?:ing)?>.*?</think(?:ing)?>")
"""What some models say to themselves before they answer."""


def numbered_texts(content: str, count: int) -> tuple[str | None, ...]:
    """Return the texts numbered 1 to `count`; None for a number that the answer leaves out.

    Of several segments none is believed when a number comes twice or one comes that was not asked: whoever miscounts
    once may have miscounted before. Of a single segment only its own number is looked at.

    Raises:
        Useless: There is no such list, its numbers are wrong, or none was asked for.
    """
    found: dict[int, str] = {}
    for entry in _entries(_THOUGHTS.sub("", content)):
        number, text = (entry.get("n"), entry.get("text")) if isinstance(entry, dict) else (None, None)
        if count == 1 and number != 1:
            continue
        if type(number) is not int or not isinstance(text, str) or not 1 <= number <= count or number in found:
            raise Useless("the answer numbers its translations wrongly")
        found[number] = text
    if not found:
        raise Useless("the answer leaves out what was asked")
    return tuple(found.get(number) for number in range(1, count + 1))


def _entries(content: str) -> list[Any]:
    """The list in the first JSON object that has one; code fences and chatter round it do not count."""
    decoder = json.JSONDecoder()
    start = content.find("{")
    while start >= 0:
        try:
            value, _ = decoder.raw_decode(content, start)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict) and isinstance(value.get("translations"), list):
            return list(value["translations"])
        start = content.find("{", start + 1)
    raise Useless("the answer has no list of translations")
