"""Names: none lost on first mention, none half stripped, each one way in a document. No person here is real."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from workbench.checks import Context, Policy, Suite
from workbench.checks.names import NameInconsistent, ProperNameDiacritics, ProperNameLost
from workbench.model import Finding, Role, State, TermHit, Unit, UnitKey

MakeContext = Callable[..., Context]
MakeHit = Callable[..., TermHit]

LOST = [
    # the name is not there
    ("Ông Lâm Văn Bi cho biết giá tăng.", "He said prices had risen.", "Lâm Văn Bi"),
    ("Bà Trần Thị Hoa trồng cam.", "Tran Thi Hue grows oranges.", "Trần Thị Hoa"),
    ("Phó Chủ tịch UBND tỉnh Lâm Văn Bi dự.", "Vice Chairman of the provincial committee attended.", "Lâm Văn Bi"),
    ("Ông Lê Văn Sử và bà Đỗ Thị Mai ký.", "Le Van Su signed.", "Đỗ Thị Mai"),
    ("Nguyễn Thu Trang, sinh viên, đồng ý.", "Nguyen Thu Thuy, a student, agrees.", "Nguyễn Thu Trang"),
    ("PGS.TS. Đỗ Minh Khuê nhận định.", "Associate Professor Do Minh Khoa commented.", "Đỗ Minh Khuê"),
    ("Luật sư Trương Anh Dũng bào chữa.", "A lawyer defended him.", "Trương Anh Dũng"),
    ("Xã Đất Mũi, huyện Ngọc Hiển.", "Dat Mui commune.", "Ngọc Hiển"),
    ("Đoàn đến xã Đất Mũi.", "The delegation arrived.", "Đất Mũi"),
    ("Huyện Hướng Hóa trồng cà phê.", "Coffee is grown in Huong Hiep.", "Hướng Hóa"),
    ("Tại thị xã Giá Rai, giá tăng.", "Prices rose.", "Giá Rai"),
    ("Phường Tân Thành có 200 hộ.", "Tan Thanh Ward", ""),
    # a given name that belongs to somebody else
    ("Ông Lâm Minh Bi dự.", "Tran Van Bi attended.", "Lâm Minh Bi"),
    ("Ông Lâm Minh Bi dự.", "Lam Nhat Bi attended.", "Lâm Minh Bi"),
    ("Ông Lâm Minh Bi dự.", "Lam Ming Bi attended.", "Lâm Minh Bi"),
    ("Ông Lâm Minh Bi dự.", "Lan Minh Bi attended.", "Lâm Minh Bi"),
    ("Hai tỉnh Vĩnh Long và Trà Vinh hợp tác.", "The provinces of Vinh Phuc and Tra Vinh", "Vĩnh Long"),
    ("Các xã Kỳ Lợi, Kỳ Hà và Kỳ Ninh", "Ky Loi, Ky Ha and Ky Nam communes", "Kỳ Ninh"),
    ("Hoa hậu H'Hen Niê đến.", "H’Hen Nhi came.", "H'Hen Niê"),
    # the name is there in another order
    ("Ông Lâm Văn Bi cho biết.", "Bi Lam Van said.", "Lâm Văn Bi"),
    ("Anh Huỳnh Anh nuôi cua.", "Anh Huynh raises crabs.", "Huỳnh Anh"),
    ("Bà Trần Thị Hoa dự.", "Hoa Thi Tran attended.", "Trần Thị Hoa"),
    ("Bà Trần Thị Hoa dự.", "Thi Hoa Tran attended.", "Trần Thị Hoa"),
    ("Ông Lê Quang Bình nói.", "Lê Bình Quang said.", "Lê Quang Bình"),
]

NOT_LOST = [
    ("Ông Lâm Văn Bi cho biết giá tăng.", "Lam Van Bi said prices had risen."),
    ("Ông Lâm Văn Bi cho biết giá tăng.", "Mr. Lâm Văn Bi said prices had risen."),
    ("Ông Lâm Văn Bi cho biết giá tăng.", "Bi said prices had risen."),
    ("Ông Lâm Văn Bi cho biết giá tăng.", "LAM VAN BI: prices have risen"),
    ("Ông Bi cho biết giá tăng.", "He said prices had risen."),
    ("Bà Hoa và anh Tư bán cá.", "They sell fish."),
    ("Bà Nguyễn Thị Thuỷ nói.", "Nguyen Thi Thuy said."),
    ("Ông Trần Sỹ An nói.", "Tran Si An said."),
    ("Ông Lý Văn Kỳ nói.", "Mr Ly Van Ky's words."),
    ("Phó Chủ tịch UBND tỉnh Cà Mau Lâm Văn Bi dự.", "Vice Chairman of Ca Mau People's Committee Lam Van Bi attended."),
    ("Bộ trưởng Bộ Công Thương Nguyễn Hồng Bình nói.", "Nguyen Hong Binh, Minister of Industry and Trade, said."),
    ("Ông Đỗ Minh Khuê nói.", "Do Minh Khue’s view"),
    ("Huyện Hướng Hóa trồng cà phê.", "Coffee is grown in Huong Hoa district."),
    ("Xã Đất Mũi có 200 hộ.", "The commune has 200 households."),
    ("Huyện Ngọc Hiển giáp biển.", "The coastal district lies by the sea."),
    ("Tỉnh Đắk Lắk được mùa.", "Daklak province had a good crop."),
    ("Huyện Krông Pắc được mùa.", "Krong Pac had a good crop."),
    ("Thành phố Hồ Chí Minh tăng trưởng.", "HCM City grew."),
    ("Thành phố Hồ Chí Minh tăng trưởng.", "Ho Chi Minh City grew."),
    ("Thành phố Hồ Chí Minh tăng trưởng.", "The southern metropolis of HCM grew."),
    ("tỉnh Bà Rịa - Vũng Tàu", "Ba Ria-Vung Tau province"),
    ("tỉnh Thừa Thiên - Huế", "Thua Thien-Hue province"),
    # places with English names of their own, and what the kind is not known of
    ("Sông Hồng dâng cao, hồ Hoàn Kiếm đông người.", "The Red River rose; Sword Lake was crowded."),
    ("Chùa Một Cột mở cửa.", "One Pillar Pagoda is open."),
    ("Quần đảo Hoàng Sa và Trường Sa.", "The Paracels and Spratlys."),
    ("Hà Nội và Sóc Trăng tăng trưởng.", "Both localities grew."),
    ("Công ty Minh Phú xuất khẩu tôm.", "The company exports shrimp."),
    ("Hội Nông dân vận động.", "The Farmers' Union campaigned."),
    ("Quốc hội thông qua Luật Đất đai.", "The National Assembly passed the Land Law."),
    # foreigners
    ("Tổng thống Vla-đi-mia Pu-tin thăm Việt Nam.", "President Vladimir Putin visits Vietnam."),
    ("Ông Lee Min Ho đến Hà Nội.", "Lee Min-ho came to Hanoi."),
    ("Chủ tịch Trung Quốc Triệu Vĩnh Phát đến.", "Chinese President Zhao Yongfa arrived."),
    ("Ông Vương Đại Lộc nhấn mạnh.", "Wang Dalu stressed."),
    ("Ông Lý Trường Vinh nhấn mạnh.", "Lee Chang-yong stressed."),
    ("Tỉnh Vân Nam và thành phố Côn Minh của Trung Quốc.", "China's Yunnan province and its capital."),
    ("Thành phố Nam Ninh, Quảng Tây, Trung Quốc.", "Nanning city, Guangxi, China."),
    ("Tỉnh Sa Vẳn của Lào kết nghĩa.", "Savannakhet province of Laos became a partner."),
    ("Liên minh Hợp tác xã Việt Nam họp.", "The Cooperative Alliance met."),
    # credits
    ("Cảng cá. (Ảnh: Lê Minh Anh/TTXVN)", "Fishing port. (Photo: VNA)"),
    ("Ảnh: Trần Thanh Bình", "Photo: VNA"),
    ("TỈNH CÀ MAU ĐẨY MẠNH XUẤT KHẨU", "PROVINCE STEPS UP EXPORTS"),
    # the given name first, as people abroad write themselves
    ("Giáo sư Mỹ gốc Việt Trần Minh Đức đoạt giải.", "Vietnamese-American professor Minh Duc Tran won."),
    ("Ông Mã Anh Lâm thăm đảo.", "Ma Ying-lin visited the island."),
    # lists
    ("Ba tỉnh Long An, Bến Tre, Trà Vinh họp.", "The three provinces met."),
    ("Hai xã Tân Ân và Viên An sáp nhập.", "Both communes merge."),
    ("Các ông Lê Văn An, Lê Văn Ân dự.", "Le Van An and Le Van An attended."),
    # nothing to judge
    ("Ông Lâm Văn Bi nói.", ""),
    ("Ông Lâm Văn Bi nói.", "  "),
    ("Giá gạo ổn định.", "Rice prices are stable."),
]

HALF_STRIPPED = [
    ("Ông Nguyễn Phú Thành nói.", "Nguyễn Phu Thanh said.", "Nguyễn Phu Thanh"),
    ("Ông Nguyễn Phú Thành nói.", "Nguyễn Phú Thanh said.", "Nguyễn Phú Thanh"),
    ("Ông Nguyễn Phú Thành nói.", "Nguyên Phú Thành said.", "Nguyên Phú Thành"),
    ("Bà Nguyễn Thị Hoa nói.", "Nguyễn Thi Hoa said.", "Nguyễn Thi Hoa"),
    ("Bà Đỗ Thị Mai nói.", "Đo Thi Mai said.", "Đo Thi Mai"),
    ("Bà Đỗ Thị Mai nói.", "Do Thị Mai said.", "Do Thị Mai"),
    ("Ở Đà Nẵng, giá tăng.", "Prices rose in Đa Nang.", "Đa Nang"),
    ("Ở Đắk Lắk, giá tăng.", "Prices rose in Đắk Lak.", "Đắk Lak"),
    ("Ở Đắk Lắk, giá tăng.", "Prices rose in ĐắkLak.", "ĐắkLak"),
    ("Xã Đất Mũi", "Đất Mui commune", "Đất Mui"),
    ("Ông Lâm Văn Bi", "LÂM VAN BI", "LÂM VAN BI"),
]

WHOLE = [
    ("Ông Nguyễn Phú Thành nói.", "Nguyễn Phú Thành said."),
    ("Ông Nguyễn Phú Thành nói.", "Nguyen Phu Thanh said."),
    ("Ông Nguyễn Phú Thành nói.", "NGUYỄN PHÚ THÀNH said."),
    ("Ông Nguyễn Phú Thành nói.", "Nguye\u0302\u0303n Phu\u0301 Tha\u0300nh said."),
    ("Bà Đỗ Thị Thuỷ nói.", "Đỗ Thị Thủy said."),
    ("Bà Đỗ Thị Hòa nói.", "Đỗ Thị Hoà said."),
    ("Ông Trần Sỹ An nói.", "Trần Sĩ An said."),
    ("Ông Lâm Văn Bi", "Lâm Văn Bi’s café"),
    ("Ở Đà Nẵng có quán cà phê.", "A café in Da Nang."),
    ("Ở Hà Nội có phở.", "Phở in Hanoi."),
    ("Ở Bà Rịa - Vũng Tàu", "In Bà Rịa-Vũng Tàu"),
    ("Ở Đắk Lắk", "In Đắk-Lắk"),
    ("Ông Bi", "Bị"),
]


def unit(source: str, target: str, role: str = "") -> Unit:
    return Unit(key=UnitKey(None, source), target=target, state=State.TRANSLATED, role=role)


@pytest.fixture
def lost(context: MakeContext) -> Callable[..., list[str]]:
    """The names of the source that are reported for a document of these pairs."""

    def run(*pairs: tuple[str, str], hits: Sequence[TermHit] = (), role: str = "") -> list[str]:
        units = [unit(source, target, role) for source, target in pairs]
        findings = ProperNameLost().run_document(units, context(hits=hits))
        return [finding.source[finding.spans[0].start : finding.spans[0].end] for finding in findings]

    return run


@pytest.mark.parametrize(("source", "target", "name"), LOST)
def test_a_lost_name_is_reported(lost: Callable[..., list[str]], source: str, target: str, name: str) -> None:
    assert lost((source, target)) == ([name] if name else [])


@pytest.mark.parametrize(("source", "target"), NOT_LOST)
def test_a_right_translation_has_lost_no_name(lost: Callable[..., list[str]], source: str, target: str) -> None:
    assert lost((source, target)) == []


def test_only_the_first_mention_must_be_in_full(lost: Callable[..., list[str]]) -> None:
    first = ("Ông Lâm Văn Bi nói.", "Lam Van Bi said.")
    later = ("Ông Lâm Văn Bi cho biết thêm.", "He added.")
    assert lost(first, later) == []
    assert lost(later, first) == ["Lâm Văn Bi"]


def test_an_empty_segment_is_no_first_mention(lost: Callable[..., list[str]]) -> None:
    assert lost(("Ông Lâm Văn Bi nói.", ""), ("Ông Lâm Văn Bi kể.", "He told us.")) == ["Lâm Văn Bi"]


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.KICKER, Role.LINK, Role.BYLINE, Role.SUBHEAD])
def test_headlines_and_bylines_may_leave_names_out(lost: Callable[..., list[str]], role: Role) -> None:
    assert lost(("Ông Lâm Văn Bi tiếp đoàn", "Official receives delegation"), role=role) == []


def test_the_name_is_asked_for_where_the_text_runs(lost: Callable[..., list[str]]) -> None:
    assert lost(("Ông Lâm Văn Bi tiếp đoàn.", "An official spoke."), role=Role.BODY) == ["Lâm Văn Bi"]


def test_what_the_glossary_has_is_its_business(lost: Callable[..., list[str]], hit_in: MakeHit) -> None:
    source = "Thành phố Hà Nội và xã Đất Mũi"
    hits = [hit_in(source, "Hà Nội", "Hanoi", domain="place")]
    assert lost((source, "The capital and others"), hits=hits) == ["Đất Mũi"]


def test_what_the_glossary_has_by_a_pattern_is_still_a_name(lost: Callable[..., list[str]], hit_in: MakeHit) -> None:
    source = "Tại huyện Kỳ Anh, giá tăng."
    hit = hit_in(source, "huyện Kỳ Anh", "Ky Anh district", domain="place", soft=True)
    pattern = replace(hit, matched=replace(hit.matched, text="huyện {place}"))
    assert lost((source, "Prices rose in Ky Son district."), hits=[pattern]) == ["Kỳ Anh"]
    assert lost((source, "Prices rose in Ky Anh district."), hits=[pattern]) == []


def test_another_order_is_shown_in_the_english(context: MakeContext) -> None:
    units = [unit("Ông Lâm Văn Bi nói.", "Yesterday Bi Lam Van said.")]
    (finding,) = ProperNameLost().run_document(units, context())
    assert "“Lam Van Bi”" in finding.message
    assert finding.target[finding.spans[1].start : finding.spans[1].end] == "Bi Lam Van"


def test_the_message_has_the_name_in_the_house_style(context: MakeContext) -> None:
    units = [unit("Ông Lâm Văn Bi nói.", "Someone said.")]
    (finding,) = ProperNameLost().run_document(units, context("vns"))
    assert "“Lâm Văn Bi” in English" in finding.message


@pytest.mark.parametrize("profile", ["vna", "vns"])
@pytest.mark.parametrize(("source", "target", "name"), HALF_STRIPPED)
def test_half_stripped(judge: Callable[..., list[Finding]], source: str, target: str, name: str, profile: str) -> None:
    (finding,) = judge(ProperNameDiacritics, source, target, profile=profile)
    assert target[finding.spans[0].start : finding.spans[0].end] == name


@pytest.mark.parametrize("profile", ["vna", "vns"])
@pytest.mark.parametrize(("source", "target"), WHOLE)
def test_whole(judge: Callable[..., list[Finding]], source: str, target: str, profile: str) -> None:
    assert judge(ProperNameDiacritics, source, target, profile=profile) == []


TWO_WAYS = [
    ([("ở Đắk Lắk", "in Dak Lak"), ("từ Đắk Lắk", "from Dak Lak"), ("tới Đắk Lắk", "to Daklak")], ["Daklak"]),
    ([("ở Đắk Lắk", "in Dak Lak"), ("tới Đắk Lắk", "to Dak-Lak")], ["Dak-Lak"]),
    ([("ở Đà Nẵng", "in Đà Nẵng"), ("tới Đà Nẵng", "to Da Nang")], ["Da Nang"]),
    ([("ở Hà Nội", "in Hanoi"), ("tới Hà Nội", "to Ha Noi")], ["Ha Noi"]),
    ([("ông Trần Sỹ An", "Tran Sy An"), ("ông Trần Sỹ An nói", "Tran Si An said")], ["Tran Si An"]),
    ([("ở Hà Nội", "in Ha Noi"), ("tới Hà Nội", "to Hanoi"), ("về Hà Nội", "Hanoi")], ["Ha Noi"]),
]

ONE_WAY = [
    [("ở Đắk Lắk", "in Dak Lak"), ("tới Đắk Lắk", "DAK LAK"), ("Đắk Lắk nói", "Dak Lak's word")],
    [("ông Lâm Văn Bi", "Lam Van Bi"), ("ông Bi", "Bi"), ("ông Lâm Văn Bi kể", "he said")],
    [("ở Lao Bảo", "in Lao Bao"), ("khu Lao Bảo - Densavan", "the Lao Bao-Densavan area")],
    [("ở Hà Nội", "in Hanoi"), ("tới Hà Nội", "")],
    [("bà Đỗ Thị Hòa", "Đỗ Thị Hòa"), ("bà Đỗ Thị Hoà", "Đỗ Thị Hoà")],
    [("ở Trung Quốc", "in China"), ("tới Trung Quốc", "to the People's Republic of China")],
    [("Cần Thơ", "Can Tho"), ("thành phố Cần Thơ", "Can Tho city"), ("CẦN THƠ", "CAN THO")],
]


@pytest.mark.parametrize(("pairs", "reported"), TWO_WAYS)
def test_two_ways(context: MakeContext, pairs: list[tuple[str, str]], reported: list[str]) -> None:
    findings = Suite.of([NameInconsistent()], Policy()).run([unit(*pair) for pair in pairs], context())
    assert [one.target[one.spans[0].start : one.spans[0].end] for one in findings] == reported


@pytest.mark.parametrize("pairs", ONE_WAY)
def test_one_way(context: MakeContext, pairs: list[tuple[str, str]]) -> None:
    assert not Suite.of([NameInconsistent()], Policy()).run([unit(*pair) for pair in pairs], context())


def test_a_lost_name_is_told_while_somebody_types_unless_it_was_named_before(context: MakeContext) -> None:
    suite = Suite.of([ProperNameLost()], Policy())
    first, later = unit("Ông Lâm Văn Bi nói.", "Lam Van Bi said."), unit("Ông Lâm Văn Bi kể.", "He told.")
    assert not suite.run_unit(later, context(), [first])
    (finding,) = suite.run_unit(later, context())
    assert (finding,) == suite.run([later], context())
    untranslated = unit("Ông Lâm Văn Bi nói.", "")
    assert suite.run_unit(later, context(), [untranslated]) == (finding,)
    headline = unit("Ông Lâm Văn Bi nói gì", "What he said", Role.HEADLINE)
    assert suite.run_unit(later, context(), [headline]) == (finding,)
    assert not suite.run_unit(headline, context())


def test_a_misspelled_name_is_shown_in_the_english(context: MakeContext) -> None:
    (finding,) = ProperNameLost().run_document([unit("Ông Lâm Văn Bi nói.", "Mr Lam Van Di said.")], context())
    assert "not “Lam Van Di”" in finding.message
    assert finding.target[finding.spans[1].start : finding.spans[1].end] == "Lam Van Di"


@pytest.mark.parametrize(
    ("target", "is_wrong"),
    [
        ("He added.", False),
        ("Bi added.", False),
        ("The official added.", False),
        ("Lam Van Bi added.", False),
        ("Lam Van Di added.", True),
        ("Bi Lam Van added.", True),
        ("Bi Lam added.", True),
    ],
)
def test_a_later_mention_may_be_short_and_not_wrong(context: MakeContext, target: str, is_wrong: bool) -> None:
    suite = Suite.of([ProperNameLost()], Policy())
    units = [unit("Ông Lâm Văn Bi nói.", "Lam Van Bi said."), unit("Ông Lâm Văn Bi cho biết thêm.", target)]
    assert bool(suite.run(units, context())) == is_wrong
    assert suite.run_unit(units[1], context(), units[:1]) == suite.run(units, context())
