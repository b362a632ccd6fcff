"""House styles of a project's own: made from a base, named anywhere, wrong ones reported with their line."""

import pytest

from workbench.errors import SettingsError
from workbench.project import open_at, style_named
from workbench.text.profiles import VNA, VNS

SETTINGS = """\
[project]
profile = "desk"

[documents.rice]
source = "seeds/rice.txt"
profile = "abroad"

[profiles.desk]
base = "vns"
percent = "percent"
currencies = { JPY = "¥" }
end-mark = "keep"

[profiles.abroad]
country = "Viet Nam"
clock = "08:30"
"""


def _open(folder, text):
    (folder / "workbench.toml").write_text(text, "utf-8")
    return open_at(folder)


def test_a_style_is_its_base_with_what_it_changes(tmp_path):
    project = _open(tmp_path, SETTINGS)
    desk = style_named("desk", project)
    assert (desk.name, desk.percent, desk.end_mark, desk.diacritics) == ("desk", "percent", "keep", "keep")
    assert desk.currencies == {**VNS.currencies, "JPY": "¥"}
    abroad = style_named("abroad", project)
    assert (abroad.country, abroad.clock, abroad.percent) == ("Viet Nam", "08:30", VNA.percent)


def test_a_style_of_its_own_is_named_by_project_and_document(tmp_path):
    project = _open(tmp_path, SETTINGS)
    assert project.profile == "desk"
    assert project.document("rice").profile == "abroad"


def test_a_table_called_like_a_built_in_style_changes_it(tmp_path):
    project = _open(tmp_path, '[profiles.vns]\npercent = "%"\n')
    assert style_named("vns", project).percent == "%"
    assert style_named("vns", project).diacritics == "keep"
    assert style_named("vna", project) == VNA


def test_without_a_project_there_are_the_built_in_styles():
    assert style_named("vns", None) == VNS
    with pytest.raises(SettingsError, match="there are vna, vns"):
        style_named("desk", None)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('[project]\nname = "a"\nprofile = "vnx"\n', 3, "unknown house style “vnx”; did you mean"),
        ('[documents.rice]\nsource = "a"\nprofile = "desk"\n', 3, "documents.rice.profile: unknown house style “desk”"),
        ('[profiles.desk]\nbase = "ap"\n', 2, "profiles.desk.base"),
        ('[profiles.desk]\nbase = "vna"\npercents = "%"\n', 3, "did you mean “percent”"),
        ('[profiles.desk]\npercent = "pct"\n', 2, "profiles.desk.percent"),
        ("[profiles.desk]\nend-mark = false\n", 2, "end-mark"),
        ('[profiles.desk]\ncountry = ""\n', 2, "country"),
        ('[profiles.desk.currencies]\nUSD = "US$"\nINR = "Rx"\n', 3, "“Rx” is not understood as INR"),
        ('[profiles.desk.currencies]\ndollar = "US$"\n', 2, "currencies"),
    ],
)
def test_a_wrong_style_names_its_line(tmp_path, text, line, says):
    with pytest.raises(SettingsError, match=says) as caught:
        _open(tmp_path, text)
    assert caught.value.line == line
