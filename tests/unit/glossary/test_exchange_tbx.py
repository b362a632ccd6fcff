"""TBX: what is written is valid and gives everything back; what others write is read; what is hostile is refused."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from workbench.errors import UnreadableInput, UsageError
from workbench.glossary import csv_file
from workbench.glossary.exchange import FORMATS, Options, Read
from workbench.glossary.exchange.tbx import extension, extension_of
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.text.languages import language

GOLDEN = Path(__file__).parents[2] / "golden" / "glossary" / "exchange"
SHARED = Path(__file__).parents[3].parent / "shared"
SCHEMAS = SHARED / "schemas" / "tbx"
SAMPLES = SHARED / "samples" / "tbx"


def concepts_of(terms: Sequence[Term]) -> list[Concept]:
    rows: dict[str, list[Term]] = {}
    for term in terms:
        rows.setdefault(term.concept, []).append(term)
    return [Concept(id=id_, terms=tuple(same)) for id_, same in rows.items()]


def golden_concepts() -> list[Concept]:
    return concepts_of([row.term for row in csv_file.read(GOLDEN / "terms.csv").rows])


def written(concepts: Sequence[Concept], name: str = "tbx") -> bytes:
    return FORMATS[name].write(concepts, Options()).data


def read(folder: Path, data: bytes | str) -> Read:
    path = folder / "a.tbx"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return FORMATS["tbx"].read(path, Options())


def terms(result: Read) -> list[Term]:
    return [entry.term for entry in result.entries]


STYLES = [("tbx", "dca.tbx"), ("tbx-dct", "dct.tbx")]


@pytest.mark.parametrize(("name", "file"), STYLES)
def test_the_bytes_are_those_of_the_golden_file_and_give_everything_back(name: str, file: str) -> None:
    concepts = golden_concepts()
    assert written(concepts, name) == (GOLDEN / file).read_bytes()
    result = FORMATS[name].read(GOLDEN / file, Options())
    assert result.has_own_ids
    assert result.remarks == ()
    assert concepts_of(terms(result)) == concepts


# What XML cannot hold or would change, and words that look like our own note.
HARD = [
    Term(concept="a b", lang="vi", text="một\nhai", note="tab\tand  spaces", source="\x01 & <b> ]]> \U0001f600"),
    Term(concept="a b", lang="vi-x", text="[workbench] term=x", note="[workbench] note", domain="d;=%"),
    Term(concept="a b", lang="không phải thẻ", text="\ufffe", domain=" "),
    Term(concept="c1", lang="en", text="A\u00a0B", valid_to=date(1, 1, 1)),
    Term(concept="Đồng", lang="en", text="&amp;", type=TermType.SHORT, status=TermStatus.DEPRECATED),
    Term(concept="c1.", lang="vi", text="'\"", domain="x"),
    Term(concept="c1.", lang="en", text="-", domain="y"),
    Term(concept="c1.", lang="vi", text=";", domain=""),
]


@pytest.mark.parametrize(("name", "file"), STYLES)
def test_hard_texts_come_back(tmp_path: Path, name: str, file: str) -> None:
    concepts = concepts_of(HARD)
    assert concepts_of(terms(read(tmp_path, written(concepts, name)))) == concepts


@pytest.mark.parametrize("terms_", [HARD, None])
@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("tbx", "TBXcoreStructV03.rng"),
        ("tbx", "DCA/TBXcoreStructV03_TBX-Basic_integrated.v1.2.rng"),
        ("tbx-dct", "TBXcoreStructV03.rng"),
    ],
)
def test_what_is_written_is_valid(name: str, schema: str, terms_: list[Term] | None) -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    if not SCHEMAS.is_dir():
        pytest.skip("the shared schemas are not there")
    rules = etree.RelaxNG(etree.parse(str(SCHEMAS / schema)))
    document = etree.fromstring(written(concepts_of(terms_) if terms_ else golden_concepts(), name))
    assert rules.validate(document), rules.error_log


@pytest.mark.parametrize(
    ("module", "namespace"),
    [("Min", "http://www.tbxinfo.net/ns/min"), ("Basic", "http://www.tbxinfo.net/ns/basic")],
)
def test_the_categories_of_dct_are_those_of_their_modules(module: str, namespace: str) -> None:
    etree = pytest.importorskip("lxml.etree", reason="lxml is not installed")
    if not SCHEMAS.is_dir():
        pytest.skip("the shared schemas are not there")
    rules = etree.RelaxNG(etree.parse(str(SCHEMAS / "modules" / f"{module}.rng")))
    document = etree.fromstring(written(golden_concepts(), "tbx-dct"))
    found = [element for element in document.iter() if element.tag.startswith(f"{{{namespace}}}")]
    assert found
    for element in found:
        element.tail = None
        assert rules.validate(etree.fromstring(etree.tostring(element))), element.tag


def test_nothing_is_no_file() -> None:
    with pytest.raises(UsageError, match="would not be valid"):
        written([])


V3 = (
    '<tbx type="TBX-Core" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" '
    'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader/><text><body>'
    '<conceptEntry id="c1">{entry}<langSec xml:lang="{lang}"><termSec>{term}</termSec></langSec></conceptEntry>'
    "</body></text></tbx>"
)
V2 = (
    '<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en">'
    '<martifHeader/><text><body><termEntry id="c1">{entry}<langSet xml:lang="{lang}">{term}</langSet></termEntry>'
    "</body></text></martif>"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (V3.format(style="dca", entry="", lang="vi", term="<term>a</term>"), {}),
        (V3.format(style="dca", entry="", lang="vi-VN", term="<term>\n a\n  b</term>"), {"text": "a b"}),
        (V3.format(style="dca", entry="", lang="vie", term="<term>a <hi>b</hi> c</term>"), {"text": "a b c"}),
        (V3.format(style="dca", entry="", lang="VI", term="<term>ho\u0301a</term>"), {"text": "hóa"}),
        (
            V3.format(
                style="dca",
                entry='<descrip type="subjectField">Law</descrip><note>n1</note>',
                lang="vi",
                term='<term>a</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>'
                '<termNote type="termType">abbreviation</termNote><admin type="source">s</admin><note>n2</note>',
            ),
            {
                "domain": "Law",
                "note": "n2; n1",
                "source": "s",
                "status": TermStatus.DEPRECATED,
                "type": TermType.SHORT,
            },
        ),
        (
            V3.format(
                style="dct",
                entry="<min:subjectField>Law</min:subjectField><basic:definition>d</basic:definition>",
                lang="vi",
                term="<term>AB</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>"
                "<basic:termType>abbreviation</basic:termType><basic:source>s</basic:source>"
                "<descripGrp><basic:context>c</basic:context><basic:source>no</basic:source></descripGrp>",
            ),
            {
                "text": "AB",
                "domain": "Law",
                "note": "d",
                "source": "s",
                "status": TermStatus.ADMITTED,
                "type": TermType.ACRONYM,
            },
        ),
        (V2.format(entry="", lang="vi", term="<tig><term>a</term></tig>"), {}),
        (
            V2.format(
                entry='<descrip type="subjectField">Law</descrip>',
                lang="vi",
                term="<ntig><termGrp><term>a</term><termNote type='administrativeStatus'>forbidden</termNote>"
                "<termNote type='termType'>variant</termNote></termGrp><admin type='source'>s</admin></ntig>",
            ),
            {"domain": "Law", "source": "s", "status": TermStatus.DEPRECATED, "type": TermType.VARIANT},
        ),
        (
            V2.format(
                entry="",
                lang="vi",
                term="<tig><term>a</term><termNote type='normativeAuthorization'>admittedTerm</termNote></tig>",
            ),
            {"status": TermStatus.ADMITTED},
        ),
    ],
)
def test_other_makers_words(tmp_path: Path, text: str, expected: dict[str, object]) -> None:
    usual = {"concept": "c1", "lang": "vi", "text": "a"}
    assert terms(read(tmp_path, text)) == [Term(**(usual | expected))]  # type: ignore[arg-type]


def test_what_is_left_out_is_counted_and_languages_are_told(tmp_path: Path) -> None:
    text = V3.format(
        style="dca",
        entry="",
        lang="vi-VN",
        term='<term>a</term><termNote type="partOfSpeech">noun</termNote><termNote type="termType">idiom</termNote>'
        '<descrip type="context">x</descrip><descrip type="context">y</descrip>',
    )
    assert read(tmp_path, text).remarks == (
        "Language sections in “vi-VN”, read as “vi”: 1.",
        "Left out, with no place in a glossary: partOfSpeech: 1.",
        "Left out, with no place in a glossary: context: 2.",
        "Terms of the type “idiom”, which is not known here: 1.",
    )


def test_concepts_without_an_id_or_with_the_same_one_stay_apart(tmp_path: Path) -> None:
    entry = '<termEntry{id}><langSet xml:lang="vi"><tig><term>{text}</term></tig></langSet></termEntry>'
    body = "".join(
        entry.format(id=id_, text=text) for id_, text in (("", "a"), (' id="c"', "b"), (' id="c"', "c"), ("", "d"))
    )
    result = read(tmp_path, f"<martif><text><body>{body}</body></text></martif>")
    assert len({term.concept for term in terms(result)}) == 4


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("vi", "vi"), ("vi-VN", "vi"), ("VI", "vi"), ("vi_VN", "vi"), ("vi-Latn-VN", "vi"), ("vie", "vi"),
        ("en-GB", "en"), ("en_us", "en"), ("eng", "en"), ("English (United Kingdom)", "en"), ("Vietnamese", "vi"),
        ("Tiếng Việt", "vi"), ("fr-CA", "fr-CA"), ("vii", "vii"), ("", ""),
    ],
)  # fmt: skip
def test_language_tags(tag: str, code: str) -> None:
    assert language(tag) == code


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("[workbench] valid_from=2025-03-01; order=3", {"valid_from": "2025-03-01", "order": "3"}),
        ("[workbench] term=a%0Ab%3B", {"term": "a\nb;"}),
        ("[workbench] is a program", None),
        ("[workbench] colour=red", None),
        ("[workbench] term=%FF", None),
        ("[workbench]", None),
        ("see valid_from=2025-03-01", None),
    ],
)
def test_our_note(note: str, fields: dict[str, str] | None) -> None:
    assert extension_of(note) == fields
    if fields:
        assert extension_of(extension(fields)) == fields


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (f"<!DOCTYPE tbx [<!ENTITY l0 'ha'>{LAUGHS}]>\n<tbx>&l11;</tbx>", 1, "DOCTYPE"),
        ("<!DOCTYPE tbx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><tbx>&x;</tbx>", 1, "DOCTYPE"),
        ("<!DOCTYPE tbx [<!ENTITY % x SYSTEM 'http://192.0.2.1/x'>%x;]><tbx/>", 1, "DOCTYPE"),
        ("<html/>", 1, "is not a TBX file: it begins with <html>"),
        ("<tbx>\n<text>", 2, "no element found (column 7)"),
        ("<tbx><text><body><conceptEntry id='a'>\n<langSec><termSec/></langSec></conceptEntry></body></text></tbx>", 2,
         "does not say its language"),
        ("<tbx>" + "<a>" * 200 + "</a>" * 200 + "</tbx>", 1, "elements within each other"),
        (V3.format(style="dca", entry="", lang="vi", term="<term>a</term>\n<note>[workbench] valid_to=1.3.2025</note>"),
         1, "is no date"),
        (V3.format(style="dca", entry="", lang="vi", term="<term>a</term><note>[workbench] valid_from=2025-01-02; "
                   "valid_to=2025-01-01</note>"), 1, "is after"),
    ],
)  # fmt: skip
def test_what_is_broken_or_hostile_is_refused_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(tmp_path, text)
    assert says in caught.value.message
    assert (caught.value.path, caught.value.line) == (tmp_path / "a.tbx", line)


@pytest.mark.parametrize(
    ("file", "status"),
    [
        ("Example_Astronomy_DCA_VALID.tbx", {"preferred": 83, "admitted": 26, "deprecated": 4}),
        ("Example_Astronomy_DCT_VALID.tbx", {"preferred": 83, "admitted": 26, "deprecated": 4}),
        ("test_files/core_structure_good.tbx", {"preferred": 84, "admitted": 29}),
    ],
)
def test_samples_of_version_3(file: str, status: dict[str, int]) -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not there")
    result = terms(FORMATS["tbx"].read(SAMPLES / file, Options()))
    assert len({term.concept for term in result}) == 45
    assert Counter(term.lang for term in result) == {"en": 55, "es": 52, "zu": 6}
    assert Counter(term.status.value for term in result) == status


def test_a_sample_of_version_2() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not there")
    result = terms(FORMATS["tbx"].read(SAMPLES / "omegat-gpl3-sampleTBXfile.tbx", Options()))
    assert [(term.lang, term.type, term.domain) for term in result] == [
        ("en", TermType.FULL, "manufacturing"),
        ("hu", TermType.FULL, "manufacturing"),
    ]


def test_a_broken_sample_is_refused() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not there")
    with pytest.raises(UnreadableInput, match="mismatched tag") as caught:
        FORMATS["tbx"].read(SAMPLES / "test_files" / "poorly_formed_xml.tbx", Options())
    assert caught.value.line == 42
