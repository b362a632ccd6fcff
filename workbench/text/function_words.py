"""Words that hold a sentence together and name nothing: general knowledge, in both languages, as comparison keys."""

from workbench.text.normalise import match_key

_VIETNAMESE = """
và hoặc hay của các những mọi mỗi từng cả một là thì mà rằng được bị cho với cùng dưới trên trong tại từ đến tới
vào ra lên xuống sang qua để khi nếu vì bởi do nên nhưng song cũng đã đang sẽ vẫn còn chỉ rất khá quá lại nữa đều như
này kia đó đây nay ấy ai gì nào theo về ở sự việc cái chiếc con ông bà anh chị em nó họ ta tôi mình chúng có không chưa
phải cần hơn nhất nhiều ít bằng
"""

_ENGLISH = """
a an the of and or to in on at by for from with as is are was were be been being it its this that these those has have
had he she they we his her their our will would can could should may might must not no but if so than then there which
who whom whose when where while also more most such into over under after before between during about against through
per each all some any other said says told added only very up down out both s t now further
"""

VIETNAMESE = frozenset(map(match_key, _VIETNAMESE.split()))

ENGLISH = frozenset(_ENGLISH.split())
