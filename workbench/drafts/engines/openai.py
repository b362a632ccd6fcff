"""Servers that speak as OpenAI's does: Ollama, vLLM, llama.cpp, LM Studio, and services."""

from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple

from workbench.drafts.engines import prompt
from workbench.drafts.engines.answer import Rejected, Useless
from workbench.drafts.engines.engine import Ask, Setup
from workbench.drafts.engines.numbered import numbered_texts
from workbench.drafts.engines.served import ServedEngine


class _Way(NamedTuple):
    """A way to ask."""

    with_schema: bool
    with_temperature: bool


class OpenAIEngine(ServedEngine):
    """A language model behind `POST {url}/chat/completions`; `url` ends with the version, e.g. `/v1`."""

    kind: ClassVar[str] = "openai"
    takes: ClassVar[frozenset[str]] = frozenset({"url", "model", "key", "timeout", "batch", "temperature", "insecure"})
    needs: ClassVar[frozenset[str]] = frozenset({"url", "model"})
    takes_terms: ClassVar[bool] = True
    takes_context: ClassVar[bool] = True
    takes_examples: ClassVar[bool] = True
    prompt: ClassVar[int] = prompt.VERSION
    takes_faults: ClassVar[bool] = True
    path: ClassVar[str] = "/chat/completions"
    scheme: ClassVar[str] = "Bearer"

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        super().__init__(setup)
        self.batch = setup.settings.batch or 8
        self.characters = 6000
        self.model = setup.settings.model
        self._instructions = prompt.instructions(setup.pair, setup.profile)
        # Some servers know no schemas, some models want no temperature but their own.
        self._ways = [_Way(True, True), _Way(False, True)]
        if setup.settings.temperature is None:
            self._ways += [_Way(True, False), _Way(False, False)]

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
        """Ask in the first of the ways that the server takes; the one that it took is kept."""
        refused: Rejected | None = None
        for way in list(self._ways):
            try:
                answer = self._asked(message, segments, way)
            except Rejected as error:
                refused = refused or error
            else:
                self._ways = [way]
                return answer
        # The first is the best way, so what is said about it tells most.
        raise refused or Rejected("")

    def _asked(self, message: str, segments: int, way: _Way) -> Any:
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [{"role": "system", "content": self._instructions}, {"role": "user", "content": message}],
            "stream": False,
        }
        if way.with_temperature:
            body["temperature"] = self._temperature
        if way.with_schema:
            schema = {"name": "translations", "strict": True, "schema": prompt.SCHEMA}
            body["response_format"] = {"type": "json_schema", "json_schema": schema}
        return self._post(body, segments=segments, characters=len(self._instructions) + len(message))

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
