"""Drafters one behind the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from workbench.drafts import Request, cascade
from workbench.model import Draft


@dataclass
class Knowing:
    """A drafter that knows some sources, and remembers what it was asked."""

    name: str
    known: str
    asked: list[str] = field(default_factory=list)

    def drafts(self, requests: Sequence[Request]) -> Iterator[Draft | None]:
        for request in requests:
            self.asked.append(request.source)
            yield Draft(target=f"by {self.name}", origin=self.name) if request.source in self.known else None


def test_only_what_the_first_leaves_is_asked_of_the_next() -> None:
    first, second = Knowing("first", "ac"), Knowing("second", "bc")
    found = dict(cascade([first, second], [Request(source=letter) for letter in "abcd"]))
    assert {place: draft.origin for place, draft in found.items()} == {0: "first", 2: "first", 1: "second"}
    assert second.asked == ["b", "d"]


def test_who_stops_reading_stops_the_drafter() -> None:
    drafter = Knowing("first", "abc")
    next(cascade([drafter], [Request(source=letter) for letter in "abc"]))
    assert drafter.asked == ["a"]
