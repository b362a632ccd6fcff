"""Two spellings of the same Vietnamese have one key; different words keep different ones."""

import unicodedata

import pytest

from workbench.text.normalise import match_key, match_key_with_offsets, nfc_with_offsets, strip_diacritics

# Old placement and new: the key does not tell them apart.
TONE_PLACEMENT = """
hoà hòa · hoá hóa · hoả hỏa · hoã hõa · hoạ họa · toà tòa · toá tóa · toả tỏa · toạ tọa · khoá khóa · loà lòa · loá lóa
loã lõa · xoá xóa · xoã xõa · xoà xòa · doạ dọa · đoạ đọa · goá góa · ngoã ngõa · thoả thỏa · nhoà nhòa · choá chóa
khoả khỏa · đoá đóa · soạ sọa · oà òa · oẻ ỏe · khoẻ khỏe · hoè hòe · loè lòe · loé lóe · toè tòe · toé tóe · xoè xòe
xoé xóe · choè chòe · choé chóe · khoé khóe · nhoè nhòe · thuỷ thủy · thuý thúy · thuỵ thụy · thuỳ thùy · uý úy · uỷ ủy
uỵ ụy · uỳ ùy · uỹ ũy · tuý túy · tuỳ tùy · tuỷ tủy · tuỵ tụy · suý súy · suỵ sụy · luý lúy · luỵ lụy · luỹ lũy
huý húy · huỷ hủy · huỳ hùy · nguỵ ngụy · nguý ngúy · truỵ trụy · truý trúy · khuỷu khủyu · duỵ dụy · đuỳ đùy
hoàn hòan · toàn tòan · hoạt họat · khoảng khỏang · thoáng thóang · hoài hòai · ngoài ngòai · xoáy xóay · ngoèo ngòeo
loãng lõang · choàng chòang · quý qúy · quỳ qùy · quỹ qũy · quỷ qủy · huỳnh hùynh · thuyết thuyết · suỵt sụyt
""".replace("\n", " · ")

# i and y mean the same at the end of a syllable after these initials.
FREE_I_AND_Y = """
tỉ tỷ · tì tỳ · tí tý · tị tỵ · kĩ kỹ · kỉ kỷ · kì kỳ · kí ký · kị kỵ · lí lý · lì lỳ · lị lỵ · mĩ mỹ · mì mỳ · mị mỵ
sĩ sỹ · sỉ sỷ · hi hy · hí hý · hỉ hỷ · li ly · ti ty · qui quy · quí quý · quì quỳ · quĩ quỹ · quỉ quỷ · quị quỵ
"""

# Slips of the hand that leave no doubt: the tone on the o of oă, on the u of qu.
SLIPS = """
hoặc họăc · ngoặc ngọăc · hoẵng hõăng · loắt lóăt · xoắn xóăn · quả qủa · quá qúa · quà qùa · quạ qụa · quãng qũang
quẻ qủe · què qùe · quê quê · quế qúê · quệ qụê · quấn qúân · quận qụân · quần qùân · quắc qúăc · quặng qụăng
quờ qùơ · quở qủơ · quí qúi · quì qùi · quỹ qũi · quán qúan · quảng qủang · quốc quốc · quyết quyết · quýt qúyt
"""

RIMES = ["oa", "oe", "uy", "oan", "oang", "oanh", "oat", "oac", "oach", "oai", "oay", "oao", "oen", "oet", "oeo",
         "uynh", "uych", "uyt", "uyn", "uyu"]  # fmt: skip
INITIALS = [
    "",
    "b",
    "ch",
    "d",
    "đ",
    "g",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "nh",
    "ph",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
]

# What stands within words of web pages and documents and has no shape.
UNSEEN = ["\u00ad", "\u034f", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202c", "\u2060", "\u2066",
          "\u2069", "\ufeff"]  # fmt: skip

OTHER_SPELLINGS = [
    ("hàng hoá", "hàng hóa"),
    ("HÀNG HOÁ", "hàng hóa"),
    ("1,3 tỉ", "1,3 tỷ"),
    ("1,3 TỈ", "1,3 tỷ"),
    ("kĩ sư", "kỹ sư"),
    ("qui định", "quy định"),
    ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
    # hyphens and dashes
    ("kinh tế-xã hội", "kinh tế - xã hội"),
    ("kinh tế -xã hội", "kinh tế- xã hội"),
    ("kinh tế — xã hội", "kinh tế-xã hội"),
    ("2022–2025", "2022-2025"),
    ("2022 – 2025", "2022-2025"),
    ("2022\u20112025", "2022-2025"),
    ("2022\u20102025", "2022-2025"),
    ("2022\u22122025", "2022-2025"),
    ("2022\u20122025", "2022-2025"),
    ("2022\uff0d2025", "2022-2025"),
    ("Bà Rịa\u00a0–\u00a0Vũng Tàu", "Bà Rịa - Vũng Tàu"),
    # Đ and what is typed for it
    ("\u00d0à Nẵng", "Đà Nẵng"),
    ("\u0189à Nẵng", "Đà Nẵng"),
    ("\u00f0ồng", "đồng"),
    ("\u0256ồng", "đồng"),
    ("\u00d0\u1ed2NG", "ĐỒNG"),
    # spaces
    ("5\u00a0triệu", "5 triệu"),
    ("5\u202ftriệu ", "5  triệu"),
    ("5\u2009triệu", "5 triệu"),
    ("5\u2007triệu", "5 triệu"),
    ("5\u3000triệu", "5 triệu"),
    ("\t5\ntriệu\r\n", "5 triệu"),
    # ellipsis, quotes
    ("phòng vệ…", "phòng vệ..."),
    ("“hội nhập”", '"hội nhập"'),
    ("„hội nhập“", '"hội nhập"'),
    ("«hội nhập»", '"hội nhập"'),
    ("‘hội nhập’", "'hội nhập'"),
    ("‚hội nhập‘", "'hội nhập'"),
    ("‹hội nhập›", "'hội nhập'"),
    ("People’s", "People's"),
    ("People\u02bcs", "People's"),
    ("People\u00b4s", "People's"),
    ("H’Hen", "H'Hen"),
    ("〝hội nhập〞", '"hội nhập"'),
    ("＂hội nhập＂", '"hội nhập"'),
    ("H\u02bbHen", "H'Hen"),
    ("phòng vệ⋯", "phòng vệ..."),
    ("kinh tế \u2043 xã hội", "kinh tế-xã hội"),
    ("2022\u2e3a2025", "2022-2025"),
    ("kinh tế\u00a0-\u202fxã hội", "kinh tế-xã hội"),
    ("5\u2002triệu", "5 triệu"),
    ("5\u2008triệu", "5 triệu"),
    ("5\u205ftriệu", "5 triệu"),
    # full-width forms of East Asian keyboards
    ("ＦＴＡ", "FTA"),
    ("１２３，４５％", "123,45%"),
    ("ｋｉ\u0303 ｓｕ̛", "kỹ sư"),
    ("（ＡＳＥＡＮ）－１", "(ASEAN)-1"),
    # what has no shape
    ("\ufeffCà Mau", "Cà Mau"),
    ("Cà \u200bMau", "Cà Mau"),
    ("Cà\u200b Mau\u200b", "Cà Mau"),
    ("xuất\u00a0\u200bkhẩu", "xuất khẩu"),
    ("kinh tế \u2060-\u2060 xã hội", "kinh tế-xã hội"),
    ("tha\u00adnh", "thanh"),
    ("a\u200b\u0301", "á"),
    ("ti\u200b\u0309 đồng", "tỷ đồng"),
    ("t\u00adỉ lệ", "tỷ lệ"),
    ("ho\u200dá", "hóa"),
    (" \u200b ", ""),
    # case
    ("HỘI NHẬP", "Hội nhập"),
    ("ĐẮK LẮK", "Đắk Lắk"),
    # marks in another order, and marks that Unicode has twice
    ("ho\u0323\u0302i", "hội"),
    ("ho\u0302\u0323i", "hội"),
    ("ho\u0340a", "hòa"),
    ("ho\u0341a", "hóa"),
    ("bu\u031b\u0309a", "bửa"),
    ("bu\u0309\u031ba", "bửa"),
]

DIFFERENT = [
    ("ma", "má"), ("hoà", "hoả"), ("của", "quả"), ("của", "cuả"), ("mùa", "muà"), ("mía", "miá"), ("già", "gìa"),
    ("mai", "may"), ("tai", "tay"), ("hai", "hay"), ("lai", "lay"), ("cai", "cay"), ("khai", "khay"), ("sai", "say"),
    ("vi", "vy"), ("di", "dy"), ("nhi", "nhy"), ("thi", "thy"), ("chi", "chy"), ("ghi", "ghy"), ("xi", "xy"),
    ("túi", "túy"), ("thúi", "thúy"), ("lui", "luy"), ("núi", "núy"), ("tim", "tym"), ("kính", "kýnh"), ("kim", "kym"),
    ("tía", "týa"), ("tiếng", "tyếng"), ("atỉ", "atỷ"), ("tỉa", "tỷa"),
    ("kinh tế xã hội", "kinh tế-xã hội"), ("1.3", "1,3"), ("đa", "da"), ("Đà", "Dà"), ("o", "ô"), ("u", "ư"),
    ("quý", "quy"), ("quả", "của"), ("quá", "cuá"), ("giá", "gía"), ("giờ", "gìơ"), ("gì", "gỳ"), ("giỏi", "gỉoi"),
    ("túa", "tuá"), ("lúa", "luá"), ("mưa", "mứa"), ("nghĩ", "nghỹ"), ("phí", "phý"), ("trí", "trý"), ("bí", "bý"),
    ("thúy", "thúi"), ("kíp", "kýp"), ("mít", "mýt"), ("lịch", "lỵch"), ("sinh", "synh"), ("hít", "hýt"),
    ("a b", "ab"), ("100", "1oo"), ("đ", "d"), ("ơ", "o"), ("ă", "â"),
    ("...", ".."), ("hoa", "hóa"), ("uy", "úy"), ("quy", "quý"), ("toan", "toàn"), ("ba", "bà"),
]  # fmt: skip


def pairs(table: str) -> list[tuple[str, str]]:
    """Read a table of pairs of words parted by dots."""
    found = [tuple(pair.split()) for pair in table.replace("\n", " · ").split("·") if pair.strip()]
    return [(one, other) for pair in found for one, other in zip(pair[::2], pair[1::2], strict=True)]


SAME = [*pairs(TONE_PLACEMENT), *pairs(FREE_I_AND_Y), *pairs(SLIPS), *OTHER_SPELLINGS]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_that_mean_the_same_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)
    assert match_key(unicodedata.normalize("NFD", one)) == match_key(other)
    assert match_key(one.upper()) == match_key(other.capitalize())


@pytest.mark.parametrize("rime", RIMES)
def test_the_tone_may_stand_on_either_vowel_of_every_such_rime(rime: str) -> None:
    for initial in INITIALS:
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            old = unicodedata.normalize("NFC", f"{initial}{rime[0]}{tone}{rime[1:]}")
            new = unicodedata.normalize("NFC", f"{initial}{rime[:2]}{tone}{rime[2:]}")
            for given in (old, old.upper(), old.capitalize(), unicodedata.normalize("NFD", old)):
                assert match_key(given) == match_key(new) == new
                assert match_key(f"{given}-{given}") == f"{new}-{new}"


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_has_no_shape_is_nowhere_in_a_key(unseen: str) -> None:
    for text in ("Xuất khẩu thuỷ sản – 1,3 tỉ đồng…", unicodedata.normalize("NFD", "Ủy ban\u00a0“Đắk Lắk”")):
        for place in range(len(text) + 1):
            given = text[:place] + unseen + text[place:]
            key, offsets = match_key_with_offsets(given)
            assert key == match_key(given) == match_key(text)
            assert [given[offset] for offset in offsets[:-1]] == [text[o] for o in match_key_with_offsets(text)[1][:-1]]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)
    assert match_key(one.upper()) != match_key(other.upper())


@pytest.mark.parametrize("text", [text for pair in (*SAME, *DIFFERENT) for text in pair])
def test_a_key_leads_back_to_where_it_came_from(text: str) -> None:
    for given in (text, unicodedata.normalize("NFD", text)):
        key, offsets = match_key_with_offsets(f" {given} tấn")
        assert key == match_key(f" {given} tấn")
        assert len(offsets) == len(key) + 1
        found = key.index(" tấn") if " tấn" in key else len(key)
        assert match_key(f" {given} tấn"[offsets[0] : offsets[found]]) == key[:found]


@pytest.mark.parametrize(
    ("text", "searched", "found"),
    [
        ("Xuất khẩu HÀNG\u00a0HOÁ tăng", "hàng hóa", "HÀNG\u00a0HOÁ"),
        ("thuỷ  sản và", "thủy sản", "thuỷ  sản"),
        ("hàng hoá… và", "hóa...", "hoá…"),
        ("  kinh tế —  xã hội ", "kinh tế-xã hội", "kinh tế —  xã hội"),
        ("“Hội nhập”", '"hội nhập"', "“Hội nhập”"),
        (unicodedata.normalize("NFD", "Đắk Lắk thuỷ lợi"), "thủy", unicodedata.normalize("NFD", "thuỷ")),
        ("\u00d0ồng Tháp", "đồng", "\u00d0ồng"),
        ("1\u200b00 hàng\u00ad hoá\u200b tốt", "hàng hóa", "hàng\u00ad hoá\u200b"),
        ("\ufeffCà Mau", "cà mau", "Cà Mau"),
        ("giá １２％ tăng", "12%", "１２％"),
        ("STRASSE Straße", "strasse strasse", "STRASSE Straße"),
    ],
)
def test_what_is_found_in_the_key_is_shown_in_the_text(text: str, searched: str, found: str) -> None:
    key, offsets = match_key_with_offsets(text)
    start = key.index(match_key(searched))
    assert text[offsets[start] : offsets[start + len(match_key(searched))]] == found


def test_the_key_of_nothing_is_nothing() -> None:
    assert match_key_with_offsets("") == ("", (0,))
    assert match_key_with_offsets(" \u00a0\n") == ("", (0,))


@pytest.mark.parametrize(
    ("s", "expected"),
    [
        ("Đắk Lắk", "Dak Lak"),
        ("\u00d0ồng Tháp", "Dong Thap"),
        ("\u0189ồng Tháp", "Dong Thap"),
        (unicodedata.normalize("NFD", "Thừa Thiên - Huế"), "Thua Thien - Hue"),
        ("đường", "duong"),
        ("BÀ RỊA - VŨNG TÀU", "BA RIA - VUNG TAU"),
        ("Nguyễn Phúc Ưng Quỳnh", "Nguyen Phuc Ung Quynh"),
        ("Buôn Ma Thuột", "Buon Ma Thuot"),
        ("Ea H’leo", "Ea H’leo"),
        ("", ""),
        *zip(
            "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ", "aaaeeiooouuydAAAEEIOOOUUYD", strict=True
        ),
        *((unicodedata.normalize("NFC", vowel + tone), unicodedata.normalize("NFD", vowel)[0])
          for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in "\u0300\u0301\u0303\u0309\u0323"),
    ],
)  # fmt: skip
def test_diacritics_are_stripped(s: str, expected: str) -> None:
    assert strip_diacritics(s) == expected


def test_offsets_lead_back_into_a_decomposed_string() -> None:
    given = unicodedata.normalize("NFD", "Tỷ lệ")
    text, offsets = nfc_with_offsets(given)
    assert text == "Tỷ lệ"
    start, end = offsets[text.index("lệ")], offsets[len(text)]
    assert given[start:end] == unicodedata.normalize("NFD", "lệ")


def test_korean_offsets_are_those_of_the_whole_word() -> None:
    assert nfc_with_offsets("a\u1112\u1161\u11abb") == ("a한b", (0, 1, 4, 5))


def test_a_script_that_composes_otherwise_has_true_offsets_too() -> None:
    assert nfc_with_offsets("a\u09c7\u09beb") == ("a\u09cbb", (0, 1, 3, 4))


def test_a_letter_that_is_taken_for_a_quote_parts_words_like_one():
    key = match_key("/ˌɛsˈti/")
    assert match_key(key) == key
    assert match_key("tiʼ") == match_key("tỉ’".replace("ỉ", "i"))
