"""A CTranslate2 model in a folder, run within this process: nothing leaves the machine."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from workbench.drafts.engines.engine import Ask, Setup
from workbench.errors import EngineError

if TYPE_CHECKING:
    from ctranslate2 import Translator
    from sentencepiece import SentencePieceProcessor

_PIECES = (
    ("source.spm", "target.spm"),
    ("source.model", "target.model"),
    ("spm.model", "spm.model"),
    ("sentencepiece.model", "sentencepiece.model"),
    ("sentencepiece.bpe.model", "sentencepiece.bpe.model"),
    ("spiece.model", "spiece.model"),
)
"""What the SentencePiece models of source and target are called, beside a model."""
_LONGEST = 1000
"""Tokens of a source; the models are made for fewer, and cut off what is more."""
_UNKNOWN = "<unk>"


class CTranslate2Engine:
    """A translation model such as OPUS-MT or NLLB, converted to CTranslate2, with its SentencePiece models."""

    kind: ClassVar[str] = "ctranslate2"
    takes: ClassVar[frozenset[str]] = frozenset({"folder", "batch", "source_prefix", "source_suffix", "target_prefix"})
    needs: ClassVar[frozenset[str]] = frozenset({"folder"})
    takes_terms: ClassVar[bool] = False
    takes_context: ClassVar[bool] = False
    takes_examples: ClassVar[bool] = False
    prompt: ClassVar[int] = 0
    takes_faults: ClassVar[bool] = False
    sends_to: ClassVar[str] = ""

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        self.batch = setup.settings.batch or 16
        self.characters = 16_000
        self._settings = setup.settings
        self._folder = setup.root / Path(setup.settings.folder).expanduser()
        self._loaded: tuple[Translator, SentencePieceProcessor, SentencePieceProcessor] | None = None

    @property
    def model(self) -> str:
        """The folder's name."""
        return self._folder.name

    def identity(self) -> str:
        """See `Engine`."""
        file = self._folder / "model.bin"
        try:
            told = file.stat()
        except OSError as error:
            raise EngineError("is no folder of a CTranslate2 model: it has no model.bin.", path=self._folder) from error
        tokens = (self._settings.source_prefix, self._settings.source_suffix, self._settings.target_prefix)
        return "\n".join(map(str, (file.resolve(), told.st_size, told.st_mtime_ns, *tokens)))

    def translate(self, asks: Sequence[Ask]) -> Sequence[str | None]:
        """See `Engine`."""
        if self._loaded is None:
            self._loaded = self._load()
        translator, source, target = self._loaded
        settings = self._settings
        tokens: list[list[str]] = [
            [*settings.source_prefix, *source.encode(ask.source, out_type=str), *settings.source_suffix] for ask in asks
        ]
        fits = [line for line in tokens if len(line) <= _LONGEST]
        if not fits:
            return [None] * len(asks)
        longest = 2 * max(map(len, fits)) + 20
        prefix = [settings.target_prefix] * len(fits) if settings.target_prefix else None
        try:
            results = translator.translate_batch(
                fits, target_prefix=prefix, max_decoding_length=longest, max_input_length=0, beam_size=4
            )
        except (RuntimeError, ValueError) as error:
            raise EngineError(f"The model cannot translate: {error}.", path=self._folder) from error
        texts = iter([self._text(result.hypotheses[0], target, longest) for result in results])
        return [next(texts) if len(line) <= _LONGEST else None for line in tokens]

    def _text(self, pieces: Sequence[str], target: Any, longest: int) -> str | None:
        kept = list(pieces)
        prefix = self._settings.target_prefix
        if kept[: len(prefix)] == prefix:
            kept = kept[len(prefix) :]
        if len(pieces) >= longest or _UNKNOWN in kept:
            # Broken off, or with a hole in it.
            return None
        return str(target.decode(kept))

    def _load(self) -> "tuple[Translator, SentencePieceProcessor, SentencePieceProcessor]":
        try:
            from ctranslate2 import Translator
            from sentencepiece import SentencePieceProcessor
        except ImportError as error:
            raise EngineError(
                f"A model on this machine needs more than is installed ({error.name}).",
                advice="Install it: pip install 'vi-en-workbench[local]'",
            ) from error
        files = [tuple(self._folder / name for name in pair) for pair in _PIECES]
        pair = next((pair for pair in files if all(file.is_file() for file in pair)), None)
        if pair is None:
            raise EngineError(
                "has no SentencePiece models: source.spm and target.spm, or one for both.", path=self._folder
            )
        try:
            source, target = (SentencePieceProcessor(model_file=str(file)) for file in pair)
            return Translator(str(self._folder), device="cpu"), source, target
        except (RuntimeError, ValueError, OSError) as error:
            raise EngineError(f"cannot be loaded as a CTranslate2 model: {error}.", path=self._folder) from error
