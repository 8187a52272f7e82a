"""The command line: what an operator does, and plain words when it cannot be done."""

import json
import shutil
from dataclasses import replace

import pytest

from regional_app.config import ROOT, Settings
from tests import database


@pytest.fixture
def run(committed_app):
    runner = committed_app.test_cli_runner()
    return lambda *words, **more: runner.invoke(args=list(words), **more)


@pytest.mark.committed
def test_roles_can_be_written_again_without_harm(run, server):
    with database.alone(server):
        assert run("db-roles").exit_code == 0
        assert run("db-roles").exit_code == 0
    found = run("lint-schema")
    assert "0 findings" in found.output


@pytest.mark.committed
def test_syncing_twice_changes_nothing(run):
    assert "2 regioner, 3 kommuner och 1 överenskommelser, inga fel." in run("tenants", "check").output
    assert "inga ändringar" in run("tenants", "sync").output


@pytest.fixture
def files_at(committed_app, tmp_path, monkeypatch):
    """The files of the rooms, the test's own to spoil."""
    root = tmp_path / "tenants"
    shutil.copytree(ROOT / "tests" / "tenants", root)
    settings = replace(committed_app.config["SETTINGS"], tenants_root=root)
    monkeypatch.setitem(committed_app.config, "SETTINGS", settings)
    return root / "exempelregionen"


@pytest.mark.committed
@pytest.mark.parametrize("words", [("tenants", "check"), ("tenants", "sync"), ("demo", "prepare")])
def test_a_wrong_file_is_said_line_by_line_in_plain_words(run, server, files_at, words):
    (files_at / "norrby.toml").write_text("namn = 'Norrby'\nkommunkod = 12\n", encoding="utf-8")
    (files_at / "soderby.toml").write_text("name = \n", encoding="utf-8")

    with database.alone(server):
        result = run(*words)

    assert result.exit_code == 1
    assert "norrby.toml:1: " in result.output
    assert "soderby.toml:1: " in result.output
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit)


@pytest.mark.committed
@pytest.mark.parametrize("words", [("tenants", "sync"), ("demo", "prepare")])
def test_a_file_that_takes_the_number_of_another_room_is_refused_in_a_sentence(run, server, files_at, words):
    (files_at / "norrby.toml").rename(files_at / "nybyn.toml")

    with database.alone(server):
        result = run(*words)

    assert result.exit_code == 1
    assert "norrby" in result.output
    assert isinstance(result.exception, SystemExit)


@pytest.mark.committed
def test_a_demo_without_the_rooms_of_its_people_says_which_are_missing(run, server, files_at):
    with database.alone(server):
        result = run("demo", "prepare")

    assert result.exit_code == 1
    assert "asele" in result.output
    assert isinstance(result.exception, SystemExit)


@pytest.mark.committed
@pytest.mark.parametrize("word", ["riskkalender", "drift", "en"])
def test_a_kommun_is_not_called_what_a_page_is_called(run, files_at, word):
    (files_at / "norrby.toml").rename(files_at / f"{word}.toml")

    result = run("tenants", "check")

    assert result.exit_code == 1
    assert f"Namnet {word} är reserverat för plattformens egna sidor." in result.output


@pytest.mark.committed
def test_an_invitation_from_the_command_line_is_a_link(run, committed_app):
    result = run("users", "invite", "ny@norrby.example", "--space", "norrby", "--role", "coordinator", "--name", "Ny")

    link = result.output.strip()
    assert link.startswith("http://localhost/inbjudan/")
    assert committed_app.test_client().get(link).status_code == 200


@pytest.mark.committed
def test_wrong_words_get_a_sentence(run):
    invite = ("users", "invite", "ny@norrby.example", "--name", "Ny")
    assert "no space" in run(*invite, "--space", "finns-inte", "--role", "coordinator").output
    assert "--role must be one of" in run(*invite, "--space", "norrby", "--role", "police_chief").output
    assert "no account" in run("users", "close", "ingen@norrby.example").output
    twice = (*invite[:2], "eva@norrby.example", "--name", "Eva", "--space", "norrby", "--role", "coordinator")
    assert "har redan den rollen" in run(*twice).output


@pytest.mark.committed
def test_the_first_operator_is_made_on_the_command_line(run, committed_app):
    secret = "sju sjösjuka sjömän"
    assert run("users", "operator", "drift@ny.example", "--name", "Drift", "--password", secret).exit_code == 0

    assert "drift@ny.example\tDrift\toperator" in run("users", "list").output


@pytest.mark.committed
def test_the_event_log_is_verified_also_against_heads_kept_elsewhere(run, tmp_path):
    run("users", "close", "ali@norrby.example")
    heads = tmp_path / "heads.json"
    heads.write_text(run("audit", "heads").output)

    assert json.loads(heads.read_text())
    assert "0 problems" in run("audit", "verify", "--heads", str(heads)).output


@pytest.mark.parametrize("words", [("users", "list"), ("db-roles",), ("audit", "verify"), ("tenants", "sync")])
def test_a_database_that_is_away_is_said_in_a_sentence(words, server, tmp_path, monkeypatch):
    from regional_app.app import create_app

    away = {
        name: value.replace(str(server.sockets), str(tmp_path))
        for name, value in database.environment(server, "regional").items()
    }
    for name, value in away.items():
        monkeypatch.setenv(name, value)

    result = create_app(Settings.from_environment()).test_cli_runner().invoke(args=list(words))

    assert result.exit_code == 1
    assert "The database does not answer" in result.output
    assert "Traceback" not in result.output


def test_a_server_that_is_too_old_is_said_in_a_sentence():
    from types import SimpleNamespace

    from regional_app.foundation.databases.roles import ServerTooOld, require_supported

    old = SimpleNamespace(info=SimpleNamespace(server_version=150013))
    with pytest.raises(ServerTooOld, match=r"15\.13.*15\.14 or newer"):
        require_supported(old)


def test_people_see_an_honest_page_when_the_database_is_away(server, tmp_path, monkeypatch):
    from regional_app.app import create_app

    for name, value in database.environment(server, "regional").items():
        monkeypatch.setenv(name, value.replace(str(server.sockets), str(tmp_path)))
    browser = create_app(Settings.from_environment()).test_client()
    browser.set_cookie("session", "x")

    health = browser.get("/halsa")
    assert health.status_code == 503
    assert health.json["database"] == "the database does not answer"
    with browser.session_transaction() as session:
        session["_user_id"] = "somebody"
    page = browser.get("/norrby/")
    assert page.status_code == 503
    assert "Retry-After" in page.headers
    assert "databasen" in page.get_data(as_text=True)
