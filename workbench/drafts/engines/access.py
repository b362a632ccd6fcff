"""The engine that a project may use, with what it needs and what has become of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from workbench.drafts.engines.answers import Answers
from workbench.drafts.engines.engine import Engine
from workbench.errors import EngineError


@dataclass(slots=True, kw_only=True)
class EngineAccess:
    """An engine somebody has enabled, as the drafter uses it."""

    name: str
    """What the settings call it."""
    engine: Engine
    answers: Answers = field(default_factory=Answers)
    glossary: Callable[[], str] = str
    """Gives the version of the termbase that counts now, for the origin of drafts."""
    terms: Callable[[str, str], tuple[str, ...]] = lambda source, target: ()
    """Tells what is wrong with the terms of a translation, given its source and itself."""
    sent: Callable[[], int] = int
    """Tells how many characters have been sent to it."""
    trouble: EngineError | None = None
    """Why the engine is not asked any more, once that is so; to be told once."""
