"""Checks on the PO file itself: syntax, encoding, header, language, plural forms, duplicates, what other tools left.

They see the bytes, so that they also speak of files that cannot be opened. They find what `msgfmt --check` and
i18nspector find in a PO file of prose.
"""

from workbench.checks.po_file.file import PoFile

__all__ = ["PoFile"]
