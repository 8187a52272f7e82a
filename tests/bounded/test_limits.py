"""A file from somebody else harms only the process that reads it."""

import io
import threading

import pytest

from regional_app.concepts.tables.books import read_book
from regional_app.db import db
from regional_app.foundation.bounded import AT_ONCE, Broken, Busy, Limits, TooHeavy, asking, process, read
from tests.bounded import greedy

SHORT = Limits(seconds=1, patience=20)


def test_what_is_read_comes_back():
    assert read(greedy.echo, "Åsele".encode()) == "Åsele"


@pytest.mark.parametrize("reading", [greedy.for_ever, greedy.everything, greedy.long_winded, greedy.dies])
def test_a_limit_ends_what_takes_too_much_and_says_so(reading):
    with pytest.raises(TooHeavy) as why:
        read(reading, b"x" * 100_000, limits=SHORT)

    assert "Dela upp den" in str(why.value)
    assert read(greedy.echo, b"next") == "next"


def test_what_was_read_in_time_may_be_kept():
    assert read(greedy.part, b"x", limits=SHORT) == "halva"


@pytest.mark.parametrize("reading", [greedy.writes, greedy.unknown_error, greedy.evil])
def test_a_reader_can_write_nothing_and_answers_with_values_only(reading, tmp_path):
    with pytest.raises(Broken):
        read(reading, str(tmp_path / "file").encode())

    assert not (tmp_path / "file").exists() or not (tmp_path / "file").read_bytes()


def test_a_reader_knows_none_of_our_settings(app):
    said = read(greedy.secrets, b"x")

    assert "DATABASE" not in said
    assert "KEY" not in said


def test_a_reader_that_has_gone_is_started_again():
    read(greedy.echo, b"x")
    process._readers[0]._process.kill()

    assert read(greedy.echo, b"again") == "again"


def test_two_files_are_read_at_once_and_a_third_waits_for_its_turn(monkeypatch, app):
    monkeypatch.setattr(asking, "PATIENCE", 0.01)
    for _turn in range(AT_ONCE):
        asking._turns.acquire()
    try:
        with pytest.raises(Busy) as why, app.test_request_context():
            read(greedy.echo, b"x")
        assert "skicka filen igen" in str(why.value)
    finally:
        asking._turns.release(AT_ONCE)


def test_many_files_at_once_are_all_read():
    said = []
    threads = [threading.Thread(target=lambda: said.append(read(greedy.echo, b"x"))) for _number in range(8)]

    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert said == ["x"] * 8


def test_no_transaction_waits_for_a_file(as_coordinator, norrby, monkeypatch):
    under_way = []
    monkeypatch.setattr(
        asking.process,
        "hand_over",
        lambda of, send=process.hand_over: (under_way.append(_in_transaction()), send(of)),
    )

    as_coordinator.post(
        "/norrby/statistik/filer",
        {"file": (io.BytesIO(b"A;B\n1;2"), "a.csv")},
        expect=422,
        content_type="multipart/form-data",
    )

    assert under_way == [False]


def _in_transaction():
    return db.session().in_transaction()


def test_the_same_file_is_read_once_in_a_request(app, monkeypatch):
    asked = []
    monkeypatch.setattr(asking.process, "hand_over", lambda of, send=process.hand_over: (asked.append(of), send(of)))

    with app.test_request_context():
        assert read_book(b"a;b\n1;2") == read_book(b"a;b\n1;2")

    assert len(asked) == 1
