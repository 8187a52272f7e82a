"""The frame: one's way in on a small screen, a mark for every room, headings that break where words join."""

import re

import pytest

from regional_app.foundation.web.colours import contrast, ink_on
from regional_app.foundation.web.hyphens import breakable

SHY = "\N{SOFT HYPHEN}"


@pytest.mark.parametrize(
    ("word", "joined"),
    [
        ("Samverkansöverenskommelse", f"Samverkans{SHY}överens{SHY}kommelse"),
        ("Tillgänglighetsredogörelsen", f"Tillgänglighets{SHY}redogörelsen"),
        ("Genomförandeplanerna 2018", f"Genomförande{SHY}planerna 2018"),
        ("Medborgarlöften", "Medborgarlöften"),
    ],
)
def test_a_long_compound_in_a_heading_breaks_where_its_words_join(word, joined):
    page = f'<h1 class="{word}">{word}</h1><p>{word}</p>'

    assert breakable(page) == f'<h1 class="{word}">{joined}</h1><p>{word}</p>'


@pytest.mark.parametrize("colour", ["#1a5276", "#ffcc00", "#777777", "#fff", "#000", "#c0392b"])
def test_the_initial_can_be_read_on_every_colour(colour):
    assert contrast(ink_on(colour), colour) >= 4.5


def test_a_kommun_without_logotype_has_its_initial(as_coordinator):
    page = as_coordinator.get("/norrby/")

    assert re.search(r'<svg class="band__mark[^>]*>.*?>N</text>', page.text, re.DOTALL)


def test_a_kommun_s_logotype_is_shown_and_can_do_nothing(server, worker_database, tmp_path):
    from regional_app.app import create_app
    from regional_app.config import Settings
    from regional_app.db import db
    from tests import database

    region = tmp_path / "exempelregionen"
    region.mkdir()
    (region / "norrby.toml").write_text('name = "Norrby kommun"\nmunicipality_code = "0001"\nlogo = "bild.svg"\n')
    (region / "bild.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>')
    environment = {**database.environment(server, worker_database), "TENANTS_ROOT": str(tmp_path)}
    app = create_app(Settings.from_environment(environment))

    with app.test_request_context():
        address = app.jinja_env.globals["logo_address"]("norrby")
        assert app.jinja_env.globals["logo_address"]("soderby") is None
    answer = app.test_client().get(address)

    assert answer.mimetype == "image/svg+xml"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].endswith("sandbox")
    assert "immutable" in answer.headers["Cache-Control"]
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()


def test_the_navigation_is_there_once_and_folds_without_scripts(as_coordinator):
    text = as_coordinator.get("/norrby/").text

    assert text.count('class="band__nav"') == 1
    assert re.search(r'<details class="unfold unfold--nav"[^>]*>\s*<summary>Meny</summary>\s*<nav', text)


def test_negative_numbers_have_a_true_minus(app):
    from regional_app.i18n import number

    with app.test_request_context():
        assert number(-1234.5, "sv") == "\N{MINUS SIGN}1\N{NO-BREAK SPACE}234,5"


def test_the_components_are_shown_in_both_languages(as_citizen):
    for address in ("/komponenter", "/en/komponenter"):
        page = as_citizen.get(address)
        for part in ("ds-error-summary", "notice--conflict", "aria-sort", 'class="pages"', "table__when", "ds-tag"):
            assert part in page.text, part


def test_the_components_are_not_in_production(server, worker_database):
    from regional_app.app import create_app
    from regional_app.config import Settings
    from regional_app.db import db
    from tests import database

    environment = {
        **database.environment(server, worker_database),
        "REGIONAL_MODE": "production",
        "PUBLIC_URL": "https://samverkan.example",
    }
    environment.pop("REGIONAL_TODAY", None)
    app = create_app(Settings.from_environment(environment))

    assert app.test_client().get("/komponenter", base_url="https://samverkan.example").status_code == 404
    with app.app_context():
        for engine in db.engines.values():
            engine.dispose()
