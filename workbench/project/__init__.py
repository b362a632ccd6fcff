"""What a project folder is: its settings, documents, paths and locks."""

from workbench.project.bundled import bundled_project
from workbench.project.creation import create, record_document
from workbench.project.lock import Lock, acquire
from workbench.project.project import (
    AttachedMemory,
    Document,
    Project,
    find,
    find_or_none,
    open_at,
    require_plain_name,
)
from workbench.project.styles import style_named

__all__ = [
    "AttachedMemory",
    "Document",
    "Lock",
    "Project",
    "acquire",
    "bundled_project",
    "create",
    "find",
    "find_or_none",
    "open_at",
    "record_document",
    "require_plain_name",
    "style_named",
]
