"""What holds for every engine behind HTTP, whatever the server does: asked of real servers on loopback.

The servers answer well, slowly, wrongly, and not at all.
"""

import datetime
import hashlib
import threading

import pytest
from engine_servers import (
    DIALECTS,
    ENGLISH,
    KEY,
    SOURCES,
    WELL,
    Desk,
    Server,
    as_bytes,
    as_json,
    saying,
    serve,
    silence,
    stammer,
    trickle,
)

from workbench.drafts import Request
from workbench.drafts.engines import http


def targets(drafts):
    return [draft and draft.target for draft in drafts]


def test_answers_are_drafts_that_say_where_they_come_from(desk: Desk, server: Server) -> None:
    drafts = desk.drafts()
    assert targets(drafts) == list(ENGLISH.values())
    assert not any(draft.doubts for draft in drafts)
    assert drafts[0].origin.startswith(f"engine:mine {server.dialect.kind}")
    assert ("model=qwen%202.5" in drafts[0].origin) is ("model" in server.dialect.settings)
    assert not desk.trouble


def test_segments_go_in_batches(desk: Desk, server: Server) -> None:
    desk.settings = {"batch": 2}
    assert targets(desk.drafts()) == list(ENGLISH.values())
    assert [server.dialect.sources(asked) for asked in server.asked] == [list(SOURCES[:2]), list(SOURCES[2:])]


def test_each_call_is_in_the_ledger_before_it_goes_and_the_text_is_not(desk: Desk, server: Server) -> None:
    seen = []

    def reply(server, handler, asked):
        seen.append(desk.noted)
        WELL(server, handler, asked)

    server.always = reply
    desk.drafts()
    ((begun,),) = seen
    assert begun["url"].startswith(server.url)
    assert (begun["engine"], begun["kind"], begun["segments"]) == ("mine", server.dialect.kind, 3)
    assert begun["characters"] >= sum(map(len, SOURCES))
    assert datetime.datetime.fromisoformat(begun["at"]).tzinfo is not None
    assert desk.outcomes == ["200"]
    written = desk.ledger.read_text("utf-8")
    assert KEY not in written
    assert not any(text in written for text in (*SOURCES, *ENGLISH.values()))


def test_the_hash_is_that_of_what_was_sent_without_the_key(desk: Desk, server: Server) -> None:
    desk.drafts()
    (sent,) = server.bodies
    body = sent.replace(f', "api_key": "{KEY}"'.encode(), b"")
    assert desk.noted[0]["sha256"] == hashlib.sha256(body).hexdigest()
    assert desk.noted[0]["bytes"] == len(body)


def test_the_key_goes_to_the_server(desk: Desk, server: Server) -> None:
    desk.drafts()
    assert KEY in server.headers[0].get("Authorization", "") + server.asked[0].get("api_key", "")


def test_what_was_answered_once_is_not_sent_again(desk: Desk, server: Server) -> None:
    first = desk.drafts()
    noted = desk.noted
    assert desk.drafts() == first
    assert len(server.asked) == 1
    assert desk.noted == noted


@pytest.mark.parametrize("reply", [silence, trickle, stammer])
def test_a_server_that_takes_too_long_is_left(desk: Desk, server: Server, reply) -> None:
    desk.timeout = 0.15
    server.always = reply
    assert desk.drafts() == [None, None, None]
    assert "none comes within 0.15 seconds" in desk.trouble
    assert desk.outcomes == ["timed out"] * 3


def test_what_is_too_much_at_once_is_asked_for_in_smaller_parts(desk: Desk, server: Server) -> None:
    desk.timeout = 1.5

    def reply(server, handler, asked):
        too_much = len(server.dialect.sources(asked)) > 1
        (silence if too_much else WELL)(server, handler, asked)

    server.always = reply
    desk.settings = {"batch": 2}
    assert targets(desk.drafts(*SOURCES, SOURCES[0])) == [*ENGLISH.values(), ENGLISH[SOURCES[0]]]
    assert [len(server.dialect.sources(asked)) for asked in server.asked] == [2, 1, 1, 1]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_a_busy_server_is_asked_again(desk: Desk, server: Server, status: int) -> None:
    server.script = [as_json({"error": "busy"}, status, Retry_After="0")]
    assert targets(desk.drafts()) == list(ENGLISH.values())
    assert desk.outcomes == [str(status), "200"]


@pytest.mark.parametrize("when", ["\xb2", "soon", "-1", "Tue, 24 Nov 2026 23:16:20 +" + "9" * 30, "9" * 3 + "e"])
def test_a_busy_server_may_say_nonsense_about_when(desk: Desk, server: Server, when: str) -> None:
    server.script = [as_json({"error": "busy"}, 429, Retry_After=when)]
    assert targets(desk.drafts()) == list(ENGLISH.values())


def test_a_server_that_stays_out_of_order_is_left_after_some_tries(desk: Desk, server: Server) -> None:
    server.always = as_bytes(b"<html>Internal Server Error</html>", 500)
    assert desk.drafts() == [None, None, None]
    assert desk.outcomes == ["500"] * 3
    assert "status 500" in desk.trouble


def test_a_server_that_asks_for_more_patience_than_there_is_is_left_at_once(desk: Desk, server: Server) -> None:
    server.always = as_json({}, 429, Retry_After="3600")
    assert desk.drafts() == [None, None, None]
    assert desk.outcomes == ["429"]
    assert "asks us to wait 3600 seconds" in desk.trouble


@pytest.mark.parametrize(
    "reply",
    [
        as_bytes(b"no JSON"),
        as_bytes(b""),
        as_bytes(b"\xff\xfe"),
        as_bytes(b"[" * 100_000),
        as_json(None),
        as_json([]),
        as_json({}),
        as_json({"choices": [], "translations": {}, "translatedText": 5}),
        as_json({"choices": [{"message": {"content": None}}], "translations": [5], "translatedText": [None]}),
        as_json({"choices": [{"message": {"content": "Certainly!"}}], "translations": ["a"], "translatedText": {}}),
        saying(lambda texts: [*texts, "One more."][: 0 if len(texts) == 1 else None]),
        saying(lambda texts: []),
    ],
)
def test_what_cannot_be_understood_is_no_draft(desk: Desk, server: Server, reply) -> None:
    server.always = reply
    assert desk.drafts() == [None, None, None]
    assert desk.trouble


def test_segments_of_a_batch_that_went_wrong_are_asked_for_one_by_one(desk: Desk, server: Server) -> None:
    server.script = [as_bytes(b"no JSON")]
    assert targets(desk.drafts()) == list(ENGLISH.values())
    assert [len(server.dialect.sources(asked)) for asked in server.asked] == [3, 1, 1, 1]


@pytest.mark.parametrize("change", [lambda texts: texts[:2], lambda texts: [*texts, "One more."]])
def test_no_text_is_given_to_another_segment_when_their_number_is_wrong(desk: Desk, server: Server, change) -> None:
    server.script = [saying(change)]
    assert targets(desk.drafts()) == list(ENGLISH.values())


def test_an_answer_that_breaks_off_is_asked_for_again(desk: Desk, server: Server) -> None:
    server.script = [as_bytes(b'{"translations": [', length=5000)]
    assert targets(desk.drafts()) == list(ENGLISH.values())
    assert desk.outcomes == ["broken off", "200"]


def test_a_server_whose_answers_always_break_off_is_left(desk: Desk, server: Server) -> None:
    server.always = as_bytes(b'{"translations": [', length=5000)
    assert desk.drafts() == [None, None, None]
    assert "breaks off" in desk.trouble


def test_nobody_there_is_told_once_and_not_tried_again(desk: Desk, server: Server) -> None:
    other = Server(server.dialect)
    serve(other)()
    desk.server = other
    desk.settings = {"batch": 1}
    assert desk.drafts() == [None, None, None]
    assert "cannot be reached" in desk.trouble
    assert desk.outcomes == ["not reached"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_text_does_not_follow_to_another_server(desk: Desk, server: Server, status: int) -> None:
    other = Server(server.dialect)
    end = serve(other)
    server.always = as_bytes(b"", status, Location=other.url + "/elsewhere")
    assert desk.drafts() == [None, None, None]
    end()
    assert other.asked == []
    assert "elsewhere" in desk.trouble


def test_an_answer_without_end_is_not_read_to_its_end(desk: Desk, server: Server, monkeypatch) -> None:
    monkeypatch.setattr(http, "_LARGEST", 100_000)
    server.always = as_bytes(b" " * 1_000_000)
    assert desk.drafts() == [None, None, None]
    assert "too large" in desk.trouble


def test_a_key_that_is_refused_is_told_without_it(desk: Desk, server: Server) -> None:
    server.always = as_json({"error": {"message": f"Incorrect key: {KEY}"}}, 401)
    assert desk.drafts() == [None, None, None]
    assert "does not take the key" in desk.trouble
    assert KEY not in desk.trouble


def test_a_call_that_is_refused_is_told_without_the_key(desk: Desk, server: Server) -> None:
    server.always = as_json({"error": f"no such model for {KEY}"}, 404)
    desk.drafts()
    assert "no such model for …" in desk.trouble


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_call_that_is_refused_is_tried_in_parts(desk: Desk, server: Server, status: int) -> None:
    def reply(server, handler, asked):
        too_long = len(server.dialect.sources(asked)) > 1
        (as_json({"error": "too long"}, status) if too_long else WELL)(server, handler, asked)

    server.always = reply
    assert targets(desk.drafts()) == list(ENGLISH.values())


def test_a_server_that_refuses_everything_is_left_with_its_reason(desk: Desk, server: Server) -> None:
    server.always = as_json({"error": "no such language"}, 400)
    assert desk.drafts() == [None, None, None]
    assert "refuses every call" in desk.trouble
    assert "no such language" in desk.trouble


def test_a_segment_that_is_refused_costs_no_other(desk: Desk, server: Server) -> None:
    def reply(server, handler, asked):
        is_there = SOURCES[1] in server.dialect.sources(asked)
        (as_json({"error": "not that"}, 400) if is_there else WELL)(server, handler, asked)

    server.always = reply
    assert targets(desk.drafts()) == [ENGLISH[SOURCES[0]], None, ENGLISH[SOURCES[2]]]
    assert not desk.trouble


def test_text_left_in_the_source_language_is_marked(desk: Desk, server: Server) -> None:
    server.always = saying(lambda texts: [source for source, english in ENGLISH.items() if english in texts])
    (draft, *_) = desk.drafts()
    assert draft.doubts == ("It is the source, untranslated.",)


def test_a_wrong_figure_is_marked(desk: Desk, server: Server) -> None:
    server.always = saying(lambda texts: [text.replace("billion", "million") for text in texts])
    wrong, *others = desk.drafts()
    assert wrong.target == "Turnover reached 1.3 million USD."
    assert len(wrong.doubts) == 1
    assert not any(draft.doubts for draft in others)
    # Whoever can be told what is wrong is asked again, once, about that segment; others would say the same again.
    asked = [server.dialect.sources(call) for call in server.asked]
    assert asked == [list(SOURCES), *([[SOURCES[0]]] if server.dialect.kind == "openai" else [])]


def test_an_answer_without_words_is_no_draft(desk: Desk, server: Server) -> None:
    server.always = saying(lambda texts: [" \n" for _ in texts])
    assert desk.drafts() == [None, None, None]


def test_an_empty_answer_is_not_kept_for_another_day(desk: Desk, server: Server) -> None:
    server.always = saying(lambda texts: ["" for _ in texts])
    desk.drafts()
    server.always = WELL
    assert targets(desk.drafts()) == list(ENGLISH.values())


def test_what_cannot_be_seen_comes_into_no_file_and_is_told(desk: Desk, server: Server) -> None:
    server.always = saying(lambda texts: [f"\x1b[2J\u202e{text}\x00\x07" for text in texts])
    for draft, english in zip(desk.drafts(), ENGLISH.values(), strict=True):
        assert draft.target == f"[2J{english}"
        assert "U+0000, U+0007, U+001B, U+202E" in draft.doubts[0]


def test_answers_that_have_changed_places_are_marked(desk: Desk, server: Server) -> None:
    sources = ("Ông Lê Văn Bình phát biểu khai mạc.", "Bà Ngô Tường Vy cảm ơn các đại biểu.")
    english = ["Le Van Binh spoke at the opening.", "Ngo Tuong Vy thanked the delegates."]
    server.always = saying(lambda texts: english)
    assert not any(draft.doubts for draft in desk.drafts(*sources))
    english.reverse()
    (desk.folder / "answers.jsonl").unlink()
    assert all("of another segment" in " ".join(draft.doubts) for draft in desk.drafts(*sources))


def test_who_stops_reading_stops_the_engine(desk: Desk, server: Server) -> None:
    desk.settings = {"batch": 1}
    drafts = desk.drafter().drafts([Request(source=source) for source in SOURCES])
    assert next(drafts).target == ENGLISH[SOURCES[0]]
    drafts.close()
    assert len(server.asked) == 1


def test_waiting_ends_when_nobody_wants_the_answer_any_more(desk: Desk, server: Server) -> None:
    desk.settings = {"batch": 1}
    desk.patience = http.Patience(tries=3, first=1000.0, longest=5000.0)

    def reply(server, handler, asked):
        as_json({}, 429)(server, handler, asked)
        threading.Timer(0.05, desk.stopped.set).start()

    server.script = [WELL]
    server.always = reply
    assert targets(desk.drafts()) == [ENGLISH[SOURCES[0]], None, None]
    assert not desk.trouble


@pytest.mark.parametrize("then", [silence, trickle, stammer])
def test_a_call_ends_when_nobody_wants_the_answer_any_more(desk: Desk, server: Server, then) -> None:
    def reply(server, handler, asked):
        desk.stopped.set()
        then(server, handler, asked)

    server.always = reply
    assert desk.drafts() == [None, None, None]
    assert not desk.trouble


def test_what_cannot_be_noted_is_not_sent(desk: Desk, server: Server) -> None:
    desk.ledger.parent.mkdir()
    desk.ledger.symlink_to(desk.folder / "elsewhere")
    assert desk.drafts() == [None, None, None]
    assert server.asked == []
    assert "nothing is sent" in desk.trouble
    assert not (desk.folder / "elsewhere").exists()


def test_an_answer_whose_end_cannot_be_noted_is_kept_and_nothing_more_is_sent(desk: Desk, server: Server) -> None:
    desk.settings = {"batch": 1}

    def reply(server, handler, asked):
        desk.ledger.rename(desk.folder / "before.jsonl")
        desk.ledger.symlink_to(desk.folder / "elsewhere")
        WELL(server, handler, asked)

    server.script = [reply]
    assert targets(desk.drafts()) == [ENGLISH[SOURCES[0]], None, None]
    assert len(server.asked) == 1
    assert "nothing is sent" in desk.trouble


def test_a_doubt_that_quotes_an_answer_shows_what_cannot_be_seen(desk: Desk, server: Server) -> None:
    server.always = saying(lambda texts: [f"{text} See www.a\u202eb.org." for text in texts])
    for draft in desk.drafts():
        assert any("www.a" in doubt for doubt in draft.doubts)
        assert "\u202e" not in "".join((draft.target, *draft.doubts))


def test_every_kind_over_http_is_held_to_this() -> None:
    assert {dialect.kind for dialect in DIALECTS} == {"openai", "deepl", "libretranslate"}
