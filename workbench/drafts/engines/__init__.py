"""Machine translation engines behind one protocol: what they are asked, what they answer, and what left the machine."""

from workbench import plugins
from workbench.drafts.engines.engine import Ask, Engine, Example, Setup, Term
from workbench.project.engine_settings import GROUP, EngineTable

__all__ = ["GROUP", "Ask", "Engine", "EngineTable", "Example", "Setup", "Term", "engine_class", "names"]


def names() -> tuple[str, ...]:
    """Return the kinds of engines, sorted; imports none of them."""
    return plugins.names(GROUP)


def engine_class(kind: str) -> type[Engine]:
    """Import the engines of one kind.

    Raises:
        PluginError: There is none of that kind, or it cannot be loaded.
    """
    loaded: type[Engine] = plugins.load(GROUP, kind)
    return loaded
