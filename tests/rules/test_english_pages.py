"""Every page in English: nothing Swedish is on it but names, what people have typed, and what is marked as Swedish."""

import re

import html5lib
import psycopg
import pytest

from regional_app.app import create_app
from regional_app.config import Settings
from regional_app.people.guidance import services as guidance
from regional_app.work.statistics.register import register
from tests import conftest, database
from tests.browser import records
from tests.browser.test_accessibility import ALL
from tests.cast import CAST, EMAILS
from tests.factories import People, RoomFactory

pytestmark = pytest.mark.committed

SWEDISH = re.compile("[åäöÅÄÖ]")
# What people have typed gets a letter that no Swedish sentence of ours has, and so is told from ours.
TYPED, LETTER = re.compile("Ж"), " Ж"
COLUMNS = (
    *("title", "text", "summary", "note", "cause", "planned", "risks", "heading", "body", "reason", "analysis"),
    *("extent", "other_information", "place", "dialogue", "kommun_does", "police_does", "responsible", "category"),
)
# Names stay as they are, and so do words that the English text quotes.
NAMES = (
    *("Söderby kommun", "Västerby kommun", "Lokalpolisområde", "Brå", "BRÅ", "Myndigheten för digital förvaltning"),
    *("Lägesbild Norrby", "Öppen droghandel vid resecentrum", "å and ä", "called år"),
    *(person.name for person in CAST),
    *(indicator.name for indicator in register().values()),
)
# The trail, choices and fields cannot hold a mark of their own; `title` is not read in parts.
WITHOUT_MARKS = {"title", "option", "textarea", "script", "style"}
# What is read aloud or shown though it stands in a tag.
SAID_IN_TAGS = (
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "title",
    "alt",
    "placeholder",
    "data-confirm",
)


@pytest.fixture(scope="module")
def english(server, worker_id):
    """An application in which two kommuner have lived two years, and what is there by name."""
    with pytest.MonkeyPatch.context() as patch:
        name = conftest.clone_for_tests(server, f"regional_english_{worker_id}")
        for key, value in (database.environment(server, name) | {"REGIONAL_TODAY": records.TODAY}).items():
            patch.setenv(key, value)
        app = create_app(Settings.from_environment())
        app.testing = True
        kept = _lived(app)
        with psycopg.connect(database.admin_url(server, name), autocommit=True) as admin:
            _mark_what_is_typed(admin)
        yield app, kept
        conftest.dispose(app)


def _lived(app):
    kept = records.live_two_years(RoomFactory(app, "norrby"))
    soderby = RoomFactory(app, "soderby")
    records.live_two_years(soderby)
    records.report(soderby, records.FIRST)
    with app.app_context():
        kept["accessibility_report"] = guidance.report("Ж", "/norrby/planer", "anna@invanare.example").id
    kept |= records.draft_agreement(RoomFactory(app, "exempelregionen"))
    return kept | records.order_files(RoomFactory(app, "norrby"), People(app).user(EMAILS["eva"]).id)


def _mark_what_is_typed(admin):
    written = admin.execute(
        "select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'public'"
        " and c.data_type = 'text' and c.column_name = any (%s) and exists (select from information_schema.columns t"
        " where t.table_name = c.table_name and t.column_name = 'tenant_id')",
        [list(COLUMNS)],
    ).fetchall()
    for table, column in written:
        admin.execute(f"update {table} set {column} = {column} || '{LETTER}' where {column} <> ''")


def _ours_in_swedish(element, language="en"):
    """Every text of the element that no element around it marks as Swedish."""
    language = element.get("lang", language)
    in_the_trail = "trail" in element.get("class", "").split()
    if not isinstance(element.tag, str) or element.tag in WITHOUT_MARKS or in_the_trail:
        return
    for name in SAID_IN_TAGS:
        yield from _swedish(element.get(name), language)
    if element.get("type") == "submit":
        yield from _swedish(element.get("value"), language)
    yield from _swedish(element.text, language)
    for child in element:
        yield from _ours_in_swedish(child, language)
        yield from _swedish(child.tail, language)


def _swedish(text, language):
    words = " ".join((text or "").split())
    for name in NAMES:
        words = words.replace(name, "")
    if language == "en" and SWEDISH.search(words) and not TYPED.search(words):
        yield words


def _client(app, who):
    client = app.test_client()
    if who:
        with client.session_transaction() as session:
            session["_user_id"] = People(app).log_in(EMAILS[who])
    return client


def _swedish_on(answer):
    return _ours_in_swedish(html5lib.parse(answer.get_data(as_text=True), namespaceHTMLElements=False))


@pytest.mark.parametrize("who", sorted({who or "" for who, _ in ALL}))
def test_a_page_in_english_is_in_english(english, who):
    app, kept = english
    client, found = _client(app, who), {}
    for path in [path for one, path in ALL if (one or "") == who]:
        for words in _swedish_on(client.get("/en" + path.format(**kept))):
            found.setdefault(words, path)

    assert found == {}


@pytest.mark.parametrize("who", sorted({who for who, _ in ALL if who}))
def test_a_form_that_is_sent_empty_is_answered_in_english(english, who):
    """Every form of every page, as it would be sent by somebody who only presses the button."""
    app, kept = english
    client, found, asked = _client(app, who), {}, set()
    for path in [path for one, path in ALL if one == who]:
        page = html5lib.parse(
            client.get("/en" + path.format(**kept)).get_data(as_text=True), namespaceHTMLElements=False
        )
        for form in page.iter("form"):
            to = form.get("action") or "/en" + path.format(**kept)
            if form.get("method", "").lower() != "post" or to in asked or "logga-ut" in to:
                continue
            asked.add(to)
            answer = client.post(to, data={})
            if answer.status_code in {409, 422}:
                for words in _swedish_on(answer):
                    found.setdefault(words, to)

    assert asked
    assert found == {}
