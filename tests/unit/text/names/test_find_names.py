"""Names in Vietnamese news: what is one, of what kind, and which must reach the English (marked !). No one is real."""

import unicodedata

import pytest

from workbench.text.names import KnownName, NameKind, find_names

CASES = [
    ("Ông Lâm Văn Bi cho biết giá tôm tăng.", "person! Lâm Văn Bi"),
    ("Bà Trần Thị Hoa trồng 2 ha cam.", "person! Trần Thị Hoa"),
    ("Theo ông Lê Quang Bình, giá sẽ giảm.", "person! Lê Quang Bình"),
    ("Theo Nguyễn Văn An, giá sẽ giảm.", "person! Nguyễn Văn An"),
    ("Theo bà Hoa, giá sẽ giảm.", "person Hoa"),
    ("Anh Huỳnh Anh nuôi cua.", "person! Huỳnh Anh"),
    ("Chị Đỗ Thị Mai và anh Phan Văn Tư mở xưởng.", "person! Đỗ Thị Mai; person! Phan Văn Tư"),
    ("Đồng chí Vũ Đức Long dự hội nghị.", "person! Vũ Đức Long"),
    ("Cụ Nguyễn Thị Tám năm nay 90 tuổi.", "person! Nguyễn Thị Tám"),
    ("Em Ngô Bảo Ngọc đoạt giải nhất.", "person! Ngô Bảo Ngọc"),
    ("Thầy Đinh Công Tráng dạy toán.", "person! Đinh Công Tráng"),
    ("Phó Chủ tịch UBND tỉnh Cà Mau Lâm Văn Bi phát biểu.", "place! Cà Mau; person! Lâm Văn Bi"),
    ("Chủ tịch UBND thành phố Hà Nội Trần Sỹ An tiếp đoàn.", "place! Hà Nội; person! Trần Sỹ An"),
    ("Bí thư Đảng ủy xã Nguyễn Văn Tài cho hay.", "person! Nguyễn Văn Tài"),
    ("Bộ trưởng Bộ Công Thương Nguyễn Hồng Bình trả lời.", "person! Nguyễn Hồng Bình"),
    ("Bộ trưởng Ngoại giao Bùi Thanh Tùng thăm Lào.", "person! Bùi Thanh Tùng"),
    ("Thủ tướng Phạm Minh Khải chủ trì cuộc họp.", "person! Phạm Minh Khải"),
    ("Phó Thủ tướng Trần Hồng Quân ký quyết định.", "person! Trần Hồng Quân"),
    ("Đại tướng Phan Văn Lâm tiếp khách.", "person! Phan Văn Lâm"),
    ("Trung tướng Nguyễn Trọng Tín dự lễ.", "person! Nguyễn Trọng Tín"),
    ("Giám đốc Sở Công Thương Đặng Quốc Huy nói.", "person! Đặng Quốc Huy"),
    ("Tổng Giám đốc Công ty cổ phần thủy sản Võ Minh Trí nói.", "person! Võ Minh Trí"),
    ("Luật sư Trương Anh Dũng bảo vệ bị cáo.", "person! Trương Anh Dũng"),
    ("Bác sĩ Hồ Thu Hà khám bệnh.", "person! Hồ Thu Hà"),
    ("PGS.TS. Đỗ Minh Khuê nhận định.", "person! Đỗ Minh Khuê"),
    ("TS. Lê Hoàng Nam phân tích.", "person! Lê Hoàng Nam"),
    ("GS.TS Nguyễn Đình Đức Anh trình bày.", "person! Nguyễn Đình Đức Anh"),
    ("ThS. Mai Văn Khôi nghiên cứu.", "person! Mai Văn Khôi"),
    ("NSND Tạ Thị Thơm biểu diễn.", "person! Tạ Thị Thơm"),
    ("Nhà văn Tô Hoài Phương ra sách mới.", "person! Tô Hoài Phương"),
    ("Đạo diễn Vương Đức Thắng làm phim.", "person! Vương Đức Thắng"),
    ("Ca sĩ Hà Thu Trang hát.", "person! Hà Thu Trang"),
    ("Cầu thủ Đoàn Văn Hiếu ghi bàn.", "person! Đoàn Văn Hiếu"),
    ("Huấn luyện viên Mai Đức Cường hài lòng.", "person! Mai Đức Cường"),
    ("Nghệ nhân Hà Văn Thêm truyền nghề.", "person! Hà Văn Thêm"),
    ("Nông dân Cao Văn Sáu trồng sầu riêng.", "person! Cao Văn Sáu"),
    ("Ngư dân Từ Văn Hải ra khơi.", "person! Từ Văn Hải"),
    ("Hòa thượng Thích Minh Quang chủ trì.", "person! Thích Minh Quang"),
    ("Đại sứ Nguyễn Thanh Vân trình quốc thư.", "person! Nguyễn Thanh Vân"),
    ("Anh hùng Phan Đình Giót được vinh danh.", "person! Phan Đình Giót"),
    ("Vua Lý Thái Tổ dời đô.", "other Vua Lý; person Thái Tổ"),
    ("Ông Bi nói giá tăng.", "person Bi"),
    ("Anh Tư và chị Sáu bán cá.", "person Tư; person Sáu"),
    ("Ông Y Thông ở buôn Đôn.", "person! Y Thông; place Đôn"),
    ("Bà Hồ Thị Kim Thoa Anh tham dự.", "person! Hồ Thị Kim Thoa Anh"),
    ("Nguyễn Thu Trang, sinh viên năm cuối, đồng ý.", "person! Nguyễn Thu Trang"),
    ("Trần Đức Lương Anh là người đầu tiên.", "person! Trần Đức Lương Anh"),
    ("Lê Thị Bưởi làm nghề này 30 năm.", "person! Lê Thị Bưởi"),
    ("Phạm Gia Hân thắng giải.", "person! Phạm Gia Hân"),
    ("Huỳnh Bảo ghi bàn.", "person! Huỳnh Bảo"),
    ("Đặng Nam về nhất.", "person! Đặng Nam"),
    ("Người đoạt giải là Bùi Khánh Linh.", "person! Bùi Khánh Linh"),
    ("Hai thủ khoa là Võ Tấn Phát và Đinh Thùy Dương.", "person! Võ Tấn Phát; person! Đinh Thùy Dương"),
    ("Cùng đi có Đỗ Quang Vinh, Ngô Thị Lành.", "person! Đỗ Quang Vinh; person! Ngô Thị Lành"),
    ("Từ Văn An đến Hồ Thị Bình đều đồng ý.", "person! Từ Văn An; person! Hồ Thị Bình"),
    ("Đoàn Văn Hậu Giang ra sân.", "person! Đoàn Văn Hậu Giang"),
    ("Ông Nguyễn Văn A và bà Trần Thị B ký hợp đồng.", "person! Nguyễn Văn A; person! Trần Thị B"),
    ("Tác giả: Lê Minh Hằng", "person! Lê Minh Hằng"),
    ("Vợ chồng ông Mạc Văn Dần nuôi ong.", "person! Mạc Văn Dần"),
    ("Gia đình bà Lò Thị Én làm du lịch.", "person! Lò Thị Én"),
    ("Già làng Giàng A Páo kể.", "person! Giàng A Páo"),
    ("Ông Vừ Mí Kẻ làm giàu.", "person! Vừ Mí Kẻ"),
    ("Chủ vườn Thạch Sa Rây thu hoạch.", "person! Thạch Sa Rây"),
    ("Ông Danh Út ở ấp Tân Điền.", "person! Danh Út; place! Tân Điền"),
    ("Cô Quàng Thị Xôm dạy chữ.", "person! Quàng Thị Xôm"),
    ("Xã Đất Mũi, huyện Ngọc Hiển, tỉnh Cà Mau.", "place! Đất Mũi; place! Ngọc Hiển; place! Cà Mau"),
    ("Đoàn đến xã Đất Mũi vào sáng 5/6.", "place! Đất Mũi"),
    ("Cửa hàng ở phường Tân Thành bán gạo.", "place! Tân Thành"),
    ("Tại thị xã Giá Rai, giá tăng.", "place! Giá Rai"),
    ("Thị trấn Năm Căn phát triển nhanh.", "place! Năm Căn"),
    ("Huyện Hướng Hóa trồng cà phê.", "place! Hướng Hóa"),
    ("Quận Bình Thủy có nhiều nhà vườn.", "place! Bình Thủy"),
    ("Thôn Lũng Cẩm đón khách.", "place! Lũng Cẩm"),
    ("Bản Sin Suối Hồ làm du lịch.", "place! Sin Suối Hồ"),
    ("Ấp Rạch Gốc B có 200 hộ.", "place! Rạch Gốc B"),
    ("Làng Vạn Phúc dệt lụa.", "place! Vạn Phúc"),
    ("Buôn Ako Dhong đón khách.", ""),
    ("Thành phố Hồ Chí Minh tăng trưởng 7%.", "place! Hồ Chí Minh"),
    ("TP. Hồ Chí Minh tăng trưởng 7%.", "place! Hồ Chí Minh"),
    ("TP Cần Thơ mở tuyến bay.", "place! Cần Thơ"),
    ("Tỉnh Quảng Trị xuất khẩu gỗ.", "place! Quảng Trị"),
    ("tỉnh Thừa Thiên - Huế", "place! Thừa Thiên"),
    ("Đặc khu Phú Quốc đón khách.", "place! Phú Quốc"),
    ("huyện đảo Lý Sơn trồng tỏi", "place! Lý Sơn"),
    ("Các tỉnh Đắk Lắk, Đồng Tháp và Sóc Trăng được mùa.", "place! Đắk Lắk; other Đồng Tháp; other Sóc Trăng"),
    ("Ba xã Tân Ân, Viên An và Đất Mũi giáp biển.", "place! Tân Ân; other Viên An; other Đất Mũi"),
    ("Cửa khẩu quốc tế Lao Bảo đông xe.", "place Lao Bảo"),
    ("Cửa khẩu Hữu Nghị thông xe.", "place Hữu Nghị"),
    ("Cảng cá Sông Đốc tấp nập.", "place Sông Đốc"),
    ("Sân bay Nội Bài mở rộng.", "place Nội Bài"),
    ("Sông Hồng dâng cao.", "place Hồng"),
    ("Cầu Mỹ Thuận nối hai bờ.", "place Mỹ Thuận"),
    ("Hồ Hoàn Kiếm đông người.", "place Hoàn Kiếm"),
    ("Chùa Một Cột mở cửa.", "place Một Cột"),
    ("Vịnh Hạ Long đón khách.", "place Hạ Long"),
    ("Đường Nguyễn Văn Linh ngập.", "place Nguyễn Văn Linh"),
    ("Phố Hàng Bông đông khách.", "place Hàng Bông"),
    ("Chợ Bến Thành mở lại.", "place Bến Thành"),
    ("Núi Bà Đen đón khách.", "place Bà Đen"),
    ("Khu công nghiệp Hòa Khánh kín chỗ.", "place Hòa Khánh"),
    ("Vườn quốc gia Cúc Phương có loài mới.", "place Cúc Phương"),
    ("Quần đảo Trường Sa và Hoàng Sa của Việt Nam.", "place Trường Sa; other Hoàng Sa; other Việt Nam"),
    ("Cà Mau đẩy mạnh xuất khẩu.", "other Cà Mau"),
    ("Tại Cà Mau, giá tôm tăng.", "other Cà Mau"),
    ("Từ Thanh Hóa đến Nghệ An, trời mưa.", "other Thanh Hóa; other Nghệ An"),
    ("Ở Đắk Lắk, cà phê được giá.", "other Đắk Lắk"),
    ("Lạng Sơn có đường biên giới dài.", "other Lạng Sơn"),
    ("Bà Rịa - Vũng Tàu đón tàu lớn.", "other Bà Rịa; other Vũng Tàu"),
    ("Đến Hà Giang vào mùa hoa.", "other Hà Giang"),
    ("Đông Nam Bộ và Tây Nguyên có mưa.", ""),
    ("Khu vực Đông Nam Á tăng trưởng.", ""),
    ("Hội Nông dân vận động hội viên.", ""),
    ("Bộ Nông nghiệp và Phát triển nông thôn ban hành.", ""),
    ("Ủy ban nhân dân tỉnh giao sở này.", ""),
    ("Ban Bí thư ban hành chỉ thị.", ""),
    ("Quốc hội thông qua luật.", ""),
    ("Nhà nước hỗ trợ nông dân.", ""),
    ("Đảng Cộng sản ra nghị quyết.", ""),
    ("Trường Đại học Võ Trường Toản tuyển sinh.", "person! Võ Trường Toản"),
    ("Ngân hàng Nhà nước giảm lãi suất.", ""),
    ("Tập đoàn Hòa Phát xuất khẩu thép.", "other Hòa Phát"),
    ("Công ty Minh Phú xuất khẩu tôm.", "other Minh Phú"),
    ("Báo Nhân Dân đăng tin.", ""),
    ("Tết Nguyên đán đến gần.", ""),
    ("Huân chương Lao động hạng Nhì.", ""),
    ("Luật Đất đai có hiệu lực.", ""),
    ("Mặt trận Tổ quốc kêu gọi.", ""),
    ("Cách mạng Tháng Tám thành công.", ""),
    ("Chủ tịch Quốc hội dự lễ.", ""),
    ("Giám đốc Công an tỉnh nói.", ""),
    ("Chủ tịch Hội Nông dân nói.", ""),
    ("Sở Tài nguyên và Môi trường cấp phép.", ""),
    ("Tổng thống Nga Vla-đi-mia Pu-tin thăm Việt Nam.", "other Việt Nam"),
    ("Tổng thống Donald Trump phát biểu.", ""),
    ("Ông Lee Min Ho và bà Park Geun Hye đến Hà Nội.", "other Hà Nội"),
    ("Thủ đô Mát-xcơ-va của Nga.", ""),
    ("Thủ tướng Hun Manet thăm Hà Nội.", "other Hà Nội"),
    ("Chủ tịch Trung Quốc Triệu Vĩnh Phát thăm Việt Nam.", "other Triệu Vĩnh Phát; other Việt Nam"),
    ("Ông Vương Đại Lộc, đại diện phía Quảng Tây, nói.", "person Vương Đại Lộc"),
    ("Nhật Bản và Hàn Quốc đầu tư.", ""),
    ("Thái Bình Dương và Ấn Độ Dương", ""),
    ("Khu tự trị dân tộc Choang Quảng Tây của Trung Quốc", ""),
    ("(Ảnh: Hải Vân/TTXVN)", "other Hải Vân"),
    ("Ảnh: Lê Minh Anh/TTXVN", "person Lê Minh Anh"),
    ("Bài và ảnh: Trần Thanh Bình", "person Trần Thanh Bình"),
    ("Thanh Bình/TTXVN", "other Thanh Bình"),
    ("TỈNH CÀ MAU ĐẨY MẠNH XUẤT KHẨU", ""),
    ("NGUYỄN VĂN AN LÀ AI", ""),
    ("“Nguyễn Văn An là ai?”, bà Lý Thị Nhị hỏi.", "person! Nguyễn Văn An; person! Lý Thị Nhị"),
    ("- Trần Văn Ba: 2 tấn; - Lê Văn Tư: 3 tấn.", "person! Trần Văn Ba; person! Lê Văn Tư"),
    ("Ông Lê Văn Sử, Chủ tịch; bà Đào Hồng Lan Anh, Giám đốc.", "person! Lê Văn Sử; person! Đào Hồng Lan Anh"),
    ("Kim ngạch đạt 1,3 tỷ USD.", ""),
    ("Giá gạo ổn định.", ""),
    ("Ngày 5/6, giá tăng.", ""),
    ("Trong khi đó, Bình Định giảm.", "other Bình Định"),
    ("Trước đó, Phú Yên công bố dịch.", "other Phú Yên"),
    ("Mai Châu đón khách.", "other Mai Châu"),
    ("Cao Bằng khai hội.", "other Cao Bằng"),
    ("Lâm Đồng trồng hoa.", "other Lâm Đồng"),
    ("Thái Nguyên thu hút vốn.", "other Thái Nguyên"),
    ("An Giang được mùa.", "other An Giang"),
    ("Kim Sơn lấn biển.", "other Kim Sơn"),
    ("Phan Thiết đón khách.", "other Phan Thiết"),
    ("Đồng Tháp trồng sen.", "other Đồng Tháp"),
    ("Đại diện Viettel nói.", ""),
    ("Công nghệ AI và EVFTA giúp VASEP.", ""),
    ("Tiến sĩ Nguyễn Thị Lan Anh (Viện Lúa) chọn giống.", "person! Nguyễn Thị Lan Anh"),
    ("Ông Trần Văn Lĩnh-Chủ tịch hội-nói.", "person! Trần Văn Lĩnh"),
    ("Nguyễn Văn An-Trần Thị Bé vô địch.", "person! Nguyễn Văn An; person! Trần Thị Bé"),
    ("ông Nguyễn Văn An, ông Bảy và ông Út", "person! Nguyễn Văn An; person Bảy; person Út"),
    ("Thiếu tá Rơ Châm Hoa tuần tra.", "other Rơ Châm Hoa"),
    ("Chợ nổi Cái Răng họp sớm.", "other Cái Răng"),
    ("Học viện Chính trị quốc gia Hồ Chí Minh khai giảng.", "other Hồ Chí Minh"),
    ("Đường Hồ Chí Minh đi qua huyện A Lưới.", "place Hồ Chí Minh; place! A Lưới"),
    ("Chủ tịch Hồ Chí Minh đọc Tuyên ngôn.", "person! Hồ Chí Minh"),
    ("Bến Nhà Rồng đón khách.", "place Nhà Rồng"),
    ("Anh Sơn là huyện miền núi.", "other Anh Sơn"),
    ("Liên minh Hợp tác xã Việt Nam họp.", "other Việt Nam"),
    ("Sở Phát triển nông thôn Hà Giang họp ở Mai Châu Xanh.", "other Hà Giang; other Mai Châu Xanh"),
    ("Nhà xuất bản Kim Đồng in sách.", "other Kim Đồng"),
    ("Thông tấn xã Việt Nam đưa tin.", "other Việt Nam"),
    ("Tỉnh Khăm Muộn (Lào) kết nghĩa.", "place Khăm Muộn"),
    ("Tỉnh Sa Vẳn của Lào kết nghĩa.", "place Sa Vẳn"),
    ("Tỉnh Vân Nam và thành phố Côn Minh", ""),
    ("Ông Ích Khiêm là con đường dài.", "other Ông Ích Khiêm"),
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names(text: str, names: str) -> None:
    for given in (text, unicodedata.normalize("NFD", text)):
        found = find_names(given)
        assert "; ".join(f"{name.kind}{'!' * name.certain} {name.text}" for name in found) == names
        for name in found:
            assert unicodedata.normalize("NFC", given[name.start : name.end]) == name.text
            assert " ".join(name.parts) == name.text


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Ông Lê Văn Bi", "ông"),
        ("Theo bà Hoa", "bà"),
        ("Bộ trưởng Lê Văn Bi", "bộ trưởng"),
        ("Phó Giám đốc Lê Văn Bi", "phó giám đốc"),
        ("PGS.TS. Lê Văn Bi", "ts"),
        ("Thành phố Hải Dương", "thành phố"),
        ("ở TP. Hải Dương", "tp"),
        ("Cửa khẩu quốc tế Lao Bảo", "cửa khẩu quốc tế"),
        ("nói. Lê Văn Bi", ""),
        ("nói: “Lê Văn Bi", ""),
    ],
)
def test_the_word_before_says_what_it_is(text: str, lead: str) -> None:
    (name,) = find_names(text)
    assert name.lead == lead


def test_what_the_termbase_knows_comes_back_with_its_forms() -> None:
    text = "Chủ tịch UBND thành phố Hà Nội Hà Văn Thắng"
    start = text.index("Hà Nội")
    known = KnownName(start=start, end=start + 6, kind=NameKind.PLACE, forms=("Hanoi",))
    place, person = find_names(text, [known])
    assert (place.text, place.kind, place.forms, place.certain) == ("Hà Nội", NameKind.PLACE, ("Hanoi",), False)
    assert (person.text, person.kind, person.certain) == ("Hà Văn Thắng", NameKind.PERSON, True)


def test_other_terms_hide_what_they_cover() -> None:
    text = "Công ty Minh Phú và ông Lê Văn Bi"
    (person,) = find_names(text, [KnownName(start=0, end=text.index(" và"))])
    assert person.text == "Lê Văn Bi"


def test_a_long_text_is_searched_in_linear_time() -> None:
    assert len(find_names("Ông Lê Văn Bi nói. " * 20_000)) == 20_000
    assert find_names("Lê " * 100_000)
    assert len(find_names("Bộ " * 50_000 + "Lê Văn Bi")) == 1
    assert find_names("Pu-" * 50_000) == ()
