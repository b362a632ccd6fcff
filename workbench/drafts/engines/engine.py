"""What an engine is, what it is asked, and what it is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar, Protocol

from workbench.drafts.engines.http import Http
from workbench.drafts.request import Neighbour
from workbench.model import LanguagePair
from workbench.project.engine_settings import EngineTable
from workbench.text.profiles import Profile


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term of the source and what English says for it on the document's day."""

    source: str
    target: str
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A finished translation of a like source."""

    source: str
    target: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A segment to be translated, with everything that may go along."""

    source: str
    role: str = ""
    terms: tuple[Term, ...] = ()
    examples: tuple[Example, ...] = ()
    before: tuple[Neighbour, ...] = ()
    behind: tuple[Neighbour, ...] = ()
    faulty: str = ""
    """The answer that was given before and is wrong; "" when asked for the first time."""
    faults: tuple[str, ...] = ()
    """What is wrong with it."""

    def reduced(self, *, terms: bool, context: bool, examples: bool) -> "Ask":
        """Return the ask without what an engine does not take, so that it holds exactly what is sent."""
        return replace(
            self,
            terms=self.terms if terms else (),
            examples=self.examples if examples else (),
            before=self.before if context else (),
            behind=self.behind if context else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What an engine is made of."""

    name: str
    """What the settings call it."""
    settings: EngineTable
    pair: LanguagePair
    root: Path
    """The project's; paths of the settings are relative to it."""
    profile: Profile
    """The house style, for engines that can be told."""
    connect: Callable[[], Http]
    """Gives the way out, which opens with the first call; whatever goes through it is in the ledger."""


class Engine(Protocol):
    """Translates segments. An entry point of `workbench.engines` names the class; it is made with a `Setup`."""

    kind: ClassVar[str]
    """Name of its entry point."""
    takes: ClassVar[frozenset[str]]
    """The settings of `[engines.NAME]` that mean something to it, beside `kind`."""
    needs: ClassVar[frozenset[str]]
    """Those that must be set."""
    takes_terms: ClassVar[bool]
    takes_context: ClassVar[bool]
    takes_examples: ClassVar[bool]
    takes_faults: ClassVar[bool]
    """Whether it can be told what is wrong with an answer; if not, asking again would send the same for the same."""
    prompt: ClassVar[int]
    """Version of the instructions it is given; 0 for none."""
    batch: int
    """Segments per call."""
    characters: int
    """Characters of sources per call."""

    def __init__(self, setup: Setup) -> None:
        """Make the engine; nothing is opened or loaded yet."""

    @property
    def model(self) -> str:
        """Which model answers, "" where there is no choice."""

    @property
    def sends_to(self) -> str:
        """The address that text is sent to; "" for an engine of this process."""

    def identity(self) -> str:
        """Everything beside an ask on which an answer depends, for the cache.

        Raises:
            EngineError: It is not there.
        """

    def translate(self, asks: Sequence[Ask]) -> Sequence[str | None]:
        """Return a text for each ask, in order; None where the answer has none that surely belongs to it.

        Raises:
            Useless: The answer as a whole cannot be understood.
            Rejected: The server does not take the call.
            Stopped: Nobody wants the answer any more.
            EngineError: The engine cannot be used now.
        """
