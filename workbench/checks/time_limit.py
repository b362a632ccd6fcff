"""An end to checks of strangers that hang: an alarm makes them raise, where the system has one."""

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType


class Overdue(Exception):
    """A check has not come back in time."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise Overdue in the block when it has taken so long, again and again if it goes on.

    Only the main thread of a process can be stopped, and only where the system has alarms and nobody else has set one.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not (is_main and hasattr(signal, "setitimer")) or any(signal.getitimer(signal.ITIMER_REAL)):
        yield
        return

    def ring(_: int, __: FrameType | None) -> None:
        raise Overdue(f"no answer within {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
