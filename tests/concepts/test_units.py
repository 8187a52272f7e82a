"""Numbers are added when their unit counts something, whatever the words look like inside."""

import pytest

from regional_app.concepts.units import UnitKind, can_be_added, kind_of


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "tillsyner per år",
            "narkotikahandel",
            "läkemedelsbrott",
            "hjälpmedel",
            "avsnitt",
            "anmälningar per telefon",
        ),
        *("ungdomar", "vandringar", "anmälda brott", "brott 15–17 år", "kr", "tkr", "trygghetsvandringar per termin"),
    ],
)
def test_what_is_counted_is_added(unit):
    assert can_be_added(unit)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        *(("procent", UnitKind.SHARE), ("% av eleverna", UnitKind.SHARE), ("andel trygga", UnitKind.SHARE)),
        *(
            ("brott per 100 000 invånare", UnitKind.RATE),
            ("brott/1000 inv", UnitKind.RATE),
            ("promille", UnitKind.RATE),
        ),
        *(("trygghetsindex", UnitKind.INDEX), ("NKI", UnitKind.INDEX), ("betyg", UnitKind.RATING)),
        *(("trygghet (1–5)", UnitKind.RATING), ("medelvärde", UnitKind.AVERAGE), ("i genomsnitt", UnitKind.AVERAGE)),
        ("", UnitKind.NONE),
    ],
)
def test_what_says_something_of_one_place_is_not(unit, kind):
    assert kind_of(unit) == kind
    assert not can_be_added(unit)
