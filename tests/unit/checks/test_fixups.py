"""What the edits of the checks make of a target."""

import pytest

from workbench.checks import facts
from workbench.model import FixKind, State, Unit, UnitKey, mended


@pytest.fixture
def offers(context):
    """The targets that the edits of one check make of a text, the first edit first."""
    from workbench import plugins

    def made(check, source, target, **facts_):
        rule = plugins.load("workbench.checks", check)()
        unit = Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED, **facts_)
        return [mended(target, rule.fixups(finding, context())) for finding in rule.run(unit, context())]

    return made


@pytest.mark.parametrize(
    ("check", "source", "target", "after"),
    [
        ("leading-space", "Gạo", "  Rice", "Rice"),
        ("leading-space", " Gạo", "Rice", " Rice"),
        ("trailing-space", "Gạo", "Rice \u00a0", "Rice"),
        ("double-space", "Gạo và cá", "Rice  and   fish", "Rice and fish"),
        ("double-space", "Gạo và cá", "Rice\tand fish", "Rice and fish"),
        ("space-before-punctuation", "Gạo, cá", "Rice , fish", "Rice, fish"),
        ("space-before-punctuation", "Gạo (cá)", "Rice ( fish)", "Rice (fish)"),
        ("space-before-punctuation", "Tăng 5%", "Up 5 %", "Up 5%"),
        ("space-after-punctuation", "Gạo, cá", "Rice,fish", "Rice, fish"),
        ("space-after-punctuation", "Gạo (cá sông)", "Rice(river fish)", "Rice (river fish)"),
        ("unicode-nfc", "Cà phê", "Cafe\u0301", "Caf\u00e9"),
        ("zero-width-character", "Gạo", "Ri\u200bce", "Rice"),
        ("control-character", "Gạo và cá", "Rice\u2028fish\x07", None),
        ("number-format", "Tăng 6,5%", "Up 6,5%", "Up 6.5%"),
        ("number-format", "1.234,5 tấn", "1.234,5 tonnes", "1,234.5 tonnes"),
        ("number-magnitude", "2,5 triệu tấn", "2.5 billion tonnes", "2.5 million tonnes"),
        ("number-mismatch", "Tăng 6,5% năm nay", "Up 6.8% this year", "Up 6.5% this year"),
        ("date-order", "ngày 5/4/2024", "May 4, 2024", "April 5, 2024"),
        ("country-spelling", "Việt Nam bán gạo", "Viet Nam sells rice", "Vietnam sells rice"),
        ("doubled-word", "Tỉnh bán gạo", "The the province sells rice", "The province sells rice"),
        ("repeated-punctuation", "Gạo, cá", "Rice,, fish", "Rice, fish"),
        ("end-punctuation", "Vì sao?", "Why.", "Why?"),
        ("end-punctuation", "Tỉnh bán nhiều gạo.", "The province sells much rice", "The province sells much rice."),
        ("proper-name-diacritics", "Ông Nguyễn Thu Trang nói", "Nguyễn Thu Tràng said", "Nguyen Thu Trang said"),
    ],
)
def test_an_edit_mends_what_was_found(offers, check, source, target, after):
    made = offers(check, source, target)
    assert made, "nothing was found"
    if after is not None:
        assert made[0] == after


def test_what_cannot_be_paired_is_left_to_a_person(offers):
    assert offers("number-mismatch", "1,3 tỷ USD và 5 tấn", "some rice") == ["some rice", "some rice"]


def test_which_checks_can_mend(context):
    safe = {one.id for one in facts() if one.fix is FixKind.SAFE}
    assert safe == {
        "country-spelling",
        "double-space",
        "leading-space",
        "number-format",
        "space-after-punctuation",
        "space-before-punctuation",
        "trailing-space",
        "unicode-nfc",
        "zero-width-character",
    }
