"""The clock of a lägesbild: a plain function of the day, by kind, moved only by a decision."""

from datetime import date, timedelta

import pytest

from regional_app.work.situation_pictures.models import RENEWED_WITHIN, Kind, renewed_by


@pytest.mark.parametrize(
    ("day", "colour", "words"),
    [
        (date(2026, 3, 16), "Grön", "Det är 91 dagar kvar"),
        (date(2026, 3, 17), "Gul", "Det är 90 dagar kvar"),
        (date(2026, 3, 20), "Gul", "Det är 87 dagar kvar"),
        (date(2026, 6, 15), "Gul", "Det är 0 dagar kvar"),
        (date(2026, 6, 16), "Röd", "Det var för 1 dag sedan"),
    ],
)
def test_the_clock_follows_the_day(as_leadership, norrby, on_day, day, colour, words):
    on_day(day)
    picture = norrby.picture(decided_on=date(2024, 6, 15))

    page = as_leadership.get(f"/norrby/lagesbilder/{picture.id}").words

    assert "15 juni 2026" in page
    assert f"{colour} " in page
    assert words in page


def test_a_new_version_moves_no_clock_until_it_is_decided(as_coordinator, norrby, on_day):
    on_day(date(2026, 6, 16))
    picture = norrby.picture(decided_on=date(2024, 6, 15))
    norrby.finding(picture)

    following = as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/nasta").location
    assert "Röd" in as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").words
    assert "Röd" not in as_coordinator.get(following).words
    as_coordinator.post(
        f"{following}/faststallande", {"by": "KS", "on": "2026-06-16", "registry_number": "KS 2026/9"}
    )

    assert "Grön Senast 16 juni 2028" in as_coordinator.get(following).words
    assert "Den här lägesbilden är ersatt" in as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").words


def test_months_are_counted_by_kind():
    decided_on = date(2024, 2, 29)

    assert {kind: renewed_by(decided_on, kind) for kind in Kind} == {
        Kind.LOCAL: date(2026, 2, 28),
        Kind.BASELINE: date(2026, 2, 28),
        Kind.VBE: date(2025, 2, 28),
    }
    assert set(RENEWED_WITHIN) == set(Kind)


def test_one_about_extremism_is_gone_through_every_year(as_coordinator, norrby, on_day):
    on_day(date(2026, 6, 16))
    picture = norrby.picture(kind="vbe", decided_on=date(2025, 6, 15))

    page = as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").words

    assert "Röd" in page
    assert "en gång om året" in page
    assert "Förnya lägesbilden" in as_coordinator.get("/norrby/").words


def test_only_one_lagesbild_is_the_startpunkt(as_coordinator, as_leadership, norrby, soderby, on_day):
    on_day(date(2026, 3, 20))
    first, second = (norrby.picture(decided_on=date(2025, 1, day)) for day in (1, 2))
    soderby.picture(decided_on=date(2025, 1, 1), baseline_on=date(2025, 1, 1))
    for one in (first, second):
        as_coordinator.post(f"/norrby/lagesbilder/{one.id}/startpunkt")

    assert "Kommunens startpunkt" not in as_leadership.get(f"/norrby/lagesbilder/{first.id}").words
    assert "Kommunens startpunkt sedan 20 mars 2026" in as_leadership.get(f"/norrby/lagesbilder/{second.id}").words
    draft = norrby.picture()
    as_coordinator.post(f"/norrby/lagesbilder/{draft.id}/startpunkt", expect=409)
    as_leadership.post(f"/norrby/lagesbilder/{first.id}/startpunkt", expect=403)


def test_a_decided_baseline_is_the_startpunkt(as_coordinator, norrby, on_day):
    on_day(date(2026, 3, 20))
    before = norrby.picture(decided_on=date(2025, 1, 1), baseline_on=date(2025, 1, 1))
    picture = norrby.picture(kind="baseline")
    norrby.finding(picture)
    form = {"by": "KS", "on": (date(2026, 3, 20) - timedelta(days=1)).isoformat(), "registry_number": "KS 1"}

    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/faststallande", form)

    assert "Kommunens startpunkt" in as_coordinator.get(f"/norrby/lagesbilder/{picture.id}").words
    assert "Kommunens startpunkt" not in as_coordinator.get(f"/norrby/lagesbilder/{before.id}").words
