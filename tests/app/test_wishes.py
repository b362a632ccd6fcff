"""Themes and keys that a user asks for."""

import pytest

from workbench.errors import UsageError
from workbench.ui.wishes import require_known


@pytest.mark.parametrize("theme", [None, "light", "workbench-dark", "nord"])
def test_known_themes_and_keys_pass(theme):
    require_known(theme, {"segment.confirm": "f12"})


@pytest.mark.parametrize(
    ("theme", "keymap", "says"),
    [
        ("workbench-drak", {}, "Did you mean “workbench-dark”"),
        (None, {"segment.confrim": "f12"}, "Did you mean “segment.confirm”"),
        ("x", {}, "There are:"),
    ],
)
def test_unknown_ones_are_named(theme, keymap, says):
    with pytest.raises(UsageError, match=says):
        require_known(theme, keymap)
