"""What the service is sent, and how what stays as it is comes back."""

import pytest
from engine_servers import DeepL, Desk, saying

from workbench.drafts import Neighbour, Request
from workbench.model import Term, TermHit


@pytest.fixture
def dialect() -> DeepL:
    return DeepL()


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("Xem tại www.vna.vn.", "Xem tại <keep>www.vna.vn</keep>."),
        ("Gửi a@vna.vn & b.", "Gửi <keep>a@vna.vn</keep> &amp; b."),
        ("Chào {name} <b>", "Chào <keep>{name}</keep> <keep>&lt;b&gt;</keep>"),
        ("2 < 3", "2 &lt; 3"),
    ],
)
def test_what_stays_as_it_is_has_a_tag_of_its_own(desk: Desk, source: str, sent: str) -> None:
    (draft,) = desk.drafts(source)
    (asked,) = desk.server.asked
    assert asked["text"] == [sent]
    assert asked["ignore_tags"] == ["keep"]
    assert draft.target == source


def test_the_neighbours_are_its_context_each_once(desk: Desk) -> None:
    first = Request(source="Một.", behind=(Neighbour("Hai."), Neighbour("Ba.")))
    second = Request(source="Hai.", before=(Neighbour("Một."),), behind=(Neighbour("Ba."), Neighbour("Bốn.")))
    list(desk.drafter().drafts([first, second]))
    assert desk.server.asked[0]["context"] == "Ba.\nBốn."


def test_languages_are_named_as_the_service_names_them(desk: Desk) -> None:
    desk.drafts()
    (asked,) = desk.server.asked
    assert (asked["source_lang"], asked["target_lang"]) == ("VI", "EN-GB")


def hit(start: int, end: int, source: str, english: str) -> TermHit:
    term = Term(concept=english, lang="vi", text=source)
    return TermHit(concept=english, start=start, end=end, matched=term, preferred=(english,))


def test_terms_that_are_lacking_are_put_into_the_source_for_a_second_answer(desk: Desk) -> None:
    desk.hits = (
        hit(0, 14, "Bộ Công Thương", "Ministry of Industry and Trade"),
        hit(18, 25, "Bộ Y tế", "Ministry of Health"),
    )
    desk.server.script = [
        saying(lambda _: ["The Trade Office and the Ministry of Health said."]),
        saying(lambda _: ["The Ministry of Industry and Trade and the Ministry of Health said."]),
    ]
    (draft,) = desk.drafts("Bộ Công Thương và Bộ Y tế cho biết.")
    assert [asked["text"] for asked in desk.server.asked] == [
        ["Bộ Công Thương và Bộ Y tế cho biết."],
        ["<keep>Ministry of Industry and Trade</keep> và Bộ Y tế cho biết."],
    ]
    assert draft.target == "The Ministry of Industry and Trade and the Ministry of Health said."
    assert draft.doubts == ()
