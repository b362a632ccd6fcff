"""Language tags: what is the same language, and how near two tags are."""

import pytest

from workbench.text.languages import language, nearness


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("vi", "vi"), ("VI-vn", "vi"), ("vi_VN", "vi"), ("vie", "vi"), ("Vietnamese", "vi"), ("vi-Latn-VN", "vi"),
        ("EN-GB", "en"), ("eng", "en"), ("English (United Kingdom)", "en"), ("fr", "fr"), ("fr-CA", "fr-CA"),
    ],
)  # fmt: skip
def test_codes(tag: str, code: str) -> None:
    assert language(tag) == code


@pytest.mark.parametrize(
    ("wanted", "tag", "expected"),
    [
        ("vi", "vi", 3), ("vi", "VI", 3), ("vi", "vie", 3), ("vi-VN", "VI-vn", 3), ("vi-VN", "vi_VN", 3),
        ("vi", "vi-VN", 2), ("vi-VN", "vi", 2), ("en", "EN-GB", 2), ("en-US", "eng", 2),
        ("en-US", "en-GB", 1), ("vi", "en", 0), ("en", "", 0), ("vi", "vx", 0), ("fr-ca", "FR-CA", 3),
        ("vi", "Vietnamese", 3), ("vi", "Tiếng Việt", 3), ("en", "English", 3), ("en", "ena", 0),
    ],
)  # fmt: skip
def test_nearness(wanted: str, tag: str, expected: int) -> None:
    assert nearness(wanted, tag) == expected
