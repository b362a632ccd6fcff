"""Engines are strangers: whatever they answer, it is a text, no text, or told to be useless."""

import datetime
import json
from urllib.parse import unquote

from hypothesis import example, given
from hypothesis import strategies as st

from workbench.drafts import Request, Resources
from workbench.drafts.engines.answer import Useless
from workbench.drafts.engines.exchanged import exchanged
from workbench.drafts.engines.numbered import numbered_texts
from workbench.drafts.engines.origin import EngineOrigin
from workbench.drafts.engines.verify import faults, seen
from workbench.model import LanguagePair
from workbench.text.profiles import VNA
from workbench.text.visible import is_unseen

RESOURCES = Resources(
    pair=LanguagePair("vi", "en"),
    day=datetime.date(2025, 8, 1),
    profile=VNA,
    hits=lambda _: (),
    named=lambda _: (),
)
NUMBERS = st.one_of(st.integers(-2, 6), st.none(), st.booleans(), st.text(max_size=2))
ENTRIES = st.lists(
    st.one_of(st.fixed_dictionaries({"n": NUMBERS, "text": st.one_of(st.text(), st.none())}), st.none(), st.text())
)


@given(st.text(alphabet=st.sampled_from('{}[]":,n1truefals \\translations`')))
@example('{"translations":')
def test_no_answer_is_more_than_useless(content: str) -> None:
    try:
        numbered_texts(content, 2)
    except Useless:
        return


@given(ENTRIES, st.integers(1, 4))
def test_no_text_is_given_to_a_number_it_did_not_come_with(entries, count: int) -> None:
    try:
        texts = numbered_texts(f"Here: {json.dumps({'translations': entries})}", count)
    except Useless:
        return
    assert len(texts) == count
    for number, text in enumerate(texts, 1):
        assert text is None or {"n": number, "text": text} in entries or {"n": str(number), "text": text} in entries


@given(st.lists(st.text(), min_size=1, max_size=5), st.text(), st.text())
def test_what_is_numbered_rightly_is_read_whatever_stands_round_it(texts: list[str], before: str, behind: str) -> None:
    told = json.dumps({"translations": [{"n": n, "text": text} for n, text in enumerate(texts, 1)]}, ensure_ascii=False)
    assert numbered_texts(before.replace("{", "").replace("<", "") + told + behind, len(texts)) == tuple(texts)


@given(st.text(), st.text())
def test_any_text_can_be_held_against_any_source(source: str, target: str) -> None:
    assert all(faults(target, Request(source=source), RESOURCES)) is True


@given(st.text(), st.text())
def test_nothing_unseen_is_taken_over_but_what_the_source_has(target: str, source: str) -> None:
    kept = seen(target, source)
    assert not any(is_unseen(char) and char not in "\n\t" and char not in source for char in kept)
    assert [char for char in kept if not is_unseen(char)] == [char for char in target if not is_unseen(char)]


@given(st.lists(st.text(alphabet="Ab Cd", min_size=1), max_size=6))
def test_answers_that_are_the_sources_have_not_changed_places(texts: list[str]) -> None:
    assert exchanged(texts, [Request(source=text) for text in texts]) == frozenset()


@given(
    st.from_regex(r"[A-Za-z0-9_-]+", fullmatch=True),
    st.text(),
    st.integers(1, 99),
    st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
)
def test_whatever_a_model_is_called_it_is_one_word_of_the_origin(
    name: str, model: str, prompt: int, glossary: str
) -> None:
    origin = EngineOrigin(name=name, kind="openai", model=model, prompt=prompt, glossary=glossary)
    head, told = f"engine:{name} openai ", str(origin)
    assert told.startswith(head)
    words = dict(word.split("=", 1) for word in told.removeprefix(head).split())
    assert unquote(words.pop("model", "")) == model
    assert words == {"prompt": str(prompt), "glossary": glossary}
