"""What can be said of a goal, kind by kind, from what was measured."""

from datetime import date
from decimal import Decimal

import pytest

from regional_app.concepts.exactness import Exactness, Quantity
from regional_app.work.plans import words
from regional_app.work.plans.models import FollowUp, Goal, Outcome


def goal(kind, *values, **over):
    """A goal followed up with these (year, value, qualifier)."""
    numbers = {"baseline_value", "target_value", "target_percent"}
    over = {key: Decimal(value) if key in numbers else value for key, value in over.items()}
    made = [
        FollowUp(made_on=date(year, 12, 31), value=Decimal(value), qualifier=qualifier)
        for year, value, qualifier in values
    ]
    return Goal(kind=kind, unit="brott", follow_ups=made, **over)


def measured(value, qualifier="exact", year=2018):
    return (year, value, qualifier)


LESS = {"change_in": "percent", "baseline_year": 2016, "baseline_value": "1000", "target_percent": "-10"}


@pytest.mark.parametrize(
    ("value", "change", "outcome"), [("905", "-9.5", "not_achieved"), ("900", "-10", "achieved")]
)
def test_ten_per_cent_less_is_ten_per_cent_less(value, change, outcome):
    one = goal("change", measured(value), **LESS)

    assert one.change(Decimal(value)) == Decimal(change)
    assert one.outcome(2018) == outcome


def test_a_change_needs_its_baseline():
    one = goal("change", measured("905"), baseline_year=2016, target_percent="-10")

    assert one.lacks_baseline
    assert one.change(Decimal(905)) is None
    assert one.outcome(2018) == Outcome.BASELINE_MISSING


def test_nothing_is_divided_by_a_baseline_of_zero():
    one = goal("change", measured("5"), **LESS | {"baseline_value": "0"})

    assert one.change(Decimal(5)) is None
    assert one.outcome(2018) == Outcome.CANNOT_BE_JUDGED


def test_ten_points_are_not_ten_per_cent():
    share = {"baseline_year": 2016, "baseline_value": "31.8", "target_percent": "-10"}

    assert goal("change", measured("28.6"), change_in="percent", **share).outcome(2018) == Outcome.ACHIEVED
    assert goal("change", measured("28.6"), change_in="points", **share).outcome(2018) == Outcome.NOT_ACHIEVED
    assert goal("change", measured("21.8"), change_in="points", **share).outcome(2018) == Outcome.ACHIEVED


@pytest.mark.parametrize(
    ("kind", "target", "value", "qualifier", "outcome"),
    [
        ("ceiling", "50", "43", "exact", "achieved"),
        ("ceiling", "50", "43", "at_least", "cannot_be_judged"),
        ("ceiling", "50", "51", "at_least", "not_achieved"),
        ("ceiling", "50", "50", "exact", "achieved"),
        ("at_least", "50", "43", "at_least", "cannot_be_judged"),
        ("at_least", "50", "51", "at_least", "achieved"),
        ("at_least", "2", "0", "exact", "not_achieved"),
        ("level", "80", "80", "about", "cannot_be_judged"),
        ("at_least", "15", "15", "about", "cannot_be_judged"),
        ("ceiling", "20", "15", "about", "achieved"),
    ],
)
def test_a_lower_bound_says_no_more_than_it_says(kind, target, value, qualifier, outcome):
    assert goal(kind, measured(value, qualifier), target_value=target).outcome(2018) == outcome


def test_better_every_year_is_better_than_the_year_before():
    rising = goal("yearly_better", measured("70", year=2017), measured("70"), direction="up", baseline_value="60")

    assert rising.outcome(2017) == Outcome.ACHIEVED
    assert rising.outcome(2018) == Outcome.NOT_ACHIEVED
    assert goal("yearly_better", measured("70"), direction="up").outcome(2018) == Outcome.BASELINE_MISSING
    bound = goal("yearly_better", measured("70", "at_least", 2017), measured("71"), direction="up")
    assert bound.outcome(2018) == Outcome.CANNOT_BE_JUDGED


def test_a_goal_in_words_is_judged_and_the_last_word_counts():
    said = [
        FollowUp(made_on=date(2018, month, 1), judgement=word)
        for month, word in ((1, "partly"), (6, "achieved"), (9, None))
    ]

    assert Goal(kind="qualitative", follow_ups=said).outcome(2018) == Outcome.ACHIEVED
    assert Goal(kind="qualitative", follow_ups=said).outcome(2019) == Outcome.NOT_MEASURED


def test_zero_is_measured_and_nothing_is_not():
    assert goal("ceiling", measured("0"), target_value="5").outcome(2018) == Outcome.ACHIEVED
    assert goal("ceiling", target_value="5").outcome(2018) == Outcome.NOT_MEASURED


def test_rounding_never_says_that_a_missed_target_was_met(app):
    one = goal("change", **LESS)
    with app.test_request_context():
        assert words.change(one, Quantity(Decimal("900.4"))).startswith(("-9,96", "−9,96"))
        assert words.change(one, Quantity(Decimal(905))).endswith("9,5 procent jämfört med 2016")


def test_a_percentage_of_a_lower_bound_stays_a_lower_bound(app):
    one = goal("change", **LESS)
    with app.test_request_context():
        assert words.change(one, Quantity(Decimal(905), Exactness.AT_LEAST)).startswith("minst ")
