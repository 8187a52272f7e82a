"""What the proxy before the service must do stands in a file that is shipped with it (docs/deploy)."""

import re

import pytest

from regional_app.config import ROOT
from regional_app.foundation.web.uploads import MEGABYTE

CONF = (ROOT / "docs" / "deploy" / "nginx.conf").read_text()


@pytest.mark.parametrize(
    "duty",
    [
        "client_header_timeout 10s;",
        "client_body_timeout 10s;",
        "proxy_request_buffering on;",
        "proxy_buffering on;",
        "proxy_set_header Host $host;",
        'proxy_set_header X-Forwarded-Host "";',
        "proxy_set_header X-Forwarded-For $remote_addr;",
        "proxy_set_header X-Forwarded-Proto $scheme;",
    ],
)
def test_the_proxy_receives_the_whole_request_and_tells_the_truth_about_it(duty):
    assert duty in CONF
    assert "docs/deploy/nginx.conf" in (ROOT / "README.md").read_text()


def test_it_lets_through_what_the_service_receives(app):
    largest = max(getattr(view, "receives", 0) for view in app.view_functions.values())
    most = int(re.search(r"client_max_body_size (\d+)m;", CONF)[1])

    assert most >= max(largest, app.config["MAX_CONTENT_LENGTH"] // MEGABYTE)
