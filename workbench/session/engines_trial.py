"""Trying an engine out with a sentence of our own."""

from dataclasses import dataclass

from workbench.drafts import Request, Resources
from workbench.drafts.engines.drafter import EngineDrafter
from workbench.errors import EngineError
from workbench.project import Project, style_named
from workbench.session.engines import engine_for_test
from workbench.session.knowledge import today

SENTENCE = "Kim ngạch xuất khẩu tôm đạt 1,3 tỷ USD, tăng 6,5% so với năm trước."
"""What is sent: figures of each kind that machines get wrong, and nothing of the user's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What an engine made of our sentence."""

    source: str
    target: str
    doubts: tuple[str, ...]
    origin: str


def try_engine(project: Project, name: str) -> Trial:
    """Send our sentence to an engine, and hold its answer against what the sentence says.

    Raises:
        ProjectError: There is no such engine, or it is not enabled.
        SettingsError: Its settings are wrong.
        EngineError: It cannot be used, or gives no answer that can be used.
    """
    access = engine_for_test(project, name)
    resources = Resources(
        pair=project.pair,
        day=today(),
        profile=style_named(project.profile, project),
        hits=lambda _: (),
        named=lambda _: (),
        engine=access,
    )
    (draft,) = EngineDrafter(resources).drafts([Request(source=SENTENCE)])
    if access.trouble:
        raise access.trouble
    if draft is None:
        raise EngineError(f"The engine “{name}” gives no answer that can be used.")
    return Trial(source=SENTENCE, target=draft.target, doubts=draft.doubts, origin=draft.origin)
