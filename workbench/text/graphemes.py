"""Where one character ends for the person who types: letter and marks, emoji sequence, flag are each one.

The rules are those of Unicode's annex 29 (extended grapheme clusters) as far as the standard library's data tells;
prepended marks and the conjuncts of Indic scripts are left out.
"""

import unicodedata

_ZERO_WIDTH_JOINER = "\u200d"
_KEYCAPS_AND_TAGS = ("\U000e0020", "\U000e007f")
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")
_EXTENDING = frozenset({"Mn", "Me", "Mc"})
# Thai and Lao AM are letters by category, yet written round the letter before them.
_AM = frozenset("\u0e33\u0eb3")


def boundaries(s: str) -> tuple[int, ...]:
    """Return every offset at which a grapheme cluster begins or ends, 0 and the end included."""
    places = [0]
    place = 0
    while place < len(s):
        place = next_boundary(s, place)
        places.append(place)
    return tuple(places)


def next_boundary(s: str, i: int) -> int:
    """Return the end of the grapheme cluster that begins at `i`; the end of `s` if there is none."""
    if i >= len(s):
        return len(s)
    place = i + 1
    flags = 1 if _is_flag_letter(s[i]) else 0
    while place < len(s) and _joins(s, place, flags):
        if _is_flag_letter(s[place]):
            flags += 1
        place += 1
    return place


def previous_boundary(s: str, i: int) -> int:
    """Return the beginning of the grapheme cluster that lies before `i`; 0 if there is none."""
    if i <= 0:
        return 0
    start = min(i, len(s))
    # Back to a place that is a boundary whatever stands before it, then forward cluster by cluster.
    place = start - 1
    while place > 0 and _may_join(s[place - 1], s[place]):
        place -= 1
    while True:
        following = next_boundary(s, place)
        if following >= start:
            return place
        place = following


def _joins(s: str, place: int, flags: int) -> bool:
    """Whether `place` is no boundary; `flags` counts the flag letters of the cluster before it."""
    before, char = s[place - 1], s[place]
    if not _may_join(before, char):
        return False
    if before == _ZERO_WIDTH_JOINER and not _extends(char):
        return _is_picture(s[_base(s, place - 1)])
    return flags % 2 == 1 if _is_flag_letter(char) and _is_flag_letter(before) else True


def _base(s: str, place: int) -> int:
    """Return the place of the character that the marks up to `place` belong to."""
    while place > 0 and _extends(s[place]):
        place -= 1
    return place


def _may_join(before: str, char: str) -> bool:
    """Whether two neighbours can belong together."""
    if before == "\r" and char == "\n":
        return True
    if before < "\u0300" and char < "\u0300":
        return False
    if _is_control(before) or _is_control(char):
        return False
    if _extends(char):
        return True
    if before == _ZERO_WIDTH_JOINER:
        return _is_picture(char)
    if _is_flag_letter(before) and _is_flag_letter(char):
        return True
    return _is_jamo_pair(before, char)


def _extends(char: str) -> bool:
    return (
        unicodedata.category(char) in _EXTENDING
        or char in (_ZERO_WIDTH_JOINER, "\u200c")
        or char in _AM
        or _SKIN_TONES[0] <= char <= _SKIN_TONES[1]
        or _KEYCAPS_AND_TAGS[0] <= char <= _KEYCAPS_AND_TAGS[1]
        or char in "\uff9e\uff9f"
    )


def _is_control(char: str) -> bool:
    if char in ("\u200c", _ZERO_WIDTH_JOINER) or _KEYCAPS_AND_TAGS[0] <= char <= _KEYCAPS_AND_TAGS[1]:
        return False
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs")


def _is_picture(char: str) -> bool:
    """Whether a joiner may bind the character to the picture before it."""
    return char >= "\u00a9" and unicodedata.category(char) == "So" and not _is_flag_letter(char)


def _is_flag_letter(char: str) -> bool:
    return _FLAG_LETTERS[0] <= char <= _FLAG_LETTERS[1]


def _is_jamo_pair(before: str, char: str) -> bool:
    """Whether two Korean letters are parts of one syllable block."""
    if "\u1160" <= char <= "\u11a7":
        return "\u1100" <= before <= "\u11a7" or _is_open_syllable(before)
    if "\u11a8" <= char <= "\u11ff":
        return "\u1160" <= before <= "\u11ff" or "\uac00" <= before <= "\ud7a3"
    if "\u1100" <= char <= "\u115f" or "\uac00" <= char <= "\ud7a3":
        return "\u1100" <= before <= "\u115f"
    return False


def _is_open_syllable(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3" and (ord(char) - 0xAC00) % 28 == 0
