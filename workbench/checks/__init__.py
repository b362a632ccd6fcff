"""Quality checks: what they are, which run, and their findings. One family of checks per module."""

from workbench.checks.check import Check, DocumentCheck, FileCheck, ObservingCheck, Rule, RunCheck
from workbench.checks.context import Context, Document
from workbench.checks.facts import facts
from workbench.checks.part import Part, joined
from workbench.checks.po_file import PoFile
from workbench.checks.policy import Policy
from workbench.checks.registry import PLUGIN_ERROR, known_ids, parameters_of
from workbench.checks.suite import Suite

__all__ = [
    "PLUGIN_ERROR",
    "Check",
    "Context",
    "Document",
    "DocumentCheck",
    "FileCheck",
    "ObservingCheck",
    "Part",
    "PoFile",
    "Policy",
    "Rule",
    "RunCheck",
    "Suite",
    "facts",
    "joined",
    "known_ids",
    "parameters_of",
]
