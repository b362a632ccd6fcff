"""A check for a “not” that one language has and the other has nothing of.

A denial may be said in many ways, so that it speaks only where two things come together: the one language denies what a
common verb or adjective says, and the other states just that, with no word anywhere that could stand for a denial.
"""

import re
from collections.abc import Iterator, Sequence

from workbench.checks.check import Check
from workbench.checks.context import Context
from workbench.checks.masking import masked
from workbench.checks.wording import in_source, in_target, quoted
from workbench.model import Finding, Severity, Unit
from workbench.text.normalise import nfc_with_offsets

_MOST_WORDS = 40
"""Words of a source beyond which some other word denies something in either language as often as not."""
_REACH = 6
"""Words behind a negator among which is what it denies."""


class NegationMismatch(Check):
    """A denial that is lost, or that the source does not make."""

    id = "negation-mismatch"
    title = "Denial lost or added"
    explanation = (
        "What the source denies the English denies as well, with a “not” or another word; what it states, the English "
        "states. Right: “Giá không tăng” → “Prices did not rise”, “Prices were unchanged”. Wrong: “Prices rose”."
    )
    severity = Severity.WARNING
    source_language = "vi"
    target_language = "en"

    def run(self, unit: Unit, context: Context) -> Iterator[Finding]:
        if not _may_deny(unit):
            return
        text, offsets = nfc_with_offsets(masked(unit.source))
        if text.count(" ") >= _MOST_WORDS or not any(map(str.isalpha, unit.target)):
            return
        target, places = nfc_with_offsets(masked(unit.target).replace("’", "'"))
        lost = _first(_NEGATION, _SAYS_NO, text)
        if lost is not None:
            if not _DENIAL.search(target) and _states(target, lost, text):
                start, end = offsets[lost.start()], offsets[lost.end()]
                message = f"The source denies something ({quoted(lost.group())}); nothing in the English does."
                yield self.finding(unit, message, in_source(start, end))
            return
        added = _first(_DENIES, _DENIES_NOTHING, target)
        if added is None or "?" in target or _MAY_DENY.search(text):
            return
        # Two denials state.
        if _DENIES.search(target, added.end()) is None and _is_stated(text, added.group() + _behind(target, added)):
            message = f"The English denies something ({quoted(added.group())}); nothing in the source does."
            yield self.finding(unit, message, in_target(places[added.start()], places[added.end()]))


def _states(target: str, negator: re.Match[str], text: str) -> bool:
    """Whether the English states what the source denies."""
    word = negator.group().casefold()
    if any(pattern.search(target) for name, pattern in _CLAIMS if name == word):
        return True
    denied = _PREDICATE.search(_behind(text, negator))
    return denied is not None and _MEANS[denied.group().casefold()].search(target) is not None


def _is_stated(text: str, denied: str) -> bool:
    """Whether the source states what the English denies."""
    return any(_MEANS[word.group().casefold()].search(denied) for word in _PREDICATE.finditer(text))


def _behind(text: str, negator: re.Match[str]) -> str:
    """The few words behind a negator, which it denies."""
    clause = _CLAUSE_END.split(text[negator.end() :], maxsplit=1)[0]
    return " " + " ".join(clause.split()[:_REACH])


def _may_deny(unit: Unit) -> bool:
    """Whether a negator may stand in either text; a letter with its marks behind it is not found as it is written."""
    source, target = unit.source.casefold(), unit.target.casefold()
    return (
        any(word in source for word in _NEGATORS)
        or any(word in target for word in _ENGLISH_NEGATORS)
        or _LOOSE_MARK.search(source) is not None
    )


def _first(pattern: re.Pattern[str], unless: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first place of a word that is not a part of one of the phrases in which it denies nothing."""
    phrases = unless.finditer(text)
    start = end = -1
    for match in pattern.finditer(text):
        # Both go through the text once, phrases like words from left to right.
        while end < match.end() and (phrase := next(phrases, None)) is not None:
            start, end = phrase.span()
        if not (start <= match.start() and match.end() <= end):
            return match
    return None


def _words(*alternatives: str) -> re.Pattern[str]:
    """A pattern for whole words, given as patterns in lines of words that spaces divide; `_` is a space in one."""
    words: Sequence[str] = [word.replace("_", r"[ \u00a0]") for line in alternatives for word in line.split()]
    return re.compile(rf"(?i)(?<![\w-])(?:{'|'.join(words)})(?!\w)")


_CLAUSE_END = re.compile(r"[,.;:!?()–]")
_LOOSE_MARK = re.compile("[\u0300-\u036f]")
_NEGATORS = ("không", "chưa", "chẳng", "chả", "đừng", "khó có thể")
_ENGLISH_NEGATORS = (
    "not ", "n't", "n’t", "no ", "never", "cannot", "nobody", "none", "nothing", "neither", "nor ", "yet to",
)  # fmt: skip
_NEGATION = _words(
    "không_(?:hề|thể|còn|có|phải|được) không chưa_(?:từng|hề|bao_giờ|thể) chưa chẳng đừng khó_có_thể",
    # It is a meat loaf as well.
    "chả(?=_(?:cần|có|biết|ai|thể|bao_giờ|phải|được|muốn|còn|là|thấy|sợ|hề|dám|lo)\\b)",
)
_SAYS_NO = _words(
    # The air.
    r"(?:hàng|phòng|đường|hư|tay|con_số|trên|thinh)_không không_(?:khí|gian|quân|kích|vận|lưu|phận|trung|tưởng|độ)",
    r"không_đồng(?!_(?:ý|đều|nhất|bộ|tình|thời|thuận)) không_(?:người_lái|gỉ|dây)",
    # More than what is said, or as much.
    r"(?:không|chẳng)_(?:chỉ|những|riêng|đơn_thuần|dừng|ngừng|ngớt|ít|nhỏ|kém|thua|khác|xa|lâu|bao_lâu|mấy_chốc)",
    r"(?:không|chẳng)_(?:ngại|ngần_ngại|quản(?!_lý)|tiếc|khỏi|giấu|kìm|ngoài|sao|chừng|hạn|lẽ|gì_bằng)",
    r"(?:không|chẳng)_(?:thể_không|thể_thiếu|ai_khác)",
    r"không_thể_(?:bỏ_qua|chối|phủ_nhận|quên|tốt_hơn) không_có_gì_(?:ngạc_nhiên|lạ|bằng|hơn)",
    r"không_phải_(?:không|bây_giờ|đến) nếu_không đừng_quên chưa_(?:kể|thành_niên|vợ|chồng)",
    "(?:bún|nem|giò|cơm|quán)_chả",
    r"chưa_bao_giờ(?=.*_(?:thế|vậy|như|hơn)\b)",
    # Bounds.
    r"(?:không|chưa)_(?:đầy|đến|tới|bằng)(?=_(?:\d|một|hai|ba|bốn|năm|mười|nửa|vài|chục|trăm))",
    r"không_(?:quá|dưới|vượt|trên|(?:ít|nhiều|cao|thấp|lớn|nhỏ|muộn|chậm|sớm)_hơn)",
    # A question, or the end of “whether”.
    r"(?:hay|hoặc)_(?:không|chưa) (?:không|chưa)(?=\s*(?:[?.!,;:)”\"…]|$)) (?:không|chưa)(?=_(?:ạ|nhỉ|vậy|thế)\W*$)",
)
"""Phrases of the source that deny nothing, as often as not."""
_MAY_DENY = _words(
    "không chưa chẳng chả đừng chớ thiếu vắng trái bất vô phi cấm miễn ngừng dừng ngưng thôi nghỉ hết khó ít trừ mất",
    "phản_đối bác bác_bỏ từ_chối khước_từ tránh thất_bại kém bỏ trước_khi bí_ẩn bí_mật tối_đa chỉ một_mình",
    "duy_nhất lần_đầu nguyên",
    "ổn_định hạn_chế (?<!nước_)ngoài hoãn giấu khuyết hụt thua loại ngăn chống chặn phủ_nhận rút hủy huỷ tuyệt_đối",
    "hiếm đầu_tiên",
    "thay_vì chờ đợi quên lỡ trượt chậm muộn yếu xấu đóng trống rỗng mồ_côi nhưng tuy sai nhầm khác sợ ngại gì đâu nào",
    "phải_(?:đến|chờ) đến_khi sao quá chỉ_toàn tạm treo kẹt tắc hỏng cạn ế lậu chui khan cụt câm mù xóa xoá",
    "gỡ đình_chỉ đình_trệ vỡ chết",
    "giải_thể bế_tắc hóa_ra dang_dở tối_thiểu lẽ_ra đáng_lẽ giá_như chối cự đủ dứt cùng_lắm tẩy_chay lưỡng_lự",
)
"""Words of the source that English may render with a “not”."""

_DENIES = _words(
    r"not cannot never nobody none nothing neither nor no(?![.:º]|-\w|_[\d\ue000]) yet_to",
    r"(?:has|have|had)_no(?![.:º]) \w+n't",
)
_DENIES_NOTHING = _words(
    r"not_(?:only|just|merely|simply|to_mention|least|more_than|less_than|fewer_than|later_than)",
    r"not_(?:stop\w*|ceas\w*|los[et]\w*|fail\w*)",
    r"whether_or_not",
    r"(?:ha(?:s|ve|d)_)?no_(?:more|less|fewer|later|sooner|earlier|lower|higher)_than",
    r"(?:ha(?:s|ve|d)_)?no_(?:doubt|wonder|matter|stranger|exception|question|picnic)",
    "nothing_(?:but|less|short) none_other second_to_none never_before no_one_(?:else|but) yes_or_no",
)
_DENIAL = _words(
    r"not cannot \w+n't never nobody none nothing nowhere neither nor no(?!\.?:|\.?_?[\d\ue000]) n/a n\.a yet nil",
    r"zero without minus against alone some minor slight\w* limited modest partial\w*",
    # Verbs.
    r"fail\w* lack\w* refus\w* den(?:y|ies|ied|ying|ial\w*) reject\w* refrain\w* avoid\w* ceas\w* stop\w* halt\w*",
    r"ban(?:s|ned)? prohibit\w* forb[ia]d\w* bar(?:s|red|ring)? exempt\w* exclu\w* except\w* prevent\w* beware",
    r"make_sure be_sure",
    r"miss(?:es|ed|ing)? default\w* decline[sd]?_to declining_to lose[s]? losing lost want_of await\w* pending",
    r"oppos\w*",
    r"depriv\w* omit\w* neglect\w* ignor\w* reluctan\w* hesita\w* stall\w* suspend\w* withh[eo]ld\w* give_up gave_up",
    r"(?:break|broke|broken)_down (?:hold|held|holding)_(?:out|back|off) (?:stay|keep|kept)\w*_(?:away|off|out)",
    r"(?:fall|fell|fallen|falling|stop\w*)_short went_back away_from protest\w* contradict\w* rule\w*_out dash\w*",
    # Nouns, adjectives and small words.
    r"hardly barely scarcely rarely seldom few little unless nor otherwise instead rather_than far_from despite beyond",
    r"only absent absence empty vacant idle free \w+-free short shortage\w*",
    r"too hard difficult\w* tough impossib\w* doubt\w* sceptic\w* scant poor\w* sub\w*standard bad\w* wrong\w*",
    r"at_a_loss intact safe_from before until than_ever outstanding out_of (?:call|put|la[iy])\w*_off net_of",
    r"renounc\w*",
    r"abandon\w* end_to (?:is|are|was|were)_over outlaw\w* advis\w*_against drop\w*_out step\w*_down",
    # Keeping still.
    r"remain\w* steady stable stay\w* flat keep\w* kept maintain\w* constant\w* same fixed h[eo]ld_(?:firm|steady)",
    # Parts of words.
    r"un(?!der|it|iv|io|iq|til|cle|an|ic|if)\w{3,} non-?\w+ \w{2,}less(?:ly|ness)? anti-?\w+ mis(?!s)\w{4,}",
    r"dis(?:agree|appro|allow|qualif|regard|satisf|connect|contin|lik|appear|appoint|use|abl|courag|belie|miss|obe)\w*",
    r"in(?:complete|accura|abil|effect|effic|suffic|adequa|appropriat|valid|visib|activ|correct|formal|dispens)\w*",
    r"in(?:fertil|convenien|consisten|secur|tolera|experienc|eligib|solven|separab|evitab|capab|toler|sign|equal)\w*",
    r"im(?:pass|matur|practic|perfect|mobil|patien|polit|moral|possib)\w* il(?:legal|licit|liter|logic)\w*",
    r"ir(?:regular|relevan|respons|replac|revers|resist)\w*",
)
"""Words of English that a “không” may be said with."""

_PERFECT = re.compile(
    r"(?i)\b(?:has|have|had|'ve)[ ](?:already[ ])?(?:been[ ])?(?:\w+e[dn]|found|met|made|sent|paid|built|left)\b"
)
_EMPHASIS = re.compile(
    r"\b(?:[Dd]oes|[Dd]id|Do)[ ]"
    r"(?!(?:so|this|that|the|last|for|not|its?|on|in|at|to|as|an?|you|we|he|she|they)\b)[a-z]+\b(?!\?)"
)
"""What is left of “does not apply”."""
_CLAIMS = (
    ("không thể", re.compile(r"(?i)\b(?:can|could|able[ ]to)\b")),
    ("khó có thể", re.compile(r"(?i)\b(?:can|could|able[ ]to|likely)\b")),
    ("không được", re.compile(r"(?i)\b(?:may|allowed|permitted|entitled|can)\b")),
    ("không có", re.compile(r"(?i)\b(?:there[ ](?:is|are|was|were)|has|have|had)\b")),
    ("không còn", re.compile(r"(?i)\bstill\b")),
    *((word, _EMPHASIS) for word in ("không", "không hề", "không còn", "chưa", "chẳng", "đừng")),
    ("không hề", re.compile(r"(?i)\b(?:certainly|indeed)\b")),
    ("không phải", re.compile(r"(?i)\b(?:must|ha(?:s|ve|d)[ ]to)\b")),
    *((word, _PERFECT) for word in ("chưa", "chưa từng", "chưa hề", "chưa bao giờ")),
)
"""How English states what these words deny."""
_LEXICON = """
tăng: ris* rose increas* grow* grew up climb* surg* rais* higher
giảm: fall* fell decreas* declin* drop* cut* down reduc* lower* | bán: sell* sold sale* | mua: buy* bought purchas*
ký: sign* | ký kết: sign* | nộp: submi* pay* paid fil* | nhận: receiv* accept* claim* get* got
đồng ý: agree* consent* approv* | chấp thuận: approv* agree* | phê duyệt: approv* | thông qua: adopt* pass* approv*
cho phép: allow* permit* let* | biết: know* knew aware | tham gia: join* participat* part | tham dự: attend*
áp dụng: appl* | gây: caus* | gây ra: caus* | công bố: announc* publish* releas* | hoạt động: operat* work* run*
hoàn thành: complet* finish* | bắt đầu: begin* beg[au]n start* | kết thúc: end* finish* conclud* | cần: need* require*
muốn: want* wish* | có: has have had contain* | có thể: can cannot could may might able | cần có: need* require*
chứa: contain* | sử dụng: us* | dùng: us* | thể: can could able | ủng hộ: support* back*
hỗ trợ: support* assist* help* | đề xuất: propos* suggest* | đề nghị: propos* ask* request*
yêu cầu: ask* request* requir* demand* | an toàn: safe* | độc: poison* toxic* | ô nhiễm: pollut* contaminat*
kiểm soát: control* | lo lắng: worr* anxious concern* | lo: worr* | hài lòng: satisf* happy content
trả lời: answer* repl* respon* | phản hồi: respon* repl* | giải quyết: solv* resolv* settl* | xác nhận: confirm*
khẳng định: confirm* affirm* | thừa nhận: admit* acknowledg* recogni* | công nhận: recogni* | tìm: find* found
tìm thấy: find* found | phát hiện: detect* discover* found find* | xác định: determin* identif* establish*
làm rõ: clarif* | xuất khẩu: export* | nhập khẩu: import* | đầu tư: invest* | xây: buil* construct*
xây dựng: buil* construct* | sản xuất: produc* manufactur* | trồng: grow* grew plant* | đổ bộ: landfall hit*
ra khơi: sail* sea | vào: enter* | đến: arriv* c[ao]me* com* been visit* | tới: arriv* c[ao]me* com* | thăm: visit*
về: return* | đi: go* went gone travel* | nối lại: resum* | trở lại: return* resum* back | mở: open* | mở cửa: open*
mở rộng: expan* extend* | triển khai: deploy* implement* launch* | thực hiện: implement* carr* perform*
tổ chức: organi* h[eo]ld* | diễn ra: tak* took place | xảy ra: happen* occur* | ảnh hưởng: affect* influenc* impact*
thiệt hại: damag* loss* | bị thương: injur* hurt* | tử vong: die* death* dead | chết: die* death* dead
thay đổi: chang* | đổi: chang* | đạt: reach* achiev* meet* met attain* | đáp ứng: meet* met satisf* respon*
vượt: exceed* surpass* | trả: pay* paid return* | thanh toán: pay* paid | thu: collect* charg*
vay: borrow* lend* lent loan* | cho vay: lend* lent loan* | cấp: grant* issu* provid* | ban hành: issu* promulgat*
bàn giao: hand* deliver* | giao: deliver* hand* assign* | gửi: sen[dt]* | cung cấp: provid* suppl* | bao gồm: includ*
gồm: includ* | thuộc: belong* | liên quan: relat* link* involv* connect* | đủ: enough sufficien* | dễ: easy easi*
rõ: clear* | đúng: right correct* true | tốt: good well | hiệu quả: effect* | thành công: succe* | hợp lý: reasonabl*
hợp pháp: lawful* legal* | vi phạm: violat* breach* infring* | bồi thường: compensat* | xin lỗi: apolog*
xả thải: discharg* | xả: discharg* | khai thác: exploit* | đánh bắt: fish* catch* | vui: happy glad | quên: forg[eo]t*
nhớ: remember* | hiểu: underst* | tin: believ* trust* | nói: sa[iy]* speak* spoke* t[eo]l* | đề cập: mention*
nghĩ: think* thought | thấy: see* saw | nghe: hear* | giúp: help* | giúp đỡ: help* assist* | học: study* studi* learn*
đi học: school | thi: exam* | thắng: w[io]n* | ghi bàn: scor* | tiếp tục: continu* | chấp hành: compl* obey*
tuân thủ: compl* abid* | tiêm: inject* vaccinat* | mắc: contract* infect* | lây: spread* transmi* | điều trị: treat*
khỏi: recover* | truy tố: prosecut* charg* | khởi tố: prosecut* charg* | bắt: arrest* | thua: los[et]*
kết án: convict* sentenc* | thả: releas* | áp: impos* | áp đặt: impos* | đánh thuế: tax* | bỏ phiếu: vot* ballot*
chuyển: mov* transfer* | tiếp nhận: receiv* accept* admit* tak* | tiếp: receiv* | đón: welcom* receiv*
niêm yết: list* | ngủ: sleep* slept | tiết lộ: disclos* reveal* | đánh đổi: trad* sacrific*
hợp tác: cooperat* co-operat* | dung túng: tolerat* | phục hồi: recover* | gỡ: lift* remov*
gián đoạn: interrupt* disrupt* | tạo: creat* caus* | ăn: eat* ate | uống: drink* drank | nêu: express* stat* rais*
hối tiếc: regret* | gọi: call* | lộ: leak* | xuất hiện: appear* emerg* | tồn tại: exist*
làm: do did done mak* made work* | viết: writ* wrote | đọc: read* | chọn: cho[os]* select* | đặt: plac* set order*
bổ nhiệm: appoint* | bầu: elect* | họp: me[et]* | gặp: me[et]* | thảo luận: discuss* | bàn: discuss*
đàm phán: negotiat* talk* | trình: submi* | rút: withdr* | hủy: cancel* | dừng: stop* halt* | ngăn: prevent* block*
chống: oppos* fight* | phản đối: oppos* object* | bảo vệ: protect* defend* | quản lý: manag*
kiểm tra: check* inspect* | giám sát: supervis* monitor* | lo ngại: worr* concern* fear* | sợ: afraid fear*
thích: lik* enjoy* | yêu: lov* | quan tâm: interest* care* | chú ý: attention | phụ thuộc: depend* rel[iy]*
cạnh tranh: compet* | quan trọng: important | cao: high* tall | thấp: low* | mạnh: strong* | đắt: expensive dear
rẻ: cheap* | nhanh: fast* quick* rapid* | nguy hiểm: danger* | phù hợp: suit* appropriate fit*
"""
"""What common verbs and adjectives are in English; `*` is any ending."""


def _meanings() -> dict[str, re.Pattern[str]]:
    meanings: dict[str, re.Pattern[str]] = {}
    for entry in _LEXICON.replace("\n", " | ").strip(" |").split(" | "):
        word, words = entry.split(": ")
        meanings[word] = re.compile(rf"(?i)\b(?:{'|'.join(words.split())})\b".replace("*", r"\w*"))
    return meanings


_MEANS = _meanings()
_PREDICATE = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(sorted(_MEANS, key=len, reverse=True))})(?!\w)")
