"""Pure functions on strings: normalisation keys, tokens, sentences, graphemes, counts. No I/O."""
