"""The words by which Vietnamese names are told: family names, titles, classes of places, bodies, foreign places.

All in small letters and in the form of `match_key` (`hoà`, `tỷ`), so that spellings do not matter.
"""

from workbench.text.normalise import match_key


def _words(text: str) -> frozenset[str]:
    return frozenset(match_key(text).split())


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(match_key(phrase).split()) for phrase in text.split(","))


SURE_FAMILIES = _words(
    "nguyễn trần phạm huỳnh đặng bùi đỗ ngô đinh trịnh trương đoàn lê lưu tạ quách nghiêm phùng doãn chử khuất trầm"
)
"""A name of two syllables that begins with one of these is a person's."""

LIKELY_FAMILIES = SURE_FAMILIES | _words("phan hoàng võ vũ dương lý lương đào tô tống tăng vương mạc kiều cù")
"""A name of three syllables that begins with one of these is a person's; of two it may be a place (Phan Thiết)."""

FAMILIES = LIKELY_FAMILIES | _words(
    "giáp thích hồ mai cao hà lâm chu châu thái kiều triệu vương bạch từ la quan văn lại thân viên khổng mạc mã kim "
    "tiêu ông thạch sơn danh lò lường quàng cầm tòng lù giàng vàng sùng thào hạng má vừ mùa bế nông hoa hứa nhâm "
    "ninh ngụy ứng vi trang tôn thi lục lộ lã kha khúc huyền hán hàn đường đồng đổng đàm đàng điểu diệp cù cung chế "
    "chung cấn cái bàng âu ấu an bồ biện cát giang hình kiên liêu lỗ lư mẫn nhan nhữ ngọ ngạc ô phí phù phương sái "
    "sầm sử tào thiều thịnh thôi tiết trà trình ty uông vạn viêm xa ân bành ma y lầu tráng tẩn phàn sộng khà hờ lù "
    "cháng sìn thền kpă siu nay rơ chá"
)
"""The family names of the Kinh and the commoner ones of other peoples; many are ordinary words or parts of places."""

MIDDLES = _words("văn thị đình")
"""After a word that is also an ordinary one (Từ, Hồ, Đoàn), these show that it is a family name."""

ADDRESSES = _words("ông bà anh chị cụ cô chú bác thầy em cậu dì mẹ")
"""Before a person, also before the given name alone."""

OFFICES = _phrases(
    "chủ tịch,chủ tịch nước,bí thư,giám đốc,bộ trưởng,thứ trưởng,thủ tướng,đại sứ,tổng thống,luật sư,bác sĩ,kỹ sư,"
    "giáo sư,tiến sĩ,"
    "thạc sĩ,kiến trúc sư,nghệ nhân,nghệ sĩ,nhà văn,nhà thơ,nhà báo,nhạc sĩ,ca sĩ,họa sĩ,đạo diễn,diễn viên,"
    "phóng viên,tác giả,võ sĩ,cầu thủ,vận động viên,kình ngư,huấn luyện viên,trọng tài,hoa hậu,á hậu,linh mục,"
    "giám mục,hòa thượng,thượng tọa,đại đức,ni sư,đại tướng,thượng tướng,trung tướng,thiếu tướng,đại tá,thượng tá,"
    "trung tá,thiếu tá,đại úy,thượng úy,trung úy,thiếu úy,chuẩn đô đốc,đô đốc,trưởng ban,trưởng phòng,trưởng đoàn,"
    "phó ban,trưởng thôn,trưởng bản,hiệu trưởng,viện trưởng,cục trưởng,vụ trưởng,tổng thư ký,thư ký,phát ngôn,"
    "người phát ngôn,chánh án,kiểm toán,thống đốc,tổng kiểm toán,đại biểu,nông dân,ngư dân,chủ cơ sở,chủ vườn,"
    "công nhân,sinh viên,học sinh,chuyên gia,nhà nghiên cứu,anh hùng,liệt sĩ,vua,chúa,công tố viên,bị cáo,bị can,"
    "doanh nhân,chị em,đồng chí,tổng giám đốc,phó giám đốc,nhà sử học,nhà khoa học,lãnh đạo,chủ nhiệm,đội trưởng,"
    "thuyền trưởng,tổ trưởng,già làng,phu nhân,thẩm phán,kiểm sát viên,điều tra viên,nghi phạm,nghi can,nạn nhân,"
    "hành khách,tài xế,thủ môn,tiền đạo,tiền vệ,hậu vệ,trung vệ,thủ quân,kỳ thủ,tay vợt,giáo viên,cô giáo,thầy giáo,"
    "nhà giáo,bệnh nhân,thương binh,cựu chiến binh,người mẫu,nhiếp ảnh gia,biên kịch,con trai,con gái,em trai,em gái,"
    "tỷ phú,đại gia,trung đội trưởng,đại đội trưởng,tiểu đoàn trưởng,đồn trưởng,trạm trưởng,chánh văn phòng,"
    "tổng biên tập,chánh thanh tra,viện sĩ,nhà báo,dịch giả,nhà giáo ưu tú,nghệ nhân ưu tú"
)
"""Offices, ranks and callings that stand before a name, up to three syllables."""

PLURALS = _words("các những nhiều hai ba bốn năm sáu bảy tám chín mười số")
"""Before a title or class these make it that of every name in the list behind: hai tỉnh Vĩnh Long và Trà Vinh."""

LIST_MARKS = _words(", ; và cùng hoặc hay") | {"-"}
"""What stands between the names of a list."""

TITLE_MARKS = _words("gs ts tskh pgs ths bs ks kts cn nsnd nsưt ls hlv đbqh mc")
"""Academic and stage titles, written with or without full stops."""

ABBREVIATIONS = _words("tp tx tt q p h")
"""Classes of places that are written with a full stop."""

ADMINISTRATIVE = {
    ("tỉnh",): ("province",),
    ("thành", "phố"): ("city", "municipality"),
    ("tp",): ("city", "municipality"),
    ("quận",): ("district",),
    ("huyện",): ("district",),
    ("đảo",): ("island",),
    ("thị", "xã"): ("town",),
    ("thị", "trấn"): ("town", "township"),
    ("xã",): ("commune",),
    ("phường",): ("ward",),
    ("đặc", "khu"): ("zone",),
    ("thôn",): ("village", "hamlet"),
    ("bản",): ("village", "hamlet"),
    ("ấp",): ("village", "hamlet"),
    ("làng",): ("village",),
    ("buôn",): ("village", "hamlet"),
    ("khóm",): ("quarter", "residential"),
}
"""Classes of places whose names English keeps, with the words by which it refers to one that is known already."""

COMPOUNDS = _phrases(
    "tác xã,tấn xã,nông thôn,văn bản,xuất bản,phiên bản,kịch bản,tư bản,ấn bản,bán đảo,cơ bản,căn bản,tái bản,"
    "biên bản,nhật bản,hải đảo,xóm làng"
)
"""Words that end like a class of places and are none: hợp tác xã, nông thôn."""

OTHER_CLASSES = _phrases(
    "sông,suối,kênh,rạch,hồ,thác,núi,đèo,đồi,cù lao,quần đảo,hòn,bãi,bãi biển,biển,vịnh,mũi,cửa biển,cầu,phà,bến,"
    "cảng,cảng cá,cảng biển,sân bay,ga,cửa khẩu,cửa khẩu quốc tế,cửa khẩu phụ,cửa khẩu song phương,đường,phố,đại lộ,"
    "quốc lộ,cao tốc,chợ,chùa,đền,đình,miếu,nhà thờ,thành,khu công nghiệp,khu kinh tế,khu di tích,khu du lịch,"
    "vườn quốc gia,rừng,khu bảo tồn,nhà máy,thủy điện,mỏ,vùng,miền,dốc,động,hang"
)
"""Classes of places whose names may be translated (Sword Lake, Red River, One Pillar Pagoda)."""

BODIES = _words(
    "bộ sở ban viện trường hội ngân tập tổng cục vụ phòng uỷ đảng quốc nhà chính mặt liên hiệp đại trung báo đài tạp "
    "toà quân quỹ chi câu khu tết huân huy giải chiến cách nghị luật chương dự đề kế quyết thông chỉ công nhóm tuần "
    "ngày thế hiến pháp học tỉnh huyện thành hđnd ubnd cảnh bảo kho tiểu phân đoàn cơ trạm phong cuộc tháng"
)
"""With these begin the names of bodies, decisions and events: what is no person and no place."""

NOT_NAMES = _words(
    "theo tại ở từ trong ngoài với khi sau trước đến năm tháng các những nhiều một hai ba và nhưng do để vì nếu tuy "
    "còn riêng cùng trên dưới giữa về phía là có được bị cả mỗi mọi này đó đây hiện nay nhờ qua sang bên gần hơn "
    "cuối đầu sáng chiều tối trưa hôm dù dẫu song bởi như cũng đã đang sẽ không chưa vừa mới lại nơi lúc ngay gồm "
    "nhất cách chỉ khoảng người dân xe hàng giá sản xuất nhập tổng ảnh tin bài ý video clip nguồn xem trích gửi kính "
    "thưa nước vùng miền khách du lịch doanh nghiệp ngành lễ đoàn phó thứ trưởng quyền nguyên cựu cố"
)
"""Words that begin a sentence with a capital before a name."""

DIRECTIONS = _words("đông tây nam bắc trung bộ á âu phi mỹ nguyên")
"""What the names of regions are made of: Đông Nam Á, Bắc Trung Bộ, Tây Nguyên. English has other names for them."""

BEGIN_WITH_ADDRESS = _phrases(
    "anh sơn,ông ích,bà rịa,bà nà,bà đen,ông trang,ông đốc,bà triệu,chị lăng,hồ chí,buôn ma,buôn hồ,buôn đôn"
)
"""Names whose first word is also a form of address, a lake or a village."""

FOREIGN = _phrases(
    "trung quốc,hàn quốc,triều tiên,nhật bản,thái lan,hoa kỳ,ấn độ,ấn độ dương,thái bình dương,đại tây dương,"
    "bắc băng dương,địa trung hải,biển đông,biển đen,hồng hải,đài loan,hồng công,hồng kông,ma cao,vương quốc anh,"
    "bồ đào nha,tây ban nha,thổ nhĩ kỳ,thụy điển,thụy sĩ,đan mạch,phần lan,na uy,hà lan,ba lan,bờ biển ngà,ai cập,"
    "nam phi,mông cổ,lào,cam pu chia,úc,tân tây lan,đông timor,hy lạp,ái nhĩ lan,bắc kinh,thượng hải,thiên tân,"
    "trùng khánh,quảng đông,quảng tây,quảng châu,vân nam,côn minh,hà khẩu,nam ninh,bằng tường,đông hưng,hồ nam,"
    "hồ bắc,hà bắc,sơn đông,thiểm tây,tứ xuyên,quý châu,phúc kiến,chiết giang,giang tô,giang tây,an huy,hải nam,"
    "cam túc,thanh hải,tân cương,tây tạng,nội mông,cát lâm,liêu ninh,hắc long giang,ninh hạ,vũ hán,thâm quyến,"
    "hàng châu,nam kinh,tây an,thành đô,hạ môn,đại liên,thanh đảo,tô châu,đông quản,phật sơn,chu hải,sán đầu,"
    "hữu nghị quan,ái điểm,thủy khẩu,long bang,đài bắc,cao hùng,bình nhưỡng,bàn môn điếm,viêng chăn,luông pha băng,"
    "chăm pa sắc,phnôm pênh,xiêm riệp,băng cốc,đông nam á,đông bắc á,châu âu,châu á,châu phi,châu mỹ,châu đại dương,"
    "la mã,luân đôn,pa ri,mạc tư khoa,hoa thịnh đốn,hoàng hà,dương tử,trường giang,mê công,vạn lý trường thành"
)
"""Places abroad and seas that have Vietnamese names."""

LANDS = FOREIGN | _phrases(
    "lào,campuchia,thái lan,myanmar,malaysia,indonesia,singapore,philippines,brunei,nga,anh,pháp,đức,ý,italy,mỹ,"
    "hoa kỳ,canada,úc,australia,nhật,séc,hungary,ukraine,brazil,cuba,israel,iran,iraq"
)
"""Countries, as they stand behind a place that lies in them."""

FOREIGN_LANDS = tuple(
    " ".join(land)
    for land in _phrases(
        "trung quốc,đài loan,hồng công,hồng kông,ma cao,hàn quốc,triều tiên,singapore,malaysia,bắc kinh,quảng tây,"
        "quảng đông,vân nam,trung hoa,trung-việt,việt-trung,hoa kiều,đại lục,mã lai,tân hoa xã"
    )
)
"""Where one of these is named, a person may be Chinese or Korean, with a name in Sino-Vietnamese letters."""

EMIGRANTS = tuple(
    " ".join(word) for word in _phrases("gốc việt,việt kiều,kiều bào,mỹ gốc,pháp gốc,đức gốc,úc gốc,canada gốc")
)
"""Where one of these is said of a person, English may have the given name first: Viet Thanh Nguyen."""

ROMANISED = {
    "an": "ahn an", "bạch": "bai baek", "cao": "gao ko", "chu": "zhu zhou joo", "châu": "zhou chow chou",
    "dương": "yang yeung", "hoàng": "huang wong hwang", "huỳnh": "huang wong", "hà": "he ho ha", "hàn": "han",
    "hồ": "hu wu", "khổng": "kong", "kim": "kim jin", "la": "luo law", "lâm": "lin lam lim", "lê": "li lai",
    "lý": "li lee yi rhee", "lưu": "liu lau ryu yoo", "lương": "liang leung", "lục": "lu", "lã": "lu", "lỗ": "lu",
    "mã": "ma", "mạc": "mo mok", "ngô": "wu ng oh", "nguyễn": "ruan yuen", "phan": "pan poon", "phạm": "fan van",
    "phùng": "feng fung", "quách": "guo kwok kuo", "thái": "cai tsai choi", "thôi": "cui choi choe",
    "tiêu": "xiao siu hsiao", "triệu": "zhao chiu cho", "trình": "cheng ching", "trương": "zhang chang cheung jang",
    "trần": "chen chan tan jin", "trịnh": "zheng cheng jung chung jeong", "tào": "cao tso cho", "tô": "su so",
    "tôn": "sun", "tưởng": "jiang chiang", "tạ": "xie hsieh", "tập": "xi", "tống": "song soong", "tăng": "zeng tsang",
    "từ": "xu hsu seo", "vương": "wang wong", "vũ": "wu yu", "võ": "wu", "đinh": "ding", "đào": "tao",
    "đường": "tang", "đặng": "deng tang", "đỗ": "du to", "đổng": "dong tung", "đoàn": "duan", "đàm": "tan tam",
    "bành": "peng pang", "bùi": "pei bae", "lại": "lai", "uông": "wang", "viên": "yuan", "khương": "jiang kang",
    "doãn": "yin yoon yun", "văn": "moon wen", "phác": "park", "quan": "guan kwan", "nghiêm": "yan yeom",
}  # fmt: skip
"""How a Chinese or Korean bearer of the name is written in English: then the person is no Vietnamese."""
