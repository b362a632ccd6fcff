"""Marks in PO comments that switch checks off, with our ids or Weblate's."""

import pytest

from workbench.checks import known_ids
from workbench.checks.peer_marks import _WEBLATE, is_switched_off


@pytest.mark.parametrize(
    ("check", "flags", "expected"),
    [
        ("double-space", ("ignore-double-space",), True),
        ("double-space", ("ignore-all-checks",), True),
        ("double-space", ("no-wrap", "ignore-end-stop"), False),
        ("double-space", ("double-space",), False),
        ("end-punctuation", ("ignore-end-stop",), True),
        ("trailing-space", ("ignore-end-space",), True),
        ("tag-mismatch", ("ignore-xml-tags",), True),
        ("placeholder-mismatch", ("c-format", "ignore-c-format"), True),
        ("placeholder-mismatch", ("c-format",), False),
        ("number-mismatch", (), False),
    ],
)
def test_marks(check: str, flags: tuple[str, ...], expected: bool) -> None:
    assert is_switched_off(check, flags) is expected


def test_every_peer_id_stands_for_checks_of_ours() -> None:
    assert set().union(*_WEBLATE.values()) <= set(known_ids())
