"""Slots in terms: `{place}` stands for the name of a place, `{n}` for a number: one row serves all provinces."""

import re
from collections.abc import Mapping, Sequence

from workbench.glossary.capitals import is_capitalised
from workbench.text.normalise import nfc, strip_diacritics
from workbench.text.tokens import Token

SLOT = re.compile(r"\{(place|n)\}")
"""A slot; any other brace is a brace."""

_LONGEST_NAME = 4
_USUAL_NAME = 2
_NUMBER = re.compile(r"\d+[a-zđ]?|[IVXLC]+|[a-zđ]")

# Words before the name of a place. A province is no person's namesake, a district or a commune often is, so that only
# behind `tỉnh` and the words that are not here a family name begins a person: "Chủ tịch UBND tỉnh Nguyễn Văn A".
_BEFORE_ANY_NAME = frozenset(("huyện", "quận", "xã", "phường", "phố", "trấn", "khu", "tp", "đảo"))
_BEFORE_A_PROVINCE = frozenset(("tỉnh",))
# fmt: off
_FAMILY_NAMES = frozenset((
    "Bùi", "Cao", "Châu", "Dương", "Đào", "Đặng", "Đinh", "Đoàn", "Đỗ", "Giàng", "Hà", "Hoàng", "Hồ", "Hứa", "Huỳnh",
    "Kiều", "La", "Lâm", "Lê", "Lương", "Lưu", "Lý", "Mai", "Ngô", "Nguyễn", "Nông", "Phạm", "Phan", "Phùng", "Quách",
    "Tạ", "Tăng", "Thái", "Tô", "Trần", "Trịnh", "Trương", "Từ", "Võ", "Vũ", "Vương",
))
# fmt: on


def number_end(text_tokens: Sequence[Token], start: int) -> int | None:
    """Where a number that fills `{n}` ends: digits, a Roman numeral or the letter of a point; None if there is none."""
    if start < len(text_tokens) and _NUMBER.fullmatch(text_tokens[start].text):
        return start + 1
    return None


def unknown_place_end(text_tokens: Sequence[Token], start: int) -> int | None:
    """Where the name of a place ends that no glossary has, judged by its capitals and the word before it.

    Names have one to four syllables. Of a longer run of capitals only the first two are taken, since a person's name
    usually follows: xã Tân Hưng Nguyễn Văn A.
    """
    before = text_tokens[start - 1].key if start else ""
    end = _run_end(text_tokens, start)
    if end == start or before not in _BEFORE_ANY_NAME | _BEFORE_A_PROVINCE:
        return None
    if before in _BEFORE_A_PROVINCE and text_tokens[start].text in _FAMILY_NAMES:
        return None
    is_name = end - start <= _LONGEST_NAME or any(token.text == "-" for token in text_tokens[start:end])
    return end if is_name else start + _USUAL_NAME


def _run_end(text_tokens: Sequence[Token], start: int) -> int:
    """The end of a run of capitalised syllables, hyphened ones (Bô-li-khăm-xay) whole."""
    end = start
    while end < len(text_tokens):
        token = text_tokens[end]
        glued = end > start and token.start == text_tokens[end - 1].end
        if glued and token.text == "-" and end + 1 < len(text_tokens) and text_tokens[end + 1].start == token.end:
            end += 2
        elif not glued and is_capitalised(token.text) and (len(token.text) == 1 or not token.text.isupper()):
            end += 1
        else:
            break
    return end


def bare(text: str) -> str:
    """The English of a Vietnamese name that no glossary has: its letters without their marks."""
    return strip_diacritics(" ".join(nfc(text).split()))


def fill(form: str, fillers: Mapping[str, str]) -> str | None:
    """Put the fillers in a form's slots; None if one of its slots has no filler."""
    if "{" not in form:
        return form
    if any(name not in fillers for name in SLOT.findall(form)):
        return None
    return SLOT.sub(lambda match: fillers[match[1]], form)
