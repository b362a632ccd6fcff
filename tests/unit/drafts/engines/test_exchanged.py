"""Which answers of a batch belong to another of its segments."""

import pytest

from workbench.drafts import Request
from workbench.drafts.engines.exchanged import exchanged
from workbench.model import Term, TermHit

RICE = TermHit(concept="rice", start=0, end=3, matched=Term(concept="rice", lang="vi", text="Gạo"), preferred=("rice",))
SEA = TermHit(
    concept="sea",
    start=0,
    end=7,
    matched=Term(concept="sea", lang="vi", text="Hải sản"),
    preferred=("aquatic products",),
)
OPENING = Request(source="Ông Lê Văn Bình phát biểu khai mạc.")
THANKS = Request(source="Bà Ngô Tường Vy cảm ơn ASEAN.")
PLAIN = Request(source="Hội nghị kết thúc tốt đẹp.")
ENGLISH = ("Le Van Binh spoke at the opening.", "Ngo Tuong Vy thanked ASEAN.", "The conference ended well.")


@pytest.mark.parametrize(
    ("texts", "requests", "moved"),
    [
        (ENGLISH, (OPENING, THANKS, PLAIN), set()),
        ((ENGLISH[1], ENGLISH[0], ENGLISH[2]), (OPENING, THANKS, PLAIN), {0, 1}),
        # Three that have moved on by one: the one without names stands where names are wanted.
        ((ENGLISH[1], ENGLISH[2], ENGLISH[0]), (OPENING, THANKS, PLAIN), {0, 1, 2}),
        (("Rice sells.", "Aquatic product sells."), (Request(source="Gạo", hits=(RICE,)), PLAIN), set()),
        (
            ("Aquatic products sell.", "Rice sells."),
            (Request(source="Gạo chạy.", hits=(RICE,)), Request(source="Hải sản chạy.", hits=(SEA,))),
            {0, 1},
        ),
        # Both name both, or the answer names a neighbour's person too: nothing is said.
        (("Binh met Vy.", "Vy met Binh."), (Request(source="Bình gặp Vy."), Request(source="Vy gặp Bình.")), set()),
        ((ENGLISH[0], None, ""), (OPENING, THANKS, PLAIN), set()),
        ((), (), set()),
    ],
)
def test_an_answer_is_known_by_the_names_and_terms_of_its_source(texts, requests, moved) -> None:
    assert exchanged(texts, requests) == moved
