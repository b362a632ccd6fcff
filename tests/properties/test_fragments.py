"""Whatever the source and the memory, a draft from fragments accounts for every word and tells no other figure."""

import datetime
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal

from hypothesis import event, given, settings
from hypothesis import strategies as st

from workbench import catalog, drafts, glossary
from workbench.drafts import Request, Resources
from workbench.memory.phrases import MemoryPhrases
from workbench.memory.record import Record, records_of
from workbench.memory.sqlite_store import SqliteStore
from workbench.model import Draft, LanguagePair, PieceKind
from workbench.text.figures import compare, scan
from workbench.text.profiles import VNA
from workbench.text.tokens import tokens

Form = Literal["NFC", "NFD"]
ROOT = Path(__file__).parents[2]
DAY = datetime.date(2024, 6, 1)
NASTY = (
    "\x1b[31m",
    "[red]x[/]",
    "{0}",
    "%s",
    "\u202e",
    "\u200b",
    "\ufeff",
    "…",
    "“",
    "(",
    "#0",
    "__",
    "-",
    "\U0001f41f",
)
FIGURES = ("12,5%", "1.250 triệu USD", "ngày 8/3/2024", "2-3 tỷ đồng", "khoảng 5", "hai", "quý I", "năm ngoái", "70")

words = st.lists(
    st.one_of(
        st.sampled_from(FIGURES),
        st.sampled_from(NASTY),
        st.sampled_from(("Quảng Trị", "xuất khẩu gạo", "của", "so với", "tăng", "cà phê", "Nguyễn Văn Bình", ",", ".")),
        st.text(max_size=5),
    ),
    max_size=12,
).map(" ".join)


@cache
def termbase() -> glossary.Termbase:
    return glossary.load([ROOT / "glossary"])


def drafter_with(store: SqliteStore) -> drafts.Drafter:
    return drafts.load(
        "fragments",
        Resources(
            pair=LanguagePair("vi", "en"),
            day=DAY,
            profile=VNA,
            hits=lambda source: termbase().find(source, DAY, lang="vi"),
            named=lambda _: (),
            phrases=MemoryPhrases([(store, None)]),
        ),
    )


@cache
def sources() -> tuple[str, ...]:
    found: list[str] = []
    for path in sorted((ROOT / "locales").rglob("*.po")):
        found += [unit.source for unit in catalog.load(path).units]
    return tuple(found)


@cache
def project() -> drafts.Drafter:
    """The drafter over this repository's own translations."""
    store = SqliteStore.in_process()
    for path in sorted((ROOT / "locales").rglob("*.po")):
        store.put(records_of(path.stem, catalog.load(path).units))
    return drafter_with(store)


def draft(drafter: drafts.Drafter, source: str) -> Draft | None:
    (made,) = drafter.drafts([Request(source=source)])
    return made


def assert_accounts_for(source: str, made: Draft) -> None:
    place = source_place = 0
    for piece in made.pieces:
        assert made.target[piece.start : piece.end] == piece.text != ""
        assert place <= piece.start
        assert source_place <= piece.source_start < piece.source_end <= len(source)
        # Between pieces there are marks and spaces, nothing else, on both sides.
        assert not any(map(str.isalnum, made.target[place : piece.start]))
        assert not any(token.text[0].isalnum() for token in tokens(source[source_place : piece.source_start]))
        place, source_place = piece.end, piece.source_end
        part = source[piece.source_start : piece.source_end]
        if piece.kind in (PieceKind.FIGURE, PieceKind.MEMORY):
            assert not compare(scan(part, "vi"), scan(piece.text, "en"))
        if piece.kind is PieceKind.SOURCE:
            assert piece.text == unicodedata.normalize("NFC", part)
    assert not any(map(str.isalnum, made.target[place:]))
    assert not any(token.text[0].isalnum() for token in tokens(source[source_place:]))


@settings(max_examples=80, deadline=None)
@given(words, st.sampled_from(("NFC", "NFD")))
def test_every_word_is_in_a_piece(source: str, form: Form) -> None:
    source = unicodedata.normalize(form, source)
    made = draft(project(), source)
    event("a draft" if made else "none")
    if made:
        assert_accounts_for(source, made)


@settings(max_examples=30, deadline=None)
@given(st.data(), st.sampled_from(("NFC", "NFD")))
def test_of_sentences_put_together_from_those_of_the_project(data: st.DataObject, form: Form) -> None:
    one, other = (data.draw(st.sampled_from(sources())).split() for _ in range(2))
    source = unicodedata.normalize(form, " ".join(one[: len(one) // 2] + other[len(other) // 2 :]))
    made = draft(project(), source)
    event("a draft" if made else "none")
    if made:
        assert_accounts_for(source, made)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(words, words), max_size=6), words)
def test_with_any_memory(pairs: list[tuple[str, str]], source: str) -> None:
    store = SqliteStore.in_process()
    store.put(Record(source=a, target=b, document=f"d{n}") for n, (a, b) in enumerate(pairs) if a.strip())
    drafter = drafter_with(store)
    for asked in (source, *(a for a, _ in pairs)):
        made = draft(drafter, asked)
        if made:
            assert_accounts_for(asked, made)
