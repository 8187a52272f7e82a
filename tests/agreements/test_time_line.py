"""The chain of agreements on a time line: what is known is drawn, gaps and elections are said."""

from datetime import date

import pytest

PAGE = "/norrby/overenskommelser"


@pytest.fixture
def chain(exempelregionen, on_day):
    """Three agreements, the last of them after a gap of half a year; one of them spans the election of 2018."""
    on_day(date(2021, 8, 1))
    exempelregionen.agreement("forst", "2014–2015")
    exempelregionen.agreement("sedan", "2016–2019", predecessor_key="forst")
    exempelregionen.agreement("nu", "2020–2023", predecessor_key="sedan", valid_from=date(2020, 7, 1))


def test_the_sentence_says_gaps_and_elections(as_coordinator, chain):
    words = as_coordinator.get(PAGE).words

    assert "3 överenskommelser efter varandra. 1 lucka mellan dem." in words
    assert "3 sträcker sig över ett val till kommunfullmäktige." in words
    assert "2020–2023 2020-07-01 2023-12-31 undertecknad" in words


def test_one_agreement_is_no_line(as_coordinator, exempelregionen, on_day):
    assert "På en tidslinje" not in as_coordinator.get(PAGE).words


def test_what_is_known_by_its_years_is_told_by_its_years(as_coordinator, exempelregionen, on_day):
    exempelregionen.agreement("namn", "2010–2011", valid_from=None, valid_to=None)
    exempelregionen.agreement("nu", "2012–2013", predecessor_key="namn")

    words = as_coordinator.get(PAGE).words

    assert "2010–2011 2010 2011 bara åren är kända" in words
