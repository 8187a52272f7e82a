"""A day that stands still, and a kommun with a year of work."""

from datetime import date

import pytest

DAY = date(2018, 12, 14)


@pytest.fixture
def year_2018(on_day, exempelregionen):
    """14 December 2018, under the agreement 2017–2018 that obliges to a yearly report."""
    from regional_app.work.agreements.models import Commitment

    on_day()
    agreement = exempelregionen.agreement("avtal", "2017–2018", kommuner=("norrby", "soderby"))
    commitment = {"agreement_id": agreement.id, "position": 1, "code": "C9", "who": "all"}
    exempelregionen.kept(Commitment(text="Rapportera varje år.", evidence="annual_report", **commitment))
    return agreement


@pytest.fixture
def plan_2018(year_2018, norrby):
    """Norrby's decided plan for 2018."""
    return norrby.plan(decided_on=date(2018, 1, 15), first_year=2018, last_year=2018)


@pytest.fixture
def implementation_2018(plan_2018, norrby):
    """Its genomförandeplan."""
    return norrby.implementation_plan(plan_2018)
