"""The index finds what a naive search for the longest term from the left finds, whatever terms and text."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary.termbase import Termbase
from workbench.model.term import Concept, Term
from workbench.text.tokens import tokens

DAY = date(2024, 1, 1)
# Words of two tokens, marks that are tokens, spellings that are equal by their keys: what joins and what parts terms.
WORDS = st.sampled_from(
    ("cục", "hai", "ba", "hoá", "hóa", "tỉ", "tỷ", "một-hai", "ba.", ",", "-", "–", "(", "12", "1/2")
)
PHRASES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from((" ", "  ", "", "\n", "\u00a0"))), max_size=14).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


def termbase(phrases: Sequence[str]) -> Termbase:
    return Termbase(
        Concept(
            id=str(number),
            terms=(Term(concept=str(number), lang="vi", text=phrase), Term(concept=str(number), lang="en", text="x")),
        )
        for number, phrase in enumerate(phrases)
    )


def naive(text: str, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Try every term at every place."""
    words = tokens(text)
    wanted = [tuple(token.key for token in tokens(phrase)) for phrase in phrases]
    found = []
    place = 0
    while place < len(words):
        lengths = [
            len(keys) for keys in wanted if keys and tuple(one.key for one in words[place : place + len(keys)]) == keys
        ]
        if lengths:
            found.append((words[place].start, words[place + max(lengths) - 1].end))
        place += max(lengths, default=1)
    return found


@given(TEXTS, st.lists(PHRASES, max_size=8))
def test_the_longest_from_the_left(text: str, phrases: Sequence[str]) -> None:
    hits = termbase(phrases).find(text, DAY)
    assert [(hit.start, hit.end) for hit in hits] == naive(text, phrases)


@given(TEXTS, st.lists(PHRASES, min_size=1, max_size=8), st.data())
def test_a_changed_concept_is_as_if_it_had_always_been_there(
    text: str, phrases: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(phrases)))
    changed = [*phrases[:number], data.draw(PHRASES), *phrases[number + 1 :]]
    before = termbase(phrases)
    before.find(text, DAY)
    after = before.with_concept(termbase(changed).concepts[number])
    assert after.find(text, DAY) == termbase(changed).find(text, DAY)


@given(TEXTS, st.lists(PHRASES, max_size=8))
def test_a_term_is_a_hit_or_has_a_reason(text: str, phrases: Sequence[str]) -> None:
    known = termbase(phrases)
    hits = {(hit.start, hit.end) for hit in known.find(text, DAY)}
    reasons = known.explain(text, DAY)
    assert all(one.reason for one in reasons)
    assert not hits & {(one.start, one.end) for one in reasons}
