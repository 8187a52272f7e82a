"""Whoever reads a kommun's work reads the fokusområden by the names that the agreement gives them."""

from datetime import date

import pytest

NAME, KEY = "Brottsförebyggande arbete kring ungdomar", "Unga"


@pytest.fixture
def work_of_the_year(on_day, exempelregionen, norrby):
    """Norrby's lägesbild, plan and promise of 2018, each about the same fokusområde; returns their addresses."""
    on_day()
    agreement = exempelregionen.agreement("avtal", "2017–2018", kommuner=("norrby", "soderby"))
    with exempelregionen.acting():
        from regional_app.db import db
        from regional_app.work.agreements.models import FocusArea

        area = db.session.query(FocusArea).filter_by(agreement_id=agreement.id).one()
        area.title = NAME
    picture = norrby.picture(decided_on=date(2018, 1, 2))
    norrby.finding(picture, focus_area_key="unga")
    plan = norrby.plan(agreement_id=agreement.id, decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)
    goal = norrby.goal(plan)
    days = {"from_on": date(2018, 1, 1), "to_on": date(2018, 12, 31), "given_on": date(2018, 1, 2)}
    promise = norrby.promise(focus_area_key="unga", **days)
    return [
        f"/lagesbilder/{picture.id}",
        f"/planer/{plan.id}",
        f"/planer/{plan.id}/mal/{goal.id}",
        "/loften",
        f"/loften/{promise.id}",
    ]


def test_the_chief_reads_the_names_that_the_kommun_reads(as_chief, as_police, as_leadership, work_of_the_year):
    for address in work_of_the_year:
        assert NAME in as_leadership.get(f"/norrby{address}").words, address
        for reader in (as_chief, as_police):
            words = reader.get(f"/exempelregionen/norrby{address}").words
            assert NAME in words, address
            assert f" {KEY} " not in words.replace(NAME, ""), address
