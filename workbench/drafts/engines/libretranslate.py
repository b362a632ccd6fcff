"""LibreTranslate, a machine translation server anybody can run."""

from collections.abc import Sequence
from typing import Any, ClassVar

from workbench.drafts.engines.answer import Useless
from workbench.drafts.engines.engine import Ask, Setup
from workbench.drafts.engines.http import Call, Http

_PATH = "/translate"


class LibreTranslateEngine:
    """A server behind `POST {url}/translate`. It takes sentences and nothing else."""

    kind: ClassVar[str] = "libretranslate"
    takes: ClassVar[frozenset[str]] = frozenset({"url", "key", "timeout", "batch", "insecure"})
    needs: ClassVar[frozenset[str]] = frozenset({"url"})
    takes_terms: ClassVar[bool] = False
    takes_context: ClassVar[bool] = False
    takes_examples: ClassVar[bool] = False
    prompt: ClassVar[int] = 0
    takes_faults: ClassVar[bool] = False
    model: ClassVar[str] = ""

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        self.batch = setup.settings.batch or 20
        self.characters = 8000
        self._settings = setup.settings
        self._pair = setup.pair
        self._connect = setup.connect
        self._http: Http | None = None

    @property
    def sends_to(self) -> str:
        """See `Engine`."""
        return self._settings.url.rstrip("/") + _PATH

    def identity(self) -> str:
        """See `Engine`."""
        return "\n".join((self.sends_to, str(self._pair)))

    def translate(self, asks: Sequence[Ask]) -> Sequence[str | None]:
        """See `Engine`."""
        texts = [ask.source for ask in asks]
        body = {"q": texts, "source": _language(self._pair.source), "target": _language(self._pair.target)}
        if self._http is None:
            self._http = self._connect()
        call = Call(
            path=_PATH,
            body={**body, "format": "text"},
            segments=len(asks),
            characters=sum(map(len, texts)),
            key_field="api_key",
        )
        return _texts(self._http.post(call), len(asks))


def _texts(answer: Any, count: int) -> list[str]:
    found = answer.get("translatedText") if isinstance(answer, dict) else None
    if not isinstance(found, list) or len(found) != count or not all(isinstance(text, str) for text in found):
        raise Useless("the answer has another number of texts")
    return found


def _language(code: str) -> str:
    return code.partition("_")[0]
