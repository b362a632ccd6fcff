"""What is a “not” that was lost or added, and the many other ways of denying and of not denying."""

import unicodedata
from collections.abc import Callable

import pytest

from workbench.checks.negation import NegationMismatch
from workbench.model import Finding, Side

Judge = Callable[..., list[Finding]]

LOST: tuple[tuple[str, str, int], ...] = (
    ("Giá không tăng.", "Prices rose.", 1),
    ("Giá không tăng.", "Prices did not rise.", 0),
    ("Giá không tăng.", "Prices didn’t rise.", 0),
    ("Giá không tăng.", "Prices were unchanged.", 0),
    ("Giá không giảm.", "Prices remained stable.", 0),
    ("Giá KHÔNG tăng.", "Prices rose.", 1),
    ("Họ chưa ký hợp đồng.", "They have signed the contract.", 1),
    ("Họ chưa ký hợp đồng.", "They have yet to sign the contract.", 0),
    ("Họ chưa ký hợp đồng.", "The contract remains unsigned.", 0),
    ("Tàu không thể vào cảng.", "The ship can enter the port.", 1),
    ("Tàu không thể vào cảng.", "The ship was unable to enter the port.", 0),
    ("Đừng mua thuốc này.", "Buy this medicine.", 1),
    ("Đừng mua thuốc này.", "Avoid buying this medicine.", 0),
    ("Họ chẳng biết.", "They knew.", 1),
    ("Họ chả cần gì.", "They need it.", 1),
    ("Khó có thể hoàn thành đúng hạn.", "It can be completed on time.", 1),
    ("Khó có thể hoàn thành đúng hạn.", "It is unlikely to be completed on time.", 0),
    ("Làng không còn chợ.", "The village still has a market.", 1),
    ("Quy định không áp dụng với gạo.", "The rule does apply to rice.", 1),
    # What is denied is said with another word: nothing shows that the denial is lost.
    ("Giá không cao.", "Prices are low.", 0),
    ("Hội nghị không ra tuyên bố.", "The meeting ended in silence.", 0),
    # No denials.
    ("Ngành hàng không tăng doanh thu.", "Aviation raised its revenue.", 0),
    ("Chất lượng không khí tăng.", "Air quality rose.", 0),
    ("Không Quân có máy bay mới.", "The Air Force has new planes.", 0),
    ("Nhiệt độ trên không độ tăng.", "Temperatures rose.", 0),
    ("Không chỉ mua mà còn bán.", "They both buy and sell.", 0),
    ("Giá không ngừng tăng.", "Prices kept rising.", 0),
    ("Không ít hộ tham gia.", "Many households took part.", 0),
    ("Không lâu sau, họ ký hợp đồng.", "Soon afterwards, they signed the contract.", 0),
    ("Tỷ lệ tăng không quá 5%.", "The rate rose by at most 5%.", 0),
    ("Chưa đầy 100 hộ tham gia.", "Less than 100 households took part.", 0),
    ("Giá có tăng không?", "Are prices rising?", 0),
    ("Giá đã tăng chưa?", "Have prices risen?", 0),
    ("Họ bàn có nên bán hay không.", "They are discussing whether to sell.", 0),
    ("Bún chả có ở Hà Nội.", "Grilled pork noodles can be had in Hanoi.", 0),
    ("Chẳng hạn, giá tăng.", "For example, prices rose.", 0),
)

ADDED: tuple[tuple[str, str, int], ...] = (
    ("Giá tăng.", "Prices did not rise.", 1),
    ("Giá tăng.", "Prices didn't rise.", 1),
    ("Giá tăng.", "Prices didn’t rise.", 1),
    ("Họ ký hợp đồng.", "They have never signed the contract.", 1),
    ("Họ ký hợp đồng.", "They have yet to sign the contract.", 1),
    ("Tàu có thể vào cảng.", "The ship cannot enter the port.", 1),
    ("Làng có chợ.", "The village has no market.", 1),
    ("Làng thiếu nước.", "The village does not have enough water.", 0),
    ("Việc bán thuốc này là trái phép.", "Selling this medicine is not allowed.", 0),
    ("Cấm vào.", "Do not enter.", 0),
    ("Họ từ chối ký.", "They would not sign.", 0),
    ("Hoạt động bất hợp pháp.", "The activity is not legal.", 0),
    ("Lương còn thấp.", "Wages are not high.", 0),
    ("Nghị định số 15 có hiệu lực.", "Decree No. 15 has taken effect.", 0),
    ("Tối đa 5 ngày.", "No more than five days.", 0),
    ("Cả hai tăng.", "Not only one rose but both.", 0),
    ("Hai nước tiếp tục hợp tác.", "The two countries have not stopped cooperating.", 0),
    ("Ai cũng biết.", "There is nobody who does not know.", 0),
    ("Giá tăng.", "Didn't prices rise?", 0),
)


@pytest.mark.parametrize(("source", "target", "found"), LOST)
def test_a_lost_denial(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(NegationMismatch, source, target)) == found


@pytest.mark.parametrize(("source", "target", "found"), ADDED)
def test_an_added_denial(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(NegationMismatch, source, target)) == found


@pytest.mark.parametrize(("source", "target", "found"), LOST + ADDED)
def test_marks_behind_their_letters(judge: Judge, source: str, target: str, found: int) -> None:
    assert len(judge(NegationMismatch, unicodedata.normalize("NFD", source), target)) == found


def test_long_sentences_are_left_alone(judge: Judge) -> None:
    assert (
        judge(NegationMismatch, "Giá không tăng " + "ở làng này " * 20, "Prices rose " + "in this village " * 20) == []
    )


def test_the_denial_is_marked_where_it_stands(judge: Judge) -> None:
    source, target = unicodedata.normalize("NFD", "Ở Vũng Áng giá không tăng."), "Prices rose."
    (lost,) = judge(NegationMismatch, source, target)
    (span,) = lost.spans
    assert span.side is Side.SOURCE
    assert unicodedata.normalize("NFC", source[span.start : span.end]) == "không"
    target = unicodedata.normalize("NFD", "In Vũng Áng prices did not rise.")
    (added,) = judge(NegationMismatch, "Ở Vũng Áng giá tăng.", target)
    (span,) = added.spans
    assert span.side is Side.TARGET
    assert target[span.start : span.end] == "not"
