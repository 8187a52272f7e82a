"""Agreements on the page: everybody among the parties reads them, and the state follows the clock."""

from datetime import date

import pytest
import sqlalchemy as sa

from regional_app.db import db
from regional_app.work.agreements.models import Agreement


def agreement_id(room):
    return room.read(lambda: db.session.scalar(sa.select(Agreement.id).where(Agreement.key == "2026-2027")))


@pytest.fixture
def shown(norrby):
    """The address of the standing agreement in Norrby."""
    return f"/norrby/overenskommelser/{agreement_id(norrby)}"


def test_a_kommun_reads_the_agreement_it_has_signed(as_coordinator, shown):
    page = as_coordinator.get(shown)

    for words in ("Samverkansöverenskommelse 2026–2027", "A1.234/2025", "Söderby kommun", "Ungdomar"):
        assert words in page.words
    assert "kommunchef, 10 december 2025, Norrby" in page.words
    assert "Kommunen har utsett en samordnare." in page.words


def test_every_role_of_the_kommun_and_the_region_reads_it(as_contributor, as_leadership, as_police, as_chief, shown):
    as_contributor.get(shown)
    as_leadership.get(shown)
    as_police.get(shown)
    as_chief.get(shown.replace("/norrby/", "/exempelregionen/"))
    assert "2026–2027" in as_chief.get("/exempelregionen/overenskommelser").words


def test_who_is_no_party_sees_nothing(as_neighbour, as_neighbour_chief, shown):
    as_neighbour.get(shown.replace("/norrby/", "/vasterby/"), expect=404)
    as_neighbour_chief.get(shown.replace("/norrby/", "/grannregionen/"), expect=404)
    assert "Ingen överenskommelse registrerad" in as_neighbour.get("/vasterby/overenskommelser").words


def test_a_goal_without_its_baseline_says_so_beside_the_target_that_was_signed(as_coordinator, shown):
    words = as_coordinator.get(shown).words

    assert "Baslinje saknas" in words
    assert "Målet: -10 procent jämfört med" in words.replace("\N{MINUS SIGN}", "-")
    assert words.count("procent") == 1


def test_a_goal_with_its_baseline_is_told_in_numbers(as_coordinator, exempelregionen, norrby, shown):
    from regional_app.work.agreements.models import AgreementGoal

    with exempelregionen.acting():
        db.session.scalars(sa.select(AgreementGoal)).one().baseline_value = 1240

    page = as_coordinator.get(shown)

    assert "10 procent jämfört med 2025, då det var 1 240 anmälningar" in page.words
    assert "Baslinje saknas" not in page.words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 12, 24), "Börjar gälla 1 januari 2026"),
        (date(2026, 5, 1), "Gäller"),
        (date(2027, 12, 14), "Går ut om 17 dagar"),
        (date(2027, 12, 31), "Går ut i dag"),
        (date(2028, 1, 1), "Har gått ut – ska revideras"),
    ],
)
def test_the_state_follows_the_clock(as_coordinator, shown, on_day, day, words):
    on_day(day)

    assert words in as_coordinator.get(shown).words
    assert words in as_coordinator.get("/norrby/overenskommelser").words


def test_an_agreement_waits_until_every_party_has_signed(as_coordinator, exempelregionen, shown):
    exempelregionen.agreement("2028-2029", "2028–2029", unsigned=1, predecessor_key="2026-2027")

    page = as_coordinator.get("/norrby/overenskommelser")

    assert "Väntar på underskrifter: 1 av 2" in page.words


def test_an_older_period_without_days_is_only_a_label(as_coordinator, exempelregionen, norrby):
    older = exempelregionen.agreement("2022-2023", "2022–2023", valid_from=None, valid_to=None, unsigned=2)
    with exempelregionen.acting():
        db.session.scalars(sa.select(Agreement).where(Agreement.key == "2026-2027")).one().predecessor_key = older.key

    page = as_coordinator.get("/norrby/overenskommelser")

    assert "Bara namnet är känt" in page.words
    assert "Lucka: åren 2024, 2025 saknas mellan 2022–2023 och 2026–2027." in page.words
    assert "inte känd" in as_coordinator.get(f"/norrby/overenskommelser/{older.id}").words


def test_a_draft_is_shown_as_one_and_its_focus_areas_can_be_used(as_neighbour):
    from tests.factories import RoomFactory

    RoomFactory(as_neighbour.app, "grannregionen").agreement(
        "2026-2029", "2026–2029", valid_from=None, valid_to=None, unsigned=2, kommuner=("vasterby",)
    )

    page = as_neighbour.get("/vasterby/overenskommelser")

    assert "Ingen överenskommelse registrerad" in page.words
    assert "Utkast" in page.words
