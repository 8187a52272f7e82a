"""The embedded server starts, stops and keeps what was committed, also when it is killed."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from regional_app.foundation.databases.embedded import EmbeddedServer, ServerFailed


@pytest.fixture
def server(tmp_path: Path) -> Iterator[EmbeddedServer]:
    server = EmbeddedServer(tmp_path / "a folder" / "postgres", durable=False)
    yield server
    server.stop()


def connect(server: EmbeddedServer, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
    url = server.url("postgres", database).replace("+psycopg", "")
    return psycopg.connect(url, autocommit=True)


def kill_server(server: EmbeddedServer) -> None:
    pid = int((server.data / "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGKILL)


def test_first_start_makes_the_server_and_the_second_finds_it(server: EmbeddedServer) -> None:
    assert not server.is_running()
    assert server.start() is True
    assert server.start() is False
    assert EmbeddedServer(server.data).start() is False
    assert server.is_running()


def test_stop_can_be_repeated_and_leaves_no_socket(server: EmbeddedServer) -> None:
    server.stop()
    server.start()
    server.stop()
    server.stop()
    assert not server.is_running()
    assert not server.sockets.exists()


def test_database_is_created_once_and_sorts_as_c(server: EmbeddedServer) -> None:
    server.start()
    server.create_database("regional")
    server.create_database("regional")
    with connect(server, "regional") as connection:
        row = connection.execute("select lower('ÅÄÖ'), current_setting('server_encoding')").fetchone()
    assert row == ("åäö", "UTF8")


def test_listens_on_no_network_address(server: EmbeddedServer) -> None:
    server.start()
    with connect(server) as connection:
        assert connection.execute("show listen_addresses").fetchone() == ("",)
    assert server.sockets.stat().st_mode & 0o077 == 0


def test_committed_rows_survive_a_killed_server(server: EmbeddedServer) -> None:
    server.durable = True
    server.start()
    with connect(server) as connection:
        connection.execute("create table kept (word text)")
        connection.execute("insert into kept values ('trygghet')")
    kill_server(server)
    while server.is_running():
        time.sleep(0.05)
    assert server.start() is True
    with connect(server) as connection:
        assert connection.execute("select word from kept").fetchone() == ("trygghet",)


def test_lock_file_with_the_process_id_of_another_program_is_forgotten(server: EmbeddedServer) -> None:
    server.start()
    server.stop()
    (server.data / "postmaster.pid").write_text(f"{os.getppid()}\n{server.data}\n")
    assert server.start() is True


def test_unfinished_data_folder_is_made_again(server: EmbeddedServer) -> None:
    unfinished = server.data.with_name("postgres.new")
    unfinished.mkdir(parents=True)
    (unfinished / "half").touch()
    assert server.start() is True


def test_socket_folder_of_somebody_else_is_refused(server: EmbeddedServer, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir(mode=0o700)
    server.sockets.symlink_to(tmp_path / "theirs")
    try:
        with pytest.raises(ServerFailed, match="not a private folder"):
            server.start()
    finally:
        server.sockets.unlink()


def test_broken_settings_are_told_with_the_log(server: EmbeddedServer) -> None:
    server.start()
    server.stop()
    with (server.data / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = 1\n")
    with pytest.raises(ServerFailed, match="no_such_setting"):
        server.start()


def test_socket_path_is_short_even_in_a_deep_temp_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ("deep" * 30)))
    assert len(str(EmbeddedServer(tmp_path / "postgres").sockets)) < 60
