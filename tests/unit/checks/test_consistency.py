"""The same source with different targets, in one document and across those of a run."""

from collections.abc import Callable

from workbench.checks import Context, Document, Policy, Suite
from workbench.checks.consistency import InconsistentTarget
from workbench.model import Finding, Role, State, Unit, UnitKey

MakeContext = Callable[..., Context]
SUITE = Suite.of([InconsistentTarget()], Policy())


def unit(
    source: str,
    target: str,
    *,
    context: str | None = None,
    state: State = State.TRANSLATED,
    role: str = "",
    line: int = 0,
) -> Unit:
    return Unit(key=UnitKey(context, source), target=target, state=state, role=role, line=line)


def targets(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.target for finding in findings]


def test_across_files_the_less_usual_is_reported(context: MakeContext) -> None:
    documents = [
        Document((unit("Ảnh minh họa", "Illustrative photo", line=3),), context(file="a.po")),
        Document((unit("Ảnh minh họa", "Picture"),), context(file="b.po")),
        Document((unit("Ảnh minh hoạ", "Illustrative photo"),), context(file="c.po")),
    ]
    (finding,) = SUITE.run_documents(documents)
    assert (finding.file, finding.target) == ("b.po", "Picture")
    assert "“Illustrative photo” elsewhere (a.po:3)" in finding.message


def test_where_as_many_have_each_the_first_is_the_model(context: MakeContext) -> None:
    documents = [
        Document((unit("Hội nhập", "Integration"),), context(file="a.po")),
        Document((unit("Hội nhập", "Joining"),), context(file="b.po")),
    ]
    assert targets(SUITE.run_documents(documents)) == ["Joining"]


def test_spellings_of_one_source_are_one_source(context: MakeContext) -> None:
    units = [unit("Văn hoá - xã hội", "Culture and society"), unit("Văn hóa-xã hội", "Socio-culture")]
    assert targets(SUITE.run(units, context())) == ["Socio-culture"]


def test_case_quotes_and_spaces_make_no_other_target(context: MakeContext) -> None:
    units = [unit("VIỆT NAM “xanh”", "VIETNAM “GREEN”"), unit('Việt Nam "xanh"', 'Vietnam "green" ')]
    assert not SUITE.run(units, context())


def test_what_does_not_count(context: MakeContext) -> None:
    units = [
        unit("Tin", "News"),
        unit("tin", "Believe", state=State.DRAFT),
        unit("TIN", "Trust", state=State.NEEDS_REVIEW),
        unit("Tin", "Tidings", context="the verb"),
        unit("tiN", "", state=State.EMPTY),
        unit("tIn", "News in brief", role=Role.HEADLINE),
    ]
    assert not SUITE.run(units, context())
