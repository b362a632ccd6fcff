"""DeepL's translation service."""

import re
from collections.abc import Sequence
from html import escape, unescape
from typing import Any, ClassVar

from workbench.drafts.engines.answer import Useless
from workbench.drafts.engines.engine import Ask, Setup, Term
from workbench.drafts.engines.served import ServedEngine, without_region
from workbench.text.addresses import emails, placeholders, urls

_KEPT = "keep"
"""The tag round what is not to be translated."""
_TEXTS = 50
"""Texts that the service takes in one call."""


class DeepLEngine(ServedEngine):
    """The service behind `POST {url}/v2/translate`: https://api.deepl.com, or https://api-free.deepl.com.

    It cannot be told what is wrong with an answer. But terms that the first answer lacks can be put into the source in
    English, as something it leaves alone; so it is asked again where that is what was wrong.
    """

    kind: ClassVar[str] = "deepl"
    takes: ClassVar[frozenset[str]] = frozenset({"url", "key", "timeout", "batch", "insecure"})
    needs: ClassVar[frozenset[str]] = frozenset({"url", "key"})
    takes_terms: ClassVar[bool] = True
    takes_context: ClassVar[bool] = True
    takes_examples: ClassVar[bool] = False
    prompt: ClassVar[int] = 0
    takes_faults: ClassVar[bool] = True
    path: ClassVar[str] = "/v2/translate"
    scheme: ClassVar[str] = "DeepL-Auth-Key"

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        super().__init__(setup)
        self.batch = min(setup.settings.batch or 10, _TEXTS)
        self.characters = 20_000

    def translate(self, asks: Sequence[Ask]) -> Sequence[str | None]:
        """See `Engine`."""
        wanted = [place for place, ask in enumerate(asks) if not ask.faults or _lacking(ask)]
        texts: list[str | None] = [None] * len(asks)
        if wanted:
            for place, text in zip(wanted, self._translated([asks[place] for place in wanted]), strict=True):
                texts[place] = text
        return texts

    def _translated(self, asks: Sequence[Ask]) -> list[str]:
        texts = [_protected(ask) for ask in asks]
        context = _context(asks)
        body = {
            "text": texts,
            "source_lang": without_region(self._pair.source).upper(),
            "target_lang": _target(self._pair.target),
            "context": context,
            "split_sentences": "0",
            "preserve_formatting": True,
            "tag_handling": "xml",
            "ignore_tags": [_KEPT],
        }
        answer = self._post(body, segments=len(asks), characters=sum(map(len, texts)) + len(context))
        return [_plain(text) for text in _texts(answer, len(asks))]


def _lacking(ask: Ask) -> tuple[Term, ...]:
    """Terms that the answer before does not have as they should be."""
    return tuple(term for term in ask.terms if ask.faults and term.target.casefold() not in ask.faulty.casefold())


def _protected(ask: Ask) -> str:
    """The source as XML, with what stays as it is in a tag of its own, and so the terms that were lacking."""
    source = ask.source
    kept = [
        (start, stop, source[start:stop]) for start, stop in (*emails(source), *urls(source), *placeholders(source))
    ]
    for term in _lacking(ask):
        places = re.finditer(rf"(?<!\w){re.escape(term.source)}(?!\w)", source)
        kept += [(match.start(), match.end(), term.target) for match in places]
    pieces: list[str] = []
    end = 0
    # Of two at one place the longer one.
    for start, stop, text in sorted(kept, key=lambda one: (one[0], -one[1])):
        if start >= end:
            pieces += [escape(source[end:start], quote=False), f"<{_KEPT}>{escape(text, quote=False)}</{_KEPT}>"]
            end = stop
    return "".join((*pieces, escape(source[end:], quote=False)))


def _plain(text: str) -> str:
    return unescape(text.replace(f"<{_KEPT}>", "").replace(f"</{_KEPT}>", ""))


def _context(asks: Sequence[Ask]) -> str:
    """The sources round the asked ones, each once, in the order of the document."""
    asked = {ask.source for ask in asks}
    around = [one.source for ask in asks for one in (*ask.before, *ask.behind)]
    return "\n".join(source for source in dict.fromkeys(around) if source not in asked)


def _texts(answer: Any, count: int) -> list[str]:
    found = answer.get("translations") if isinstance(answer, dict) else None
    texts = [one.get("text") for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    kept = [text for text in texts if isinstance(text, str)]
    if len(kept) != count or not isinstance(found, list) or len(found) != count:
        raise Useless("the answer has another number of texts")
    return kept


def _target(code: str) -> str:
    """The target language; the service wants to know which English."""
    return {"en": "EN-GB"}.get(code, code.replace("_", "-").upper())
