"""Two kommuner with a year to report, and Stina of Söderby under a name that fits here."""

import pytest

from tests.reports.records import agree, live_a_year


@pytest.fixture
def agreement(exempelregionen):
    """The region's agreement."""
    return agree(exempelregionen)


@pytest.fixture
def norrby_year(norrby, agreement):
    """Norrby has lived the year."""
    return live_a_year(norrby, agreement)


@pytest.fixture
def soderby_year(soderby, agreement):
    """So has Söderby, with other numbers and a lower bound."""
    return live_a_year(soderby, agreement, statuses=("planned", "cancelled"), count=15, qualifier="at_least")


@pytest.fixture
def as_soderby(as_stranger):
    """Söderby's coordinator."""
    return as_stranger
