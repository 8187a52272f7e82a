"""The first visit is light: one stylesheet, one script, nothing from other hosts, at most 100 kB over the wire."""

import gzip
import re

MOST_BYTES = 100_000


def _wire(client, address):
    """The file as a browser receives it."""
    response = client.browser.get(address, headers={"Accept-Encoding": "gzip"})
    assert response.status_code == 200, address
    assert "immutable" in response.headers["Cache-Control"], address
    response.get_data()
    response.close()
    return response


def test_a_first_visit_is_light(as_citizen):
    page = as_citizen.get("/logga-in")
    files = re.findall(r'<(?:link|script|img)[^>]*? (?:href|src)="([^"]+)"', page.text)

    assert len(files) == 3
    assert all(file.startswith("/static/") for file in files)
    sizes = [len(_wire(as_citizen, file).data) for file in files]
    assert sum(sizes) + len(page.response.data) <= MOST_BYTES, sizes


def test_a_file_is_compressed_only_for_who_takes_it(as_citizen):
    address = re.search(r'href="(/static/[^"]+\.css[^"]*)"', as_citizen.get("/logga-in").text)[1]

    compressed, plain = _wire(as_citizen, address), as_citizen.browser.get(address)

    assert compressed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(compressed.data) == plain.data


def test_a_page_is_never_compressed(as_coordinator):
    page = as_coordinator.get("/norrby/", headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in page.response.headers
