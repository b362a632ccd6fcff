"""LibreTranslate, a machine translation server anybody can run."""

from collections.abc import Sequence
from typing import Any, ClassVar

from workbench.drafts.engines.answer import Useless
from workbench.drafts.engines.engine import Ask, Setup
from workbench.drafts.engines.served import ServedEngine, without_region


class LibreTranslateEngine(ServedEngine):
    """A server behind `POST {url}/translate`. It takes sentences and nothing else."""

    kind: ClassVar[str] = "libretranslate"
    takes: ClassVar[frozenset[str]] = frozenset({"url", "key", "timeout", "batch", "insecure"})
    needs: ClassVar[frozenset[str]] = frozenset({"url"})
    takes_terms: ClassVar[bool] = False
    takes_context: ClassVar[bool] = False
    takes_examples: ClassVar[bool] = False
    prompt: ClassVar[int] = 0
    takes_faults: ClassVar[bool] = False
    path: ClassVar[str] = "/translate"
    key_field: ClassVar[str] = "api_key"

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        super().__init__(setup)
        self.batch = setup.settings.batch or 20
        self.characters = 8000

    def translate(self, asks: Sequence[Ask]) -> Sequence[str | None]:
        """See `Engine`."""
        texts = [ask.source for ask in asks]
        body = {
            "q": texts,
            "source": without_region(self._pair.source),
            "target": without_region(self._pair.target),
            "format": "text",
        }
        return _texts(self._post(body, segments=len(asks), characters=sum(map(len, texts))), len(asks))


def _texts(answer: Any, count: int) -> list[str]:
    found = answer.get("translatedText") if isinstance(answer, dict) else None
    if not isinstance(found, list) or len(found) != count or not all(isinstance(text, str) for text in found):
        raise Useless("the answer has another number of texts")
    return found
