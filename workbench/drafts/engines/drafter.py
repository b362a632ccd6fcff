"""Drafts by a machine translation engine: asked in batches, verified, asked again once, and marked if still wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from workbench.drafts.drafter import Resources
from workbench.drafts.engines.access import EngineAccess
from workbench.drafts.engines.answer import Rejected, Stopped, TooSlow, Useless
from workbench.drafts.engines.asking import ask_of
from workbench.drafts.engines.engine import Ask
from workbench.drafts.engines.exchanged import exchanged
from workbench.drafts.engines.origin import EngineOrigin
from workbench.drafts.engines.verify import faults, seen
from workbench.drafts.request import Request
from workbench.errors import EngineError
from workbench.model import Draft
from workbench.text.normalise import nfc
from workbench.text.visible import visible

_PATIENCE = 3
"""Answers in a row that are no use, until the engine is not asked any more."""
_EXCHANGED = "It seems to be the translation of another segment."


class EngineDrafter:
    """Asks the engine that the project may use, if there is one.

    When the engine cannot be used any more, `EngineAccess.trouble` says why and the rest is left to others; what it
    has answered before is still known.
    """

    name: ClassVar[str] = "engine"

    def __init__(self, resources: Resources) -> None:
        """Made by its entry point; without `resources.engine` it has no drafts."""
        self._resources = resources
        self._access = resources.engine
        self._useless = 0
        self._has_answered = False
        self._is_stopped = False

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        """See `Drafter.drafts`."""
        access = self._access
        if access is None:
            yield from (None for _ in requests)
            return
        self._is_stopped = False
        for batch in self._batches(access, requests):
            yield from self._batch(access, batch)

    @staticmethod
    def _batches(access: EngineAccess, requests: Sequence[Request]) -> Iterator[list[Request]]:
        batch: list[Request] = []
        characters = 0
        for request in requests:
            characters += len(request.source)
            if batch and (len(batch) >= access.engine.batch or characters > access.engine.characters):
                yield batch
                batch, characters = [], len(request.source)
            batch.append(request)
        if batch:
            yield batch

    def _batch(self, access: EngineAccess, requests: Sequence[Request]) -> Iterator[Draft | None]:
        engine = access.engine
        asks = [
            ask_of(request).reduced(
                terms=engine.takes_terms, context=engine.takes_context, examples=engine.takes_examples
            )
            for request in requests
        ]
        texts = self._texts(access, asks)
        wrong = self._wrong(texts, requests)
        again = {
            place: replace(asks[place], faulty=text, faults=found)
            for place, (text, found) in enumerate(zip(texts, wrong, strict=True))
            if text is not None and found and engine.takes_faults
        }
        if again:
            second = list(texts)
            for place, text in zip(again, self._texts(access, list(again.values())), strict=True):
                second[place] = texts[place] if text is None else text
            for place, found in enumerate(self._wrong(second, requests)):
                if len(found) < len(wrong[place]):
                    texts[place], wrong[place] = second[place], found
        for text, found, request in zip(texts, wrong, requests, strict=True):
            # Nothing at all is no draft that a person could mend.
            target = seen(text or "", request.source).strip()
            doubts = tuple(map(visible, found))
            yield Draft(target=target, origin=self._origin(access), doubts=doubts) if target else None

    def _wrong(self, texts: Sequence[str | None], requests: Sequence[Request]) -> list[tuple[str, ...]]:
        """What is wrong with each text, by itself and beside the others of its batch."""
        moved = exchanged(texts, requests)
        return [
            ()
            if text is None
            else (
                *faults(text, request, self._resources),
                *([_EXCHANGED] if place in moved else []),
            )
            for place, (text, request) in enumerate(zip(texts, requests, strict=True))
        ]

    @staticmethod
    def _origin(access: EngineAccess) -> str:
        engine = access.engine
        return str(
            EngineOrigin(
                name=access.name,
                kind=engine.kind,
                model=engine.model,
                prompt=engine.prompt,
                glossary=access.glossary() if engine.takes_terms else "",
            )
        )

    def _texts(self, access: EngineAccess, asks: Sequence[Ask]) -> list[str | None]:
        """Answers from before or from the engine; None for what it has no answer to, or cannot be asked now."""
        try:
            identity = access.engine.identity()
        except EngineError as error:
            access.trouble = access.trouble or error
            return [None] * len(asks)
        texts = [access.answers.get(identity, ask) for ask in asks]
        missing = [place for place, text in enumerate(texts) if text is None]
        # What a batch did not bring is asked for one by one.
        groups = [missing] if missing else []
        while groups:
            group = groups.pop(0)
            got = self._asked(access, [asks[place] for place in group])
            for place, text in zip(group, got, strict=True):
                if text is not None:
                    texts[place] = text
                    if text:
                        # One that is empty tells of a bad moment; it may be asked for again.
                        access.answers.put(identity, asks[place], text)
                elif len(group) > 1:
                    groups.append([place])
        return texts

    def _asked(self, access: EngineAccess, asks: Sequence[Ask]) -> Sequence[str | None]:
        nothing = [None] * len(asks)
        if access.trouble or self._is_stopped:
            return nothing
        try:
            got = access.engine.translate(asks)
        except Stopped:
            self._is_stopped = True
            return nothing
        except EngineError as error:
            access.trouble = error
            return nothing
        except TooSlow as error:
            if len(asks) > 1:
                # What is too much for it now is too much the next time.
                access.engine.batch = max(1, len(asks) // 2)
            self._count_useless(access, str(error))
            return nothing
        except Useless as error:
            self._count_useless(access, str(error))
            return nothing
        except Rejected as error:
            if len(asks) == 1 and not self._has_answered:
                access.trouble = EngineError(f"The engine “{access.name}” refuses every call: {error}.")
            elif len(asks) == 1:
                self._count_useless(access, str(error))
            return nothing
        self._has_answered = True
        self._useless = 0
        return [None if text is None else _storable(text) for text in got]

    def _count_useless(self, access: EngineAccess, why: str) -> None:
        self._useless += 1
        if self._useless >= _PATIENCE:
            access.trouble = EngineError(
                f"The engine “{access.name}” gives no answers that can be used: {why}.",
                advice="What it has not drafted is left to others, and to you.",
            )


def _storable(text: str) -> str | None:
    """The text as it is stored; None for one that no file can hold, because JSON may name half a character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return nfc(text).strip()
