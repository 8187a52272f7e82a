"""The rooms follow the files: every change is one line, a second run changes nothing, nothing is deleted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from regional_app.foundation.tenant_files import EarlierRegion as Period
from regional_app.foundation.tenant_files import KommunFile, RegionFile, Tenants
from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models.space import EarlierRegion, Space
from regional_app.people.rooms.spaces import SyncRefused, rooms_without_file, sync_spaces

# Made up, and not in tests/tenants: other tests may already have those rooms.
FJALLEN = RegionFile("fjallen", "Lokalpolisområde Fjällen", "Fjällen", "Exempel")
KUSTEN = RegionFile("kusten", "Lokalpolisområde Kusten", "Kusten", "Exempel")
BERGBY = KommunFile("bergby", "fjallen", "Bergby kommun", "9001")
DALBY = KommunFile("dalby", "fjallen", "Dalby kommun", "9002")
ASKED = Tenants((FJALLEN, KUSTEN), (BERGBY, DALBY))


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    """An identity session in which the made-up rooms exist."""
    with app.app_context(), identity_session() as session:
        sync_spaces(session, ASKED)
        yield session


def room(session: Session, slug: str) -> Space:
    return session.scalars(sa.select(Space).where(Space.slug == slug)).one()


def with_kommuner(*kommuner: KommunFile) -> Tenants:
    return replace(ASKED, kommuner=kommuner)


def test_new_files_become_rooms(app: Flask) -> None:
    with app.app_context(), identity_session() as session:
        lines = sync_spaces(session, ASKED)

        assert lines == [
            "fjallen: nytt rum för Lokalpolisområde Fjällen",
            "kusten: nytt rum för Lokalpolisområde Kusten",
            "bergby: nytt rum för Bergby kommun",
            "dalby: nytt rum för Dalby kommun",
        ]
        assert room(session, "bergby").kind == "kommun"
        assert room(session, "bergby").region_id == room(session, "fjallen").id


def test_a_second_run_changes_nothing(session: Session) -> None:
    assert sync_spaces(session, ASKED) == []
    assert not session.dirty


def test_a_changed_name_is_told_from_and_to(session: Session) -> None:
    changed = replace(BERGBY, name="Bergbyns kommun", local_names={"sma": "Vaerie"})

    lines = sync_spaces(session, with_kommuner(changed, DALBY))

    assert lines == [
        "bergby: namn ändrat från Bergby kommun till Bergbyns kommun",
        "bergby: namn på andra språk ändrade från (tomt) till Vaerie (sma)",
    ]
    assert room(session, "bergby").local_names == {"sma": "Vaerie"}


def test_a_kommun_that_moved_is_reported_as_such(session: Session) -> None:
    before = room(session, "bergby").id
    period = Period("fjallen", date(2015, 1, 1), date(2020, 12, 31))

    lines = sync_spaces(session, with_kommuner(replace(BERGBY, region="kusten", earlier=(period,)), DALBY))

    assert lines == [
        "bergby: flyttad från fjallen till kusten",
        "bergby: tidigare region tillagd: fjallen 2015-01-01–2020-12-31",
    ]
    assert room(session, "bergby").id == before
    assert room(session, "bergby").region_id == room(session, "kusten").id


def test_a_move_without_its_earlier_period_asks_for_it(session: Session) -> None:
    lines = sync_spaces(session, with_kommuner(replace(BERGBY, region="kusten"), DALBY))

    assert lines == ["bergby: flyttad från fjallen till kusten; skriv tiden i fjallen som [[earlier]] i filen"]


def test_a_corrected_period_replaces_the_old(session: Session) -> None:
    wrong = Period("kusten", date(2015, 1, 1), date(2020, 12, 31))
    right = replace(wrong, to_on=date(2019, 12, 31))
    sync_spaces(session, with_kommuner(replace(BERGBY, earlier=(wrong,)), DALBY))

    sync_spaces(session, with_kommuner(replace(BERGBY, earlier=(right,)), DALBY))

    of_bergby = sa.select(EarlierRegion.to_on).where(EarlierRegion.space_id == room(session, "bergby").id)
    assert session.scalars(of_bergby).all() == [date(2019, 12, 31)]


def test_a_renamed_file_keeps_its_room(session: Session) -> None:
    before = room(session, "bergby").id

    lines = sync_spaces(session, with_kommuner(replace(BERGBY, slug="bergbyn"), DALBY))

    assert lines == ["bergbyn: adress ändrad från bergby till bergbyn"]
    assert room(session, "bergbyn").id == before


def test_two_kommuner_may_trade_mixed_up_codes(session: Session) -> None:
    lines = sync_spaces(
        session,
        with_kommuner(replace(BERGBY, municipality_code="9002"), replace(DALBY, municipality_code="9001")),
    )

    assert lines == [
        "bergby: kommunkod ändrad från 9001 till 9002",
        "dalby: kommunkod ändrad från 9002 till 9001",
    ]


def test_a_room_whose_file_is_gone_stays(session: Session) -> None:
    remaining = with_kommuner(DALBY)

    assert sync_spaces(session, remaining) == []
    assert "bergby: filen saknas; rummet finns kvar" in rooms_without_file(session, remaining)
    assert room(session, "bergby").name == "Bergby kommun"


def test_a_code_of_a_room_without_file_is_refused_in_words(session: Session) -> None:
    with pytest.raises(SyncRefused, match="dalby: kommunkoden 9001 hör redan till rummet bergby"):
        sync_spaces(session, with_kommuner(replace(DALBY, municipality_code="9001")))


def test_a_region_s_room_never_becomes_a_kommun_s(session: Session) -> None:
    with pytest.raises(SyncRefused, match="kusten: adressen hör redan till ett rum av slaget region"):
        sync_spaces(session, Tenants((FJALLEN,), (replace(BERGBY, slug="kusten"), DALBY)))
