"""What a person writes about a term, and the change that it means."""

from datetime import date

import pytest

from workbench.model import LanguagePair
from workbench.model.term import Concept, Term, TermStatus, TermType
from workbench.session.term_fields import FieldError, TermFields, change_of, fields_of, tidy

PAIR = LanguagePair("vi", "en")
VI = Term(concept="trade.coconut", lang="vi", text="dừa", domain="trade", source="office")
EN = Term(concept="trade.coconut", lang="en", text="coconut", domain="trade", source="office")
ACRONYM = Term(
    concept="trade.coconut", lang="en", text="CCN", type=TermType.ACRONYM, domain="trade", source="office"
)  # fmt: skip
COCONUT = Concept(id="trade.coconut", terms=(VI, EN, ACRONYM))


def changed(fields, concept=COCONUT, row=None):
    return change_of(fields, concept=concept, row=row, pair=PAIR, taken=())


def test_a_new_concept_has_both_forms_and_an_id_of_its_own():
    change = changed(
        TermFields(source=" HTX ", target="co-operative", domain="trade", valid_from="2020-01-01"), concept=None
    )
    assert [(one.lang, one.text, one.type, one.status) for one in change.added] == [
        ("vi", "HTX", TermType.ACRONYM, TermStatus.PREFERRED),
        ("en", "co-operative", TermType.FULL, TermStatus.PREFERRED),
    ]
    assert {one.concept for one in change.added} == {"trade.co_operative"}
    assert all(one.valid_from == date(2020, 1, 1) for one in change.added)


def test_another_form_may_take_the_place_of_the_preferred_name_but_not_of_its_acronym():
    change = changed(TermFields(target="copra", earlier=TermStatus.DEPRECATED))
    assert [one.text for one in change.added] == ["copra"]
    assert [(old.text, new.status) for old, new in change.replaced] == [("coconut", TermStatus.DEPRECATED)]
    assert [one.text for one in change.after.terms] == ["dừa", "coconut", "CCN", "copra"]
    stays = changed(TermFields(target="copra", earlier=TermStatus.PREFERRED))
    assert stays.replaced == ()
    admitted = changed(TermFields(target="copra", status=TermStatus.ADMITTED))
    assert admitted.replaced == ()


def test_another_source_form_is_an_admitted_variant():
    change = changed(TermFields(source="trái dừa", target="coconut"))
    assert [(one.lang, one.text, one.type, one.status) for one in change.added] == [
        ("vi", "trái dừa", TermType.VARIANT, TermStatus.ADMITTED)
    ]
    assert change.replaced == ()


def test_a_row_is_changed_as_a_whole():
    fields = fields_of(EN, PAIR)
    assert changed(fields, row=EN).is_empty
    change = changed(TermFields(**{**_as_dict(fields), "target": "coco nut", "note": "new"}), row=EN)
    assert change.after.terms[1].text == "coco nut"
    assert change.after.terms[1].note == "new"
    source = TermFields(**{**_as_dict(fields_of(VI, PAIR)), "source": "quả dừa"})
    assert changed(source, row=VI).after.terms[0].text == "quả dừa"


def _as_dict(fields):
    return {name: getattr(fields, name) for name in TermFields.__dataclass_fields__}


@pytest.mark.parametrize(
    ("fields", "concept", "row", "field"),
    [
        (TermFields(target="x"), None, None, "source"),
        (TermFields(source="x"), None, None, "target"),
        (TermFields(source="x", target="y", status=TermStatus.DEPRECATED), None, None, "status"),
        (TermFields(source="x", target="y", valid_from="1/3/2025"), None, None, "valid_from"),
        (TermFields(source="x", target="y", valid_to="20250301"), None, None, "valid_to"),
        (TermFields(source="x", target="y", valid_from="2025-03-01", valid_to="2025-02-01"), None, None, "valid_to"),
        (TermFields(source="x", target="y", domain="../evil"), None, None, "domain"),
        (TermFields(source="x", target="y", domain=".hidden"), None, None, "domain"),
        (TermFields(source="dừa", target="coconut"), COCONUT, None, "target"),
        (TermFields(target=" \u200b "), COCONUT, EN, "target"),
    ],
)
def test_what_cannot_be_kept_names_its_field(fields, concept, row, field):
    with pytest.raises(FieldError) as caught:
        changed(fields, concept=concept, row=row)
    assert caught.value.field == field


def test_tidy_text_can_be_seen_and_is_composed():
    assert tidy("  du\u031b\u0300a\x1b[31m \u202e x\n") == "dừa [31m x"
