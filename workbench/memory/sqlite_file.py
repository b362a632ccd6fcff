"""A memory's file as SQLite opens it, and what is said when it cannot."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.errors import MemoryUnusable
from workbench.memory import schema
from workbench.text.normalise import match_key

_CACHE = 64 * 1024
"""KiB of a memory's tables kept while they are written: texts are found by hashes, which lie all over their index."""


class MemoryDamaged(MemoryUnusable):
    """What a memory's file has in it cannot be read, now or later."""


def prepare(path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
    """Make a connection ready for work, and its file one of this version.

    Raises:
        MemoryUnusable: It is no memory, of a newer version, or of an older one that may not be written.
    """
    version = schema.version_of(connection)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != schema.APPLICATION:
        raise MemoryUnusable("is a database, but no translation memory of Workbench.", path=path)
    if version > len(schema.STEPS):
        raise MemoryUnusable(
            f"is a memory of version {version}; this program knows version {len(schema.STEPS)}.",
            path=path,
            advice="Use the newer Workbench that made it.",
        )
    if read_only and version < schema.READABLE:
        raise MemoryUnusable("is a memory of an older version and may not be written.", path=path)
    if not read_only:
        if version < len(schema.STEPS):
            connection.execute("PRAGMA journal_mode = WAL")
            schema.migrate(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.create_function("key_of", 1, match_key, deterministic=True)
    connection.execute("PRAGMA mmap_size = 268435456")
    connection.execute("PRAGMA temp_store = MEMORY")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's complaints into sentences."""
    try:
        yield
    except sqlite3.OperationalError as error:
        said = str(error)
        if "locked" in said or "busy" in said:
            raise MemoryUnusable(
                "is locked by another program that is writing to it.", path=path, advice="Try again in a moment."
            ) from error
        raise MemoryUnusable(f"cannot be used: {said}.", path=path) from error
    except sqlite3.ProgrammingError as error:
        # Who looks something up in the background may come after the file was closed.
        raise MemoryUnusable(f"cannot be used: {error}", path=path) from error
    except sqlite3.DatabaseError as error:
        raise MemoryDamaged(
            f"is damaged or no memory: {error}.",
            path=path,
            advice="It was left as it is; the project's own is made anew from its files once it is moved away.",
        ) from error
    except OSError as error:
        raise MemoryUnusable(f"cannot be opened: {error.strerror}.", path=path) from error
