"""A recorded “not an error here”."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissal:
    """One finding that a person has judged to be no error.

    It holds for a finding with this fingerprint, and so only while the check's rule, both texts and what the
    judgement rests on stay as they are.
    """

    fingerprint: str
    """Of the finding: 16 hex digits."""
    check: str
    by: str
    on: datetime.date
    reason: str
    until: datetime.date | None = None
    """Last day on which it holds; None: for good."""
    about: str = ""
    """The beginning of the text, for people who read the file."""

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it has not run out on `day`."""
        return self.until is None or day <= self.until
