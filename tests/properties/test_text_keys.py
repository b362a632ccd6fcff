"""Keys, tokens and graphemes hold for any string, not only for Vietnamese."""

import itertools
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workbench.text.graphemes import boundaries, next_boundary, previous_boundary
from workbench.text.normalise import INVISIBLE, match_key, match_key_with_offsets, nfc, nfc_with_offsets
from workbench.text.similarity import similarity
from workbench.text.tokens import tokens
from workbench.text.visible import is_unseen, visible

VIETNAMESE = st.text(
    alphabet="aăâđeêioôơuưyAĐ hklmqstx0123.,-–—…'\"“”()/\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u00a0\n"
    "\u200b\u00ad\ufeffｋ１"
)
ANY = st.one_of(VIETNAMESE, st.text(), st.text(alphabet=st.characters(min_codepoint=0x300, max_codepoint=0x3FF)))


def seen(s: str) -> str:
    """What is left without white space round it and without characters that have no shape."""
    return re.sub(f"[{INVISIBLE}]", "", s).strip()


@given(ANY, st.sampled_from("\u200b\u200c\u00ad\ufeff\u2060\u200e"), st.integers(0, 20))
def test_a_key_has_nothing_of_what_has_no_shape(s: str, unseen: str, place: int) -> None:
    assert match_key(s[:place] + unseen + s[place:]) == match_key(s)


@given(ANY)
def test_a_key_is_its_own_key(s: str) -> None:
    assert match_key(match_key(s)) == match_key(s)


@given(ANY)
def test_a_key_does_not_depend_on_the_unicode_form(s: str) -> None:
    assert match_key(unicodedata.normalize("NFD", s)) == match_key(s) == match_key(nfc(s))


@given(VIETNAMESE)
def test_a_key_does_not_depend_on_case(s: str) -> None:
    assert match_key(s.upper()) == match_key(s)


@given(ANY)
def test_offsets_into_a_decomposed_string_cut_it_at_the_same_letters(s: str) -> None:
    for given_string in (s, unicodedata.normalize("NFD", s)):
        text, offsets = nfc_with_offsets(given_string)
        assert len(offsets) == len(text) + 1
        assert list(offsets) == sorted(offsets)
        assert offsets[len(text)] == len(given_string)
        for place in range(len(text) + 1):
            assert nfc(given_string[: offsets[place]]) == nfc(text[:place]) or offsets[place] == offsets[place - 1]


@given(ANY)
def test_offsets_of_a_key_lie_in_the_string_it_was_made_of(s: str) -> None:
    for given_string in (s, unicodedata.normalize("NFD", s)):
        key, offsets = match_key_with_offsets(given_string)
        assert key == match_key(given_string)
        assert len(offsets) == len(key) + 1
        assert list(offsets) == sorted(offsets)
        assert not seen(given_string[: offsets[0]])
        assert not seen(given_string[offsets[-1] :])


@given(VIETNAMESE)
def test_words_of_a_key_are_the_keys_of_their_places(s: str) -> None:
    key, offsets = match_key_with_offsets(s)
    for word in re.finditer(r"(?<![^ ])[^ ]+(?![^ ])", key):
        assert match_key(s[offsets[word.start()] : offsets[word.end()]]) == word.group()


@given(ANY)
def test_tokens_lose_nothing_but_white_space(s: str) -> None:
    end = 0
    for token in tokens(s):
        assert not seen(s[end : token.start])
        assert token.start < token.end
        assert token.text == nfc(seen(s[token.start : token.end]))
        assert token.key == match_key(token.text)
        end = token.end
    assert not seen(s[end:])


@given(VIETNAMESE)
def test_tokens_are_the_same_in_both_unicode_forms(s: str) -> None:
    decomposed = tokens(unicodedata.normalize("NFD", s))
    assert [token.text for token in decomposed] == [token.text for token in tokens(nfc(s))]


@given(ANY, ANY)
def test_similarity_is_a_symmetric_share_and_100_means_the_same_key(a: str, b: str) -> None:
    score = similarity(a, b)
    assert 0 <= score <= 100
    assert score == similarity(b, a)
    assert (score == 100) == (match_key(a) == match_key(b))


@given(ANY)
def test_graphemes_are_walked_alike_in_both_directions(s: str) -> None:
    places = boundaries(s)
    assert places[0] == 0
    assert places[-1] == len(s)
    assert all(before < after for before, after in itertools.pairwise(places))
    assert all(next_boundary(s, a) == b for a, b in itertools.pairwise(places))
    assert all(previous_boundary(s, b) == a for a, b in itertools.pairwise(places))


@given(ANY)
def test_what_is_made_visible_holds_nothing_unseen(s: str) -> None:
    assert not any(is_unseen(char) for char in visible(s))
    assert not any(is_unseen(char) for char in visible(s, keep_newlines=True) if char not in "\n\t")
