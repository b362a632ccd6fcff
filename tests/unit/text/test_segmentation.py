"""Where Vietnamese and English sentences end: each row is a paragraph with its sentences, cut at `¦`."""

import json
import unicodedata
from pathlib import Path

import pytest

from workbench.text import srx
from workbench.text.segmentation import sentences

SHARED = Path(__file__).parents[3].parent / "shared"

VIETNAMESE = [
    "",
    "Hội nhập",
    "Kim ngạch tăng mạnh. ¦Tôm vẫn dẫn đầu! ¦Vì sao?",
    # places
    "Đoàn đến TP. Hồ Chí Minh hôm qua. ¦Sau đó, đoàn về Cần Thơ.",
    "Trụ sở đặt tại Q. 3, TP.HCM. ¦Chi nhánh ở P. 5, Tp. Vũng Tàu.",
    "Xưởng nằm ở TT. Năm Căn và TX. Giá Rai.",
    "Nhà máy đặt tại Đ. 5, K. 2 của thị trấn.",
    "Hội thảo diễn ra tại TP. ¦Theo ban tổ chức, có 200 người dự.",
    "Tuyến đường đi qua TP. Bà Rịa và TP. Từ Sơn.",
    # offices and degrees
    "PGS.TS. Lê Văn Ân chủ trì. ¦ThS. Vũ Thị Bình báo cáo.",
    "PGS. TS Trần An và GS.TSKH. Đỗ Minh cùng dự.",
    "Th.S Lý Hoa, BS. Hồ Nam và KS. Tô Lan phát biểu.",
    "Theo ĐBQH. Nguyễn Thu Hà, cần sửa luật. ¦Nhiều ý kiến tán thành.",
    "Đây là kiến nghị của nhiều ĐBQH. ¦Chính phủ sẽ xem xét.",
    "Em vừa tốt nghiệp THPT. ¦Con đường phía trước còn dài.",
    # and so on
    "Tỉnh xuất khẩu tôm, cua, cá, v.v. sang Nhật Bản.",
    "Tỉnh bán tôm, cua, v.v... cho nhiều nước.",
    "Tỉnh bán tôm, cua, v.v. ¦Doanh thu tăng đều.",
    # initials
    "Ông Donald J. Trump phát biểu. ¦Bà N.T.H. (sinh năm 1990) vắng mặt.",
    "Ông V. K. Singh đến thăm tỉnh.",
    "Công an đã mời ông H. ¦Theo lời khai, ông không biết chuyện.",
    "Nhiệt độ xuống dưới 10 độ C. ¦Học sinh được nghỉ học.",
    # figures
    "Tổng thu là 5.700 tỷ đồng, tăng 6,5%. ¦5.200 tỷ đồng là thu nội địa.",
    "GDP tăng 7.5 điểm. ¦Đó là mức cao.",
    "Xem tr. 12 và tr. 15 của báo cáo số. 7 năm nay.",
    "Điện thoại: (84. 4) 1234567.",
    # lists
    "1. Tăng cường hợp tác quốc tế.",
    "I. Mục tiêu chung",
    "a) Đối với doanh nghiệp xuất khẩu",
    "2.1. Giải pháp về thị trường",
    "Khoản 1. Phạm vi điều chỉnh của nghị định.",
    "Có ba việc phải làm. ¦1. Mở rộng thị trường. ¦2. Đào tạo lao động.",
    "Việc này được nêu tại Điều 5. ¦Ngoài ra còn có phụ lục.",
    # the end of an article
    "Thu nhập đạt 60 triệu đồng/năm./.",
    "Thu nhập đạt 60 triệu đồng/năm./. ¦Minh Khôi",
    "Tỉnh có rừng, biển, v.v./.",
    # ellipsis
    "Phòng vệ thương mại..., theo hướng chủ động.",
    "Giá giảm… nên dân bỏ ruộng.",
    "Giá giảm ... nên dân bỏ ruộng.",
    "Tỉnh chống bán phá giá, chống trợ cấp... ¦Cà Mau đặt mục tiêu mới.",
    "Đó là một… “kỳ tích” của ngành tôm.",
    "Giá giảm tới... 40% chỉ sau một tuần.",
    "… Rồi cũng chính con sông này đổi dòng. ¦Làng dời đi.",
    # quotations
    "“Chúng ta đã sẵn sàng chưa?” - Bộ trưởng hỏi. ¦Cả hội trường im lặng.",
    "“Tôm đã xuống ao.”, ông nói.",
    "Ông nói: “Tôm đã xuống ao.” ¦Bà đồng ý.",
    "Ông hỏi. ¦“Vì sao giá giảm?”",
    'Giá tăng. ¦"hiện tượng" này còn kéo dài.',
    "Trẻ reo: “Mẹ! Bố!”. ¦Ai cũng cười.",
    "Khẩu hiệu là “Gần dân. Vì dân. Hiểu dân”.",
    "Bà đáp: “Không. ¦Tôi không biết”.",
    # brackets and credits
    "Bốc hàng tại cảng. (Ảnh: An Hiếu/TTXVN)",
    "Bốc hàng tại cảng (Ảnh: An Hiếu/TTXVN)",
    "Bốc hàng tại cảng. (Nguồn: TTXVN) ¦Cảng có ba cầu.",
    "Kết quả tốt hơn. ¦(Phụ lục kèm theo báo cáo.)",
    # addresses
    "Xem tại www.vietnamplus.vn. ¦Bài có nhiều ảnh.",
    "Gửi thư về ban.doc@example.vn trước 30/6. ¦Ban tổ chức sẽ trả lời.",
    "Theo VOV.VN, mưa còn kéo dài. ¦Bộ đội T.Ư đã lên đường.",
    # firms and foreign titles
    "Hãng ABC Co., Ltd. đầu tư thêm. ¦Công ty CP. Minh Phú hợp tác.",
    "Mr. Park gặp Dr. Smith ở St. Petersburg.",
    "Công ty Apple Inc. mở cửa hàng.",
    # white space
    "  Một câu.  ¦Câu hai.\n",
    "Một câu.\u00a0¦Câu hai.",
    # a space forgotten, and dots that look so
    "Xuất khẩu tăng 12%.¦Nhập khẩu giảm.",
    "Vụ lúa năm 2024.¦Theo ông An, giá tốt.",
    "Ai cũng biết.¦“Làng này đổi mới rồi”, bà nói.",
    "Trang Dantri.Com và tệp baocao.Docx đăng ở TP.Huế, Q.Ba Đình.",
    "1.Tăng cường kiểm tra.",
]

ENGLISH = [
    "Exports rose 6.5% in 2023. ¦Shrimp led the way.",
    "Dr. Nguyen met Mr. Smith of Acme Co., Ltd. in Hanoi. ¦They signed a deal.",
    "The U.S. Department of Commerce opened a case. ¦It closed in May.",
    "Resolution No. 19 took effect at 8 a.m. on Jan. 1, 2023.",
    "Markets include Japan, the Republic of Korea, etc. ¦The EU follows.",
    "“Are we ready?” he asked. ¦Nobody answered.",
    "Income was 60.9 million VND./.",
    "Fertiliser is loaded at the port. (Photo: VNA)",
]


def spans_of(marked: str) -> tuple[str, list[str]]:
    """Return the paragraph without its marks, and its sentences."""
    return marked.replace("¦", ""), [piece.strip() for piece in marked.split("¦") if piece.strip()]


@pytest.mark.parametrize("marked", VIETNAMESE)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_vietnamese(marked: str, form: str) -> None:
    paragraph, expected = spans_of(unicodedata.normalize(form, marked))
    assert [paragraph[start:end] for start, end in sentences(paragraph)] == expected


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    paragraph, expected = spans_of(marked)
    assert [paragraph[start:end] for start, end in sentences(paragraph, "en")] == expected


def test_a_break_of_our_own_rules_stands_where_candidates_are_looked_for() -> None:
    """`candidates` is a shortcut: the last mark or bracket in front of a break, then white space or a capital."""
    for lang in ("vi", "en"):
        own = srx.rules(lang)
        for end in "abc,;:-–0 \n":
            assert not any(rule.before.search(f"Ông Văn A.{end}") for rule in own.rules if rule.is_break)
        for start in ("a a", "Ab.Ab", "1 a", "( a"):
            assert not any(rule.after.match(f"{start} Ab ab") for rule in own.rules if rule.is_break)


def test_an_unknown_language_is_cut_by_the_general_rules() -> None:
    assert sentences("Eins. Zwei.", "de") == ((0, 5), (6, 11))


def test_f1_on_news_that_people_have_cut() -> None:
    """Boundary F1 on the development set of the treebank; glued headings and misprints cost the rest."""
    gold_file = SHARED / "data" / "segmentation_dev.jsonl"
    if not gold_file.exists():
        pytest.skip("the shared development set is not there")
    right = found = gold = 0
    for line in gold_file.read_text(encoding="utf-8").splitlines():
        pieces = json.loads(line)["sentences"]
        paragraph = " ".join(pieces)
        ends = {len(" ".join(pieces[:n])) for n in range(1, len(pieces))}
        cut = {end for _, end in sentences(paragraph)[:-1]}
        right, found, gold = right + len(ends & cut), found + len(cut), gold + len(ends)
    assert 2 * right / (found + gold) >= 0.995
