"""What every answer carries: language, headers, health."""

import pytest

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# A file opened by itself can do nothing.
FILES_CSP = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@pytest.mark.parametrize("path", ["/", "/logga-in", "/finns/inte", "/norrby/", "/halsa", "/static/style.css"])
def test_every_answer_is_guarded(as_citizen, path):
    answer = as_citizen.browser.get(path, buffered=True)

    assert answer.headers["Content-Security-Policy"] == (FILES_CSP if "static" in path else CSP)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_pages_of_the_signed_in_are_not_stored(as_coordinator):
    assert as_coordinator.get("/norrby/").headers["Cache-Control"] == "no-store"


def test_the_cookie_is_out_of_reach(as_citizen):
    cookie = as_citizen.browser.get("/logga-in").headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_a_secure_installation_binds_its_cookies_to_https(monkeypatch, server, worker_database):
    from regional_app.app import create_app
    from regional_app.config import Settings
    from tests import database

    for name, value in database.environment(server, worker_database).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PUBLIC_URL", "https://samverkan.example")

    app = create_app(Settings.from_environment())
    answer = app.test_client().get("/logga-in", base_url="https://samverkan.example")

    assert "__Host-session=" in answer.headers["Set-Cookie"]
    assert "Secure" in answer.headers["Set-Cookie"]
    assert "max-age=63072000" in answer.headers["Strict-Transport-Security"]
    assert app.test_client().get("/logga-in", base_url="https://evil.example").status_code == 400
    with app.app_context():
        from regional_app.db import db

        for engine in db.engines.values():
            engine.dispose()


def test_english_is_an_address(as_citizen):
    swedish, english = as_citizen.get("/"), as_citizen.get("/en/")

    assert 'href="/en/"' in swedish.text
    assert 'href="/"' in english.text
    assert swedish.words != english.words


def test_the_language_stays_through_a_login(as_citizen):
    assert as_citizen.get("/en/norrby/", expect=302).location.startswith("/en/logga-in")


def test_health_is_told(as_citizen):
    answer = as_citizen.browser.get("/halsa")

    assert answer.status_code == 200
    assert answer.json["status"] == "ok"
    assert answer.json["database"] == "ok"
    assert answer.json["migrations"]["state"] == "ok"


def test_an_operator_reads_no_content(as_operator):
    as_operator.get("/norrby/", expect=404)
    assert "Norrby kommun" in as_operator.get("/drift").words
    assert "eva@norrby.example" in as_operator.get("/drift/konton").words
