"""How much text there is, in the units that translation is counted and paid in."""

from dataclasses import dataclass

from workbench.text.wordcount import characters, count


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """Some segments in one language."""

    segments: int = 0
    words: int = 0
    """Syllables for Vietnamese, words for other languages: `workbench.text.wordcount.count`."""
    characters: int = 0
    """With spaces, without line ends."""
    characters_without_spaces: int = 0

    @classmethod
    def of(cls, text: str, lang: str, times: int = 1) -> "Volume":
        """Measure a segment that stands in a document so many times."""
        return cls(
            segments=times,
            words=times * count(text, lang),
            characters=times * characters(text),
            characters_without_spaces=times * characters(text, spaces=False),
        )

    def __add__(self, other: "Volume") -> "Volume":
        return Volume(
            segments=self.segments + other.segments,
            words=self.words + other.words,
            characters=self.characters + other.characters,
            characters_without_spaces=self.characters_without_spaces + other.characters_without_spaces,
        )

    def as_json(self) -> dict[str, int]:
        """The numbers for programs."""
        return {
            "segments": self.segments,
            "words": self.words,
            "characters": self.characters,
            "characters_without_spaces": self.characters_without_spaces,
        }
