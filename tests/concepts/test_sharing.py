"""Who belongs now, reads: a kommun that joins later sees what the others share, and one that leaves does not.

Norrby and Söderby belong to Exempelregionen, Västerby to Grannregionen; `flask tenants sync` moves them.
"""

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.answers.reports.models import Contribution
from regional_app.clock import today
from regional_app.commands.tenants import bring_in
from regional_app.db import db
from regional_app.foundation import tenant_files
from regional_app.work.agreements.models import Agreement, Party
from tests.database import TENANTS
from tests.factories import RoomFactory

YEAR = today().year
EVENT = {"kind": "market", "first_on": f"{YEAR}-07-10", "last_on": f"{YEAR}-07-11"}


@pytest.fixture
def vasterby(app, connection):
    return RoomFactory(app, "vasterby")


@pytest.fixture
def move(app, connection):
    """`move("vasterby", "exempelregionen")`: the file says another region, and the rooms follow."""

    def move(slug, region):
        found = tenant_files.read(TENANTS)
        home = next(one.region for one in found.kommuner if one.slug == slug)
        period = tenant_files.EarlierRegion(home, date(2020, 1, 1), date(YEAR, 1, 1))
        moved = [
            replace(one, region=region, earlier=(period,)) if one.slug == slug else one for one in found.kommuner
        ]
        with app.app_context():
            return bring_in(replace(found, kommuner=tuple(moved)))

    return move


def put_in_calendar(client, room, title):
    return client.post(f"/{room}/riskkalender", {"title": title, **EVENT})


def calendar(client, room):
    return client.get(f"/{room}/riskkalender?ar={YEAR}").words


def shared_plans(client, room):
    return client.get(f"/{room}/planer/fran-andra").words


def share_plan(client, norrby, title):
    plan = norrby.plan(decided_on=date(YEAR, 1, 5), title=title)
    client.post(f"/norrby/planer/{plan.id}/delning")


def test_a_kommun_that_joins_reads_what_the_others_share_before_and_after(
    as_coordinator, as_region_admin, as_neighbour, norrby, move
):
    put_in_calendar(as_coordinator, "norrby", "Norrbymarknaden")
    share_plan(as_coordinator, norrby, "Norrbys plan")
    told = {"title": "Regionens rutin", "kind": "rutin", "direction": "drawn_up", "is_shared": "True"}
    as_region_admin.post("/exempelregionen/dokument", told)
    assert "Norrbymarknaden" not in calendar(as_neighbour, "vasterby")
    assert "Norrbys plan" not in shared_plans(as_neighbour, "vasterby")
    assert "Regionens rutin" not in as_neighbour.get("/vasterby/dokument").words

    move("vasterby", "exempelregionen")

    assert "Norrbymarknaden" in calendar(as_neighbour, "vasterby")
    assert "Norrbys plan" in shared_plans(as_neighbour, "vasterby")
    assert "Regionens rutin" in as_neighbour.get("/vasterby/dokument").words
    put_in_calendar(as_coordinator, "norrby", "Höstmarknaden")
    assert "Höstmarknaden" in calendar(as_neighbour, "vasterby")


def test_what_it_shares_follows_it_and_the_region_it_left_reads_it_no_more(
    as_coordinator, as_neighbour, as_neighbour_chief, move
):
    put_in_calendar(as_neighbour, "vasterby", "Västerbymarknaden")
    assert "Västerbymarknaden" in calendar(as_neighbour_chief, "grannregionen")
    assert "Västerbymarknaden" not in calendar(as_coordinator, "norrby")

    lines = move("vasterby", "exempelregionen")

    assert "vasterby: 1 delade uppgifter delas med det nya lokalpolisområdet" in lines
    assert "Västerbymarknaden" in calendar(as_coordinator, "norrby")
    assert "Västerbymarknaden" not in calendar(as_neighbour_chief, "grannregionen")
    assert "Delas med det nya lokalpolisområdet" in as_neighbour.get("/vasterby/handelser").words


def test_a_kommun_that_leaves_and_those_it_leaves_read_each_other_no_more(as_coordinator, as_stranger, norrby, move):
    put_in_calendar(as_coordinator, "norrby", "Norrbymarknaden")
    share_plan(as_coordinator, norrby, "Norrbys plan")
    put_in_calendar(as_stranger, "soderby", "Söderbymarknaden")
    assert "Norrbymarknaden" in calendar(as_stranger, "soderby")
    assert "Söderbymarknaden" in calendar(as_coordinator, "norrby")

    move("soderby", "grannregionen")

    assert "Norrbymarknaden" not in calendar(as_stranger, "soderby")
    assert "Norrbys plan" not in shared_plans(as_stranger, "soderby")
    assert "Söderbymarknaden" not in calendar(as_coordinator, "norrby")
    assert "Söderbymarknaden" in calendar(as_stranger, "soderby")


def test_what_was_handed_in_to_a_region_stays_with_it(exempelregionen, soderby, move):
    soderby.kept(
        Contribution(
            year=2025,
            submitted_on=date(2026, 1, 9),
            submitted_by="Stina",
            reader_ids=[exempelregionen.id],
        )
    )

    move("soderby", "grannregionen")

    assert exempelregionen.read(lambda: db.session.scalar(sa.select(Contribution.year))) == 2025


def test_the_parties_read_their_agreement_from_the_day_they_join_also_after_they_have_left(
    as_region_admin, as_stranger, exempelregionen, soderby
):
    agreement = exempelregionen.agreement("var", f"{YEAR}–{YEAR + 1}", origin="room", sha256="0" * 64)
    address = f"/soderby/overenskommelser/{agreement.id}"
    as_stranger.get(address, expect=404)

    as_region_admin.post(
        f"/exempelregionen/overenskommelser/{agreement.id}/parter", {"kommun": "soderby", "on": today().isoformat()}
    )
    assert "Ungdomar" in as_stranger.get(address).words

    with exempelregionen.acting():
        party = db.session.scalars(
            sa.select(Party).where(Party.space_id == soderby.id).order_by(Party.joined_on)
        ).first()
        party.left_on, party.left_because = today(), "Slut"
    assert "Ungdomar" in as_stranger.get(address).words


def test_who_is_struck_out_of_a_draft_does_not_read_it(exempelregionen, norrby, soderby):
    draft = exempelregionen.agreement("utkast", "2028–2029", origin="room", kommuner=("norrby", "soderby"))

    def reads(room):
        return room.read(lambda: db.session.get(Agreement, draft.id)) is not None

    assert reads(norrby)
    assert reads(soderby)
    with exempelregionen.acting():
        of_soderby = sa.and_(Party.agreement_id == draft.id, Party.space_id == soderby.id)
        db.session.execute(sa.delete(Party).where(of_soderby))

    assert reads(norrby)
    assert not reads(soderby)


def test_a_second_run_moves_nothing(app, as_neighbour, move):
    put_in_calendar(as_neighbour, "vasterby", "Västerbymarknaden")
    move("vasterby", "exempelregionen")

    assert move("vasterby", "exempelregionen") == []
