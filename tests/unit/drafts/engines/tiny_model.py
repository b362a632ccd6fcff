"""A real CTranslate2 model that translates word for word, small enough to be written down.

One layer; the only weights that are not nought are those that let the word at a place of the translation look at the
word at the same place of the source. A place and a word are one dimension each.
"""

import io
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from ctranslate2.specs import TransformerSpec
from sentencepiece import SentencePieceProcessor, SentencePieceTrainer

_PLACES = 40
_SHARP = 10.0
"""So much more than others does the word at the same place count."""


def build(folder: Path, words: Mapping[str, str]) -> None:
    """Write a model that knows `words`, with its SentencePiece models, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    source, target = _pieces(folder / "source.spm", words.keys()), _pieces(folder / "target.spm", words.values())
    meaning = {f"▁{word}": f"▁{english}" for word, english in words.items()} | {"</s>": "</s>", "<unk>": "<unk>"}
    width = len(source) + _PLACES
    nought = np.zeros((width, width), np.float32)
    words_only, places_only = nought.copy(), nought.copy()
    words_only[: len(source), : len(source)] = np.eye(len(source))
    places_only[len(source) :, len(source) :] = np.eye(_PLACES)

    spec = TransformerSpec.from_config(1, 1)
    for part, vocabulary in ((spec.encoder, source), (spec.decoder, target)):
        part.scale_embeddings = False
        part.position_encodings.encodings = np.eye(_PLACES, width, len(source), dtype=np.float32)
        _steady(part.layer_norm, width)
        layer = part.layer[0]
        _steady(layer.self_attention.layer_norm, width)
        layer.self_attention.linear[0].weight = np.concatenate([nought] * 3)
        layer.self_attention.linear[1].weight = nought
        _steady(layer.ffn.layer_norm, width)
        layer.ffn.linear_0.weight = nought
        layer.ffn.linear_1.weight = nought
        embeddings = np.zeros((len(vocabulary), width), np.float32)
        if part is spec.encoder:
            embeddings[:, : len(source)] = np.eye(len(source))
            part.embeddings[0].weight = embeddings
        else:
            part.embeddings.weight = embeddings
    attention = spec.decoder.layer[0].attention
    _steady(attention.layer_norm, width)
    attention.linear[0].weight = _SHARP * places_only
    attention.linear[1].weight = np.concatenate([places_only, words_only])
    attention.linear[2].weight = words_only
    projection = np.zeros((len(target), width), np.float32)
    for place, piece in enumerate(source):
        if piece in meaning:
            projection[target.index(meaning[piece]), place] = _SHARP
    spec.decoder.projection.weight = projection

    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.validate()
    spec.save(str(folder))


def _steady(norm, width: int) -> None:
    norm.gamma = np.ones(width, np.float32)
    norm.beta = np.zeros(width, np.float32)


def _pieces(file: Path, words) -> list[str]:
    """Write a SentencePiece model of whole words and return its pieces."""
    written = io.BytesIO()
    SentencePieceTrainer.train(
        sentence_iterator=iter(words),
        model_writer=written,
        model_type="word",
        vocab_size=1000,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    file.write_bytes(written.getvalue())
    model = SentencePieceProcessor(model_proto=written.getvalue())
    return [model.id_to_piece(number) for number in range(model.get_piece_size())]
