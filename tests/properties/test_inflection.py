"""A form is found in itself, in its plural, behind an article, in other words' company; places lie on words."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.inflection import find_form, mentions

WORDS = st.sampled_from(
    ("trade", "policy", "tax", "customs", "labour", "centre", "half", "startup", "Ha", "Đồng", "FTA")
)
REGULAR = st.sampled_from(("trade", "policy", "tax", "labour", "centre", "startup"))
"""Words in small letters whose plural has an s."""
FORMS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
FILLERS = st.lists(st.sampled_from(("so", "much", "for", ",", ".", "and", "the")), max_size=4).map(" ".join)


@given(FORMS, FILLERS, FILLERS)
def test_a_form_is_found_in_every_text_that_has_it(form: str, before: str, behind: str) -> None:
    text = f"{before} the {form} {behind}"
    assert any(text[start:end].startswith(form) for start, end in find_form(text, form))
    assert find_form(text, form, strict=True)


@given(st.lists(REGULAR, min_size=1, max_size=3))
def test_a_plural_is_found(words: list[str]) -> None:
    last = words[-1]
    plural = f"{last[:-1]}ies" if last.endswith("y") else f"{last}es" if last.endswith("x") else f"{last}s"
    form = " ".join(words)
    assert find_form(" ".join((*words[:-1], plural)), form)


@given(st.text(max_size=40), st.text(max_size=15), st.booleans())
def test_places_lie_in_the_text(text: str, form: str, strict: bool) -> None:
    for start, end in find_form(text, form, strict=strict):
        assert 0 <= start < end <= len(text)
    mentions(text, form)


@given(REGULAR, REGULAR, REGULAR)
def test_both_of_two_that_share_a_head_are_found(one: str, other: str, head: str) -> None:
    text = f"{one} and {other} {head}"
    assert find_form(text, f"{one} {head}")
    assert find_form(text, f"{other} {head}")
