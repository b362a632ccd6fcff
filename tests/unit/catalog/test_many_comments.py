"""An entry may carry any number of comment lines: what is kept of them grows with their number, not with its square."""

from pathlib import Path

from workbench.catalog.scanner import scan

MANY = 60_000


def test_every_comment_line_of_one_entry_is_kept() -> None:
    lines = [*("#: a.txt:1" for _ in range(MANY)), *(f"# note {n}" for n in range(MANY)), 'msgid "a"', 'msgstr "b"']
    (block,) = scan(lines, Path("many.po")).blocks
    assert len(block.references) == MANY
    assert block.notes[-1] == f"note {MANY - 1}"
    assert len(block.comments) == 2 * MANY
