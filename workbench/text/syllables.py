"""Whether a word is spelled as Vietnamese spells one syllable."""

import re

_MARKED = "àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ"
# One syllable: initial, one to three vowels, final; with the initials and finals of the highlands (Krông, Đắk, Mil).
_SYLLABLE = re.compile(
    rf"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|bl|br|đr|gr|kr|pl|kl|[bcdđghklmnpqrstvx])?"
    rf"[aeiouy{_MARKED}]{{1,3}}(?:ch|ng|nh|[cklmnpt])?",
    re.IGNORECASE,
)
# Vowels that fit above and that no Vietnamese syllable has: Lee, Jae, Moon, Seul.
_FOREIGN_VOWELS = re.compile("ee|aa|ae|ii|ou|yy|oo(?!ng|c)|ei|eu", re.IGNORECASE)


def is_syllable(word: str) -> bool:
    """Whether `word`, NFC, could be one Vietnamese syllable, by its letters alone."""
    return _SYLLABLE.fullmatch(word) is not None and _FOREIGN_VOWELS.search(word) is None
