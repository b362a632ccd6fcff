"""Which of the texts that came before is most like one."""

import pytest

from workbench.session.internal_matches import Earlier

WORDS = [f"từ{number}" for number in range(120)]
WHOLE, CHANGED = " ".join(WORDS), " ".join([*WORDS[:-1], "khác"])


@pytest.mark.parametrize(
    ("text", "threshold", "score"),
    [
        (CHANGED, 50, 99),
        (CHANGED, 99, 99),
        (CHANGED, 100, 0),
        (CHANGED, 101, 0),
        (WHOLE.upper(), 99, 99),
        (WHOLE, 100, 0),
        ("Khác hẳn.", 50, 0),
    ],
)
def test_the_score_of_the_likest_text_before(tmp_path, text, threshold, score):
    earlier = Earlier([WHOLE, CHANGED, "Khác hẳn."], tmp_path)
    earlier.note(WHOLE)
    assert earlier.best(text, threshold) == score
