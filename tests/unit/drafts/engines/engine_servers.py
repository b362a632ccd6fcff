"""Real servers on loopback that speak as the engines' do, and answer well unless a test has them do otherwise."""

import datetime
import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

from workbench.checks import Context
from workbench.drafts import Request, Resources
from workbench.drafts.engines import EngineTable, Setup, engine_class
from workbench.drafts.engines.access import EngineAccess
from workbench.drafts.engines.answers import Answers
from workbench.drafts.engines.drafter import EngineDrafter
from workbench.drafts.engines.http import Http, Line, Patience
from workbench.drafts.engines.ledger import Ledger
from workbench.model import Draft, LanguagePair, TermHit
from workbench.session.engines_terms import term_judge
from workbench.text.profiles import VNA

KEY = "sk-a-very-secret-key"
ENGLISH = {
    "Kim ngạch đạt 1,3 tỷ USD.": "Turnover reached 1.3 billion USD.",
    "Xuất khẩu gạo tăng 6,5%.": "Rice exports rose 6.5%.",
    "Doanh nghiệp phấn khởi.": "Businesses are excited.",
}
SOURCES = tuple(ENGLISH)
DAY = datetime.date(2025, 8, 1)
PAIR = LanguagePair("vi", "en")

Handler = BaseHTTPRequestHandler
Reply = Callable[["Server", Handler, Any], None]
"""Answers one call, given the JSON that came."""


def as_json(value: Any, status: int = 200, **headers: str) -> Reply:
    return as_bytes(json.dumps(value).encode(), status, **headers)


def as_bytes(body: bytes, status: int = 200, *, length: int | None = None, **headers: str) -> Reply:
    def reply(server: "Server", handler: Handler, asked: Any) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return reply


def saying(change: Callable[[list[str]], list[str]]) -> Reply:
    """Answer in the engine's own form, with texts that are made of the right ones."""

    def reply(server: "Server", handler: Handler, asked: Any) -> None:
        texts = [ENGLISH.get(source, source) for source in server.dialect.sources(asked)]
        as_json(server.dialect.answer(change(texts)))(server, handler, asked)

    return reply


WELL = saying(lambda texts: texts)


def silence(server: "Server", handler: Handler, asked: Any) -> None:
    """Say nothing until the test is over."""
    server.over.wait(30)


def trickle(server: "Server", handler: Handler, asked: Any) -> None:
    """Say a little now and then, and never all."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    while not server.over.wait(0.02):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def stammer(server: "Server", handler: Handler, asked: Any) -> None:
    """Begin with headers that never end."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX-Wait: ")
    while not server.over.wait(0.02):
        handler.wfile.write(b"a")
        handler.wfile.flush()


class Dialect:
    """How a kind of engine is spoken to."""

    kind: str
    settings: ClassVar[dict[str, Any]] = {}

    def sources(self, asked: Any) -> list[str]:
        raise NotImplementedError

    def answer(self, texts: list[str]) -> Any:
        raise NotImplementedError


class OpenAI(Dialect):
    kind = "openai"
    settings: ClassVar[dict[str, Any]] = {"model": "qwen 2.5"}

    def sources(self, asked: Any) -> list[str]:
        return [segment["text"] for segment in json.loads(asked["messages"][1]["content"])["segments"]]

    def answer(self, texts: list[str]) -> Any:
        return self.content(json.dumps({"translations": [{"n": n, "text": t} for n, t in enumerate(texts, 1)]}))

    def content(self, text: str) -> Any:
        return {"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}]}


class DeepL(Dialect):
    kind = "deepl"

    def sources(self, asked: Any) -> list[str]:
        return [unescape(re.sub("</?keep>", "", text)) for text in asked["text"]]

    def answer(self, texts: list[str]) -> Any:
        return {"translations": [{"detected_source_language": "VI", "text": text} for text in texts]}


class LibreTranslate(Dialect):
    kind = "libretranslate"

    def sources(self, asked: Any) -> list[str]:
        return list(asked["q"])

    def answer(self, texts: list[str]) -> Any:
        return {"translatedText": texts}


DIALECTS = (OpenAI(), DeepL(), LibreTranslate())


@dataclass
class Server:
    """A server on loopback; `script` says how it answers the next calls, and `always` all after them."""

    dialect: Dialect
    script: list[Reply] = field(default_factory=list)
    always: Reply = WELL
    bodies: list[bytes] = field(default_factory=list)
    asked: list[Any] = field(default_factory=list)
    """What the JSON of each body says."""
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    url: str = ""


def serve(server: Server) -> Callable[[], None]:
    """Start a server; return what ends it."""

    class Spoken(Handler):
        def do_POST(self) -> None:  # noqa: N802 - the name that http.server calls
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = json.loads(body)
            server.bodies.append(body)
            server.asked.append(asked)
            server.headers.append(dict(self.headers))
            server.paths.append(self.path)
            reply = server.script.pop(0) if server.script else server.always
            try:
                reply(server, self, asked)
            except OSError:
                # Whoever asked has gone.
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            """Say nothing on stderr."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Spoken)
    server.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def end() -> None:
        server.over.set()
        http.shutdown()
        thread.join()
        http.server_close()

    return end


@dataclass
class Desk:
    """An engine enabled for a project, and a drafter that asks it."""

    server: Server
    folder: Path
    timeout: float = 10.0
    settings: dict[str, Any] = field(default_factory=dict)
    hits: tuple[TermHit, ...] = ()
    stopped: threading.Event = field(default_factory=threading.Event)
    patience: Patience = field(default_factory=lambda: Patience(tries=3, first=0.001, longest=5.0))
    access: EngineAccess | None = None

    def drafter(self) -> EngineDrafter:
        dialect = self.server.dialect
        settings = EngineTable(kind=dialect.kind, url=self.server.url, **(dialect.settings | self.settings))
        line = Line(url=settings.url, engine="mine", kind=settings.kind, timeout=self.timeout, key=lambda: KEY)
        ledger = Ledger(self.ledger)
        setup = Setup(
            name="mine",
            settings=settings,
            pair=PAIR,
            root=self.folder,
            profile=VNA,
            connect=lambda: Http(line, ledger, stopped=self.stopped, patience=self.patience),
        )
        self.access = EngineAccess(
            name="mine",
            engine=engine_class(dialect.kind)(setup),
            answers=Answers(self.folder / "answers.jsonl"),
            glossary=lambda: "1a2b3c4d",
            terms=term_judge(Context(pair=PAIR, day=DAY, profile=VNA, hits=lambda _: self.hits)),
        )
        return EngineDrafter(
            Resources(
                pair=PAIR,
                day=DAY,
                profile=VNA,
                hits=lambda _: self.hits,
                named=lambda _: (),
                engine=self.access,
            )
        )

    def drafts(self, *sources: str) -> list[Draft | None]:
        return list(self.drafter().drafts([Request(source=source, hits=self.hits) for source in sources or SOURCES]))

    @property
    def ledger(self) -> Path:
        return self.folder / ".workbench" / "egress.jsonl"

    @property
    def noted(self) -> list[dict[str, Any]]:
        return (
            [json.loads(line) for line in self.ledger.read_text("utf-8").splitlines()] if self.ledger.exists() else []
        )

    @property
    def outcomes(self) -> list[str]:
        return [entry["outcome"] for entry in self.noted if "outcome" in entry]

    @property
    def trouble(self) -> str:
        return str(self.access.trouble) if self.access and self.access.trouble else ""
