"""With all checks on: every planted error is found by its check, and no right translation is accused of anything."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from workbench.checks import Context, Policy, Suite, known_ids
from workbench.model import LanguagePair, State, Term, TermHit, Unit, UnitKey
from workbench.text.profiles import VNA

SUITE = Suite.load(Policy())

# check, source, right, wrong
PLANTED: tuple[tuple[str, str, str, str], ...] = (
    # --- state -------------------------------------------------------------------------------------------------------
    ("untranslated", "Giá gạo ổn định.", "Rice prices are stable.", ""),
    ("blank-target", "Giá gạo ổn định.", "Rice prices are stable.", "\u00a0"),
    ("unchanged", "Giá gạo ổn định.", "Rice prices are stable.", "Giá gạo ổn định."),
    # --- figures -----------------------------------------------------------------------------------------------------
    (
        "number-mismatch",
        "Huyện có 1.250 hộ trồng cam.",
        "The district has 1,250 orange-growing households.",
        "The district has 1,520 orange-growing households.",
    ),
    ("number-mismatch", "Sản lượng tăng 6,5%.", "Output rose by 6.5%.", "Output rose by 5.6%."),
    (
        "number-mismatch",
        "Tổng vốn đạt 3.200 tỷ đồng.",
        "Total capital reached 3.2 trillion VND.",
        "Total capital reached 3.3 trillion VND.",
    ),
    (
        "number-mismatch",
        "Có 27 doanh nghiệp tham gia.",
        "Twenty-seven businesses took part.",
        "Many businesses took part.",
    ),
    (
        "number-mismatch",
        "Quy định tại Nghị định số 86/2025/NĐ-CP.",
        "As stipulated in Decree No. 86/2025/ND-CP.",
        "As stipulated in Decree No. 68/2025/ND-CP.",
    ),
    ("number-mismatch", "GDP tăng trưởng âm 2,5%.", "GDP growth was minus 2.5%.", "GDP growth was 2.5%."),
    (
        "number-place",
        "Tỉnh Bắc Ninh thu hút 3,1 tỷ USD, tỉnh Nghệ An 1,6 tỷ USD.",
        "Nghe An province attracted 1.6 billion USD and Bac Ninh province 3.1 billion USD.",
        "Bac Ninh province attracted 1.6 billion USD and Nghe An province 3.1 billion USD.",
    ),
    ("number-bound", "Có gần 300 hộ.", "There are nearly 300 households.", "There are over 300 households."),
    ("number-approximation", "Có khoảng 300 hộ.", "There are about 300 households.", "There are 300 households."),
    ("number-extra", "Xuất khẩu tăng mạnh.", "Exports rose sharply.", "Exports rose sharply, by 40%."),
    (
        "number-magnitude",
        "Tỉnh xuất khẩu 2,5 triệu tấn gạo.",
        "The province exported 2.5 million tonnes of rice.",
        "The province exported 2.5 billion tonnes of rice.",
    ),
    (
        "number-magnitude",
        "Kim ngạch đạt 1,3 tỷ USD.",
        "Turnover reached US$1.3 billion.",
        "Turnover reached US$1.3 million.",
    ),
    (
        "number-format",
        "Nhà máy chế biến 12.500 tấn tôm.",
        "The plant processes 12,500 tonnes of shrimp.",
        "The plant processes 12.500 tonnes of shrimp.",
    ),
    ("number-format", "Tỷ lệ đạt 6,5%.", "The rate is 6.5%.", "The rate is 6,5%."),
    (
        "currency-mismatch",
        "Khoản vay trị giá 50 triệu euro.",
        "The loan is worth 50 million EUR.",
        "The loan is worth 50 million USD.",
    ),
    (
        "percent-points",
        "Lãi suất giảm 0,5 điểm phần trăm.",
        "Interest rates fell by 0.5 percentage points.",
        "Interest rates fell by 0.5%.",
    ),
    (
        "measurement-mismatch",
        "Vùng trồng rộng 500 ha.",
        "The growing area covers 500 ha.",
        "The growing area covers 500 sq.km.",
    ),
    (
        "date-mismatch",
        "Hiệp định có hiệu lực từ ngày 1/8/2020.",
        "The agreement took effect on August 1, 2020.",
        "The agreement took effect on August 2, 2020.",
    ),
    (
        "date-order",
        "Hội nghị diễn ra ngày 5/4.",
        "The conference took place on April 5.",
        "The conference took place on May 4.",
    ),
    (
        "weekday-mismatch",
        "Đoàn đến vào thứ Tư, ngày 1/5.",
        "The delegation arrives on Wednesday, May 1.",
        "The delegation arrives on Thursday, May 1.",
    ),
    (
        "quarter-half-year",
        "Xuất khẩu quý III tăng mạnh.",
        "Exports rose sharply in the third quarter.",
        "Exports rose sharply in the second quarter.",
    ),
    (
        "quarter-half-year",
        "Trong 6 tháng đầu năm, giá cà phê tăng.",
        "In the first half of the year, coffee prices rose.",
        "In the second half of the year, coffee prices rose.",
    ),
    (
        "time-mismatch",
        "Lễ khai mạc bắt đầu lúc 19 giờ.",
        "The opening ceremony starts at 7 p.m.",
        "The opening ceremony starts at 9 p.m.",
    ),
    (
        "alphanumeric-mismatch",
        "Xe chạy trên Quốc lộ QL1A.",
        "Trucks run on Highway QL1A.",
        "Trucks run on Highway QL2A.",
    ),
    # --- denials -----------------------------------------------------------------------------------------------------
    ("negation-mismatch", "Giá gạo không tăng.", "Rice prices did not rise.", "Rice prices rose."),
    ("negation-mismatch", "Giá gạo tăng.", "Rice prices rose.", "Rice prices did not rise."),
    # --- terms -------------------------------------------------------------------------------------------------------
    (
        "glossary-missing",
        "Thuế giá trị gia tăng giảm 2%.",
        "Value added tax was cut by 2%.",
        "Income tax was cut by 2%.",
    ),
    (
        "glossary-wrong",
        "Doanh nghiệp Pháp quan tâm đến tôm.",
        "French firms are interested in shrimp.",
        "Japanese firms are interested in shrimp.",
    ),
    (
        "glossary-forbidden",
        "Bộ Công Thương ban hành kế hoạch.",
        "The Ministry of Industry and Trade has issued a plan.",
        "The Ministry of Commerce has issued a plan.",
    ),
    (
        "glossary-forbidden",
        "Tỉnh có nhiều nguồn lực.",
        "The province has many resources.",
        "The province has many human resources.",
    ),
    (
        "acronym-lost",
        "Quỹ Khí hậu Xanh (GCF) tài trợ.",
        "The Green Climate Fund finances it.",
        "A fund finances it.",
    ),
    (
        "pairing",
        "Samsung (35%), Oppo (20%) dẫn đầu.",
        "Samsung (35%) and Oppo (20%) lead.",
        "Samsung (20%) and Oppo (35%) lead.",
    ),
    ("country-spelling", "Gạo của Việt Nam.", "Rice from Vietnam.", "Rice from Viet Nam."),
    # --- Vietnamese --------------------------------------------------------------------------------------------------
    (
        "leftover-vietnamese",
        "Tỉnh đẩy mạnh xuất khẩu.",
        "The province is boosting exports.",
        "The province đẩy mạnh exports.",
    ),
    ("leftover-vietnamese", "Ông Lê Văn Sử phát biểu.", "Le Van Su spoke.", "Lê Văn Sử spoke."),
    ("leftover-vietnamese", "Gạo và tôm.", "Rice and shrimp.", "Rice và shrimp."),
    # --- names -------------------------------------------------------------------------------------------------------
    ("proper-name-lost", "Ông Lê Văn Bình phát biểu.", "Le Van Binh spoke.", "Le Van Ninh spoke."),
    ("given-name-mismatch", "Ông Nguyên đồng ý.", "Nguyen agreed.", "Nguyet agreed."),
    ("proper-name-lost", "Huyện Năm Căn phát triển.", "Nam Can district is developing.", "It is developing."),
    (
        "proper-name-diacritics",
        "Bà Nguyễn Thị Hoa phát biểu.",
        "Nguyen Thi Hoa spoke.",
        "Nguyễn Thi Hoa spoke.",
    ),
    # --- marks in pairs ----------------------------------------------------------------------------------------------
    (
        "bracket-balance",
        "Hiệp định (FTA) có hiệu lực.",
        "The agreement (FTA) is in force.",
        "The agreement (FTA is in force.",
    ),
    ("quote-balance", "Ông nói: “Giá đã tăng”.", "He said: “Prices have risen.”", "He said: “Prices have risen."),
    # --- what is left out, and what a program reads ----------------------------------------------------------------
    ("bracket-mismatch", "(Còn tiếp)", "(To be continued)", "To be continued"),
    ("start-punctuation", "2) Hai ảnh nền trắng", "2) Two photos on white", "3) Two photos on white"),
    ("sentence-count", "Giá tăng. Người dân lo lắng.", "Prices rose. People worry.", "Prices rose."),
    ("placeholder-mismatch", "Xin chào, {name}!", "Hello, {name}!", "Hello, {ten}!"),
    ("tag-mismatch", "Nhấn <b>Lưu</b>.", "Press <b>Save</b>.", "Press <b>Save<b>."),
    ("tab-mismatch", "Tên\tQuê", "Name\tHome", "Name Home"),
    # --- letters and titles ----------------------------------------------------------------------------------------
    ("start-capital", "Giá gạo ổn định.", "Rice prices are stable.", "rice prices are stable."),
    ("capitals-run", "Giá gạo ổn định.", "Rice prices are stable.", "RIce prices are stable."),
    ("honorific", "Bà Hoa phát biểu.", "Ms Hoa spoke.", "Mr Hoa spoke."),
    # --- punctuation -------------------------------------------------------------------------------------------------
    ("end-punctuation", "Vì sao giá tăng?", "Why are prices rising?", "Why are prices rising."),
    ("end-punctuation", "Giá gạo ổn định.", "Rice prices are stable.", "Rice prices are stable"),
    ("end-punctuation", "Giá gạo ổn định", "Rice prices are stable", "Rice prices are stable."),
    ("article-end-mark", "Giá gạo ổn định./.", "Rice prices are stable./.", "Rice prices are stable/."),
    ("space-before-punctuation", "Gạo, tôm và cà phê.", "Rice, shrimp and coffee.", "Rice , shrimp and coffee."),
    ("space-after-punctuation", "Gạo, tôm và cà phê.", "Rice, shrimp and coffee.", "Rice,shrimp and coffee."),
    ("space-after-punctuation", "(Ảnh: TTXVN)", "(Photo: VNA)", "(Photo:VNA)"),
    ("repeated-punctuation", "Giá gạo ổn định.", "Rice prices are stable.", "Rice prices are stable.."),
    # --- space -------------------------------------------------------------------------------------------------------
    ("double-space", "Giá gạo ổn định.", "Rice prices are stable.", "Rice  prices are stable."),
    ("leading-space", "Giá gạo ổn định.", "Rice prices are stable.", " Rice prices are stable."),
    ("trailing-space", "Giá gạo ổn định.", "Rice prices are stable.", "Rice prices are stable. "),
    ("newline-mismatch", "Giá gạo\nổn định.", "Rice prices\nare stable.", "Rice prices are stable."),
    # --- words -------------------------------------------------------------------------------------------------------
    ("doubled-word", "Giá gạo ổn định.", "Rice prices are stable.", "Rice prices are are stable."),
    (
        "length-ratio",
        "Tỉnh tập trung phát triển hạ tầng giao thông, cảng biển và các khu công nghiệp ven biển.",
        "The province focuses on developing transport infrastructure, seaports and coastal industrial parks.",
        "The province develops infrastructure.",
    ),
    # --- characters --------------------------------------------------------------------------------------------------
    ("zero-width-character", "Giá gạo ổn định.", "Rice prices are stable.", "Rice pri\u200bces are stable."),
    ("control-character", "Giá gạo ổn định.", "Rice prices are stable.", "Rice prices\x07 are stable."),
    ("mojibake", "Quán cà phê.", "A café.", "A cafÃ©."),
    ("unicode-nfc", "Quán cà phê.", "A café.", "A cafe\u0301."),
    ("confusable-letter", "Dịch COVID-19.", "The COVID-19 pandemic.", "The C\u041eVID-19 pandemic."),
    # --- addresses ---------------------------------------------------------------------------------------------------
    (
        "url-mismatch",
        "Xem tại https://example.org/tin.",
        "See https://example.org/tin.",
        "See https://example.org/tni.",
    ),
    ("email-mismatch", "Gửi về desk@example.org.", "Write to desk@example.org.", "Write to desk@exmaple.org."),
)

RIGHT: tuple[tuple[str, str], ...] = (
    ("Hội nhập", "Integration"),
    (
        "TTXVN - Năm 2023, tỉnh xuất khẩu hơn 60.000 tấn tôm.",
        "(VNA) – In 2023, the province exported over 60,000 tonnes of shrimp.",
    ),
    ("Cảng cá Sông Đốc (Ảnh: Thế Anh/TTXVN)", "Song Doc fishing port (Photo: The Anh/VNA)"),
    ("Cảng cá Sông Đốc. (Ảnh: TTXVN)", "Song Doc fishing port (Photo: VNA)"),
    ("Gồm gạo, tôm, cà phê, hồ tiêu...", "They include rice, shrimp, coffee and pepper, among others."),
    ("Gồm gạo, tôm, cà phê, v.v.", "They include rice, shrimp, coffee, etc."),
    ("GRDP bình quân đầu người đạt 60,9 triệu đồng/năm./.", "GRDP per capita reached 60.9 million VND per year./."),
    ("Vốn đầu tư là 1 tỷ đồng.", "Investment amounts to 1 billion VND (nearly 42,600 USD)."),
    ("Bộ Công Thương cho biết xuất khẩu của Việt Nam tăng.", "Vietnamese exports rose, the ministry said."),
    ("Một nửa trong số 12 xã đạt chuẩn.", "Half of the 12 communes meet the standard."),
    ("Đại hội lần thứ XIII của Đảng.", "The 13th Party Congress."),
    ("Giai đoạn 2021-2025, tăng trưởng đạt 7-8%/năm.", "In the 2021-2025 period, growth was 7-8% a year."),
    ("Hàng triệu lao động có việc làm.", "Millions of workers have jobs."),
    ("Hợp đồng được ký tại Đồng Nai.", "The contract was signed in Dong Nai."),
    ("Tỷ lệ nghèo giảm còn 3%.", "The poverty rate fell to 3%."),
    ("Chương trình bắt đầu lúc 8h30 sáng 1/3.", "The programme starts at 8:30 a.m. on March 1."),
    ("a) Mở rộng thị trường;", "a) Expanding markets;"),
    ("“Chúng tôi sẽ đầu tư”, ông nói.", "“We will invest,” he said."),
    ("Theo ông, “cửa mở rồi.", "In his words, “the door is open."),
    ("Xem thêm", "See more"),
    ("Mỹ giữ mức thuế 20%.", "The US keeps the 20% tariff."),
    ("Tổng thống Brazil thăm São Paulo.", "The President of Brazil visited São Paulo."),
    ("Công ty ABC Việt Nam", "ABC Vietnam Co., Ltd."),
    ("Nghị quyết số 19/2018/QH14 được thông qua.", "Resolution No. 19/2018/QH14 was adopted."),
)

TERMS: dict[str, dict[str, object]] = {
    "Thuế giá trị gia tăng": {"preferred": ("value added tax",)},
    "Pháp": {"preferred": ("France",), "domain": "place"},
    "Việt Nam": {"preferred": ("Vietnam",), "domain": "place"},
    "Bộ Công Thương": {
        "preferred": ("Ministry of Industry and Trade",),
        "acronym": "MOIT",
        "forbidden": ("Ministry of Commerce",),
    },
    "nguồn lực": {"preferred": ("resources",), "forbidden": ("human resources",)},
    "tỷ đồng": {"preferred": ("billion VND",), "soft": True, "forbidden": ("copper", "USD")},
    "Nghị quyết": {"preferred": ("Resolution",), "soft": True, "forbidden": ("Decision", "Decree")},
    "Nghị định": {"preferred": ("Decree",), "forbidden": ("Protocol", "Resolution")},
}


def hits(source: str) -> Sequence[TermHit]:
    """The terms of the table that stand in a source."""
    found = []
    for name, facts in TERMS.items():
        if name in source:
            more = dict(facts)
            term = Term(concept=name, lang="vi", text=name, domain=str(more.pop("domain", "")))
            at = source.index(name)
            found.append(TermHit(concept=name, start=at, end=at + len(name), matched=term, **more))  # type: ignore[arg-type]
    return tuple(found)


CONTEXT = Context(LanguagePair("vi", "en"), date(2024, 5, 2), VNA, hits)


@pytest.fixture
def check() -> Callable[[str, str], dict[str, str]]:
    """Run all checks on one pair: messages by check."""

    def run(source: str, target: str) -> dict[str, str]:
        unit = Unit(key=UnitKey(None, source), target=target, state=State.REVIEWED)
        return {finding.check: finding.message for finding in SUITE.run([unit], CONTEXT)}

    return run


@pytest.mark.parametrize(("name", "source", "right", "wrong"), PLANTED)
def test_a_planted_error_is_found(
    check: Callable[[str, str], dict[str, str]], name: str, source: str, right: str, wrong: str
) -> None:
    assert name in check(source, wrong)


@pytest.mark.parametrize(("source", "target"), [(source, right) for _, source, right, _ in PLANTED] + list(RIGHT))
def test_a_right_translation_is_left_alone(
    check: Callable[[str, str], dict[str, str]], source: str, target: str
) -> None:
    assert check(source, target) == {}


def test_every_check_has_a_planted_error() -> None:
    elsewhere = {
        "acronym-first-mention",
        "acronym-mismatch",
        "fuzzy",
        "glossary-recast",
        "inconsistent-target",
        "name-anachronism",
        "name-inconsistent",
        "name-out-of-date",
        "plugin-error",
        "quote-mismatch",
        "segment-join",
    }  # they need a state, a second unit, a termbase with dates, a stranger
    of_files = {check.id for check in SUITE.file_checks}  # test_po_file.py plants in whole files
    assert set(known_ids()) - {name for name, *_ in PLANTED} - of_files == elsewhere


def test_findings_name_places_inside_the_texts() -> None:
    for _, source, _, wrong in PLANTED:
        unit = Unit(key=UnitKey(None, source), target=wrong, state=State.REVIEWED)
        for finding in SUITE.run([unit], CONTEXT):
            for span in finding.spans:
                text = source if span.side == "source" else wrong
                assert 0 <= span.start < span.end <= len(text), finding
