"""The marks that a glossary's note column may begin with: what is said about a term for the program, not for a reader.

A note is a list of parts between semicolons. The first parts may be marks, the rest is for people:

    soft                    a generic word; good English may leave it out, so its absence is no finding
    guard                   is here so that no shorter term is found inside it
    case                    capitals must be as in the term (names and acronyms have this without the mark)
    successor: ID, ID       who does the work or bears the name after this one
    predecessor: ID, ID     who did before

On the first row of a concept a mark holds for the concept, on another row for that term. A link holds for the concept
whichever row it stands on, and for the other end too (see `lineage`).
"""

from dataclasses import dataclass
from functools import lru_cache

from workbench.model.term import Concept


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """A note taken apart."""

    soft: bool = False
    guard: bool = False
    case: bool = False
    successors: tuple[str, ...] = ()
    """Ids of concepts."""
    predecessors: tuple[str, ...] = ()
    """Ids of concepts."""
    text: str = ""
    """What remains for people."""


@lru_cache(maxsize=1 << 14)
def marks(note: str) -> Marks:
    """Take a note apart."""
    parts = note.split(";")
    words: set[str] = set()
    links: dict[str, tuple[str, ...]] = {}
    for place, part in enumerate(parts):
        name, colon, ids = (piece.strip() for piece in part.partition(":"))
        if colon and name in ("successor", "predecessor"):
            links[name] = tuple(one.strip() for one in ids.split(",") if one.strip())
        elif not colon and name in ("soft", "guard", "case"):
            words.add(name)
        else:
            text = ";".join(parts[place:]).strip()
            break
    else:
        text = ""
    return Marks(
        soft="soft" in words,
        guard="guard" in words,
        case="case" in words,
        successors=links.get("successor", ()),
        predecessors=links.get("predecessor", ()),
        text=text,
    )


def concept_marks(concept: Concept) -> Marks:
    """The marks that hold for a whole concept: those of its first row."""
    return marks(concept.terms[0].note)
