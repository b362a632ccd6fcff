"""Waiting for work that may hang, no longer than it may take or than anybody wants it."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as StillRunning
from typing import TypeVar

from workbench.drafts.engines.answer import Stopped

_Result = TypeVar("_Result")
_LOOK = 0.05
"""Seconds between two looks whether the result is still wanted."""


def in_time(work: Callable[[], _Result], *, seconds: float, stopped: threading.Event) -> _Result:
    """Do `work` in a thread of its own and return its result, or raise what it raises.

    Names that are looked up and servers that say their headers letter by letter heed no time-out of a socket. What is
    not waited for any more is left to end by itself; its result is nobody's.

    Raises:
        TimeoutError: It takes longer than `seconds`.
        Stopped: `stopped` was set meanwhile.
    """
    future: Future[_Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is waited for
            future.set_exception(error)

    threading.Thread(target=run, name="engine", daemon=True).start()
    end = time.monotonic() + seconds
    while not stopped.is_set():
        left = end - time.monotonic()
        try:
            return future.result(timeout=max(0.0, min(_LOOK, left)))
        except StillRunning:
            if future.done():
                # It ended at the last moment, or has timed out itself.
                return future.result()
            if left <= 0:
                raise TimeoutError from None
    raise Stopped
