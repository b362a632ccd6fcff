"""What the editor inserts is what the check on first mentions takes for right, in whatever order terms come."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from workbench.checks import Context, Policy, Suite
from workbench.checks.acronyms import AcronymFirstMention, AcronymMismatch
from workbench.model import LanguagePair, Role, State, Term, TermHit, Unit, UnitKey
from workbench.session.mention import text_to_insert
from workbench.text.profiles import VNA

NAMES = {
    "EVFTA": "EU-Vietnam Free Trade Agreement",
    "MOIT": "Ministry of Industry and Trade",
    "VITAS": "Vietnam Textile and Apparel Association",
    "RoK": "Republic of Korea",
    "MoU": "memorandum of understanding",
    "UN": "United Nations",
}
SUITE = Suite.of([AcronymFirstMention(), AcronymMismatch()], Policy())


def hit(acronym: str, start: int = 0) -> TermHit:
    term = Term(concept=acronym, lang="vi", text=acronym)
    return TermHit(
        concept=acronym,
        start=start,
        end=start + len(acronym),
        matched=term,
        preferred=(NAMES[acronym],),
        acronym=acronym,
        admitted=(acronym,),
    )


def hits(source: str) -> tuple[TermHit, ...]:
    return tuple(hit(acronym, source.index(f" {acronym} ") + 1) for acronym in NAMES if f" {acronym} " in source)


ROLES = st.sampled_from([Role.BODY, Role.LEAD, Role.HEADLINE, Role.CAPTION, Role.SUBHEAD, Role.LINK])


@given(st.lists(st.tuples(ROLES, st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=4)), max_size=6))
def test_what_the_editor_inserts_is_right(segments: list[tuple[Role, list[str]]]) -> None:
    units = [
        Unit(key=UnitKey(str(number), f"Nói: {'  '.join(names)} đã."), role=role, state=State.TRANSLATED)
        for number, (role, names) in enumerate(segments)
    ]
    for number, (_, names) in enumerate(segments):
        for acronym in names:
            unit = units[number]
            inserted = text_to_insert(hit(acronym, 5), unit.key, units)
            written = f"{unit.target} and the {inserted}" if unit.target else f"They met the {inserted}"
            units[number] = Unit(key=unit.key, role=unit.role, state=unit.state, target=written)
    context = Context(LanguagePair("vi", "en"), date(2025, 1, 1), VNA, hits)
    assert SUITE.run(units, context) == ()
