"""Reading the numbered translations in a language model's answer, whatever stands round them."""

import json
import re
from typing import Any

from workbench.drafts.engines.answer import Useless

_LIST = '"translations"'
_THOUGHTS = re.compile(r"</think(?:ing)?>")
"""The end of what some models say to themselves before they answer; the beginning is often the server's, not theirs."""
_LONGEST = 1 << 20
"""Characters of an answer that are looked through; a batch of translations has a twentieth of it."""
_MOST = 200
"""Places at which the list may begin; chatter has fewer."""
_DIGITS = 3
"""Those of the highest number."""


def numbered_texts(content: str, count: int) -> tuple[str | None, ...]:
    """Return the texts numbered 1 to `count`; None for a number that the answer leaves out.

    Of several segments none is believed when a number comes twice or one comes that was not asked: whoever miscounts
    once may have miscounted before. Of a single segment only its own number is looked at.

    Raises:
        Useless: There is no such list, its numbers are wrong, or none was asked for.
    """
    found: dict[int, str] = {}
    if len(content) > _LONGEST:
        raise Useless("the answer is too large")
    for entry in _entries(_without_thoughts(content)):
        number, text = (_number(entry.get("n")), entry.get("text")) if isinstance(entry, dict) else (None, None)
        if count == 1 and number != 1:
            continue
        if type(number) is not int or not isinstance(text, str) or not 1 <= number <= count or number in found:
            raise Useless("the answer numbers its translations wrongly")
        found[number] = text
    if not found:
        raise Useless("the answer leaves out what was asked")
    return tuple(found.get(number) for number in range(1, count + 1))


def _without_thoughts(content: str) -> str:
    # In a text that is translated the quotation marks would be masked, so the last list is the answer's.
    end = max(0, content.rfind(_LIST))
    return content[max((thought.end() for thought in _THOUGHTS.finditer(content, 0, end)), default=0) :]


def _number(told: Any) -> Any:
    """The number of an entry; models without a schema write it as a word, too."""
    is_word = isinstance(told, str) and told.isascii() and told.isdigit() and len(told) <= _DIGITS
    return int(told) if is_word else told


def _entries(content: str) -> list[Any]:
    """The list in the first JSON object that has one; code fences and chatter round it do not count."""
    decoder = json.JSONDecoder()
    start = content.find("{")
    for _ in range(_MOST):
        if start < 0:
            break
        try:
            value, _ = decoder.raw_decode(content, start)
        except (ValueError, RecursionError):
            value = None
        if isinstance(value, dict) and isinstance(value.get("translations"), list):
            return list(value["translations"])
        start = content.find("{", start + 1)
    raise Useless("the answer has no list of translations")
