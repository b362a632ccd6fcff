"""The tables of a memory, and how an older version becomes today's: numbered steps, each applied once."""

import sqlite3
import uuid
from collections.abc import Callable

APPLICATION = 0x57424D45
"""SQLite's application id of our files: “WBME”."""


def _first(connection: sqlite3.Connection) -> None:
    for statement in (
        "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        # A number is never given twice, so that an index that knows of more texts than there are can be told.
        "CREATE TABLE texts (number INTEGER PRIMARY KEY AUTOINCREMENT, hash INTEGER NOT NULL, key TEXT NOT NULL)",
        "CREATE INDEX texts_by_hash ON texts (hash)",
        # The digest of the file that a document was filled from; NULL for what came another way.
        "CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, digest TEXT)",
        """
        CREATE TABLE units (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text INTEGER NOT NULL REFERENCES texts (number),
            document INTEGER NOT NULL REFERENCES documents (id),
            slot TEXT NOT NULL,
            source TEXT NOT NULL,
            target TEXT NOT NULL,
            state TEXT NOT NULL,
            previous INTEGER REFERENCES texts (number),
            following INTEGER REFERENCES texts (number),
            role TEXT NOT NULL,
            date TEXT NOT NULL,
            author TEXT NOT NULL,
            origin TEXT NOT NULL
        )
        """,
        "CREATE UNIQUE INDEX units_by_text ON units (text, document, slot, source)",
        "CREATE INDEX units_by_document ON units (document)",
    ):
        connection.execute(statement)
    connection.execute("INSERT INTO meta VALUES ('identity', ?)", (uuid.uuid4().hex,))


def _without_sources_twice(connection: sqlite3.Connection) -> None:
    # The index had the whole source of each unit once more: a quarter of the file. That a unit comes once only is seen
    # to where it is put, within the transaction.
    connection.execute("DROP INDEX units_by_text")
    connection.execute("CREATE INDEX units_by_text ON units (text, document, slot)")


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first, _without_sources_twice)
"""Step n makes version n + 1 of version n. A step that is out in the world is never changed; another is added."""

READABLE = 1
"""The oldest version that can be read as it is, where it may not be written."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a memory to the newest version; an empty file becomes a memory. Within one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)
        for number, step in enumerate(STEPS[version:], version + 1):
            step(connection)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a memory; 0 for an empty file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
