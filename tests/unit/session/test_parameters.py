"""Words that the settings give to a check: they reach it, and unknown ones are refused with their line."""

from pathlib import Path

import pytest

from workbench.checks import parameters_of
from workbench.errors import SettingsError
from workbench.project import open_at
from workbench.session.checking import Wishes, check
from workbench.session.policies import policy_of

CATALOG = """msgid ""
msgstr ""
"Language: en\\n"
"X-Source-Language: vi\\n"

msgid "Hiệp hội Chế biến và Xuất khẩu Thủy sản Việt Nam dự báo giá tôm tăng."
msgstr "VASEP forecasts that shrimp prices will rise."
"""


def project(folder: Path, settings: str) -> Path:
    (folder / "workbench.toml").write_text(f'[project]\nname = "desk"\n\n{settings}', "utf-8")
    (folder / "seeds").mkdir()
    (folder / "text.po").write_text(CATALOG, "utf-8")
    return folder


def told(folder: Path) -> list[str]:
    result = check([folder / "text.po"], start=folder, wishes=Wishes())
    return [one.check for one in result.findings if one.check.startswith("acronym")]


def test_a_parameter_reaches_its_check(tmp_path: Path) -> None:
    folder = project(tmp_path, "")
    assert told(folder) == ["acronym-first-mention"]
    with (folder / "workbench.toml").open("a", encoding="utf-8") as settings:
        settings.write('[qa.parameters.acronym-first-mention]\nwell-known = ["VASEP"]\n')
    assert told(folder) == []


@pytest.mark.parametrize(
    ("settings", "line", "says"),
    [
        ('[qa.parameters.acronym-first-mention]\nwell-knwon = ["A"]\n', 5, "Did you mean “well-known”"),
        ('[qa.parameters.acronym-frist-mention]\nwell-known = ["A"]\n', 4, "Did you mean “acronym-first-mention”"),
        ('[qa.parameters.double-space]\nwords = ["A"]\n', 5, "It has none"),
    ],
)
def test_an_unknown_parameter_is_refused(tmp_path: Path, settings: str, line: int, says: str) -> None:
    opened = open_at(project(tmp_path, settings))
    with pytest.raises(SettingsError) as caught:
        policy_of(opened)
    assert says in str(caught.value)
    assert caught.value.line == line


def test_a_parameter_is_a_list_of_words(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"qa\.parameters\.acronym-first-mention\.well-known"):
        open_at(project(tmp_path, '[qa.parameters.acronym-first-mention]\nwell-known = "VASEP"\n'))


def test_checks_say_what_parameters_they_have() -> None:
    assert parameters_of("acronym-first-mention") == ("well-known",)
    assert parameters_of("double-space") == ()
    assert parameters_of("no-such-check") == ()
