"""What each paragraph is in a news agency's article: kicker, headline, dateline, lead, caption, byline and the rest.

An article begins with a few short lines without an end mark, goes on with full paragraphs, and ends with names and
links. A text that does not begin so is no article, and all of it is body.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from workbench.model import Role

# A bracket behind the end mark, such as a source, is part of its paragraph.
_END_MARK = re.compile(r"[.?!…:;]['\"”’»)\]]*(?:\s+\([^()]*\))?\Z")
_ARTICLE_END = re.compile(r"\./\.[\s\"”’»)]{0,4}\Z")
_ASKING = re.compile(r"[?!]['\"”’»]?\Z")
_LIST_ITEM = re.compile(r"(?:[-–—•*+]|\(?(?:\d{1,3}(?:\.\d+)*|[a-zđ]|[IVXLC]+)[.)])\s")
_LINK = re.compile(
    r"(?:>>+|»|Xem thêm|Xem tiếp|Đọc thêm|Đọc tiếp|(?:Các )?(?:Tin|Bài)(?: viết)? (?:liên quan|cùng chuyên mục|khác)"
    r"|Tin tức liên quan|Có thể bạn quan tâm)(?:\W|\Z)",
    re.IGNORECASE,
)
_PHOTO = r"(?:Ảnh|ẢNH|Nguồn ảnh|Photo)(?: minh họa| minh hoạ| tư liệu)?"
_AGENCY = r"(?:TTXVN|VNA|Vietnam\+|THX|AFP|AP|Reuters|Getty|EPA|Yonhap|Kyodo|Internet)"
# Behind the caption's text, in brackets or not, or on a line of its own. "(Nguồn: …)" names the source of figures as
# well: only an agency's name makes a photo of it.
_CREDIT = re.compile(
    rf"[(\[]\s*(?:{_PHOTO}|ảnh)\s*:[^()\[\]]*[)\]]\.?\Z"
    rf"|[(\[]\s*Nguồn\s*:[^()\[\]]*\b{_AGENCY}[^()\[\]]*[)\]]\.?\Z"
    rf"|(?:\A|[\s.]){_PHOTO}\s*:\s*\S.{{0,60}}\Z|\A{_PHOTO}\Z"
)
_CLOCK = re.compile(
    r"(?:(?:thứ\s\w+|chủ nhật)\s*,?\s*)?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b.{0,40}", re.IGNORECASE
)
_AUTHOR = re.compile(
    r"(?:(?:Tin|Bài|Thực hiện|Tác giả|Nhóm PV|PV|Phóng viên|Biên dịch|Bài và ảnh)\s*[:,]|Theo |\(?TTXVN\b)",
    re.IGNORECASE,
)

_LONGEST_LINE = 160
_LONGEST_CAPTION = 400
_MOST_HEAD_LINES = 5
_MOST_WORDS = {Role.KICKER: 6, Role.DATELINE: 7, Role.BYLINE: 8, Role.SUBHEAD: 20}


def roles(paragraphs: Sequence[str]) -> tuple[Role, ...]:
    """Return the role of each paragraph."""
    found = [Role.CAPTION if _is_caption(text) else Role.BODY for text in paragraphs]
    head = _head(paragraphs, found)
    if not head:
        return tuple(found)
    found[: len(head)] = head
    tail = _mark_tail(paragraphs, found, len(head))
    _mark_links(paragraphs, found, len(head))
    _mark_subheads(paragraphs, found, len(head), tail)
    _mark_lead(paragraphs, found, len(head))
    return tuple(found)


def _head(paragraphs: Sequence[str], found: Sequence[Role]) -> list[Role]:
    """Return the roles of the short lines that an article begins with; none if the text does not begin so."""
    count = _lines_from(paragraphs, found, 0)
    if count < len(paragraphs) and found[count] is Role.BODY and _is_question_headline(paragraphs, count):
        count = _lines_from(paragraphs, found, count + 1)
    lines = paragraphs[:count]
    rest = paragraphs[len(lines) :]
    if not lines or len(lines) > _MOST_HEAD_LINES or not any(_is_full(text) for text in rest):
        return []
    if any(_LIST_ITEM.match(text) for text in lines):
        return []
    return _head_roles(lines)


def _lines_from(paragraphs: Sequence[str], found: Sequence[Role], start: int) -> int:
    """Return where the lines of the layout that begin at `start` end."""
    pairs = zip(paragraphs[start:], found[start:], strict=True)
    return start + sum(1 for _ in takewhile(lambda pair: pair[1] is Role.BODY and _is_line(pair[0]), pairs))


def _head_roles(lines: Sequence[str]) -> list[Role]:
    """Tell kicker, headline, second headlines and dateline apart by length and capitals."""
    last = len(lines)
    while last > 1 and _is_dateline(lines[last - 1]) and _words(lines[last - 1]) <= _words(lines[last - 2]):
        last -= 1
    main, places = lines[:last], lines[last:]
    kicker = [Role.KICKER] if len(main) > 1 and _is_kicker(main[0], main[1]) else []
    seconds = len(main) - len(kicker) - 1
    return [*kicker, Role.HEADLINE, *[Role.SUBHEAD] * seconds, *[Role.DATELINE] * len(places)]


def _mark_tail(paragraphs: Sequence[str], found: list[Role], head: int) -> int:
    """Mark the names and links after the last full paragraph, and return where they begin."""
    start = len(paragraphs)
    while start > head and found[start - 1] is Role.BODY and _is_line(paragraphs[start - 1]):
        start -= 1
    in_links = False
    for index in range(start, len(paragraphs)):
        text = paragraphs[index]
        in_links = in_links or bool(_LINK.match(text))
        if in_links:
            found[index] = Role.LINK
        elif _is_author(text):
            found[index] = Role.BYLINE
    return start


def _mark_links(paragraphs: Sequence[str], found: list[Role], head: int) -> None:
    """Mark links between the paragraphs, and the names that stand between the end mark and what follows it."""
    ended = False
    for index in range(head, len(paragraphs)):
        text = paragraphs[index]
        if found[index] is Role.BODY and _is_line(text):
            if _LINK.match(text):
                found[index] = Role.LINK
            elif ended and _is_author(text):
                found[index] = Role.BYLINE
        if found[index] is not Role.BYLINE:
            ended = _ARTICLE_END.search(text) is not None


def _mark_subheads(paragraphs: Sequence[str], found: list[Role], head: int, tail: int) -> None:
    """Mark a short line that stands alone before a full paragraph, with text above it."""
    for index in range(head, tail - 1):
        if found[index] is not Role.BODY or not _is_subhead(paragraphs[index]):
            continue
        if found[index - 1] is Role.BODY and _is_line(paragraphs[index - 1]):
            continue
        after = index + 1
        while after < tail and found[after] is Role.CAPTION:
            after += 1
        if after < tail and _is_full(paragraphs[after]):
            found[index] = Role.SUBHEAD


def _mark_lead(paragraphs: Sequence[str], found: list[Role], head: int) -> None:
    """Mark the first paragraph under the headline as the lead, where there is more than one."""
    body = [index for index in range(head, len(found)) if found[index] is Role.BODY and _is_full(paragraphs[index])]
    if len(body) > 1:
        found[body[0]] = Role.LEAD


def _is_line(text: str) -> bool:
    """Whether a paragraph is a line of the layout: short, and without an end mark."""
    return len(text) <= _LONGEST_LINE and not _END_MARK.search(text)


def _is_full(text: str) -> bool:
    return not _is_line(text)


def _is_caption(text: str) -> bool:
    return len(text) <= _LONGEST_CAPTION and _CREDIT.search(text) is not None


def _is_subhead(text: str) -> bool:
    return _is_line(text) and _words(text) <= _MOST_WORDS[Role.SUBHEAD] and not re.match(r"[-–—•*+]", text)


def _is_question_headline(paragraphs: Sequence[str], index: int) -> bool:
    """Whether a line with ? or ! is a headline: a few words, and a longer paragraph that is none follows."""
    text = paragraphs[index]
    if not _ASKING.search(text) or len(text) > _LONGEST_LINE or _words(text) < 5 or text[0] in '"“-–—':
        return False
    following = next((after for after in paragraphs[index + 1 :] if not _is_line(after)), "")
    return len(following) > max(len(text), 100)


def _is_kicker(text: str, headline: str) -> bool:
    return _words(text) <= _MOST_WORDS[Role.KICKER] and _words(text) < _words(headline)


def _is_dateline(text: str) -> bool:
    """Whether a line names a place or says when; `Cà Mau`, `Bà Rịa - Vũng Tàu`, `TP. Hồ Chí Minh, 1/3/2023`."""
    return _CLOCK.fullmatch(text) is not None or (_words(text) <= _MOST_WORDS[Role.DATELINE] and _is_capitalised(text))


def _is_author(text: str) -> bool:
    if _words(text) > _MOST_WORDS[Role.BYLINE]:
        return False
    return _is_capitalised(text) or _AUTHOR.match(text) is not None


def _is_capitalised(text: str) -> bool:
    """Whether every word begins with a capital, as in a name; `và` may join two."""
    words = re.findall(r"\w[\w.]*", text)
    return any(word[0].isalpha() for word in words) and all(
        not word[0].isalpha() or word[0].isupper() or word == "và" for word in words
    )


def _words(text: str) -> int:
    return len(text.split())
