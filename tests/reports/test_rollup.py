"""The arithmetic of the rollup: five of six, NULL is not 0, bounds stay bounds."""

from datetime import date
from types import SimpleNamespace

from regional_app.answers.reports.corrections import changed_cells, newly_reported
from regional_app.answers.reports.numbers import total, words
from regional_app.answers.reports.rollup import compile_rollup, qualifier_of_sum
from regional_app.concepts.exactness import Exactness
from regional_app.concepts.frozen import checksum
from regional_app.concepts.units import can_be_added

SIX = [SimpleNamespace(slug=slug, name=slug.title()) for slug in ("a", "b", "c", "d", "e", "f")]

EXACT, AT_LEAST, ABOUT, _BOTH = Exactness


def contribution(*cells):
    entries = [
        {"key": key, "focus_area": area, "value": value, "qualifier": qualifier}
        for key, area, value, qualifier in cells
    ]
    return SimpleNamespace(
        commitments=[],
        figures=entries,
        focus_areas=[],
        submitted_on=date(2018, 12, 1),
        summary="",
        assessments={},
    )


def rolled_up(app, reported):
    with app.app_context():
        return compile_rollup("omradet", 2018, SIX, reported)


def test_a_sum_of_five_is_called_a_sum_of_five(app):
    data = rolled_up(app, {one.slug: contribution(("goals", None, 3, EXACT)) for one in SIX[:5]})

    (figure,) = data["figures"]
    assert (data["reporting"], data["of"], figure["reporting"], figure["numerator"]) == (5, 6, 5, 15)
    assert figure["by_kommun"]["f"] is None


def test_the_whole_is_counted_over_the_same_kommuner_as_the_part(app):
    """A goal nobody has followed up is neither reached nor missed, in a kommun with others as in one without."""
    data = rolled_up(
        app,
        {
            "a": contribution(("goals_followed_up", None, 3, EXACT), ("goals_achieved", None, 1, EXACT)),
            "b": contribution(("goals_followed_up", None, 0, EXACT), ("goals_achieved", None, None, EXACT)),
        },
    )

    _followed_up, achieved = data["figures"]
    assert (achieved["numerator"], achieved["denominator"], achieved["reporting"]) == (1, 3, 1)


def test_zero_is_a_value_and_null_is_none():
    assert total([0, None]) == 0
    assert total([None, None]) is None
    assert total([0.1, 0.2]) == 0.3


def test_qualifiers_are_kept_where_values_are_not_exact(app):
    data = rolled_up(
        app,
        {
            "a": contribution(("result:samtal", None, 43, AT_LEAST)),
            "b": contribution(("result:samtal", None, 7, EXACT)),
        },
    )

    (figure,) = data["figures"]
    assert figure["qualifiers"] == {"a": AT_LEAST}
    assert (figure["numerator"], qualifier_of_sum(figure)) == (50, AT_LEAST)


def test_numbers_are_said_in_swedish(app):
    with app.test_request_context("/"):
        assert words(1234.5, AT_LEAST) == "minst 1\xa0234,5"
        assert words(15, ABOUT) == "cirka 15"
        assert words(None) == ""


def test_shares_are_not_added():
    assert can_be_added("ungdomar")
    for unit in ("%", "procent trygga", "anmälda brott per 1000 invånare", ""):
        assert not can_be_added(unit)


def test_a_late_kommun_is_a_correction_that_names_its_cells(app):
    before = rolled_up(app, {"a": contribution(("goals", None, 3, EXACT))})
    after = rolled_up(
        app, {"a": contribution(("goals", None, 3, EXACT)), "b": contribution(("goals", None, 0, AT_LEAST))}
    )

    (cell,) = changed_cells(before, after)
    assert (cell.kommun, cell.before, cell.after, cell.after_qualifier) == ("b", None, 0, AT_LEAST)
    assert newly_reported(before, after) == ["B"]
    assert checksum(before) != checksum(after)
