"""Whether a word is spelled as Vietnamese spells one syllable: the one place that knows it.

Two measures. `is_syllable` is wide: it takes the initials and finals of highland names (Krông, Mil) and looks at no
tone; it tells names in a text. `is_standard` is narrow: only what the orthography has, with its tones; it tells whether
bytes have been decoded rightly. `is_standard_bare` asks the same of a word that has lost its marks.
"""

import re
import unicodedata
from functools import cache

from workbench.text.normalise import strip_diacritics

_MARKED = "àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ"
# One syllable: initial, one to three vowels, final; with the initials and finals of the highlands (Krông, Đắk, Mil).
_SYLLABLE = re.compile(
    rf"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|bl|br|đr|gr|kr|pl|kl|[bcdđghklmnpqrstvx])?"
    rf"[aeiouy{_MARKED}]{{1,3}}(?:ch|ng|nh|[cklmnpt])?",
    re.IGNORECASE,
)
# Vowels that fit above and that no Vietnamese syllable has: Lee, Jae, Moon, Seul.
_FOREIGN_VOWELS = re.compile("ee|aa|ae|ii|ou|yy|oo(?!ng|c)|ei|eu", re.IGNORECASE)

_INITIALS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ooc oong
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi
uôm uôn uông uôt uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt
ươu y ych yn ynh yt
"""
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_ACUTE_OR_DOT = {"\u0301", "\u0323"}
_STOPS = ("c", "ch", "p", "t")


def is_syllable(word: str) -> bool:
    """Whether `word`, NFC, could be one Vietnamese syllable or one of a highland name, by its letters alone."""
    return _SYLLABLE.fullmatch(word) is not None and _FOREIGN_VOWELS.search(word) is None


def is_standard(word: str) -> bool:
    """Whether `word`, NFC, is spelled as the orthography has it: a known rime, one tone, before a stop only two."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in decomposed if char in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(char for char in decomposed if char not in _TONES))
    if toneless not in _standard() or len(tones) > 1:
        return False
    return not toneless.endswith(_STOPS) or (bool(tones) and tones[0] in _ACUTE_OR_DOT)


def is_standard_bare(word: str) -> bool:
    """Whether `word`, with marks or without, becomes the letters of a standard syllable when it loses its marks."""
    return strip_diacritics(word).lower() in _standard_bare()


@cache
def _standard() -> frozenset[str]:
    """Every toneless syllable that initials and rimes make; some have no meaning."""
    return frozenset(initial + rime for initial in ("", *_INITIALS.split()) for rime in _RIMES.split())


@cache
def _standard_bare() -> frozenset[str]:
    return frozenset(map(strip_diacritics, _standard()))
