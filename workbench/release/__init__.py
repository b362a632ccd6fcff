"""From an approved PO to what is published: gate, English document, MO, proof, manifest."""

from workbench.release.build import BuiltDocument, ReleaseInput, build, write
from workbench.release.gate import Obstacle, obstacles

__all__ = ["BuiltDocument", "Obstacle", "ReleaseInput", "build", "obstacles", "write"]
