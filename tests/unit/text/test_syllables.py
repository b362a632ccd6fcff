"""What is spelled as a Vietnamese syllable, by the narrow measure and by the wide one."""

import unicodedata

import pytest

from workbench.text.syllables import is_standard, is_standard_bare, is_syllable

STANDARD = """
a à ả ã á ạ ăn ấm ánh ướt ương yêu yến y ý ích ếch oanh uy ủy uỷ uyên ơ ô ở ừ ba bà cả chị dưới đường gà ghế ghi nghĩ
nghiêng ngoằn ngoèo ngủ khuya khuỷu khuếch trương kỳ kỉ qua quá quốc quyền quỳnh quýt quện quắt quờ quỹ quét quân gì gìn
giữa giết giếng giá giỏi giường già hoá hóa hoà thuỷ thủy thúy loài loại toàn tòan hoặc xoong soóc moóc boong rượu hươu
bướu chuối nước muốn tuổi thuở huơ tuần thuế tuế tuếch duệ nhuệ xuýt suýt huých tuyết thuyết tuynh pin pa phở vợ xã sẽ
trên rừng lúa miến kiếm tiệc tiếp việt biếu hiểu nghiệp mười bảy tám chín sách đẹp các một tốt học thích lịch mẹ mĩ
quí quịt quanh quạch quặp quằn quấy quều ngoặc khoăn xoăn thoắt đoạt oách ngoáy ngoao oằn oẻo
"""

NOT_STANDARD = """
hóc̣ hoc hòc tôt tốc̉ cãch mach màp krông đắk lắk mil buk niê y-rin w jack zoë nestlé café peña über señor dak
ngh đr str aa eee oou uou ươa ieo aeu bầuk lee thanhh nhg hcm tphcm ubnd ưo ơa êa ăi ăo âo ôo chhi tjnh zân fở
"""

BARE = """
Mau Tho Ha Noi Nguyen Duc Anh Binh Duong Phuoc Quynh Thuy Hue Yen Uong Dong Truong Nghe Trung Tien An
"""
NOT_BARE = """
Donald Trump Biden Bill Paul Mark Jack Lee Moon Johnson Harris Carl Dak Lak Krong Smith Zhang Xi-an Deuk
"""


@pytest.mark.parametrize("word", STANDARD.split())
def test_standard(word: str) -> None:
    assert is_standard(word)
    assert is_standard(word.upper())
    assert is_standard(word.capitalize())
    assert is_syllable(word)
    assert is_standard_bare(word)


@pytest.mark.parametrize("word", NOT_STANDARD.split())
def test_not_standard(word: str) -> None:
    assert not is_standard(unicodedata.normalize("NFC", word))


@pytest.mark.parametrize("word", BARE.split())
def test_bare(word: str) -> None:
    assert is_standard_bare(word)


@pytest.mark.parametrize("word", NOT_BARE.split())
def test_not_bare(word: str) -> None:
    assert not is_standard_bare(word)


@pytest.mark.parametrize("word", ["Krông", "Đắk", "Lắk", "Mil", "Bru", "Pleiku"[:3], "Klong", "Blao", "Ea", "Kđăm"[1:]])
def test_names_of_the_highlands(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["Lee", "Jae", "Moon", "Seul", "Trump", "Biden", "", "5", "a5", "Hmưk", "Zoë", "Nestlé"]
)
def test_foreign_words(word: str) -> None:
    assert not is_syllable(word)
