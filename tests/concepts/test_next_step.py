"""What is next: the order in which it presses, and a last day as people say it."""

from datetime import date

import pytest
from flask_babel import force_locale

from regional_app.concepts.due_words import due_words
from regional_app.concepts.next_step import NextStep, in_order


@pytest.fixture
def swedish(app):
    with app.test_request_context(), force_locale("sv"):
        yield


def test_what_is_late_comes_before_what_is_near_what_waits_and_the_rest(app, on_day):
    on_day(date(2018, 12, 14))
    late, near = NextStep("sen", "", "/", date(2018, 12, 3)), NextStep("nära", "", "/", date(2019, 1, 5))
    waits, rest = NextStep("väntar", "", "/", waits=True), NextStep("senare", "", "/", date(2019, 6, 1))

    with app.app_context():
        assert in_order([rest, waits, near, late]) == [late, near, waits, rest]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, ""),
        (date(2018, 12, 13), "försenad sedan 13 december"),
        (date(2018, 12, 14), "senast i dag"),
        (date(2018, 12, 15), "senast i morgon"),
        (date(2018, 12, 31), "om 17 dagar"),
        (date(2019, 6, 1), "senast 1 juni 2019"),
    ],
)
def test_a_last_day_is_said_as_people_say_it(swedish, on_day, day, said):
    on_day(date(2018, 12, 14))

    assert due_words(day) == said
