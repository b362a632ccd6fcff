"""What finds candidates for a concordance finds too many at most: every text that has the words is among them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.memory.bare import Suspect, bare
from workbench.memory.concordance import Manner, concordance
from workbench.memory.record import Record
from workbench.memory.sqlite_store import SqliteStore
from workbench.text.normalise import nfc
from workbench.text.tokens import keys, tokens

VIETNAMESE = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵAÁĐÐðQUYKI0123_-–…“”.,'"
)
STRANGE = "\u200b\u00ad\uff21\u0301\u0323ßİıǰñçø²ˈa\u0331\ue000大บี"
words = st.text(VIETNAMESE, min_size=1, max_size=6) | st.text(VIETNAMESE + STRANGE, min_size=1, max_size=6)
texts = st.lists(words, min_size=1, max_size=6).map(" ".join)


@given(texts, st.data())
def test_a_text_is_a_suspect_for_each_of_its_words(text, data):
    text = nfc(text)
    there = [key for key in keys(text) if any(map(str.isalnum, key))]
    chosen = frozenset(data.draw(st.lists(st.sampled_from(there), max_size=3)) if there else ())
    assert Suspect(chosen, heeds_marks=True)(text)
    assert Suspect(frozenset(map(bare, chosen)), heeds_marks=False)(text)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("words") / "memory.words"


@given(st.lists(texts, min_size=1, max_size=12), words, st.booleans(), st.booleans())
@example(["0\u00ad0"], "0", False, False)
def test_the_index_changes_nothing_but_the_time(place, sources, query, heeds_marks, in_target):
    store = SqliteStore.in_process()
    store.put(
        Record(source=text, target=text[::-1] or "-", document=str(number)) for number, text in enumerate(sources)
    )
    asked = [query, sources[0], f'"{sources[0]}"', sources[-1].split(" ")[0][::-1]]
    for text in asked:
        if not text.strip():
            continue
        for manner in (Manner.WORDS, Manner.EXACT):
            given = {"manner": manner, "heeds_marks": heeds_marks, "in_target": in_target}
            for waits in (True, False):
                found = list(concordance(store, place, text, waits=waits, **given))
                assert found == list(concordance(store, None, text, **given))
    store.close()


@given(st.lists(st.text(VIETNAMESE, min_size=1, max_size=6), min_size=1, max_size=6).map(" ".join))
def test_a_word_without_its_marks_is_found_with_them(text):
    store = SqliteStore.in_process()
    store.put([Record(source=text, target=".", document="d")])
    for token in tokens(nfc(text)):
        plain = bare(token.key)
        if any(map(str.isalnum, plain)):
            (hit,) = concordance(store, None, plain, heeds_marks=False)
            assert plain in {bare(key) for start, end in hit.spans for key in keys(hit.record.source[start:end])}
