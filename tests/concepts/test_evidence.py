"""Underlag: one evidence, read where it stands by the kommun itself and by the area."""

from datetime import date

from regional_app.concepts.evidence import Evidence
from regional_app.tenancy import current_room

OWN = Evidence("Fastställd lägesbild", date(2026, 1, 15), "situation_pictures.index")
COMMON = Evidence("2025–2027", None, "agreements.index", is_common=True)


def test_the_area_is_led_into_the_kommun_and_the_kommun_stays_at_home(app, norrby, soderby, exempelregionen):
    with app.test_request_context():
        at_home = norrby.read(OWN.address)
        other = soderby.read(current_room)
        from_the_area = exempelregionen.read(lambda: OWN.address(other))

    assert at_home == "/norrby/lagesbilder"
    assert from_the_area == "/exempelregionen/soderby/lagesbilder"


def test_what_is_common_is_read_in_ones_own_room(app, norrby, exempelregionen):
    with app.test_request_context():
        kommun = norrby.read(current_room)
        found = exempelregionen.read(lambda: COMMON.address(kommun))

    assert found == "/exempelregionen/overenskommelser"


def test_what_has_no_page_has_no_address(app, norrby):
    with app.test_request_context():
        assert norrby.read(Evidence("Sägs bara").address) is None
