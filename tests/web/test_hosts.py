"""What we are called is ours to say: neither a proxy's header, a machine's own name nor a port is believed."""

from dataclasses import replace

import pytest

from regional_app.app import create_app
from regional_app.config import Settings
from tests.conftest import dispose


@pytest.fixture
def secure(app):
    """The same installation, at https and behind a proxy."""
    there = replace(Settings.from_environment(), public_url="https://samverkan.example", trusted_proxies=1)
    made = create_app(there)
    yield made.test_client()
    dispose(made)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "samverkan.example:8443", "elak.example"])
def test_only_our_own_address_is_answered(secure, host):
    assert secure.get("/logga-in", base_url=f"https://{host}").status_code == 400


def test_a_client_cannot_choose_our_name_through_the_proxy(secure):
    sent = {"X-Forwarded-Host": "elak.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.7"}

    page = secure.get("/logga-in", base_url="https://samverkan.example", headers=sent)

    assert page.status_code == 200
    assert "elak.example" not in page.get_data(as_text=True)
