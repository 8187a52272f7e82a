"""Goals and measures from a spreadsheet: every row's fate first, then exactly that; and back again unchanged."""

import io
from datetime import date

import openpyxl
import pytest
import sqlalchemy as sa

from regional_app.db import db
from regional_app.work.plans.models import Goal, Measure

HEADINGS = ["Genomförandeplan", "Åtgärd", "Görs av", "Ansvarig", "Börjar", "Klar senast", "Kostnad i kronor", "Orsak"]
ROW = [
    "Trygga kvällar",
    "Fältare ute på stan",
    "kommunen",
    "Fritid",
    date(2027, 1, 15),
    "31 dec 2027",
    "1 234,5",
    "Mörkt",
]


@pytest.fixture
def plan(norrby, agreement):
    """A draft."""
    return norrby.plan(first_year=2027, last_year=2028, agreement_id=agreement.id)


@pytest.fixture
def agreement(exempelregionen):
    """With the focus area Ungdomar."""
    return exempelregionen.agreement("avtal", "2027–2028")


def workbook(*rows, headings=HEADINGS):
    book = openpyxl.Workbook()
    for row in (headings, *rows):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def at(plan, word, room="norrby"):
    return f"/{room}/planer/{plan.id}/{word}"


def sent(client, plan, content, of="atgarder", name="fil.xlsx", expect=302):
    data = {"file": (io.BytesIO(content), name)}
    return client.post(at(plan, f"tabell/{of}/inlasning"), data, content_type="multipart/form-data", expect=expect)


def look(client, plan, content, **over):
    """Send the file; the page that tells the fates, and where it is."""
    address = sent(client, plan, content, **over).location
    return client.get(address), address


def write(client, page, address, expect=302, rows=1, **typed):
    """A row is a record and its event: two questions each."""
    seen = page.text.split('name="seen"')[1].split('value="')[1].split('"')[0]
    return client.post(address, {"seen": seen, **typed}, expect=expect, most_queries=25 + 2 * rows)


def measures(norrby):
    with norrby.acting():
        found = list(db.session.scalars(sa.select(Measure).order_by(Measure.position)))
        db.session.expunge_all()
        return found


def test_nothing_is_written_before_somebody_has_looked(as_coordinator, norrby, plan):
    page, address = look(as_coordinator, plan, workbook(ROW))

    assert "1 nya, 0 ändras, 0 oförändrade, 0 avvisas. Inget är infört än." in page.words, page.words
    assert measures(norrby) == []

    write(as_coordinator, page, address)

    (one,) = measures(norrby)
    assert (one.text, one.done_by, one.starts_on, one.due_on) == (
        "Fältare ute på stan",
        "kommun",
        date(2027, 1, 15),
        date(2027, 12, 31),
    )
    assert str(one.cost.normalize()) == "1234.5"
    assert "Trygga kvällar" in as_coordinator.get(at(plan, "")[:-1]).words


def test_a_guessed_day_and_a_column_that_is_not_read_are_said(as_coordinator, norrby, plan):
    book = workbook([*ROW[:5], "12/11 2027", *ROW[6:], "pågår"], headings=[*HEADINGS, "Status"])

    page, _address = look(as_coordinator, plan, book)

    assert "Vi läste 12/11 2027 som 12 november 2027." in page.words
    assert "Kolumnen Status: pågår" in page.words


def test_words_that_look_like_formulas_come_back_unchanged(as_coordinator, norrby, plan):
    texts = ["- föräldramöten varje termin", "+46-numret på affischen", "@trygg på sociala medier", "'=ett"]
    page, address = look(as_coordinator, plan, workbook(*([ROW[0], text, *ROW[2:]] for text in texts)))
    write(as_coordinator, page, address, rows=len(texts) + 1)

    for ending in ("xlsx", "csv"):
        fetched = as_coordinator.browser.get(at(plan, f"tabell/atgarder.{ending}")).data
        page, _address = look(as_coordinator, plan, fetched, name=f"atgarder.{ending}")
        assert f"0 nya, 0 ändras, {len(texts)} oförändrade, 0 avvisas." in page.words


def test_two_hundred_measures_come_back_unchanged(as_coordinator, norrby, plan):
    rows = [[f"Plan {number % 7}", f"Åtgärd {number}", *ROW[2:6], number * 1.5, ""] for number in range(200)]
    page, address = look(as_coordinator, plan, workbook(*rows))
    write(as_coordinator, page, address, rows=220)
    assert len(measures(norrby)) == 200

    for ending in ("xlsx", "csv"):
        fetched = as_coordinator.browser.get(at(plan, f"tabell/atgarder.{ending}")).data
        page, _address = look(as_coordinator, plan, fetched, name=f"atgarder.{ending}")
        assert "0 nya, 0 ändras, 200 oförändrade, 0 avvisas." in page.words

    page, _address = look(as_coordinator, plan, workbook(*rows))
    assert "0 nya, 0 ändras, 200 oförändrade, 0 avvisas." in page.words


def test_what_changes_is_told_cell_by_cell(as_coordinator, norrby, plan):
    page, address = look(as_coordinator, plan, workbook(ROW))
    write(as_coordinator, page, address)
    (one,) = measures(norrby)

    changed = [str(one.id), *ROW[:3], "Socialtjänsten", *ROW[4:]]
    page, address = look(as_coordinator, plan, workbook(changed, headings=["Id, ändra inte", *HEADINGS]))

    assert "Ansvarig: Fritid blir Socialtjänsten" in page.words
    write(as_coordinator, page, address)
    assert [one.responsible for one in measures(norrby)] == ["Socialtjänsten"]


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        (2, "grannen", "Görs av: välj något av"),
        (1, "", "Åtgärd: Fyll i det här fältet."),
        (5, "2026-01-01", "Klar senast: Slutdagen måste komma efter startdagen."),
        (6, "1,234.5", "Kostnad i kronor: "),
        (6, "=1+1", "Kostnad i kronor: cellen har en formel"),
        (0, "", "Genomförandeplan: fyll i titeln"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(as_coordinator, norrby, plan, column, cell, why):
    row = [*ROW[:column], cell, *ROW[column + 1 :]]

    page, address = look(as_coordinator, plan, workbook(row, ["Annan", "Bra rad", *ROW[2:]]))

    assert why in page.words, page.words
    assert "1 nya, 0 ändras, 0 oförändrade, 1 avvisas." in page.words
    refused = write(as_coordinator, page, address, expect=422)
    assert "lämnas utanför" in refused.words
    write(as_coordinator, page, address, leaves_out="y")
    assert [one.text for one in measures(norrby)] == ["Bra rad"]


def test_another_kommuns_id_is_unknown(as_coordinator, norrby, soderby, plan):
    theirs = soderby.measure(soderby.implementation_plan(soderby.plan()))

    page, _address = look(
        as_coordinator, plan, workbook([str(theirs.id), *ROW], headings=["Id, ändra inte", *HEADINGS])
    )

    assert "Id:t finns inte i planen." in page.words


def test_a_change_meanwhile_is_shown_anew(as_coordinator, norrby, plan):
    page, address = look(as_coordinator, plan, workbook(ROW))
    norrby.measure(norrby.implementation_plan(plan), text=ROW[1])

    again = write(as_coordinator, page, address, expect=409)

    assert "Någon har ändrat planen sedan du granskade filen." in again.words


def test_goals_come_and_go_the_same_way(as_coordinator, norrby, plan):
    headings = ["Slag", "Mål", "Fokusområde", "Vems mål", "Enhet", "Antalet gäller", "Värde att nå"]
    rows = [["Minst ett visst antal", "Två vandringar", "Ungdomar", "kommunen", "vandringar", "per år", 2]]
    page, address = look(as_coordinator, plan, workbook(*rows, headings=headings), of="mal")
    assert "1 nya" in page.words, page.words
    write(as_coordinator, page, address)

    with norrby.acting():
        (goal,) = db.session.scalars(sa.select(Goal))
        assert (goal.kind, goal.focus_area_key, goal.period, goal.target_value) == ("at_least", "unga", "year", 2)
    fetched = as_coordinator.browser.get(at(plan, "tabell/mal.xlsx")).data
    page, _address = look(as_coordinator, plan, fetched, of="mal")
    assert "0 nya, 0 ändras, 1 oförändrade, 0 avvisas." in page.words


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"PK\x03\x04trasig", "Å;B\n1;2".encode("cp1252")])
def test_what_is_no_such_table_is_explained(as_coordinator, plan, content):
    page = sent(as_coordinator, plan, content, expect=422)

    assert "Läs in" in page.words


def test_a_decided_plan_takes_no_file(as_coordinator, norrby):
    decided = norrby.plan(decided_on=date(2026, 1, 20))

    sent(as_coordinator, decided, workbook(ROW), expect=409)


def test_others_neither_fetch_nor_send(as_neighbour, as_contributor, plan):
    sent(as_neighbour, plan, workbook(ROW), expect=404)
    sent(as_contributor, plan, workbook(ROW), expect=403)
    as_contributor.get(at(plan, "tabell/mal.xlsx"), expect=404)
