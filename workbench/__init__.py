"""Workbench: where Vietnamese news, government and trade text becomes English."""

__version__ = "0.1.0"
