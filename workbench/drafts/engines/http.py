"""The way out: one JSON call after the other, each in the ledger before it goes, with patience and an end."""

import contextlib
import json
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from workbench.drafts.engines.answer import Rejected, Stopped, TooSlow, Useless
from workbench.drafts.engines.in_time import in_time
from workbench.drafts.engines.ledger import Ledger, Sent, now
from workbench.errors import EngineError

if TYPE_CHECKING:
    import urllib3

_LARGEST = 8 << 20
"""Bytes of an answer that are read; a batch of translations has a hundredth of it."""
_CHUNK = 1 << 16
_BUSY = frozenset({408, 429, 500, 502, 503, 504, 529})
"""Statuses that may pass: too much at a time, or a fault of the server's."""
_REFUSED = frozenset({400, 413, 422})
_MESSAGE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How often and how long a server is waited for."""

    tries: int = 4
    """Calls for one answer while the server is busy."""
    first: float = 1.0
    """Seconds before the second try, about; they double with each."""
    longest: float = 60.0
    """Seconds that a server may ask us to wait; more is no waiting any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Whom to call, and under which name."""

    url: str
    """Without a slash at its end."""
    engine: str
    kind: str
    timeout: float
    key: Callable[[], str]
    """Gives the key, "" for none; asked with the first call. Raises EngineError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call."""

    path: str
    """Behind the line's URL."""
    body: Mapping[str, Any]
    segments: int
    characters: int
    scheme: str = ""
    """How the key is announced in the header `Authorization`; "" for not there."""
    key_field: str = ""
    """Where the key stands in the body; "" for not there."""


class Http:
    """Calls one server. Redirects are not followed, proxies not asked: text goes where the settings say or nowhere."""

    def __init__(
        self, line: Line, ledger: Ledger, *, stopped: threading.Event | None = None, patience: Patience | None = None
    ) -> None:
        """Call at the end of `line`; when `stopped` is set, what runs is given up."""
        self._line = line
        self._ledger = ledger
        self._stopped = stopped or threading.Event()
        self._patience = patience or Patience()
        self._opened: urllib3.PoolManager | None = None
        self._known_key: str | None = None

    def post(self, call: Call) -> Any:
        """Send a call and return what the JSON of its answer says.

        Raises:
            EngineError: The server cannot be reached, does not want us, or stays busy.
            Rejected: It does not take this call.
            Useless: The answer is no JSON, broken off or too large; TooSlow: it does not come in time.
            Stopped: Nobody wants the answer any more.
        """
        for attempt in range(self._patience.tries):
            if self._stopped.is_set():
                raise Stopped
            status, headers, body = self._sent(call, may_fail=attempt == 0)
            if status is None or status in _BUSY:
                self._wait(attempt, status, headers)
                continue
            return self._understood(status, body)
        raise AssertionError("the last wait raises")

    def _sent(self, call: Call, *, may_fail: bool) -> tuple[int | None, Mapping[str, str], bytes]:
        """Return status, headers and body; no status where the connection failed under way and may be tried again."""
        import urllib3

        key = self._key()
        plain = _as_bytes(call.body)
        number = self._ledger.begin(
            Sent(
                engine=self._line.engine,
                kind=self._line.kind,
                url=self._line.url + call.path,
                segments=call.segments,
                characters=call.characters,
                body=plain,
            )
        )
        outcome = "given up"
        try:
            status, headers, body = in_time(
                lambda: self._exchange(call, plain, key), seconds=self._line.timeout, stopped=self._stopped
            )
        except (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError) as error:
            outcome = "not reached"
            raise self._error("cannot be reached.", "Is it running, and is the url right?") from error
        except urllib3.exceptions.SSLError as error:
            outcome = "not trusted"
            raise self._error("has no certificate that this machine trusts.", "Nothing was sent.") from error
        except (urllib3.exceptions.TimeoutError, TimeoutError) as error:
            outcome = "timed out"
            raise TooSlow(f"none comes within {self._line.timeout:g} seconds, the timeout of the settings") from error
        except urllib3.exceptions.HTTPError as error:
            outcome = "broken off"
            if may_fail:
                return None, {}, b""
            raise Useless("the answer breaks off") from error
        except Useless as error:
            outcome = str(error)
            raise
        else:
            outcome = str(status)
            return status, headers, body
        finally:
            # What was sent is noted. An answer shall not be lost for its end, and the next call is not sent.
            with contextlib.suppress(EngineError):
                self._ledger.end(number, outcome)

    def _exchange(self, call: Call, plain: bytes, key: str) -> tuple[int, Mapping[str, str], bytes]:
        import urllib3

        body = _as_bytes({**call.body, call.key_field: key}) if call.key_field and key else plain
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "vi-en-workbench"}
        if call.scheme and key:
            headers["Authorization"] = f"{call.scheme} {key}"
        end = time.monotonic() + self._line.timeout
        response = self._pool().request(
            "POST",
            self._line.url + call.path,
            body=body,
            headers=headers,
            timeout=urllib3.Timeout(connect=min(10.0, self._line.timeout), read=self._line.timeout),
            retries=False,
            redirect=False,
            preload_content=False,
        )
        try:
            return response.status, response.headers, self._read(response, end)
        finally:
            # Not given back: what was not read would be the beginning of the next answer.
            response.close()

    def _read(self, response: "urllib3.BaseHTTPResponse", end: float) -> bytes:
        found = bytearray()
        while piece := response.read1(_CHUNK, decode_content=False):
            found += piece
            if self._stopped.is_set():
                raise Stopped
            if len(found) > _LARGEST:
                raise Useless("the answer is too large")
            if time.monotonic() > end:
                raise TimeoutError
        return bytes(found)

    def _understood(self, status: int, body: bytes) -> Any:
        if 300 <= status < 400:
            raise self._error("sends us elsewhere, which is not followed.", "Set url to where it really is.")
        if status in (401, 403):
            raise self._error(f"does not take the key (status {status}).", "Look at key in the settings.")
        if status in _REFUSED:
            raise Rejected(f"{self._line.url} answers with status {status}{self._told(body)}")
        if not 200 <= status < 300:
            raise self._error(f"answers with status {status}{self._told(body)}.", "")
        try:
            return json.loads(body)
        except (ValueError, RecursionError) as error:
            raise Useless("the answer is no JSON") from error

    def _wait(self, attempt: int, status: int | None, headers: Mapping[str, str]) -> None:
        """Wait before the next try, as long as the server asks us to, or longer each time."""
        told = "does not answer" if status is None else f"is busy or out of order (status {status})"
        if attempt + 1 >= self._patience.tries:
            raise self._error(f"{told}, after {self._patience.tries} tries.", "Try again later.")
        # Apart by chance, so that those who were refused together do not come back together.
        seconds = self._patience.first * 2**attempt * random.uniform(0.5, 1)  # noqa: S311 - no secret
        asked = _retry_after(headers.get("Retry-After", ""))
        if asked is not None and asked > self._patience.longest:
            raise self._error(f"asks us to wait {asked:.0f} seconds.", "Try again then.")
        if self._stopped.wait(min(max(seconds, asked or 0.0), self._patience.longest)):
            raise Stopped

    def _told(self, body: bytes) -> str:
        """What a server says about a fault, short, on one line and without the key."""
        text = body[: 1 << 14].decode("utf-8", "replace")
        try:
            said: Any = json.loads(text)
        except (ValueError, RecursionError):
            said = text
        for name in ("error", "message", "detail"):
            said = said.get(name, said) if isinstance(said, dict) else said
        line = " ".join(str(said).split())
        key = self._known_key
        line = line.replace(key, "…") if key else line
        return f": {line[:_MESSAGE]}" if line else ""

    def _key(self) -> str:
        if self._known_key is None:
            key = self._line.key().strip()
            if not (key.isascii() and key.isprintable()) or " " in key:
                # As a header it would be refused with its text in the message.
                raise self._error("gets no key: the one that is kept has characters no key has.", "Look at it again.")
            self._known_key = key
        return self._known_key

    def _pool(self) -> "urllib3.PoolManager":
        import urllib3

        if self._opened is None:
            if self._line.url.startswith("https:"):
                import ssl

                self._opened = urllib3.PoolManager(num_pools=1, ssl_context=ssl.create_default_context())
            else:
                self._opened = urllib3.PoolManager(num_pools=1)
        return self._opened

    def _error(self, message: str, advice: str) -> EngineError:
        name = f"The engine “{self._line.engine}” ({self._line.url})"
        return EngineError(f"{name} {message}", advice=advice or None)


def _as_bytes(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode("utf-8")


def _retry_after(value: str) -> float | None:
    """Seconds that a header Retry-After asks for; it has a number or a date."""
    if value.isascii() and value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - now()).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None
