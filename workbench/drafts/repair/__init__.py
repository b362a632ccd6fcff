"""Repair: a near match is made to fit its segment where nothing but figures, terms and names differs, and proved."""

from workbench.drafts.repair.drafter import RepairDrafter
from workbench.drafts.repair.repair import repair

__all__ = ["RepairDrafter", "repair"]
