"""The quantities of Vietnamese: multipliers, units with their guard words, and what ambiguous marks may mean."""

import re
from decimal import Decimal

from workbench.text.figures.figure import Kind
from workbench.text.figures.grammar import Grammar, alternatives
from workbench.text.figures.marks import Digits
from workbench.text.figures.units import VIETNAMESE_COUNTED, VIETNAMESE_UNITS, Unit
from workbench.text.figures.words import MULTIPLIER_GUARDS, read_vietnamese

_MULTIPLIERS = {
    "chục": Decimal(10),
    "trăm": Decimal(100),
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
    "k": Decimal(10**3),
    "vạn": Decimal(10**4),
    "triệu": Decimal(10**6),
    "tr": Decimal(10**6),
    "tỷ": Decimal(10**9),
}
_SPOKEN = {word: value for word, value in _MULTIPLIERS.items() if word not in {"k", "tr"}}

# A unit word is none when these follow: hợp chất, names and everyday words (N1.8 and its like).
_GUARDS = {
    "đồng": r"(?!\s(?:chí|bằng|hồ|bào|đội|minh|nghiệp|bộ|thời|thuận|phạm|hương|môn|bọn|đều|nai|tháp|đăng|hới|phú|"
    r"xoài|văn|dao|diễn|lúa|cỏ|muối|hành|tác|giả|ruộng)\b)",
    "đ": r"(?!\.\w)",
    "đô": r"(?!\s(?:thị|hộ|đốc|vật|thành|sát|đô|ngự|úy|đốc)\b)",
    "kíp": r"(?!\s(?:thợ|trực|lái|mổ|xe|tàu|máy|đầu|sau|bay|phẫu)\b)",
    "tấn": r"(?!\s?(?:công|phong|sĩ)\b)",
    "tạ": r"(?!\s(?:ơn|tội|lỗi|từ)\b)",
    "yến": r"(?!\s(?:sào|tiệc|mạch)\b)",
    "sào": r"(?!\shuyệt\b)",
    "cân": r"(?!\s(?:đối|bằng|nhắc|nặng|não)\b)",
    "lượng": r"(?!\s(?:lớn|nhỏ|khách|mưa|hàng|nước|điện|dự|cung|khí|xe|giác|hóa)\b)",
    "yên": r"(?!\s(?:bái|tâm|ổn|tĩnh|ngựa|bình|lặng|vị|thế|sơn|lạc|tử|thành|khánh|mô|phong|dũng|định|châu|minh)\b)",
    "tệ": r"(?!\s(?:nạn|hại)\b)",
    "năm": r"(?!\s\d{4})",
    "tháng": r"(?!\s(?:\d|(?:giêng|chạp|mười|một|hai|ba|tư)\b))",
    "ngày": r"(?!\s\d(?!\d?\sđêm\b))",
    "tuần": r"(?!\s(?:tra|hoàn|tự|thú|lộc)\b)",
    "lần": r"(?!\s(?:thứ|lượt|nữa)\b)",
    "điểm": r"(?=\s*(?:[,.;)(/]|$|(?:so|xuống|lên|ở|trong|với|và)\b))",
    "tiếng": r"(?=\s*(?:[,.;)(/]|$)|\s(?:sau|trước|liền|liên|nữa|mỗi|để|mới|là|so|từ|vào|ngồi|lái|chờ|bay|đi|làm)\b)",
    "thước": r"(?!\s(?:đo|phim|dây|tấc)\b)",
    "khối": r"(?!\s(?:lượng|u|óc|tài|liên|đại|kinh|nhà|doanh|ngành|thi|đảng|thị|rubic|các|thuế|ngoại|nội|cơ|hành|lớp|"
    r"công|trường|sinh|tự|xã|mẫu|asean|eu|nato|brics|g\d)\b)",
    "phân": r"(?=\s*(?:[,.;)(/]|$|vàng\b))(?!\s*/\s*\w+\s*thức)",
    "ly": r"(?=\s*(?:[,.;)(/]|$))",
    "ký": r"(?!\s(?:kết|tự|tên|hợp|ban|sự|giả|túc|ức|hiệu|nhận|duyệt|ngày|bởi|giữa|với|và|thỏa|năm|tại|hiệp)\b)",
    "kí": r"(?!\s(?:kết|tự|tên|hợp|ban|sự|giả|túc|ức|hiệu|nhận|duyệt|ngày|bởi|giữa|với|và|thỏa|năm|tại|hiệp)\b)",
    "lạng": r"(?!\s(?:sơn|giang|vàng)\b)",
    "công": r"(?=\s*(?:[,.;)(/]|$))",
    "mẫu": r"(?=\s*(?:[,.;)(/]|$))",
    "chỉ": r"(?=\s*(?:[,.;)(/]|$))",
    "thùng": r"(?=\s?(?:/|mỗi\b))",
    "g": r"(?!\d)",
    "m": r"(?!\d)",
    "thế kỷ": r"(?!\s[ivx\d])",
}


def _values(digits: Digits, factor: Decimal, unit: Unit | None) -> tuple[Decimal, ...]:
    """Every plausible value, most plausible first (N1.9).

    A comma before three digits is a decimal comma by the book and English grouping by leak: grouped when money or a
    bare count would have thousandths (`2,600 đồng`), decimal otherwise. A dot before three digits groups, except that a
    thousand billion of a hard currency is rare (`1.726 tỷ USD`): there both readings stand.
    """
    own = digits.value * factor
    if digits.swapped is None:
        return (own,)
    other = digits.swapped * factor
    kind = unit.kind if unit else Kind.NUMBER
    if kind in (Kind.PERCENT, Kind.POINTS):
        return (other, own) if digits.grouped else (own,)
    if digits.grouped:
        hard = kind is Kind.MONEY and unit is not None and unit.code not in {"VND", "LAK", "KRW", "JPY", "IDR"}
        return (own, other) if hard and factor >= 10**9 else (own,)
    if factor == 1 and kind in (Kind.MONEY, Kind.NUMBER):
        return (other, own)
    return (own, other)


VIETNAMESE = Grammar(
    decimal_mark=",",
    multiplier=re.compile(rf"\s{{0,2}}({alternatives(_SPOKEN, MULTIPLIER_GUARDS)}|(?<=\d)(?:k|tr))(?!\w)"),
    multipliers=_MULTIPLIERS,
    short_multiplier=re.compile(r"(?!)"),  # none in Vietnamese
    unit=re.compile(rf"\s{{0,2}}({alternatives(VIETNAMESE_UNITS, _GUARDS)})(?!\w)"),
    units=VIETNAMESE_UNITS,
    counted=VIETNAMESE_COUNTED,
    per=re.compile(r"\s?/\s?|\s(?:mỗi|một|trên một|trên)\s(?:\d\s)?"),
    prefix=re.compile(r"(us\$|usd|vnd|vnđ|eur|cny|jpy|gbp|a\$|s\$|hk\$|\$|€|£|¥)\s?(?=\d)"),
    tail=re.compile(r"\s(?:(\d)(?=\s(?:đồng|đ)(?!\w)|\s*(?:[,;)/]|\.?$))|(\d{3})(?=\s?(?:đồng|đ)(?!\w)))"),
    half=re.compile(r"\srưỡi(?!\w)"),
    joiner=re.compile(r"\s?[-–—]\s?|\s(?:đến|tới|lên|xuống|hoặc)\s(?:gần\s|khoảng\s|hơn\s)?(?:[-−]|âm\s)?"),
    read_words=read_vietnamese,
    values=_values,
)
