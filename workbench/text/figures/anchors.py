"""What stands beside a figure and says which one it is, in words that both languages share: names, dates, labels."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal

from workbench.text.figures.figure import CalendarDate, Figure, Kind, MonthSpan
from workbench.text.figures.relative_dates import direction
from workbench.text.figures.view import view
from workbench.text.normalise import strip_diacritics

Anchor = tuple[object, ...]

# One label a line, Vietnamese = English; an asterisk stands for any ending. What a figure counts or belongs to, in the
# words that economic, weather and accident reports use every day.
_LABELS = """
xuất khẩu = export*
nhập khẩu = import*
xuất siêu = surplus*
nhập siêu, thâm hụt = deficit*
doanh thu = revenue*, turnover, sales
lợi nhuận, lãi = profit*, earnings
chi, chi tiêu = expenditure*, spending
thu ngân sách = budget revenue
tử vong, chết, thiệt mạng = dead, death*, died, killed, fatalit*
bị thương = injured, injur*, wounded, hurt
mất tích = missing
khỏi bệnh, hồi phục = recover*
nhập viện = hospitali*
nam, nam giới = male*, men, boys
nữ, phụ nữ, nữ giới = female*, women, girls
trẻ em = children
mua vào, mua = buy*, bought, purchase*
bán ra, bán = sell*, sold
nước ngoài = foreign*
trong nước, nội địa = domestic*, local*
nông nghiệp = agricultur*, farming
công nghiệp = industr*
dịch vụ = service*
xây dựng = construction
thành thị, đô thị = urban*, cities
nông thôn = rural
gạo = rice
cà phê = coffee
cao su = rubber
hạt điều = cashew*
hồ tiêu, hạt tiêu = pepper
chè = tea
thủy sản, hải sản = seafood, aquatic, fisher*
tôm = shrimp*
cá tra = tra fish, pangasius
dệt may = garment*, textile*
da giày, giày dép = footwear
gỗ = wood*, timber
rau quả = fruit*, vegetable*
dầu thô = crude oil, crude
than = coal
sắt thép, thép = steel
điện thoại = phone*
máy tính = computer*
xăng = petrol, gasoline
dầu = diesel
cổ phiếu = share*, stock*
trái phiếu = bond*
huy chương vàng, hcv, vàng = gold*
huy chương bạc, hcb, bạc = silver*
huy chương đồng, hcđ = bronze*
thắng = win, wins, won, victor*
thua = loss*, defeat*, lost
hòa = draw, draws, drew, tie*
miền bắc, phía bắc = north*
miền nam, phía nam = south*
miền trung = central
cao nhất = highest, maximum, peak
thấp nhất = lowest, minimum
mở cửa = opened, opening
đóng cửa = close*, closing
số lượng, lượng = volume, quantity
giá trị, trị giá = value
chiều dài, dài = long, length
chiều rộng, rộng = wide, width
chiều cao, cao = high, tall, height
sâu = deep, depth
lạm phát = inflation
tỉnh = province*
xã = commune*
phường = ward*
quận, huyện = district*
nước, quốc gia = countr*, nation*, econom*
nghệ sĩ = artist*
dự án = project*
doanh nghiệp, công ty = enterprise*, business*, firm*, compan*
hợp tác xã = cooperative*
lợn, heo = pig*
trâu, bò = buffalo*, cow*, cattle
gà, vịt, gia cầm = chicken*, duck*, poultry
chương = chapter*
điều = article*
chuyến bay = flight*
hành khách = passenger*
du khách, lượt khách = visitor*, tourist*, arrival*
đối tượng, nghi phạm, nghi can = suspect*
bị can, bị cáo = defendant*
đại biểu = delegate*, deput*
thí sinh = candidate*, contestant*
lao động, công nhân = worker*, labourer*, employee*
bác sĩ = doctor*
giường = bed, beds
nhà máy, xí nghiệp = plant, plants, factor*
trang trại = farm, farms
nghị định thư = protocol*
phụ lục = annex*, appendi*
khoản = clause*
điểm thi, địa điểm, điểm = site, sites, venue*, location*
mã giảm = loser*, decliner*
mã tăng = gainer*, advancer*
ô tô, xe hơi = car, cars, automobile*
xe máy, mô tô = motorcycle*, motorbike*, scooter*
xe tải = truck*, lorr*
tàu, thuyền, xuồng = ship*, vessel*, boat*
nhà, căn nhà, ngôi nhà = house, houses, home, homes
hộ, hộ dân = household*
học sinh = pupil*, student*
giáo viên = teacher*
bệnh viện = hospital, hospitals
bệnh nhân = patient*
cửa hàng = shop, shops, store, stores, outlet*
khách sạn = hotel*
cầu = bridge*
làn xe = lane, lanes
chiến sĩ, bộ đội = soldier*, troop*
phòng = room*
trường học, trường = school*
lớp = class, classes, classroom*
hội viên, thành viên, đoàn viên, đảng viên = member*
tổ chức = organisation*, organization*
vận động viên = athlete*, runner*
người lớn = adult*
mã số = code*
cơ sở = facilit*, establishment*
ca mắc, ca nhiễm = case*, infection*
ghế = seat*
giải = prize*, award*
một lần = single
nhiều lần = multiple
phản đối = against, oppos*
tán thành, ủng hộ = for, favour*, approv*
sắc lệnh = order*, decree*
"""
_COUNTRIES = """
mỹ, hoa kỳ = us, u.s., united states, america*
trung quốc = china, chinese
nhật bản, nhật = japan*
hàn quốc = korea*, rok
ấn độ = india*
thái lan = thai*
lào = lao*
campuchia = cambodia*
việt nam = vietnam*
nga = russia*
đức = german*
pháp = france, french
anh = uk, u.k., britain, british
úc = australia*
hà lan = netherlands, dutch
đài loan = taiwan*
tây ban nha = spain, spanish
ý, italia = ital*
"""
_MONTH_ON_MONTH = re.compile(r"(month|quarter)[\s-](?:on|over)[\s-]\1")


def anchors(text: str, clause: tuple[int, int], figures: Sequence[Figure], lang: str) -> frozenset[Anchor]:
    """Return the anchors between two offsets of a text.

    Args:
        text: The text, as given to `scan`.
        clause: Offsets of the first character and behind the last.
        figures: What `scan` found in the whole text: dates, periods and codes among them are anchors.
        lang: `vi` or `en`.
    """
    start, end = clause
    part = unicodedata.normalize("NFC", text[start:end])
    found: set[Anchor] = set(_names(part))
    found.update(_LANGUAGES[lang].labels(part))
    found.update(("relative", m.group(1), "last") for m in _MONTH_ON_MONTH.finditer(part.lower()))
    for figure in figures:
        if start <= figure.start < end:
            found.update(_of_figure(figure))
    return frozenset(found)


def _of_figure(figure: Figure) -> Iterator[Anchor]:
    value = figure.value
    if figure.kind is Kind.RELATIVE:
        yield ("relative", value, "" if value == "year-on-year" else direction(figure.text))
    elif isinstance(value, CalendarDate):
        yield from (
            (part, said) for part, said in zip("ymd", (value.year, value.month, value.day), strict=True) if said
        )
    elif isinstance(value, MonthSpan):
        yield ("months", value.first, value.last)
        if value.year:
            yield ("y", value.year)
    elif isinstance(value, Decimal) and not figure.weak:
        yield ("figure", value)
    elif figure.kind in (Kind.CODE, Kind.LEGAL, Kind.WEEKDAY, Kind.TIME):
        yield (figure.kind, value)


_CAPITAL = re.compile(r"\w+")


def _names(part: str) -> Iterator[Anchor]:
    """Names without marks and spaces, two words at a time: Hà Nội is Hanoi, Bắc Ninh is Bac Ninh."""
    last, last_end = "", -1
    for found in _CAPITAL.finditer(part):
        if not found.group()[0].isupper():
            continue
        word = strip_diacritics(found.group()).lower()
        if found.start() == last_end + 1:
            yield ("name", last + word)
        elif len(word) > 1:
            yield ("name", word)
        last, last_end = word, found.end()


class _Labels:
    """The labels of one language, found by their longest wording."""

    def __init__(self, side: int) -> None:
        self._meaning: dict[str, str] = {}
        self._capital: set[str] = set()
        for table in (_LABELS, _COUNTRIES):
            for line in table.strip().splitlines():
                meaning = line.split(" = ")[0]
                for word in line.split(" = ")[side].split(", "):
                    self._meaning[word] = meaning
                    if table is _COUNTRIES:
                        self._capital.add(meaning)
        self._stems: dict[str, list[str]] = {}
        for stem in self._meaning:
            if stem.endswith("*"):
                self._stems.setdefault(stem[:2], []).append(stem)
        longest_first = sorted(self._meaning, key=len, reverse=True)
        words = "|".join(re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")

    def labels(self, part: str) -> Iterator[Anchor]:
        """Yield the labels in a text; names of countries only where they have a capital."""
        lower = view(part).lower
        for match in self._pattern.finditer(lower):
            meaning = self._of(match.group())
            if meaning and (meaning not in self._capital or part[match.start()].isupper()):
                yield ("label", meaning)

    def _of(self, word: str) -> str:
        if word in self._meaning:
            return self._meaning[word]
        stems = [stem for stem in self._stems.get(word[:2], ()) if word.startswith(stem[:-1])]
        return self._meaning.get(max(stems, key=len, default=""), "")


_LANGUAGES = {"vi": _Labels(0), "en": _Labels(1)}
