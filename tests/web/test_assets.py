"""A first visit is light: one stylesheet, one script, the icon, all from here and kept for ever."""

import gzip
import re

import pytest

MOST_BYTES = 100_000
LINKS = re.compile(r'<(?:link|script|img|iframe|source|video|audio|object)\b[^>]*?(?:href|src|data)="([^"]+)"')
AT_ONCE = {"Accept-Encoding": "gzip, deflate, br, zstd"}


def _ask(client, address, **headers):
    return client.browser.get(address, headers=headers, buffered=True)


def _style(client):
    return next(link for link in LINKS.findall(client.get("/").text) if "style.css" in link)


def test_a_first_visit_is_four_requests_and_less_than_100_kilobytes(as_citizen):
    page = as_citizen.browser.get("/", headers=AT_ONCE)
    links = LINKS.findall(page.text)
    answers = [page, *(_ask(as_citizen, link, **AT_ONCE) for link in links)]

    assert [link.split("?")[0] for link in links] == [
        "/static/favicon.svg",
        "/static/style.css",
        "/static/script.js",
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert sum(len(answer.data) + len(str(answer.headers)) for answer in answers) < MOST_BYTES


def test_the_stylesheet_asks_no_other_host(as_citizen):
    style = _ask(as_citizen, _style(as_citizen)).text

    assert "@import" not in style
    assert [url for url in re.findall(r"url\(\s*['\"]?([^'\")]+)", style) if not url.startswith("data:")] == []


def test_our_own_look_stands_after_designsystemet(as_citizen):
    style = _ask(as_citizen, _style(as_citizen)).text

    assert style.index(".ds-button") < style.index("@layer ds, tokens")


@pytest.mark.parametrize(("accepts", "encoding"), [("gzip", "gzip"), ("gzip;q=0", None), ("identity", None)])
def test_the_stylesheet_is_compressed_for_those_who_can_unpack_it(as_citizen, accepts, encoding):
    address = _style(as_citizen)
    plain = _ask(as_citizen, address).data
    answer = _ask(as_citizen, address, **{"Accept-Encoding": accepts})

    assert answer.headers.get("Content-Encoding") == encoding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert (gzip.decompress(answer.data) if encoding else answer.data) == plain


def test_a_page_is_never_compressed(as_coordinator):
    assert "Content-Encoding" not in as_coordinator.browser.get("/norrby/", headers=AT_ONCE).headers


def test_a_file_is_kept_for_ever_only_under_its_own_digest(as_citizen):
    address = _style(as_citizen)

    assert "immutable" in _ask(as_citizen, address).headers["Cache-Control"]
    assert _ask(as_citizen, address.split("?")[0]).headers["Cache-Control"] == "no-cache"
    assert _ask(as_citizen, address[:-1] + "x").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("address", ["/static/app.css", "/static/../config.py", "/static/vendor/"])
def test_nothing_but_the_files_is_served(as_citizen, address):
    assert _ask(as_citizen, address).status_code == 404
