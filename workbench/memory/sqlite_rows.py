"""How records lie in a memory's tables: the questions that are asked of these, and rows made of records and back."""

from collections.abc import Sequence
from hashlib import blake2b

from workbench.memory.record import Record
from workbench.memory.store import Selection
from workbench.model import State
from workbench.text.normalise import match_key, nfc

_COLUMNS = "units.source, target, documents.name, state, slot, before.key, behind.key, role, date, author, origin"
UNITS = f"""
    SELECT {_COLUMNS} FROM units
    JOIN documents ON documents.id = units.document
    LEFT JOIN texts AS before ON before.number = units.previous
    LEFT JOIN texts AS behind ON behind.number = units.following
"""  # noqa: S608 - only our own words
"""Every unit with its document and the keys of its neighbours."""


def _text_of(neighbour: str, key: str) -> str:
    """The source of a neighbour as it stands in the same document, or in any; its key where no unit has it."""
    source = f"SELECT source FROM units AS other WHERE other.text = units.{neighbour}"  # noqa: S608 - only our own words
    return f"coalesce(({source} AND other.document = units.document LIMIT 1), ({source} LIMIT 1), {key}.key)"


WHOLE_UNITS = UNITS.replace("before.key", _text_of("previous", "before"), 1).replace(
    "behind.key", _text_of("following", "behind"), 1
)
"""Every unit with its document and the texts of its neighbours."""

RANK_BITS = 40
"""Of a number that tells the likeliest unit, the upper bits are its rank and the lower ones say how new it is."""

TRANSLATIONS = f"""
    SELECT text, source, target, documents.name, state, neighbours, max((rank << {RANK_BITS}) + asked.id), asked.id
    FROM (
        SELECT *, (neighbours * 2 + same_role) * 3
            + CASE state WHEN 'final' THEN 2 WHEN 'reviewed' THEN 1 ELSE 0 END AS rank
        FROM (
            SELECT *, coalesce(previous = ?, 0) + coalesce(following = ?, 0) AS neighbours,
                role <> '' AND role = ? AS same_role
            FROM units WHERE text IN (%s)
        )
    ) AS asked
    JOIN documents ON documents.id = asked.document
    WHERE NOT (source = ? AND documents.name IN (%s)) AND documents.name NOT IN (%s)
    GROUP BY text, source, target
"""  # noqa: S608 - only our own words
"""The different translations of some texts, each by its likeliest unit; what stands in some documents is left out."""

PURGE = """
    DELETE FROM texts WHERE number NOT IN (
        SELECT text FROM units
        UNION SELECT previous FROM units WHERE previous IS NOT NULL
        UNION SELECT following FROM units WHERE following IS NOT NULL
    )
"""
"""Forget the texts that no unit has, as its own or beside it."""


def marks(values: Sequence[object]) -> str:
    """A placeholder for each value."""
    return ",".join("?" * len(values))


def hash_of(key: str) -> int:
    """The number by which a text is looked up; two texts may share one."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def cells_of(record: Record) -> tuple[str, ...]:
    """What of a record may change while it stays the same unit; neighbours as keys."""
    return (
        nfc(record.target),
        record.state.value,
        match_key(record.previous),
        match_key(record.following),
        record.role,
        record.date,
        record.author,
        record.origin,
    )


def record_from(row: Sequence[str | None]) -> Record:
    """Make a record of a row of `UNITS`."""
    source, target, document, state, slot, previous, following, role, date, author, origin = (
        "" if cell is None else cell for cell in row
    )
    return Record(
        source=source,
        target=target,
        document=document,
        state=State(state),
        slot=slot,
        previous=previous,
        following=following,
        role=role,
        date=date,
        author=author,
        origin=origin,
    )


def condition_of(selection: Selection) -> str:
    """A selection as a condition on units and documents, a placeholder for each value."""
    conditions = ["TRUE"]
    if selection.document is not None:
        conditions.append("documents.name = ?")
    if selection.author is not None:
        conditions.append("author = ?")
    if selection.before is not None:
        conditions.append("date <> '' AND date < ?")
    if selection.text is not None:
        conditions.append("(instr(key_of(units.source), ?) OR instr(key_of(target), ?))")
    return " AND ".join(conditions)


def values_of(selection: Selection) -> tuple[str, ...]:
    """The values for the placeholders of `condition_of`, in their order."""
    text = () if selection.text is None else (match_key(selection.text),) * 2
    given = (selection.document, selection.author, selection.before)
    return (*(one for one in given if one is not None), *text)
