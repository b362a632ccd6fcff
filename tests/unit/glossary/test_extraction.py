"""Candidates for the termbase: what is proposed, what is not, and what English says for it."""

import pytest

from workbench.glossary import rejections
from workbench.glossary.extraction import CandidateKind, Passage, extract
from workbench.glossary.extraction.acronyms import definitions, english_name


def proposed(texts, *, known=(), rejected=(), rendered=(), minimum=2):
    passages = [
        Passage(source=one, place=str(n))
        if isinstance(one, str)
        else Passage(source=one[0], target=one[1], place=str(n))
        for n, one in enumerate(texts, 1)
    ]

    def places_in(text, forms):
        return [(start, start + len(form)) for form in forms if (start := text.find(form)) >= 0]

    return {
        one.text: one
        for one in extract(
            passages,
            lambda text: places_in(text, known),
            lambda passage, start, end: places_in(passage.target, rendered),
            rejected=rejected,
            minimum=minimum,
        )
    }


REPEATED = (
    "Doanh nghiệp phải có giấy chứng nhận xuất xứ khi xuất khẩu gạo.",
    "Cơ quan hải quan kiểm tra giấy chứng nhận xuất xứ của lô hàng.",
    "Nhờ giấy chứng nhận xuất xứ, gạo được miễn thuế.",
)


def test_what_comes_again_and_holds_together_is_proposed():
    found = proposed(REPEATED)
    assert found["giấy chứng nhận xuất xứ"].frequency == 3
    assert found["giấy chứng nhận xuất xứ"].kind is CandidateKind.PHRASE
    assert [one.place for one in found["giấy chứng nhận xuất xứ"].examples] == ["1", "2", "3"]


@pytest.mark.parametrize("part", ["chứng nhận", "nhận xuất", "giấy chứng nhận", "chứng nhận xuất xứ", "xuất xứ"])
def test_a_part_of_a_longer_term_is_no_term_of_its_own(part):
    assert part not in proposed(REPEATED)


def test_a_part_that_also_stands_alone_is_one():
    found = proposed(
        (
            *REPEATED,
            "Quy tắc xuất xứ rất chặt.",
            "Xuất xứ phải rõ.",
            "Gian lận xuất xứ bị phạt nặng.",
            "Nước xuất xứ thu thuế.",
        )
    )
    assert "xuất xứ" in found


def test_what_the_termbase_knows_is_not_proposed_again():
    assert "giấy chứng nhận xuất xứ" not in proposed(REPEATED, known=["giấy chứng nhận xuất xứ"])


def test_a_known_term_within_a_longer_one_does_not_hide_it():
    assert "giấy chứng nhận xuất xứ" in proposed(REPEATED, known=["xuất xứ"])


@pytest.mark.parametrize(
    "texts",
    [
        ("Hiện nay giá tăng.", "Hiện nay giá giảm."),
        ("Ông nói rằng sẽ đi.", "Bà nói rằng sẽ về."),
        ("Có 12 triệu tấn.", "Có 12 triệu tấn gạo."),
        ("Theo Nghị định 15/2018/NĐ-CP, hàng được miễn.", "Nghị định 15/2018/NĐ-CP đã sửa."),
    ],
    ids=["everyday", "verbs of reporting", "figures", "document numbers"],
)
def test_running_words_are_no_terms(texts):
    assert not proposed(texts, known=["Nghị định"])


def test_a_sentence_written_twice_is_no_term():
    clause = "dây chuyền chế biến rau quả hiện đại giúp nông dân vùng cao bán hàng nhanh gọn sang nhiều nước bạn"
    assert not proposed((f"{clause} một.", f"Hôm qua {clause} hai."))


def test_the_same_segment_twice_counts_once():
    assert not proposed((REPEATED[0], REPEATED[0]))


def test_people_are_no_terms():
    assert not proposed(("Ông Nguyễn Văn Hùng đến dự.", "Hôm sau ông Nguyễn Văn Hùng ra về."))


def test_a_name_has_the_capitals_that_it_has_inside_sentences():
    found = proposed(
        (
            "Hành lang kinh tế Đông Tây mở.",
            "Khách đi qua Hành lang kinh tế Đông Tây.",
            "Xe vào Hành lang kinh tế Đông Tây.",
        )
    )
    assert found["Hành lang kinh tế Đông Tây"].kind is CandidateKind.NAME


def test_a_capital_at_the_head_of_a_sentence_is_no_names():
    assert "truy xuất nguồn gốc" in proposed(("Truy xuất nguồn gốc rất cần.", "Truy xuất nguồn gốc là khó."))


def test_an_acronym_explained_once_is_proposed_with_its_name():
    text = "Theo Hiệp hội Chế biến và Xuất khẩu Thủy sản Việt Nam (VASEP), giá tôm tăng."
    found = proposed((text,))["Hiệp hội Chế biến và Xuất khẩu Thủy sản Việt Nam"]
    assert (found.acronym, found.frequency) == ("VASEP", 1)
    assert "VASEP" not in proposed((text, "VASEP họp.", "VASEP kêu gọi."))


def test_an_acronym_without_a_name_is_proposed_when_it_comes_again():
    assert proposed(("Mã OCOP mới.", "Hàng OCOP bán chạy."))["OCOP"].kind is CandidateKind.ACRONYM


def test_a_line_of_capitals_has_no_acronyms_and_no_names():
    found = proposed(("GIÁ GẠO THƠM TĂNG", "BÁN GẠO THƠM RẺ"))
    assert [(one.text, one.kind) for one in found.values()] == [("gạo thơm", CandidateKind.PHRASE)]


def test_what_was_rejected_for_ever_stays_away(tmp_path):
    rejections.add(tmp_path, ["Giấy chứng nhận xuất xứ"])
    assert "giấy chứng nhận xuất xứ" not in proposed(REPEATED, rejected=rejections.read(tmp_path))


def test_decomposed_letters_are_the_same_letters():
    import unicodedata

    mixed = (REPEATED[0], unicodedata.normalize("NFD", REPEATED[1]), REPEATED[2])
    assert proposed(mixed)["giấy chứng nhận xuất xứ"].frequency == 3


TRANSLATED = (
    ("Truy xuất nguồn gốc là yêu cầu bắt buộc.", "Traceability is a mandatory requirement."),
    ("Thị trường này đòi hỏi truy xuất nguồn gốc.", "This market demands traceability."),
    ("Chi phí truy xuất nguồn gốc khá cao.", "The cost of traceability is rather high."),
    ("Chi phí vận chuyển khá cao.", "The cost of carriage is rather high."),
)


def test_the_english_that_comes_with_a_candidate_is_proposed():
    best = proposed(TRANSLATED)["truy xuất nguồn gốc"].renderings[0]
    assert (best.text, best.support) == ("traceability", 3)
    assert 0.5 < best.confidence <= 1


def test_what_renders_a_known_term_is_not_proposed_for_another():
    found = proposed(TRANSLATED, rendered=["traceability", "Traceability"])
    assert all("traceability" not in one.text for one in found["truy xuất nguồn gốc"].renderings)


def test_an_untranslated_candidate_has_no_english():
    assert proposed(REPEATED)["giấy chứng nhận xuất xứ"].renderings == ()


def test_one_passage_is_no_evidence():
    found = proposed((*REPEATED[:2], (REPEATED[2], "Thanks to the certificate of origin, rice is duty-free.")))
    assert found["giấy chứng nhận xuất xứ"].renderings == ()


def test_an_acronym_explained_on_both_sides_says_the_english_at_once():
    source = "Hiệp hội Lương thực Việt Nam (VFA) dự báo giá giảm."
    target = "The Vietnam Food Association (VFA) expects prices to fall."
    assert (
        proposed(((source, target),))["Hiệp hội Lương thực Việt Nam"].renderings[0].text == "Vietnam Food Association"
    )


def test_a_place_is_itself_without_marks():
    found = proposed(
        (("Xe đến Lao Bảo sớm.", "Trucks reach Lao Bao early."), ("Xe rời Lao Bảo muộn.", "Trucks leave Lao Bao late."))
    )
    assert found["Lao Bảo"].renderings[0].text == "Lao Bao"


def test_half_a_hyphenated_word_is_no_english():
    found = proposed(
        (
            ("Thương mại hai chiều tăng.", "Two-way trade rose."),
            ("Kim ngạch thương mại hai chiều giảm.", "The value of two-way trade fell."),
            ("Vốn đầu tư giảm.", "Investment capital fell."),
        )
    )
    assert all(not one.text.startswith("way") for one in found["thương mại hai chiều"].renderings)


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Ủy ban nhân dân (UBND) tỉnh họp", "Ủy ban nhân dân", "UBND"),
        ("do Ngân hàng Nhà nước Việt Nam (NHNN) công bố", "Ngân hàng Nhà nước", "NHNN"),
        (
            "Hiệp định Thương mại tự do giữa Việt Nam và Liên minh châu Âu (EVFTA)",
            "Hiệp định Thương mại tự do giữa Việt Nam và Liên minh châu Âu",
            "EVFTA",
        ),
        (
            "Việt Nam đã ký Hiệp định Bảo hộ đầu tư Việt Nam - EU (EVIPA)",
            "Hiệp định Bảo hộ đầu tư Việt Nam - EU",
            "EVIPA",
        ),
        ("phía Việt Nam của Hành lang kinh tế Đông - Tây (EWEC)", "Hành lang kinh tế Đông - Tây", "EWEC"),
    ],
)
def test_the_name_before_an_acronym(text, name, acronym):
    found = [(text[one.name[0].start : one.name[-1].end], one.acronym.text) for one in definitions(text)]
    if acronym == "NHNN":  # the initials say where the name begins, not where the writer meant it to end
        assert found == [("Ngân hàng Nhà nước Việt Nam", acronym)]
    else:
        assert found == [(name, acronym)]


@pytest.mark.parametrize("text", ["giá gạo (tăng 5%)", "quý I (II)", "(VFA) dự báo", "Ảnh (TTXVN", "năm (2024)"])
def test_what_explains_no_acronym(text):
    assert not list(definitions(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Vietnam Food Association (VFA) said", "Vietnam Food Association"),
        (
            "members of the Vietnam Association of Seafood Exporters and Producers (VASEP)",
            "Vietnam Association of Seafood Exporters and Producers",
        ),
        (
            "under the Comprehensive and Progressive Agreement for Trans-Pacific Partnership (CPTPP)",
            "Comprehensive and Progressive Agreement for Trans-Pacific Partnership",
        ),
        ("nothing (XYZ)", ""),
        ("no bracket here", ""),
    ],
)
def test_the_english_name_before_an_acronym(text, name):
    acronym = text[text.find("(") + 1 : text.find(")")] if "(" in text else "ABC"
    assert english_name(text, acronym) == name


def test_rejections_are_sorted_lines_with_comments_kept(tmp_path):
    (tmp_path / "rejected.txt").write_text("# not these\nrau quả\n", "utf-8")
    rejections.add(tmp_path, ["Cà  phê", "RAU QUẢ"])
    assert (tmp_path / "rejected.txt").read_text("utf-8") == "# not these\nCà phê\nrau quả\n"
    assert rejections.read(tmp_path) == {"cà phê", "rau quả"}
