"""Lists: letters in their order, found without accents, and a file that is exactly what the page shows."""

import csv
import io
import re
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
from werkzeug.datastructures import MultiDict

from regional_app.clock import today
from regional_app.concepts.lists.columns import Column, Listing
from regional_app.concepts.lists.selection import Selection

DECIDED = today() - timedelta(days=30)


@pytest.fixture
def one(norrby):
    return norrby.implementation_plan(norrby.plan(decided_on=DECIDED))


def names(page):
    return re.findall(r'atgarder/[0-9a-f-]{36}">\s*([^<]+?)\s*</a>', page.text)


def table(page):
    """Headings and cells of the page's table, as a reader sees them."""
    head = re.findall(r"(?s)<th [^>]*>.*?<a [^>]*>(.*?)</a>", page.text)
    return [re.sub(r"<.*?>|[↑↓]", "", one).strip() for one in head]


def rows_of_csv(page):
    return list(csv.reader(io.StringIO(page.response.data.decode("utf-8-sig")), delimiter=";"))


def sheet(page):
    return openpyxl.load_workbook(io.BytesIO(page.response.data)).active


def at_midnight(year):
    """How a spreadsheet holds the first of May."""
    return datetime.combine(date(year, 5, 1), time())


def test_the_page_sorts_swedish_and_sami_names(as_coordinator, norrby, one):
    for position, name in enumerate(
        ["Ört", "Zink", "Šoŋka", "Ärt", "Sten", "Ïmse", "Åker", "Is", "Nord", "Ŋar", "Ost"]
    ):
        norrby.measure(one, text=name, position=position)

    rising = names(as_coordinator.get("/norrby/atgarder?ordning=atgard"))
    falling = names(as_coordinator.get("/norrby/atgarder?ordning=-atgard"))

    assert rising == ["Ïmse", "Is", "Nord", "Ŋar", "Ost", "Šoŋka", "Sten", "Zink", "Åker", "Ärt", "Ört"]
    assert falling == rising[::-1]


@pytest.mark.parametrize(
    "order", ["atgard", "ansvarig", "gors", "borjar", "slut", "lage", "uppfoljd", "orsak", "plan"]
)
def test_every_column_sorts_both_ways_and_says_so(as_coordinator, norrby, one, order):
    first = norrby.measure(
        one, text="A", responsible="A", due_on=date(2031, 1, 1), starts_on=date(2030, 1, 1), cause="A"
    )
    later = norrby.implementation_plan(norrby.plan(decided_on=DECIDED, title="Ö"))
    second = norrby.measure(
        later, text="Ö", responsible="Ö", due_on=date(2032, 1, 1), starts_on=date(2031, 1, 1), cause="Ö", status="done",
        done_by="police",
    )  # fmt: skip
    norrby.follow_up(first, made_on=today() - timedelta(days=9))
    norrby.follow_up(second)
    norrby.measure(one, text="B", position=3)
    columns = "".join(f"&kolumner={key}" for key in ("plan", order))

    rising = as_coordinator.get(f"/norrby/atgarder?ordning={order}{columns}")
    falling = as_coordinator.get(f"/norrby/atgarder?ordning=-{order}{columns}")

    assert [name for name in names(rising) if name in {"A", "Ö"}] == ["A", "Ö"]
    assert [name for name in names(falling) if name in {"A", "Ö"}] == ["Ö", "A"]
    assert rising.text.count('aria-sort="ascending"') == 1
    assert falling.text.count('aria-sort="descending"') == 1
    if order in {"borjar", "slut", "uppfoljd", "orsak"}:
        assert names(rising)[-1] == names(falling)[-1] == "B"


def test_the_search_needs_no_accents_and_reads_every_word(as_coordinator, norrby, one):
    norrby.measure(one, text="Nattvandring i Åsele", cause="Šoŋka")
    norrby.measure(one, text="Annat", position=2)

    for words in ("asele", "ÅSELE natt", "sonka", "trygga+asele"):
        assert names(as_coordinator.get(f"/norrby/atgarder?sok={words}")) == ["Nattvandring i Åsele"], words
    assert "Ingen åtgärd passar" in as_coordinator.get("/norrby/atgarder?sok=åsele+annat").words


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("tid=sen", ["Sen"]),
        ("tid=snart", ["Snart"]),
        ("tid=uppfolj", ["Sen", "Odaterad"]),
        ("tid=odaterade", ["Odaterad"]),
        ("gors=police", ["Snart"]),
        ("lage=done", ["Klar"]),
    ],
)
def test_ready_made_views_show_what_they_say(as_coordinator, norrby, one, asked, found):
    norrby.measure(one, text="Sen", due_on=today() - timedelta(days=1))
    snart = norrby.measure(one, text="Snart", position=2, due_on=today() + timedelta(days=9), done_by="both")
    norrby.measure(one, text="Klar", position=3, due_on=today() - timedelta(days=1), status="done")
    norrby.measure(one, text="Odaterad", position=4)
    norrby.follow_up(snart)

    assert names(as_coordinator.get(f"/norrby/atgarder?{asked}")) == found


def test_a_view_is_a_link_and_the_selection_is_a_link(as_coordinator, norrby, one):
    norrby.measure(one, due_on=today() - timedelta(days=1))
    start = as_coordinator.get("/norrby/atgarder")
    view = re.search(r'href="([^"]*)"[^>]*>Försenade</a>', start.text).group(1)

    late = as_coordinator.get(view)

    assert re.search(r'aria-current="true">Försenade</a>', late.text)
    chosen = as_coordinator.get("/norrby/atgarder?sok=falt&lage=planned&ordning=-slut&kolumner=orsak&kolumner=plan")
    link = re.search(r'(?s)id="urval"[^>]*value="http://localhost([^"]*)"', chosen.text).group(1)
    again = as_coordinator.get(link.replace("&amp;", "&"))
    assert table(again) == table(chosen) == ["Åtgärd", "Plan", "Orsak"]
    assert names(again) == names(chosen)


def test_what_is_left_out_is_counted(as_coordinator, norrby, one):
    for number in range(4):
        norrby.measure(one, position=number, status="done" if number else "planned")

    assert "Visar 3 av 4." in as_coordinator.get("/norrby/atgarder?lage=done").words
    assert "Visar 4 av 4." in as_coordinator.get("/norrby/atgarder?lage=upp-och-ner&ordning=nonsens&sida=x").words


def test_long_lists_have_pages_and_an_act_comes_back_to_its_page(as_coordinator, norrby, one):
    whole = [norrby.measure(one, text=f"Nummer {number}", position=number) for number in range(1, 54)]

    second = as_coordinator.get("/norrby/atgarder?ordning=atgard&sida=2")
    act = re.search(rf'action="([^"]*{whole[50].id}/lage[^"]*)"', second.text).group(1).replace("&amp;", "&")
    page = as_coordinator.post(act, {"status": "done", "version": 1})

    assert names(second) == ["Nummer 51", "Nummer 52", "Nummer 53"]
    assert "Visar 51–53 av 53." in second.words
    assert "sida=2" in page.location
    assert page.location.endswith(f"#atgard-{whole[50].id}")
    assert names(as_coordinator.get("/norrby/atgarder?ordning=atgard&sida=99")) == names(second)
    assert len(names(as_coordinator.get("/norrby/atgarder?sida=alla"))) == 53


def test_the_file_is_what_the_page_shows(as_coordinator, norrby, soderby, one):
    norrby.measure(one, text="Östra", due_on=date(2031, 5, 1), responsible="fritid")
    norrby.measure(one, text="Allén", due_on=date(2030, 5, 1), responsible="fritid", position=2)
    norrby.measure(one, text="Annans", responsible="skolan", position=3)
    soderby.measure(
        soderby.implementation_plan(soderby.plan(decided_on=DECIDED)), text="Söderbys", responsible="fritid"
    )
    asked = "?ansvarig=fritid&ordning=-slut&kolumner=slut&kolumner=ansvarig&kolumner=uppfoljningar"

    page = as_coordinator.get(f"/norrby/atgarder{asked}")
    told = rows_of_csv(as_coordinator.get(f"/norrby/atgarder{asked}&fil=csv"))
    book = sheet(as_coordinator.get(f"/norrby/atgarder{asked}&fil=xlsx"))

    assert told[0] == table(page) == [cell.value for cell in book[1]]
    assert told[1:] == [["Östra", "fritid", "2031-05-01", "0"], ["Allén", "fritid", "2030-05-01", "0"]]
    assert [row[0] for row in told[1:]] == names(page)
    assert [[cell.value for cell in row] for row in book.iter_rows(min_row=2)] == [
        ["Östra", "fritid", at_midnight(2031), 0],
        ["Allén", "fritid", at_midnight(2030), 0],
    ]


def test_a_file_is_named_in_swedish_with_kommun_and_day(as_coordinator, norrby, one):
    norrby.measure(one)

    for prefix in ("", "/en"):
        page = as_coordinator.get(f"{prefix}/norrby/atgarder?fil=xlsx")
        assert f"filename=atgarder-norrby-{today().isoformat()}.xlsx" in page.headers["Content-Disposition"]
        assert [cell.value for cell in sheet(page)[1]][:2] == ["Åtgärd", "Ansvarig"]
        assert "planerad" in [cell.value for cell in sheet(page)[2]]
    assert "text/html" in as_coordinator.get("/norrby/atgarder?fil=exe").headers["Content-Type"]


@pytest.mark.parametrize("typed", ["=1+1", "+46 70", "-5 %", "@SUM(A1)", "http://ond.example/", "'=1"])
def test_typed_text_is_never_a_formula(as_coordinator, norrby, one, typed):
    norrby.measure(one, text=typed, responsible=typed)

    cells = sheet(as_coordinator.get("/norrby/atgarder?fil=xlsx"))[2]
    told = rows_of_csv(as_coordinator.get("/norrby/atgarder?fil=csv"))[1]

    assert cells[0].value == typed
    assert cells[0].data_type == "s"
    assert cells[0].hyperlink is None
    assert not told[0].startswith(("=", "+", "-", "@"))
    assert told[0].removeprefix("'") in {typed, typed.removeprefix("'")}


@pytest.mark.parametrize(
    ("make", "path", "column"),
    [
        (lambda room: room.promise(), "loften", "Löfte"),
        (lambda room: room.plan(), "planer", "Plan"),
        (lambda room: room.picture(), "lagesbilder", "Lägesbild"),
        (lambda room: room.member(), "medlemmar", "Namn"),
        (lambda room: room.finding(room.picture(decided_on=DECIDED)), "lagesbilder/problem", "Problem"),
    ],
)
def test_every_list_of_the_kommun_is_a_page_and_a_file(as_coordinator, norrby, soderby, make, path, column):
    make(norrby)
    make(soderby)

    page = as_coordinator.get(f"/norrby/{path}")
    told = rows_of_csv(as_coordinator.get(f"/norrby/{path}?fil=csv"))
    book = sheet(as_coordinator.get(f"/norrby/{path}?fil=xlsx"))

    assert told[0] == table(page) == [cell.value for cell in book[1]]
    assert told[0][0] == column
    assert f"Visar {len(told) - 1} av {len(told) - 1}." in page.words


def test_the_log_is_a_file_with_its_filter(as_coordinator, norrby, one):
    measure = norrby.measure(one)
    as_coordinator.post(f"/norrby/atgarder/{measure.id}/lage", {"status": "done", "version": 1})

    told = rows_of_csv(as_coordinator.get("/norrby/handelser?handelse=measure.moved&fil=csv"))

    assert [row[3] for row in told[1:]] == ["Ändrade en åtgärds läge"]
    assert told[1][2] == "Eva Ek"


def test_the_area_reads_the_list_and_its_file_but_no_draft(as_chief, norrby, one):
    norrby.measure(one, text="Beslutad")
    norrby.measure(norrby.implementation_plan(norrby.plan()), text="Halvfärdig")

    page = as_chief.get("/exempelregionen/norrby/atgarder")
    told = rows_of_csv(as_chief.get("/exempelregionen/norrby/atgarder?fil=csv"))

    assert names(page) == ["Beslutad"] == [row[0] for row in told[1:]]
    assert 'method="post"' not in page.text.split("<main")[1]
    assert "htmx" not in page.text
    assert 'href="/exempelregionen/norrby/atgarder?ordning=slut"' in page.text


def test_many_rows_cost_no_more_questions(as_coordinator, norrby, one):
    norrby.measure(one)
    few = as_coordinator.get("/norrby/atgarder")
    for number in range(2, 20):
        norrby.follow_up(norrby.measure(one, position=number))
    norrby.measure(norrby.implementation_plan(norrby.plan(decided_on=DECIDED)))

    assert len(as_coordinator.get("/norrby/atgarder").statements) == len(few.statements)


def test_an_empty_list_shows_the_way_to_the_first_act(as_coordinator, as_leadership):
    assert "/norrby/planer" in as_coordinator.get("/norrby/atgarder").text.split("Inga åtgärder ännu")[1]
    for path, act in (("planer", "planer/ny"), ("loften", "loften/nytt"), ("lagesbilder", "lagesbilder/ny")):
        assert as_coordinator.get(f"/norrby/{path}").text.count(f"/norrby/{act}") == 2
        assert f"/norrby/{act}" not in as_leadership.get(f"/norrby/{path}").text
    assert "Ingen fastställd lägesbild ännu" in as_coordinator.get("/norrby/lagesbilder/problem").words


def test_without_a_chosen_column_the_usual_ones_are_shown():
    listing = Listing("Test", [Column("a", "A", str), Column("b", "B", str), Column("c", "C", str, shown=False)])

    def keys(*chosen):
        asked = MultiDict([("kolumner", key) for key in chosen])
        return [column.key for column in Selection(listing, [], asked, "x").columns]

    assert keys() == ["a", "b"]
    assert keys("c") == ["a", "c"]
    assert keys("finns inte") == ["a", "b"]
