"""Servers that speak as OpenAI's does: Ollama, vLLM, llama.cpp, LM Studio, and services."""

from collections.abc import Sequence
from typing import Any, ClassVar

from workbench.drafts.engines import prompt
from workbench.drafts.engines.answer import Rejected, Useless
from workbench.drafts.engines.engine import Ask, Setup
from workbench.drafts.engines.http import Call, Http
from workbench.drafts.engines.numbered import numbered_texts
from workbench.errors import EngineError

_PATH = "/chat/completions"


class OpenAIEngine:
    """A language model behind `POST {url}/chat/completions`; `url` ends with the version, e.g. `/v1`."""

    kind: ClassVar[str] = "openai"
    takes: ClassVar[frozenset[str]] = frozenset({"url", "model", "key", "timeout", "batch", "temperature", "insecure"})
    needs: ClassVar[frozenset[str]] = frozenset({"url", "model"})
    takes_terms: ClassVar[bool] = True
    takes_context: ClassVar[bool] = True
    takes_examples: ClassVar[bool] = True
    prompt: ClassVar[int] = prompt.VERSION
    takes_faults: ClassVar[bool] = True

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        self.batch = setup.settings.batch or 8
        self.characters = 6000
        self._settings = setup.settings
        self._connect = setup.connect
        self._http: Http | None = None
        self._instructions = prompt.instructions(setup.pair, setup.profile)
        self._takes_schema = True

    @property
    def model(self) -> str:
        """See `Engine`."""
        return self._settings.model

    @property
    def sends_to(self) -> str:
        """See `Engine`."""
        return self._settings.url.rstrip("/") + _PATH

    def identity(self) -> str:
        """See `Engine`."""
        return "\n".join((self.sends_to, self.model, str(self._temperature), str(self.prompt), self._instructions))

    def translate(self, asks: Sequence[Ask]) -> Sequence[str | None]:
        """See `Engine`."""
        return numbered_texts(self._content(self._answer(prompt.message(asks), len(asks))), len(asks))

    @property
    def _temperature(self) -> float:
        return self._settings.temperature or 0.0

    def _answer(self, message: str, segments: int) -> Any:
        """Ask with the schema of the answer, and without it where the server does not know what to do with one."""
        if self._takes_schema:
            try:
                return self._post(message, segments, with_schema=True)
            except Rejected:
                self._takes_schema = False
        try:
            return self._post(message, segments, with_schema=False)
        except Rejected as error:
            self._takes_schema = True
            if segments > 1:
                # It may have been too long.
                raise Useless("the call is refused") from error
            raise EngineError(f"An engine refuses the call: {error}.") from error

    def _post(self, message: str, segments: int, *, with_schema: bool) -> Any:
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [{"role": "system", "content": self._instructions}, {"role": "user", "content": message}],
            "temperature": self._temperature,
            "stream": False,
        }
        if with_schema:
            schema = {"name": "translations", "strict": True, "schema": prompt.SCHEMA}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        if self._http is None:
            self._http = self._connect()
        call = Call(
            path=_PATH,
            body=body,
            segments=segments,
            characters=len(self._instructions) + len(message),
            scheme="Bearer",
        )
        return self._http.post(call)

    @staticmethod
    def _content(answer: Any) -> str:
        try:
            choice = answer["choices"][0]
            content, reason = choice["message"]["content"], choice.get("finish_reason")
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            raise Useless("the answer has no text") from error
        if not isinstance(content, str):
            raise Useless("the answer has no text")
        if reason == "length":
            raise Useless("the answer breaks off")
        return content
