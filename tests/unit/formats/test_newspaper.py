"""What a news agency's paragraphs are: each table is an article, one row a paragraph."""

import pytest

from workbench.formats.newspaper import roles
from workbench.model import Role

LONG = "Kim ngạch xuất khẩu của tỉnh tăng đều trong ba năm qua nhờ tôm, cua và gạo, theo báo cáo của cơ quan hải quan."
MORE = "Các doanh nghiệp cho biết đơn hàng quý tới đã kín và họ đang tuyển thêm lao động có tay nghề cho nhà máy mới."
LAST = "Tỉnh đặt mục tiêu 1,5 tỷ USD trong năm tới./."
HEADLINE = "Xuất khẩu tôm của tỉnh vượt mục tiêu cả năm"

ARTICLES = {
    "everything": [
        ("kicker", "Kinh tế"),
        ("headline", HEADLINE),
        ("dateline", "Bạc Liêu"),
        ("lead", LONG),
        ("caption", "Thu hoạch tôm ở đầm nuôi (Ảnh: Minh Khôi/TTXVN)"),
        ("body", "TTXVN - " + MORE),
        ("subhead", "Thị trường mới mở ra"),
        ("body", MORE),
        ("caption", "Tàu rời cảng. (Ảnh: Minh Khôi/TTXVN)"),
        ("body", LAST),
        ("byline", "Minh Khôi"),
        ("link", "Xem thêm"),
    ],
    "headline only": [("headline", HEADLINE), ("lead", LONG), ("body", MORE)],
    "a brief of one paragraph": [("headline", HEADLINE), ("body", LONG)],
    "headline and dateline": [("headline", HEADLINE), ("dateline", "Hà Nội"), ("lead", LONG), ("body", MORE)],
    "kicker and headline": [("kicker", "Hội nhập"), ("headline", HEADLINE), ("lead", LONG), ("body", MORE)],
    "dateline with a day": [
        ("headline", HEADLINE),
        ("dateline", "TP. Hồ Chí Minh, 1/3/2023"),
        ("lead", LONG),
        ("body", MORE),
    ],
    "dateline of two names": [
        ("headline", HEADLINE),
        ("dateline", "Bà Rịa - Vũng Tàu"),
        ("lead", LONG),
        ("body", MORE),
    ],
    "clock line": [
        ("headline", HEADLINE),
        ("dateline", "Thứ Tư, 01/03/2023 08:15 GMT+7"),
        ("lead", LONG),
        ("body", MORE),
    ],
    "a second headline": [
        ("kicker", "Kinh tế"),
        ("headline", HEADLINE),
        ("subhead", "Ba tỉnh ven biển cùng ký kết hợp tác"),
        ("lead", LONG),
        ("body", MORE),
    ],
    "a headline that asks": [
        ("kicker", "Kinh tế"),
        ("headline", "Vì sao giá tôm giảm mạnh?"),
        ("dateline", "Sóc Trăng"),
        ("lead", LONG),
        ("body", MORE),
    ],
    "two bylines": [
        ("headline", HEADLINE),
        ("lead", LONG),
        ("body", LAST),
        ("byline", "Minh Khôi"),
        ("byline", "Thu Hà - Văn An/TTXVN"),
    ],
    "byline of an agency": [("headline", HEADLINE), ("lead", LONG), ("body", MORE), ("byline", "Theo TTXVN")],
    "tin, ảnh": [("headline", HEADLINE), ("lead", LONG), ("body", MORE), ("byline", "Tin, ảnh: Minh Khôi")],
    "a caption behind the byline": [
        ("headline", HEADLINE),
        ("lead", LONG),
        ("body", LAST),
        ("byline", "Minh Khôi"),
        ("caption", "Ảnh: Minh Khôi"),
    ],
    "links with titles": [
        ("headline", HEADLINE),
        ("lead", LONG),
        ("link", "Xem thêm: Tôm sinh thái vào châu Âu"),
        ("body", LAST),
        ("link", "Tin liên quan"),
        ("link", "Gạo thơm lên kệ siêu thị nước ngoài"),
        ("link", "Cua biển tìm đường xuất ngoại"),
    ],
    "credits without brackets": [
        ("headline", HEADLINE),
        ("lead", LONG),
        ("caption", "Công nhân phân loại tôm. Ảnh: Minh Khôi/TTXVN"),
        ("caption", "Ảnh minh họa"),
        ("caption", "Lễ ký kết (Nguồn: TTXVN)"),
        ("body", MORE),
    ],
    "a source of figures is no credit": [
        ("headline", HEADLINE),
        ("lead", LONG),
        ("body", "Kim ngạch đạt 5 tỷ USD. (Nguồn: Tổng cục Thống kê)"),
        ("body", "Đoàn công bố nhiều hình ảnh: tư liệu, bản đồ."),
    ],
    "a list is no row of subheads": [
        ("headline", HEADLINE),
        ("lead", LONG),
        ("body", "Các mặt hàng chính gồm:"),
        ("body", "Tôm đông lạnh"),
        ("body", "Cua biển"),
        ("body", MORE),
    ],
    "sentences only": [("body", LONG), ("body", MORE), ("body", "Không!")],
    "a question among sentences": [
        ("body", "Bạn có khỏe không hôm nay?"),
        ("body", "Tôi khỏe."),
        ("body", "Cảm ơn bạn."),
    ],
    "words only": [("body", "Tôm"), ("body", "Cua"), ("body", "Cá")],
    "a list first": [("body", "1. Mục tiêu chung"), ("body", LONG), ("body", MORE)],
    "a table of many lines": [*[("body", f"Dòng {n}") for n in range(8)], ("body", LONG)],
    "one line": [("body", "Hội nhập")],
    "nothing": [],
}


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES.keys())
def test_roles(article: list[tuple[str, str]]) -> None:
    assert [str(role) for role in roles([text for _, text in article])] == [role for role, _ in article]


@pytest.mark.parametrize(
    "link",
    [
        "Xem thêm",
        "XEM THÊM",
        "Tin liên quan",
        "Đọc thêm",
        "Bài viết liên quan",
        ">>> Tôm vào châu Âu",
        "Tin cùng chuyên mục",
    ],
)
def test_the_words_of_a_page_are_links(link: str) -> None:
    assert roles([HEADLINE, LONG, LAST, link])[-1] is Role.LINK


def test_a_sentence_that_begins_like_a_link_is_body() -> None:
    assert roles([HEADLINE, LONG, "Xem thêm nhiều cảnh đẹp, du khách còn mua được đặc sản.", MORE])[2] is Role.BODY
