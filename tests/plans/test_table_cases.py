"""Tables of goals and measures as people make them, each with one habit: what is written, and what is said."""

import re
from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa

from regional_app.config import ROOT
from regional_app.db import db
from regional_app.work.plans.models import Goal, Measure
from tests.plans.test_exchange import look, write

CASES = ROOT / "tests" / "cases"


@pytest.fixture
def plan(norrby):
    return norrby.plan(first_year=2019, last_year=2020)


def read_in(client, plan, name, of="atgarder"):
    """Look the file through and write what can be written; what the page said."""
    page, address = look(client, plan, (CASES / name).read_bytes(), of=of, name=name)
    if 'name="seen"' in page.text:
        write(client, page, address, rows=12, leaves_out="y")
    return re.sub(r"\s+", " ", page.words)


def measures(norrby):
    def found():
        return [
            {**vars(one), "plan": one.implementation_plan.title}
            for one in db.session.scalars(
                sa.select(Measure).options(sa.orm.joinedload(Measure.implementation_plan)).order_by(Measure.position)
            )
        ]

    return norrby.read(found)


def by_letter(norrby):
    return {one["text"][0]: one for one in measures(norrby)}


def goals(norrby):
    return norrby.read(lambda: [vars(one) for one in db.session.scalars(sa.select(Goal).order_by(Goal.position))])


def written(norrby, *names):
    return [tuple(one[name] for name in names) for one in measures(norrby)]


def test_cells_in_per_cent_are_per_cent(as_coordinator, norrby, plan):
    read_in(as_coordinator, plan, "p01_mal_procentceller.xlsx", of="mal")

    fewer, safer = goals(norrby)
    assert (fewer["kind"], fewer["baseline_value"], fewer["baseline_year"]) == ("change", 31, 2016)
    assert safer["baseline_value"] == Decimal("68.2")
    assert (safer["target_value"], safer["direction"], safer["deadline_on"]) == (75, "up", date(2020, 12, 31))
    page = as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{fewer['id']}").words
    assert "Minska med 10 procent" in page


def test_a_change_typed_in_per_cent_is_no_growth(as_coordinator, norrby, plan):
    read_in(as_coordinator, plan, "p01b_mal_procenttext.csv", of="mal")

    (fewer,) = goals(norrby)
    assert "Minska med 10 procent" in as_coordinator.get(f"/norrby/planer/{plan.id}/mal/{fewer['id']}").words
    fetched = as_coordinator.browser.get(f"/norrby/planer/{plan.id}/tabell/mal.csv").data.decode("utf-8-sig")
    assert "lägre är bättre" in fetched
    assert "högre är bättre" not in fetched


def test_days_are_never_another_than_was_typed(as_coordinator, norrby, plan):
    said = read_in(as_coordinator, plan, "p02_datumformer.csv")

    found = {letter: (one["starts_on"], one["due_on"]) for letter, one in by_letter(norrby).items()}
    january, december = date(2019, 1, 15), date(2019, 12, 20)
    for letter in "abkl":
        assert found[letter] == (january, december), letter
    assert found["h"] == (date(2019, 4, 3), date(2019, 11, 12))
    assert "Vi läste 03/04/2019 som 3 april 2019" in said
    assert found["c"] == (date(2019, 1, 15), date(2019, 12, 20))
    assert found["d"] == (date(2019, 1, 1), date(2019, 12, 31))
    assert found["e"] == (date(2019, 1, 1), date(2019, 12, 31))
    assert found["g"] == (date(2019, 1, 1), date(2019, 12, 31))
    assert found["i"] == (None, None)
    assert "f" not in found, "the year of v. 4 is not said"
    assert "j" not in found, "February 2019 has 28 days"


def test_other_headings_are_guessed_and_said(as_coordinator, norrby, plan):
    said = read_in(as_coordinator, plan, "p03_rubrik_felstavad.xlsx")

    assert written(norrby, "starts_on", "due_on", "cost") == [(date(2019, 1, 15), date(2019, 12, 20), 25_000)]
    for heading in ("Startdatum som Börjar", "Klart senast som Klar senast", "Budget (kr) som Kostnad i kronor"):
        assert f"Vi läste kolumnen {heading}." in said
    assert "Kolumnen Status: pågår" in said


def test_the_same_words_under_two_plans_are_two_measures_and_read_again_none(as_coordinator, norrby, plan):
    read_in(as_coordinator, plan, "p04_samma_text.xlsx")
    again = read_in(as_coordinator, plan, "p04_samma_text.xlsx")

    assert "0 nya, 0 ändras, 2 oförändrade, 0 avvisas." in again
    assert len(measures(norrby)) == 2


def test_a_cell_that_is_merged_over_rows_holds_for_each(as_coordinator, norrby, plan):
    said = read_in(as_coordinator, plan, "p05_sammanfogad_plan.xlsx")

    assert written(norrby, "plan") == [("Sommarlov",)] * 3
    assert "Genomförandeplan: Sommarlov Görs av: polisen" in said, "the values of a new row are shown"


def test_costs_as_people_write_them(as_coordinator, norrby, plan):
    said = read_in(as_coordinator, plan, "p06_kostnader.csv")

    assert {letter: one["cost"] for letter, one in by_letter(norrby).items()} == {
        **dict.fromkeys("abc", 25_000),
        **dict.fromkeys("de"),
    }
    assert "vi läste ”25 tkr” som 25 000 kronor" in said
    assert "”inom ram” är inget belopp och lämnas tomt" in said
    assert "Rad 7, en summa: Summa 75 000" in said


def test_texts_with_signs_in_them(as_coordinator, norrby, plan):
    read_in(as_coordinator, plan, "p07_text_i_celler.xlsx")

    texts = [
        *("Samtal med\nvårdnadshavare\noch elever", "- föräldramöten varje termin", "+46-numret på affischen"),
        *("@trygg på sociala medier", "Mjukt bindestreck och nollbredd", "Rad ett\nrad två från äldre Excel"),
        "”Citat” och 'apostrof' – tankstreck hårt blanksteg",
    ]
    assert [one["text"].replace("\xa0", " ") for one in measures(norrby)] == texts
    for ending in ("csv", "xlsx"):
        fetched = as_coordinator.browser.get(f"/norrby/planer/{plan.id}/tabell/atgarder.{ending}").data
        page, _address = look(as_coordinator, plan, fetched, name=f"fil.{ending}")
        assert "0 nya, 0 ändras, 7 oförändrade, 0 avvisas." in page.words


def test_who_does_it_in_other_words(as_coordinator, norrby, plan):
    said = read_in(as_coordinator, plan, "p08_ord.csv")

    found = {letter: one["done_by"] for letter, one in by_letter(norrby).items()}
    assert found == {"a": "kommun", "b": "both", "c": "both", "d": "kommun", "e": "kommun"}
    assert "vi läste ”båda” som kommunen och polisen. Orden är kommunen, polisen, kommunen och polisen." in said


def test_a_direction_that_the_words_seem_to_gainsay_is_answered_in_the_file(as_coordinator, norrby, plan):
    headings = "Slag;Mål;Vems mål;Enhet;Startår;Startvärde;Vad är bättre;Förändring;Räknas i"
    row = "Förändring mot ett startvärde;Minska otryggheten;kommunen;trygga personer;2016;200;högre är bättre;{};"
    asked, _address = look(as_coordinator, plan, f"{headings}\n{row.format('10')}".encode(), of="mal")
    answered, _address = look(as_coordinator, plan, f"{headings}\n{row.format('+10')}".encode(), of="mal")

    assert "0 nya, 0 ändras, 0 oförändrade, 1 avvisas" in asked.words
    assert "Vilket gäller?" in asked.words
    assert "1 nya, 0 ändras, 0 oförändrade, 0 avvisas" in answered.words
