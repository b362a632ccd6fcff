"""First drafts: text proposed for an empty unit, each with where it came from."""

from workbench import plugins
from workbench.drafts.cascade import cascade
from workbench.drafts.drafter import Drafter, Phrases, Resources, may_draft
from workbench.drafts.request import Neighbour, Request

GROUP = "workbench.drafts"
"""Entry-point group; each entry point names a function or class that makes a `Drafter` of `Resources`."""

__all__ = ["GROUP", "Drafter", "Neighbour", "Phrases", "Request", "Resources", "cascade", "load", "may_draft", "names"]


def names() -> tuple[str, ...]:
    """Return the names of all drafters, sorted; imports none of them."""
    return plugins.names(GROUP)


def load(name: str, resources: Resources) -> Drafter:
    """Import one drafter and give it what it may use.

    Raises:
        PluginError: There is none of that name, or it cannot be loaded.
    """
    drafter: Drafter = plugins.load(GROUP, name)(resources)
    return drafter
