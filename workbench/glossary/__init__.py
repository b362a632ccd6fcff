"""The termbase: reads glossary files, finds their terms in a text as of a day, holds the rules of a clean glossary."""

from workbench.glossary.termbase import Termbase, load

__all__ = ["Termbase", "load"]
