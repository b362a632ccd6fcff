"""Exchange of translations with other programs: TMX, tables, PO files."""

from workbench.memory.exchange.format import MemoryFormat, Options, Piece
from workbench.memory.exchange.registry import FORMATS, format_named, format_of_file
from workbench.memory.exchange.report import Broken, Report

__all__ = ["FORMATS", "Broken", "MemoryFormat", "Options", "Piece", "Report", "format_named", "format_of_file"]
