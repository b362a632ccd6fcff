"""One English form in the place of another."""

import pytest

from workbench.text.replacement import inflected, plural, replace_forms


@pytest.mark.parametrize(
    ("new", "found", "old", "expected"),
    [
        ("value of exports", "export turnover", "export turnover", "value of exports"),
        ("trade defence measure", "trade remedies", "trade remedy", "trade defence measures"),
        ("Finance Ministry", "Ministry of Finance's", "Ministry of Finance", "Finance Ministry's"),
        ("United States", "America's", "America", "United States'"),
        ("department of trade", "Ministries of commerce", "ministry of commerce", "Departments of trade"),
        ("seafood", "AQUATIC PRODUCTS", "aquatic products", "SEAFOOD"),
        ("fisheries", "Aquatic products", "aquatic products", "Fisheries"),
        ("VRG", "GVRs", "GVR", "VRGs"),
    ],
)
def test_number_possessive_and_case_are_kept(new, found, old, expected):
    assert inflected(new, found, old) == expected


@pytest.mark.parametrize(
    ("text", "pairs", "right", "expected"),
    [
        ("The tariff cut", [("tariff", "customs duty")], (), "The customs duty cut"),
        ("a tariff", [("tariff", "import duty")], (), "an import duty"),
        ("an FTA", [("FTA", "trade deal")], (), "a trade deal"),
        ("a ministry", [("ministry", "MOIT")], (), "an MOIT"),
        ("a pact", [("pact", "union")], (), "a union"),
        ("the EU", [("EU", "the Union")], (), "the Union"),
        ("Rubber Group and Vietnam Rubber Group", [("Rubber Group", "VRG")], ("Vietnam Rubber Group",),
         "VRG and Vietnam Rubber Group"),
        ("export turnover", [("export turnover", "value"), ("turnover", "sales")], ("exports",), "value"),
        ("nothing here", [("export", "value")], (), "nothing here"),
        (r"[/] \1 tariff", [("tariff", r"\g<0>[b]")], (), r"[/] \1 \g<0>[b]"),
    ],
)  # fmt: skip
def test_forms_are_replaced_where_they_stand(text, pairs, right, expected):
    assert replace_forms(text, pairs, right) == expected


@pytest.mark.parametrize(
    ("one", "many"), [("ministry of finance", "ministries of finance"), ("bus", "buses"), ("day", "days")]
)
def test_plural(one, many):
    assert plural(one) == many
