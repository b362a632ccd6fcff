"""How a text ends: its final mark, seen through quotation marks, brackets and the newsroom's end mark."""

import re
from dataclasses import dataclass

_FINAL = re.compile(r"(?P<marks>(?:\./\.|\.-\s*VNA|[.…?!:;,。—–-]|\s(?=[.…?!]))*)[\s”’\"'»)\]}*]*$")
_CREDIT = re.compile(r"\s*\([^()]*\)\s*[.]?\s*$")
# The agency's signature behind the last sentence: “… of 2026. VNA”, “… of 2026. — VNS”.
_SIGNATURE = re.compile(r"(?<=[.!?”\"…])\s+(?:[—–-]\s*)?(?:VNA|VNS|TTXVN)\.?$")
_CREDIT_WORD = re.compile(r"(?i)\((?:ảnh|nguồn|photo|source|illustrative|file photo|image)\b")
_ABBREVIATION = re.compile(
    r"(?:\b[^\W\d_](?:\.[^\W\d_]){1,3}\.|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|etc|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)"
    r"[\s”’\"'»)\]}]*$"
)
# “v.v.” ends a Vietnamese list as an ellipsis does.
_AND_SO_ON = re.compile(r"\bv\.\s?v\.?[\s.…]*(?:/\.)?[\s”’\"'»)\]}]*$")
# The last but one item of a list may end “; and”.
_JOINED = re.compile(r"(?<=[;,])\s+(?:and|or|và|hoặc)$")
_MORE_THAN_A_STOP = (
    *("VNA.", "VNS.", "TTXVN.", "v."),
    *("Inc.", "Ltd.", "Co.", "Corp.", "Jr.", "Sr.", "Bros.", "St.", "etc.", "No."),
    *("Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
# A text's end is looked for in its last characters, so that no text takes long.
_REACH = 40
_CREDIT_REACH = 200


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of one text."""

    mark: str
    """One of `. … ? ! : ; , —`, or "" for none."""
    start: int
    """Where the mark stands in the text."""
    end: int
    is_abbreviation: bool = False
    """Whether the final dot belongs to an abbreviation such as `Inc.` or `a.m.`."""
    has_credit: bool = False
    """Whether the text ends with the credit of a photograph in brackets."""


def ending(text: str) -> Ending:
    """Find the final mark of a text; `./.` counts as a full stop, three dots as an ellipsis."""
    text = text.rstrip()
    if _ends_plainly(text):
        return Ending(".", len(text) - 1, len(text))
    has_credit = False
    credit = _CREDIT.search(text, max(0, len(text) - _CREDIT_REACH)) if text.endswith((")", ".")) else None
    if credit and _CREDIT_WORD.search(credit.group()):
        has_credit = True
        text = text[: credit.start()].rstrip()
    signature = _SIGNATURE.search(text, max(0, len(text) - _REACH))
    if signature:
        text = text[: signature.start()]
    text = _JOINED.sub("", text)
    reach = max(0, len(text) - _REACH)
    if list_end := _AND_SO_ON.search(text, reach):
        return Ending("…", list_end.start(), list_end.end(), has_credit=has_credit)
    match = _FINAL.search(text, reach)
    marks = match["marks"] if match else ""
    if match is None or not marks.strip():
        return Ending("", len(text), len(text), has_credit=has_credit)
    start = match.start("marks") + len(marks) - len(marks.lstrip())
    is_abbreviation = bool(_ABBREVIATION.search(text, reach))
    return Ending(_kind(marks.strip()), start, match.end("marks"), is_abbreviation, has_credit)


def _ends_plainly(text: str) -> bool:
    """Whether a text ends with a word or a number and a full stop, as most do, that means nothing else."""
    before = text[-3:-1]
    return (
        len(before) == 2
        and text[-1] == "."
        and before[1].isalnum()
        and before[0] != "."
        and not text.endswith(_MORE_THAN_A_STOP)
        and "v." not in text[-_REACH:-1]
    )


def _kind(marks: str) -> str:
    """What a run of final marks means, e.g. `?!` a question and `.”…` an ellipsis."""
    if "?" in marks:
        return "?"
    if "!" in marks:
        return "!"
    if "…" in marks or "..." in marks or ". ." in marks:
        return "…"
    last = marks[-1]
    if last in "—–-":
        return "—"
    return "." if last in ".。A" else last
