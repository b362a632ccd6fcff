"""A session made of literals, and the app on it: the screen is tested without files."""

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.errors import Conflict, MemoryUnusable, WorkbenchError, WriteError
from workbench.memory.concordance import Hit, Manner, concordance
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.model import (
    Counts,
    Draft,
    Finding,
    LanguagePair,
    Match,
    Provenance,
    Reference,
    Severity,
    Side,
    Span,
    State,
    Term,
    TermHit,
    Unit,
    UnitKey,
)
from workbench.session.commands import SetTarget
from workbench.session.events import (
    CountsChanged,
    DocumentReplaced,
    FindingsChanged,
    SaveKind,
    SaveState,
    SaveStateChanged,
    UnitChanged,
)
from workbench.session.journal import Entry
from workbench.session.mending import Offer
from workbench.session.proposals import OFFLINE
from workbench.session.recovery import RecoveredUnit, Recovery
from workbench.ui.app import WorkbenchApp
from workbench.ui.screens.editor import EditorScreen

NOON = datetime.datetime(2023, 3, 2, 12, 0, tzinfo=datetime.UTC)


@dataclass
class Merged:
    """As much of a merge result as the screen reads."""

    taken: tuple[UnitKey, ...] = ()
    conflicts: tuple[UnitKey, ...] = ()


def two_spaces(key: UnitKey, text: str) -> tuple[Finding, ...]:
    """What is found in a text unless a test says otherwise."""
    place = text.find("  ")
    if place < 0:
        return ()
    span = Span(Side.TARGET, place, place + 2)
    return (
        Finding(
            check="double-space", severity=Severity.WARNING, message="two spaces", key=key, target=text, spans=(span,)
        ),
    )


def at_once() -> None:
    """What an answer waits for unless a test says otherwise."""


@dataclass
class FakeSession:
    """Keeps the contract of `DocumentSession` in memory, and remembers what it was asked to do."""

    units: tuple[Unit, ...]
    name: str = "ca-mau-exports"
    pair: LanguagePair = field(default_factory=lambda: LanguagePair("vi", "en"))
    day: datetime.date = datetime.date(2023, 3, 1)
    day_is_assumed: bool = False
    profile: str = "news"
    read_only: str = ""
    recovery: Recovery | None = None
    terms: dict[str, tuple[TermHit, ...]] = field(default_factory=dict)
    memory: dict[str, tuple[Match, ...]] = field(default_factory=dict)
    memory_waits: Callable[[], object] = at_once
    """Called before the memory answers for a segment."""
    memory_trouble: MemoryUnusable | None = None
    finds: Callable[[UnitKey, str], tuple[Finding, ...]] = two_spaces
    """The checks."""
    save_error: WorkbenchError | None = None
    journal_error: WorkbenchError | None = None
    typed: list[tuple[str, str]] = field(default_factory=list)
    typing: dict[UnitKey, str] = field(default_factory=dict)
    saves: int = 0
    recovered: Collection[UnitKey] | None = None
    mending: tuple[Offer, ...] = ()
    dismissed: list[tuple[str, str]] = field(default_factory=list)
    """Checks and reasons."""
    at_hand: dict[str, Draft] = field(default_factory=dict)
    """Drafts that need nobody outside, by source."""
    proposed: dict[str, Draft] = field(default_factory=dict)
    """Drafts of an engine."""
    engine_waits: Callable[[], object] = at_once
    """Called before every answer of an engine."""
    engine_trouble: WorkbenchError | None = None
    asked: list[tuple[str, Any]] = field(default_factory=list)
    stopped: int = 0
    records: tuple[Record, ...] = ()
    """What can be looked up."""
    searched: list[tuple[str, bool, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.save_state = (
            SaveState(SaveKind.READ_ONLY, reason=self.read_only) if self.read_only else SaveState(SaveKind.SAVED, NOON)
        )
        self.listeners: list[Callable[[Any], None]] = []
        self.done: list[tuple[Unit, Unit]] = []
        self.undone: list[tuple[Unit, Unit]] = []

    @property
    def counts(self) -> Counts:
        return Counts.of(self.units)

    def subscribe(self, listener: Callable[[Any], None]) -> None:
        self.listeners.append(listener)

    def unit(self, key: UnitKey) -> Unit:
        return next(unit for unit in self.units if unit.key == key)

    def apply(self, command: Any) -> Unit:
        if self.journal_error is not None:
            raise self.journal_error
        before = self.unit(command.key)
        text = command.text if isinstance(command, SetTarget) else before.target
        after = replace(before, target=text, state=command.state if text else State.EMPTY)
        if isinstance(command, SetTarget):
            after = replace(after, provenance=Provenance(origin=command.origin))
        if (after.target, after.state) != (before.target, before.state):
            self._put(after)
            self.done.append((before, after))
            self.undone.clear()
        return after

    def note_typing(self, key: UnitKey, text: str) -> None:
        if self.journal_error is not None:
            raise self.journal_error
        kept = self.unit(key).target
        if text != self.typing.get(key, kept):
            self.typed.append((key.source, text))
            self.typing[key] = text
            self._saved_as(SaveKind.SAVED if text == kept else SaveKind.JOURNALLED)

    def undo(self) -> UnitKey | None:
        return self._step(self.done, self.undone, 0)

    def redo(self) -> UnitKey | None:
        return self._step(self.undone, self.done, 1)

    def save(self) -> None:
        if self.save_error is not None:
            self._saved_as(SaveKind.FAILED, self.save_error.message)
            raise self.save_error
        self.saves += 1
        self._saved_as(SaveKind.SAVED)

    def merge_disk(self) -> Merged:
        self.save_error = None
        self._tell(DocumentReplaced())
        self.save()
        return Merged(taken=(self.units[0].key,))

    def hits(self, key: UnitKey) -> tuple[TermHit, ...]:
        return self.terms.get(key.source, ())

    def term_text(self, key: UnitKey, hit: TermHit) -> str:
        return f"{hit.preferred[0]} ({hit.acronym})" if hit.acronym else hit.preferred[0]

    def matches(self, key: UnitKey) -> tuple[Match, ...]:
        self.memory_waits()
        return self.memory.get(key.source, ())

    def draft(self, key: UnitKey, wanted: Any = OFFLINE) -> Draft | None:
        self.asked.append((key.source, wanted))
        if "engine" not in wanted.drafters:
            return self.at_hand.get(key.source)
        self.engine_waits()
        return self.proposed.get(key.source)

    def drafts(self, wanted: Any = OFFLINE) -> Iterable[dict[UnitKey, Draft | None]]:
        for key in self.empty_keys:
            self.engine_waits()
            yield {key: self.proposed.get(key.source)}

    def why_no_engine(self) -> str:
        return ""

    def stop_drafts(self) -> None:
        self.stopped += 1

    @property
    def empty_keys(self) -> tuple[UnitKey, ...]:
        return tuple(unit.key for unit in self.units if not unit.target)

    def take_drafts(self, drafts: Mapping[UnitKey, Draft], run: object) -> tuple[UnitKey, ...]:
        keys = tuple(key for key in drafts if key in self.empty_keys and key not in self.typing)
        for key in keys:
            state = State.NEEDS_REVIEW if drafts[key].doubts else State.DRAFT
            self.apply(SetTarget(key, drafts[key].target, state, origin=drafts[key].origin))
        return keys

    def check(self, key: UnitKey, text: str) -> tuple[Finding, ...]:
        return self.finds(key, text)

    def offers(self, key: UnitKey, text: str) -> tuple[Offer, ...]:
        return self.mending

    def dismiss(self, finding: Finding, reason: str) -> None:
        self.dismissed.append((finding.check, reason))

    def findings(self, key: UnitKey) -> tuple[Finding, ...]:
        return ()

    def check_all(self) -> tuple[Finding, ...]:
        return tuple(finding for unit in self.units for finding in self.check(unit.key, unit.target))

    def memory_has_new_words(self) -> bool:
        return False

    def search_memory(self, query: str, *, in_target: bool, manner: str, limit: int) -> tuple[Hit, ...]:
        if self.memory_trouble is not None:
            raise self.memory_trouble
        self.searched.append((query, in_target, manner))
        memory = SqliteStore.in_process()
        memory.put(self.records)
        return tuple(
            concordance(memory, None, query, in_target=in_target, manner=Manner(manner), limit=limit, waits=False)
        )

    def prepare(self) -> None:
        pass

    def recover(self, keys: Collection[UnitKey]) -> None:
        self.recovered = keys
        for item in self.recovery.items if self.recovery else ():
            if item.key in keys:
                self._put(replace(self.unit(item.key), target=item.recovered, state=item.state))
        self.recovery = None
        self._tell(DocumentReplaced())

    def close(self) -> None:
        pass

    def _put(self, unit: Unit) -> None:
        self.typing.pop(unit.key, None)
        self.units = tuple(unit if old.key == unit.key else old for old in self.units)
        self._tell(UnitChanged(unit.key), CountsChanged(self.counts), FindingsChanged(unit.key))
        self._saved_as(SaveKind.JOURNALLED)

    def _step(self, here: list[tuple[Unit, Unit]], there: list[tuple[Unit, Unit]], side: int) -> UnitKey | None:
        if not here:
            return None
        step = here.pop()
        there.append(step)
        self._put(step[side])
        return step[side].key

    def _saved_as(self, kind: SaveKind, reason: str = "") -> None:
        self.save_state = SaveState(kind, NOON, reason)
        self._tell(SaveStateChanged(self.save_state))

    def _tell(self, *events: Any) -> None:
        for event in events:
            for listener in self.listeners:
                listener(event)


def unit(source: str, target: str = "", state: State | None = None, **more: Any) -> Unit:
    """Make a unit from literals."""
    return Unit(
        key=UnitKey(None, source), target=target, state=state or (State.TRANSLATED if target else State.EMPTY), **more
    )


def hit(source: str, matched: str, preferred: str, acronym: str = "", *, concept: str = "c", **more: Any) -> TermHit:
    """Make a hit for the place where `matched` stands in `source`."""
    start = source.index(matched)
    term = Term(concept=concept, lang="vi", text=matched)
    return TermHit(
        concept=concept,
        start=start,
        end=start + len(matched),
        matched=term,
        preferred=(preferred,),
        acronym=acronym,
        **more,
    )


def recovered(source: str, on_disk: str, text: str, *, confirmed: bool = True) -> RecoveredUnit:
    """Make a unit found in a journal."""
    key = UnitKey(None, source)
    state = State.TRANSLATED if confirmed else State.DRAFT
    return RecoveredUnit(
        key=key, source=source, on_disk=on_disk, recovered=text, state=state, confirmed=confirmed,
        entry=Entry(key, text, state if confirmed else None),
    )  # fmt: skip


def article() -> tuple[Unit, ...]:
    """A short document of our own."""
    lines = [
        ("kicker", "KINH TẾ ĐỊA PHƯƠNG", "LOCAL ECONOMY", State.REVIEWED),
        ("headline", "Bến Tre đẩy mạnh xuất khẩu dừa", "Ben Tre steps up coconut exports", State.REVIEWED),
        (
            "lead",
            "Năm 2023, UBND tỉnh Bến Tre đặt mục tiêu xuất khẩu 1,5 tỷ USD.",
            "In 2023, Ben Tre aims at exports of USD 1.5 billion.",
            State.TRANSLATED,
        ),
        ("body", "Kim ngạch quý I đạt 320 triệu USD, tăng 13% so với cùng kỳ.", "", State.EMPTY),
        ("body", "Hiệp định EVFTA mở ra thị trường mới cho nông sản.", "The EVFTA opens  a new market", State.DRAFT),
        ("caption", "Công nhân sơ chế dừa xuất khẩu.", "", State.EMPTY),
    ]
    return tuple(
        unit(source, target, state, role=role, references=(Reference("seeds/a.txt", number),))
        for number, (role, source, target, state) in enumerate(lines, start=1)
    )


def big(count: int) -> tuple[Unit, ...]:
    """A long document."""
    return tuple(
        unit(f"Câu số {n} của văn bản, có {n} từ và thêm vài chữ cho dài." * (1 + n % 3)) for n in range(count)
    )


def article_session() -> FakeSession:
    """The article, open, with a term or two and a match."""
    units = article()
    body = units[4].source
    lead = units[2].source
    return FakeSession(
        units,
        terms={
            body: (hit(body, "EVFTA", "EU-Viet Nam Free Trade Agreement", "EVFTA"),),
            lead: (hit(lead, "UBND tỉnh", "provincial People's Committee", forbidden=("Provincial Committee",)),),
        },
        memory={
            units[3].source: (
                Match(
                    source="Kim ngạch quý I đạt 300 triệu USD.",
                    target="First-quarter turnover was USD 300 million.",
                    score=78,
                    origin="ben-tre-2022",
                ),
            )
        },
    )


def opened(session: FakeSession, **options: Any) -> WorkbenchApp:
    """The app on a session."""
    return WorkbenchApp(session, **options)  # type: ignore[arg-type]


def screen_of(app: WorkbenchApp) -> EditorScreen:
    """The editor screen, whatever lies over it."""
    return next(screen for screen in app.screen_stack if isinstance(screen, EditorScreen))


def drawn(app: WorkbenchApp) -> str:
    """Everything on the screen as plain text."""
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())


def panel_of(screen: EditorScreen) -> str:
    """What is seen of the panel, in one line."""
    region = screen.panel.region
    strips = screen._compositor.render_strips()[region.y : region.bottom]
    texts = (strip.crop(region.x, region.right).text.strip(" │") for strip in strips)
    return " ".join(" ".join(texts).split())


async def settled(pilot: Any) -> EditorScreen:
    """Wait until the app has nothing left to do, and return the editor screen."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return screen_of(pilot.app)


async def until(pilot: Any, condition: Callable[[], bool]) -> None:
    """Wait until something that runs by a timer has happened."""
    for _ in range(200):
        await pilot.pause(0.05)
        if condition():
            return
    raise AssertionError("it never happened")


def targets(session: FakeSession) -> Iterable[str]:
    """All targets in order."""
    return [unit.target for unit in session.units]


CONFLICT = Conflict("changed on disk since it was read.", path="/folder/a.po")
FULL = WriteError("cannot be written: No space left on device.", path="/folder/a.po")
