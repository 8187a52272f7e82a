"""Which agreement and which focus areas hold for a year; who may ask; lineage with gaps and overlaps."""

from datetime import date

import pytest

from regional_app import tenancy
from regional_app.tenancy import Scope
from regional_app.work.agreements import queries
from regional_app.work.agreements.lineage import lineages
from regional_app.work.agreements.models import Agreement, AgreementState, Party


def keys_of(year):
    return [area.key for area in queries.focus_areas_for(year)]


def test_a_kommun_finds_the_agreement_of_the_year(norrby):
    with norrby.acting():
        assert queries.agreement_for(2026).key == "2026-2027"
        assert queries.agreement_for(2025) is None
        assert keys_of(2027) == ["unga", "trygghet"]
        assert keys_of(2025) == []


def test_a_kommun_that_is_no_party_finds_none(app, people):
    from tests.factories import RoomFactory

    with RoomFactory(app, "vasterby").acting():
        assert queries.agreement_for(2026) is None
        assert keys_of(2026) == []


def test_the_area_reads_the_focus_areas_of_the_kommun_it_reads(app, norrby, exempelregionen):
    area = Scope(
        audience="area", room=norrby.scope.room, area=exempelregionen.scope.room, kommuner=(norrby.scope.room,)
    )

    with app.app_context(), tenancy.acting_in(area):
        assert keys_of(2026) == ["unga", "trygghet"]


def test_another_area_reads_nothing_of_it(app, norrby):
    from tests.factories import RoomFactory

    vasterby = RoomFactory(app, "vasterby")
    area = Scope(audience="area", room=vasterby.scope.room, kommuner=(vasterby.scope.room, norrby.scope.room))

    with app.app_context(), tenancy.acting_in(area):
        assert queries.agreements() == []


def test_focus_areas_of_a_draft_hold_until_something_is_signed(norrby, exempelregionen):
    exempelregionen.agreement("2028-2029", "2028–2029", valid_from=None, valid_to=None, unsigned=2)

    with norrby.acting():
        assert queries.agreement_for(2028) is None
        assert keys_of(2028) == ["unga"]


def test_the_agreement_called_by_the_year_goes_before_one_that_only_touches_it(norrby, exempelregionen):
    # Signed in December, as in södra Lappland: its legal period begins the year before its label.
    exempelregionen.agreement("2028-2029", "2028–2029", valid_from=date(2027, 12, 8), valid_to=date(2029, 12, 31))

    with norrby.acting():
        assert queries.agreement_for(2027).key == "2026-2027"
        assert queries.agreement_for(2028).key == "2028-2029"


def made(label, first=None, last=None, before=None):
    party = Party(name="Norrby", kind="kommun", signed_on=first)
    one = Agreement(label=label, key=label, valid_from=first, valid_to=last, predecessor_key=before, parties=[party])
    from uuid import UUID, uuid4

    one.id, one.tenant_id = uuid4(), UUID(int=1)
    return one


def test_a_lineage_tells_gaps_overlaps_and_who_took_over(app, on_day):
    on_day(date(2026, 6, 1))
    found = [
        made("2010–2011"),
        made("2014–2016", date(2014, 3, 1), date(2016, 12, 31), "2010–2011"),
        made("2017–2019", date(2017, 6, 7), date(2019, 12, 31), "2014–2016"),
        made("2020–2023", date(2019, 12, 1), date(2023, 12, 31), "2017–2019"),
    ]

    (chain,) = lineages(found)

    newest, second, third, oldest = chain
    assert [one.state for one in chain] == [
        AgreementState.EXPIRED,
        AgreementState.SUPERSEDED,
        AgreementState.SUPERSEDED,
        AgreementState.LABEL_ONLY,
    ]
    assert newest.overlap == 31
    assert second.gap == 157
    assert third.missing_years == (2012, 2013)
    assert (oldest.gap, oldest.predecessor, oldest.successor.label) == (0, None, "2014–2016")


@pytest.mark.parametrize(
    ("first", "last", "shift"),
    [
        (date(2016, 12, 8), date(2018, 12, 31), date(2018, 10, 15)),
        (date(2020, 1, 1), date(2021, 12, 31), None),
        (None, None, None),
    ],
)
def test_a_period_across_an_election_is_told(first, last, shift):
    ((one,),) = lineages([made("2017–2018", first, last)])

    assert one.mandate_shift == shift
