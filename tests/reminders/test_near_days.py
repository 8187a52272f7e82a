"""One mail of its own when the lägesbild's two years or the year's report come near, from the same steps as the home."""

from datetime import date

import pytest

pytestmark = pytest.mark.usefixtures("people")


@pytest.fixture
def old_picture(norrby, monday):
    """A lägesbild that is two years old in two months."""
    return norrby.picture(title="Norrby 2017", decided_on=date(2017, 2, 12))


def subjects(letterbox, who):
    return [one["Subject"] for one in letterbox.to(who)]


def test_the_lagesbild_is_reminded_of_once_three_months_before(
    letterbox, old_picture, a_minute_passes, on_day, monday
):
    for day in (date(2018, 12, 12), date(2018, 12, 13), date(2018, 12, 14)):
        on_day(day)
        a_minute_passes()

    assert subjects(letterbox, "eva") == ["Förnya lägesbilden Norrby 2017"]
    assert subjects(letterbox, "sam") == ["Förnya lägesbilden Norrby 2017"]
    (letter,) = letterbox.to("eva")
    assert f"http://localhost/norrby/lagesbilder/{old_picture.id}" in letter.get_body(("plain",)).get_content()
    # Who cannot renew it is not asked to.
    assert not letterbox.to("ali")
    assert not letterbox.to("stina")


def test_a_new_lagesbild_asks_for_nothing(letterbox, norrby, monday, a_minute_passes, on_day):
    norrby.picture(decided_on=date(2018, 3, 1))
    on_day(date(2018, 12, 12))

    a_minute_passes()

    assert not letterbox.letters


def test_the_year_s_report_is_reminded_of_to_the_coordinator(letterbox, late_measure, a_minute_passes, on_day):
    on_day(date(2018, 12, 12))
    a_minute_passes()

    assert subjects(letterbox, "eva") == ["Skriv årsrapporten för 2018"]
    assert not letterbox.to("sam")


def test_who_has_switched_one_kind_off_still_gets_the_other(
    letterbox, late_measure, old_picture, a_minute_passes, on_day, chosen
):
    chosen("eva", switched_off=["picture"])
    on_day(date(2018, 12, 12))

    a_minute_passes()

    assert subjects(letterbox, "eva") == ["Skriv årsrapporten för 2018"]
