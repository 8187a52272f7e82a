"""A day that stands still, and a lägesbild that is decided through the page."""

import pytest


@pytest.fixture
def decided(as_coordinator, norrby):
    """A lägesbild of Norrby with a problem and its causes, decided on the page."""
    picture = norrby.picture(title="Lägesbild ett")
    norrby.finding(picture, cause="Mörkt\nLamporna är trasiga")
    form = {"by": "kommunstyrelsen", "on": "2026-01-15", "registry_number": "KS 7"}
    as_coordinator.post(f"/norrby/lagesbilder/{picture.id}/faststallande", form)
    return picture
