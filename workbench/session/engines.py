"""The machine translation engines of a project: which there are, which may be used, and the way to them."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from workbench.drafts.engines import Engine, Setup, engine_class
from workbench.drafts.engines.access import EngineAccess
from workbench.drafts.engines.answers import Answers
from workbench.drafts.engines.http import Http, Line
from workbench.drafts.engines.ledger import Ledger
from workbench.errors import ProjectError, SettingsError
from workbench.project import Project, style_named
from workbench.project.engine_settings import EngineTable
from workbench.session.engines_consent import Consent
from workbench.session.engines_keys import key_at
from workbench.text.nearest import did_you_mean
from workbench.text.profiles import Profile

if TYPE_CHECKING:
    from workbench.glossary import Termbase

LEDGER = "egress.jsonl"
"""The ledger of what left the machine, in a project's folder `.workbench/`."""
_ANSWERS = "engine-answers.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfiguredEngine:
    """An engine that the settings describe, as a user is shown it."""

    name: str
    kind: str
    sends_to: str
    """The address that text goes to; "" for this process."""
    model: str
    key: str
    """Where its key is; "" for none."""
    folder: str
    """Where its model is, for one of this process; "" for others."""
    sent: tuple[str, ...]
    """What is sent with each call, in words."""
    is_open: bool
    """Whether text may go to another house unencrypted."""
    is_enabled: bool
    """Whether this user has enabled it here."""
    drafts: bool
    """Whether the settings have it draft."""

    def as_json(self) -> dict[str, Any]:
        """The engine for a report."""
        return {
            "name": self.name,
            "kind": self.kind,
            "sends_to": self.sends_to,
            "model": self.model,
            "key": self.key,
            "folder": self.folder,
            "sent": list(self.sent),
            "unencrypted": self.is_open,
            "enabled": self.is_enabled,
            "drafts": self.drafts,
        }


def configured_engines(project: Project) -> tuple[ConfiguredEngine, ...]:
    """Return the engines of the settings, in their order; nothing is sent and no key fetched.

    Raises:
        SettingsError: One has a setting that its kind does not take, or lacks one that it needs.
        PluginError: A kind cannot be loaded.
    """
    return tuple(configured_engine(project, name) for name in project.engines)


def configured_engine(project: Project, name: str) -> ConfiguredEngine:
    """Return one engine of the settings.

    Raises:
        ProjectError: There is none of that name.
        SettingsError: It has a setting that its kind does not take, or lacks one that it needs.
        PluginError: Its kind cannot be loaded.
    """
    settings = _settings(project, name)
    engine = _engine(project, name, style_named(project.profile, project), _ledger(project))
    return ConfiguredEngine(
        name=name,
        kind=settings.kind,
        sends_to=engine.sends_to,
        model=engine.model,
        key=settings.key,
        folder=settings.folder,
        sent=_sent(engine),
        is_open=settings.insecure and engine.sends_to.startswith("http:"),
        is_enabled=Consent(project).covers(name, settings),
        drafts=project.draft_engine == name,
    )


def enable_engine(project: Project, name: str) -> None:
    """Let an engine be used in this project, as it stands in the settings now, by this user on this machine.

    Raises:
        ProjectError: There is none of that name.
        WriteError: The disk refused.
    """
    Consent(project).give(name, _settings(project, name))


def disable_engine(project: Project, name: str) -> bool:
    """Let an engine be used no more; return whether it might have been. It need not be in the settings any more.

    Raises:
        WriteError: The disk refused.
    """
    return Consent(project).take_back(name)


def why_not_in_use(project: Project) -> str:
    """Say why the engine that the settings have draft does not; "" if it does, or if there is none."""
    name = project.draft_engine
    if not name or Consent(project).covers(name, project.engines[name]):
        return ""
    return (
        f"The engine “{name}” is not enabled here, so nothing is sent to it; "
        f"to see what would be, and to enable it: workbench engines enable {name}"
    )


def engine_access(
    project: Project,
    profile: Profile,
    *,
    glossary: Callable[[], str],
    terms: Callable[[str, str], tuple[str, ...]],
    stopped: threading.Event,
) -> EngineAccess | None:
    """Return the engine that drafts in this project, if the settings name one and the user has enabled it.

    Args:
        project: The project.
        profile: House style of the document.
        glossary: Gives the version of the termbase, for the origin of drafts.
        terms: Tells what is wrong with the terms of a translation, given its source and itself.
        stopped: When set, calls under way are given up.

    Raises:
        SettingsError: It has a setting that its kind does not take, or lacks one that it needs.
        PluginError: Its kind cannot be loaded.
    """
    name = project.draft_engine
    if not name or not Consent(project).covers(name, project.engines[name]):
        return None
    ledger = _ledger(project)
    return EngineAccess(
        name=name,
        engine=_engine(project, name, profile, ledger, stopped),
        sent=lambda: ledger.characters,
        answers=Answers(project.state / _ANSWERS),
        glossary=glossary,
        terms=terms,
    )


def engine_for_test(project: Project, name: str) -> EngineAccess:
    """Return an engine of the settings that remembers no answers.

    Raises:
        ProjectError: There is none of that name, or it is not enabled: a call would already carry the key.
        SettingsError: It has a setting that its kind does not take, or lacks one that it needs.
        PluginError: Its kind cannot be loaded.
    """
    if not Consent(project).covers(name, _settings(project, name)):
        raise ProjectError(f"“{name}” is not enabled here.", advice=f"Enable it: workbench engines enable {name}")
    profile = style_named(project.profile, project)
    return EngineAccess(name=name, engine=_engine(project, name, profile, _ledger(project)))


@lru_cache(maxsize=4)
def glossary_version(termbase: "Termbase") -> str:
    """Return a short hash of all that a termbase says."""
    digest = hashlib.sha256()
    for concept in termbase.concepts:
        digest.update(repr(concept).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:8]


def _ledger(project: Project) -> Ledger:
    return Ledger(project.state / LEDGER)


def _engine(
    project: Project, name: str, profile: Profile, ledger: Ledger, stopped: threading.Event | None = None
) -> Engine:
    settings = project.engines[name]
    made = engine_class(settings.kind)
    _check(project, name, made)
    line = Line(
        url=settings.url.rstrip("/"),
        engine=name,
        kind=settings.kind,
        timeout=settings.timeout,
        key=lambda: key_at(settings.key),
    )
    return made(
        Setup(
            name=name,
            settings=settings,
            pair=project.pair,
            root=project.root,
            profile=profile,
            connect=lambda: Http(line, ledger, stopped=stopped),
        )
    )


def _check(project: Project, name: str, kind: type[Engine]) -> None:
    """Hold the settings of an engine against what its kind takes and needs."""
    settings = project.engines[name]
    given = {field for field in type(settings).model_fields if field != "kind" and field in settings.model_fields_set}
    for field in sorted(given - kind.takes):
        raise _wrong(project, name, field, f"means nothing to an engine of the kind “{settings.kind}”.")
    for field in sorted(kind.needs):
        if not getattr(settings, field):
            raise _wrong(project, name, field, f"is missing; an engine of the kind “{settings.kind}” needs it.")


def _wrong(project: Project, name: str, field: str, fault: str) -> SettingsError:
    key = field.replace("_", "-")
    return SettingsError(
        f"engines.{name}.{key} {fault}",
        path=project.settings_file,
        line=project.settings_line("engines", name, key),
    )


def _settings(project: Project, name: str) -> EngineTable:
    if name not in project.engines:
        known = ", ".join(project.engines) or "none; describe one in a table [engines.NAME]"
        raise ProjectError(
            f"has no engine “{name}”.",
            path=project.settings_file,
            advice=did_you_mean(name, project.engines, f"There are: {known}."),
        )
    return project.engines[name]


def _sent(engine: Engine) -> tuple[str, ...]:
    if not engine.sends_to:
        return ()
    told = ["the source text of each segment to be drafted"]
    told += ["up to three segments before and behind it"] if engine.takes_context else []
    told += ["their finished translations"] if engine.takes_context and engine.prompt else []
    told += ["the glossary's terms in it"] if engine.takes_terms else []
    told += ["the best three matches of the memory, with their translations"] if engine.takes_examples else []
    told += ["the house style"] if engine.prompt else []
    told += ["an answer that was found wrong, and why"] if engine.takes_faults and engine.prompt else []
    return tuple(told)
