"""The area compares its kommuner: nothing is averaged over gaps, and small counts of persons stay at home."""

import pytest
import sqlalchemy as sa

from regional_app.clock import today

YEAR = today().year
PAGE = "/exempelregionen/oversikt/statistik"


def test_kommuner_stand_beside_each_other_with_what_is_missing(as_chief, norrby, soderby, statistics):
    statistics(norrby).follows("befolkning", {YEAR: 6_000})
    statistics(norrby).follows("skadegorelse", {YEAR: 30, YEAR - 1: 20})
    statistics(soderby).follows("skadegorelse", {YEAR: 12})

    words = as_chief.get(f"{PAGE}?indikator=skadegorelse").words

    assert "500 per 100 000" in words
    assert "invånare saknas" in words
    assert "1 av 2 2 av 2" in words
    assert "20 42" in words


def test_a_small_count_and_the_sum_that_would_tell_it_are_not_shown(as_chief, norrby, soderby, statistics):
    statistics(norrby).follows("lagforda-unga", {YEAR: 3})
    statistics(soderby).follows("lagforda-unga", {YEAR: 17})

    words = as_chief.get(f"{PAGE}?indikator=lagforda-unga").words

    assert "färre än 5" in words
    assert "17" in words
    assert "20" not in words.replace(str(YEAR), "")
    assert "visas inte" in words
    assert "2 av 2" in words


def test_a_lower_bound_is_never_added(as_chief, norrby, soderby, statistics):
    statistics(norrby).follows("skadegorelse", {YEAR: 30}, exactness="at_least")
    statistics(soderby).follows("skadegorelse", {YEAR: 12})

    words = as_chief.get(f"{PAGE}?indikator=skadegorelse").words

    assert "minst 30" in words
    assert "42" not in words


def test_the_neighbour_region_sees_nothing(as_neighbour_chief, norrby, statistics):
    statistics(norrby).follows("skadegorelse", {YEAR: 30})

    assert "Ingen statistik ännu" in as_neighbour_chief.get("/grannregionen/oversikt/statistik").words
    as_neighbour_chief.get(PAGE, expect=404)


def test_the_database_itself_keeps_the_count_from_the_area(connection, norrby, statistics):
    statistics(norrby).follows("lagforda-unga", {YEAR: 3})
    connection.execute(sa.text("set local role regional_area"))

    connection.execute(sa.text("select shared_value, is_hidden from measurements"))
    with pytest.raises(sa.exc.ProgrammingError, match="permission denied"), connection.begin_nested():
        connection.execute(sa.text("select value from measurements"))
