"""Extraction: terms that the texts use and the termbase does not have."""

from workbench.glossary.extraction.candidate import Candidate, CandidateKind, Passage, Rendering
from workbench.glossary.extraction.extract import extract

__all__ = ["Candidate", "CandidateKind", "Passage", "Rendering", "extract"]
