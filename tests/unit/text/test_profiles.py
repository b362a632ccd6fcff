"""House styles as data: what they write for names; figures are held by the tests of rendering."""

from dataclasses import replace

import pytest

from workbench.text.profiles import BUILT_IN, VNA, VNS


@pytest.mark.parametrize(
    ("name", "vna", "vns"),
    [
        ("Đắk Lắk", "Dak Lak", "Đắk Lắk"),
        ("Lâm Văn Bi", "Lam Van Bi", "Lâm Văn Bi"),
        ("Việt Nam", "Vietnam", "Việt Nam"),
        ("Hội Nông dân Việt Nam", "Hoi Nong dan Vietnam", "Hội Nông dân Việt Nam"),
        ("Cà Mau", "Ca Mau", "Cà Mau"),
    ],
)
def test_names_lose_or_keep_their_marks(name, vna, vns):
    assert (VNA.write_name(name), VNS.write_name(name)) == (vna, vns)


def test_the_country_has_a_spelling_of_its_own():
    assert replace(VNA, country="Viet Nam").write_name("Việt Nam") == "Viet Nam"


def test_built_in_styles_go_by_their_names():
    assert [(name, profile.name) for name, profile in BUILT_IN.items()] == [("vna", "vna"), ("vns", "vns")]
