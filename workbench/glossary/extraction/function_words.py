"""Words with which no term begins or ends, and everyday expressions that are none: general knowledge."""

from workbench.text.normalise import match_key

_EITHER = """
và của các những là được bị cho với dưới tại từ để mà thì khi nếu vì bởi nên nhưng cũng đã đang sẽ vẫn còn chỉ rất khá
quá lại nữa đều cùng như này kia đó đây nay ấy ai gì nào theo về sự rằng bốn bảy tám chín mười mỗi mọi từng cả nhiều
ít hơn nhất gần khoảng chưa chẳng có phải cần muốn hãy đừng ông bà anh chị em ta tôi mình nó giữa trước bằng hoặc tuy
dù song biết nói nhấn khẳng rõ vừa mới rồi luôn ngay hiện nhằm góp đạt gồm thuộc ngày tháng nghìn triệu tỷ trăm lần
thứ đợt sẵn đưa giúp thấy gây khiến trở ước xem
"""
"""Particles, pronouns, conjunctions, numbers, verbs of reporting."""

_FIRST = """
do ở trong trên ra vào đến tới lên xuống hay nước bài con cái chiếc người họ đi hỏi làm thành loại vụ số sau ngoài qua
"""
"""These do end terms: tự do, trong ngoài nước, việc làm, sản xuất ra … but begin none."""

_LAST = "việc tăng giảm đầu cuối một hai ba năm sáu không hàng tỉnh huyện xã phường"
"""These do begin terms: việc làm, tăng trưởng, đầu tư, một cửa, không khí, hàng hóa."""

_EVERYDAY = """
chính thức; tương đương; hiện nay; tính chung; bao gồm; tiếp tục; đồng thời; xem thêm; tuy nhiên; bên cạnh; ngoài ra;
trong khi; theo đó; đặc biệt; chủ yếu; hiện tại; thời gian; thời điểm; giai đoạn; năm trước; đầu năm; cuối năm; yêu
cầu; lợi thế; khai thác; áp dụng; cam kết; thực hiện; triển khai; tổ chức; tham gia; đáp ứng; tận dụng; tăng cường;
đẩy mạnh; tạo điều kiện; điều kiện; vấn đề; khả năng; nhu cầu; kết quả; mục tiêu; nhiệm vụ; giải pháp; nội dung; hoạt
động; công tác; quá trình; cơ hội; thách thức; khó khăn; hiệu quả; chất lượng; số lượng; quan trọng; quan tâm; phát
huy; hỗ trợ; bảo đảm; đảm bảo; nâng cao; mở rộng; xây dựng; góp phần; kỳ vọng; dự kiến; chia sẻ; nhấn mạnh; khẳng
định; cho biết; đề nghị; phát biểu; trao đổi; thảo luận; thống nhất; nhiều nước; thế giới; trong nước; cả nước; địa
phương; bộ phận; toàn bộ; một số; hàng năm; hằng năm; thường xuyên; liên quan; tập trung; tiếp cận; sử dụng; so sánh;
so với; phù hợp; cụ thể; rõ rệt; đáng kể; nhanh chóng; kịp thời; tích cực; chủ động; quyết tâm; nỗ lực; phấn đấu; đóng
góp; ghi nhận; đánh giá
"""

FIRST = frozenset(map(match_key, (_EITHER + _FIRST).split()))
"""Syllables with which no term begins."""

LAST = frozenset(map(match_key, (_EITHER + _LAST).split()))
"""Syllables with which no term ends."""

EVERYDAY = frozenset(match_key(" ".join(one.split())) for one in _EVERYDAY.split(";"))
"""Expressions of any news text, which a termbase has no use for."""

_BREAKS = "là được bị đã đang sẽ thì mà rằng nhưng khi nếu vì nên vẫn cũng chưa này đó đây ông bà họ"

BREAKS = frozenset(map(match_key, _BREAKS.split()))
"""Syllables that do not stand within a term either."""
