"""Kolada answers as recorded, badly, or not at all; what the kommun has entered itself is left as it is.

The recorded answers are made by hand after the shape of API version 3; the numbers are invented.
"""

import json
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import sqlalchemy as sa

from regional_app import tenancy
from regional_app.clock import today
from regional_app.db import own_transaction
from regional_app.errors import KoladaAway
from regional_app.people.jobs import running, services
from regional_app.tenancy import Scope
from regional_app.work.statistics import kolada
from regional_app.work.statistics.kolada_job import KOLADA_FETCH

RECORDED = Path(__file__).parent / "recorded"


class Kolada:
    """A server on this machine that answers with what it is given, and remembers what it was asked."""

    def __init__(self):
        self.answers, self.asked = [], []
        kolada = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                kolada.asked.append((self.path, self.headers["User-Agent"]))
                status, body, *headers = kolada.answers.pop(0)
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, *bodies):
        self.answers += [one if isinstance(one, tuple) else (200, one) for one in bodies]

    def recorded(self, name):
        return (RECORDED / name).read_text().replace("BASE", self.base).encode()


@pytest.fixture
def answering(monkeypatch):
    monkeypatch.setattr(kolada, "_pause", lambda _tried: 0)
    one = Kolada()
    yield one
    one.server.shutdown()
    one.server.server_close()


def ask(server):
    return kolada.values(server.base, ["N07403"], "0001", [2024, 2025, 2026])


def test_every_page_is_read_and_only_what_is_known(answering):
    answering.answer(answering.recorded("valdsbrott_1.json"), answering.recorded("valdsbrott_2.json"))

    assert [(one.year, str(one.value)) for one in ask(answering)] == [(2024, "1012.5"), (2025, "998"), (2026, "1100")]
    path, agent = answering.asked[0]
    assert path == "/data/kpi/N07403/municipality/0001/year/2024,2025,2026"
    assert "Samverkansrummet" in agent


def test_passing_trouble_is_tried_again(answering):
    answering.answer((503, b""), (429, b""), b'{"values": [], "next_url": null}')

    assert ask(answering) == []
    assert len(answering.asked) == 3


@pytest.mark.parametrize(
    "answers",
    [
        [(404, b"")],
        [(503, b"")] * 3,
        [b"<html>underhall</html>"],
        [b"[]"],
        [b'{"values": [{"kpi": 1}]}'],
        [
            b'{"values": [{"kpi": "N07403", "municipality": "0001", "period": 2025, "values": [{"gender": "T", "value": NaN}]}]}'
        ],
        [b'{"values": [], "next_url": "https://annan.example/v3"}'],
        [(302, b"", ("Location", "https://annan.example/"))],
        [b" " * (kolada.LARGEST_PAGE + 1)],
    ],
)
def test_an_answer_that_cannot_be_believed_is_no_answer(answering, answers):
    answering.answer(*answers)

    with pytest.raises(KoladaAway):
        ask(answering)


def test_no_answer_at_all_is_said(answering):
    with pytest.raises(KoladaAway):
        kolada.values("http://127.0.0.1:9", ["N07403"], "0001", [2025])


def test_pages_without_end_are_not_followed(answering):
    page = json.dumps({"values": [], "next_url": f"{answering.base}/igen"}).encode()
    answering.answer(*[page] * (kolada.MOST_PAGES + 1))

    with pytest.raises(KoladaAway):
        ask(answering)
    assert len(answering.asked) == kolada.MOST_PAGES


@pytest.fixture
def fetch(app, people, norrby, answering, monkeypatch):
    """Eva orders a fetch; the worker does it at once. Returns how it ended and what is said."""
    monkeypatch.setitem(app.config, "SETTINGS", replace(app.config["SETTINGS"], kolada_url=answering.base))

    def fetch():
        scope = Scope(audience="tenant", room=norrby.scope.room, user_id=people.user("eva@norrby.example").id)
        with app.app_context(), tenancy.acting_in(scope):
            job = services.defer(KOLADA_FETCH, last_year=today().year)
        with app.app_context():
            running.run(job, is_stopping=lambda: False)
            with own_transaction("jobs") as session:
                ticket = sa.text("select outcome, message from jobs.tickets where id = :id")
                return tuple(session.execute(ticket, {"id": job}).one())

    return fetch


def test_what_kolada_has_is_written_and_what_the_kommun_has_entered_stands(
    as_coordinator, norrby, statistics, answering, fetch
):
    one = statistics(norrby).follows("valdsbrott-kolada", {2025: 900})
    answering.answer(answering.recorded("valdsbrott_1.json"), answering.recorded("valdsbrott_2.json"))

    assert fetch() == ("done", "")

    words = as_coordinator.get(f"/norrby/statistik/{one.id}").words.replace("\xa0", " ")
    assert "2024: 1 012,5, ur Kolada" in words
    assert "2025: 900, för hand" in words
    assert "Källa: Kolada" in words


def test_without_contact_the_job_says_so_and_nothing_is_changed(as_coordinator, norrby, statistics, answering, fetch):
    one = statistics(norrby).follows("valdsbrott-kolada", {2025: 900})
    answering.answer(*[(503, b"")] * 3)

    outcome, message = fetch()

    assert outcome == "failed"
    assert "Kolada svarade inte" in message
    assert "2025: 900" in as_coordinator.get(f"/norrby/statistik/{one.id}").words


def test_a_fetch_is_ordered_from_the_page(as_coordinator, norrby, statistics):
    statistics(norrby).follows("valdsbrott-kolada")
    assert "N07403" in as_coordinator.get("/norrby/statistik/kolada").words

    page = as_coordinator.post("/norrby/statistik/kolada")

    assert "Hämta värden ur Kolada" in as_coordinator.get(page.location).words


def test_there_is_nothing_to_fetch_without_an_id(as_coordinator):
    assert "Inget att hämta ännu" in as_coordinator.get("/norrby/statistik/kolada").words

    as_coordinator.post("/norrby/statistik/kolada", expect=409)
