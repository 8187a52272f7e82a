"""When something is to be, as people write it: no day is made up, and the words are kept."""

from datetime import date

import pytest

from regional_app.concepts.timing import Precision, in_words, read_timing, said_back
from regional_app.foundation.web.dates import read_day


def days(first, last):
    return tuple(date.fromisoformat(one) if one else None for one in (first, last))


def read(typed):
    return read_timing(typed).timing


@pytest.fixture(autouse=True)
def _december_2018(app, monkeypatch):
    monkeypatch.setattr("regional_app.foundation.web.dates.today", lambda: date(2018, 12, 14))
    with app.test_request_context():
        yield


@pytest.mark.parametrize(
    ("typed", "first", "last", "precision"),
    [
        ("2019-01-15", "2019-01-15", "2019-01-15", "day"),
        ("2019-01-15 00:00:00", "2019-01-15", "2019-01-15", "day"),
        ("2019-01-15T00:00:00", "2019-01-15", "2019-01-15", "day"),
        ("15.1.2019", "2019-01-15", "2019-01-15", "day"),
        ("2019.12.20", "2019-12-20", "2019-12-20", "day"),
        ("tisdag den 4 mars 2031", "2031-03-04", "2031-03-04", "day"),
        ("senast 14 dec 2019", "2019-12-14", "2019-12-14", "day"),
        ("i morgon", "2018-12-15", "2018-12-15", "day"),
        ("43480", "2019-01-15", "2019-01-15", "day"),
        ("43819", "2019-12-20", "2019-12-20", "day"),
        ("jan 2019", "2019-01-01", "2019-01-31", "month"),
        ("jan. 2019", "2019-01-01", "2019-01-31", "month"),
        ("jan-19", "2019-01-01", "2019-01-31", "month"),
        ("Februari -20", "2020-02-01", "2020-02-29", "month"),
        ("i mars 2019", "2019-03-01", "2019-03-31", "month"),
        ("slutet av mars 2019", "2019-03-01", "2019-03-31", "month"),
        ("december 2019", "2019-12-01", "2019-12-31", "month"),
        ("2019-03", "2019-03-01", "2019-03-31", "month"),
        ("03/2019", "2019-03-01", "2019-03-31", "month"),
        ("Q1 2019", "2019-01-01", "2019-03-31", "quarter"),
        ("kv 4 2019", "2019-10-01", "2019-12-31", "quarter"),
        ("kvartal 2, 2019", "2019-04-01", "2019-06-30", "quarter"),
        ("2019 Q3", "2019-07-01", "2019-09-30", "quarter"),
        ("första kvartalet 2019", "2019-01-01", "2019-03-31", "quarter"),
        ("3:e kvartalet 2019", "2019-07-01", "2019-09-30", "quarter"),
        ("första halvåret 2019", "2019-01-01", "2019-06-30", "half_year"),
        ("halvår 2 2019", "2019-07-01", "2019-12-31", "half_year"),
        ("v 40 2019", "2019-09-30", "2019-10-06", "week"),
        ("v. 40, 2019", "2019-09-30", "2019-10-06", "week"),
        ("vecka 1 2019", "2018-12-31", "2019-01-06", "week"),
        ("2020-W53", "2020-12-28", "2021-01-03", "week"),
        ("våren 2031", "2031-03-01", "2031-05-31", "season"),
        ("Hösten 2019", "2019-09-01", "2019-11-30", "season"),
        ("vintern 2019/20", "2019-12-01", "2020-02-29", "season"),
        ("VT 2019", "2019-01-01", "2019-06-30", "term"),
        ("ht-19", "2019-07-01", "2019-12-31", "term"),
        ("höstterminen 2019", "2019-07-01", "2019-12-31", "term"),
        ("läsåret 2019/2020", "2019-07-01", "2020-06-30", "span"),
        ("2019", "2019-01-01", "2019-12-31", "year"),
        ("under 2019", "2019-01-01", "2019-12-31", "year"),
        ("löpande under 2019", "2019-01-01", "2019-12-31", "year"),
        ("2019–2020", "2019-01-01", "2020-12-31", "span"),
        ("2019/20", "2019-01-01", "2020-12-31", "span"),
        ("jan–mars 2019", "2019-01-01", "2019-03-31", "span"),
        ("jan-mars 2019", "2019-01-01", "2019-03-31", "span"),
        ("1 mars – 15 maj 2019", "2019-03-01", "2019-05-15", "span"),
        ("1–15 mars 2019", "2019-03-01", "2019-03-15", "span"),
        ("2019-01-15 – 2019-12-20", "2019-01-15", "2019-12-20", "span"),
        ("2019-01-15 - 2019-12-20", "2019-01-15", "2019-12-20", "span"),
        ("fr.o.m. 2021-01-01 t.o.m. 2024-12-31", "2021-01-01", "2024-12-31", "span"),
        ("v 40–42 2019", "2019-09-30", "2019-10-20", "span"),
        ("q1–q2 2019", "2019-01-01", "2019-06-30", "span"),
        ("våren 2031 och tre år framåt", "2031-03-01", "2034-02-28", "span"),
        ("2019 och framåt", "2019-01-01", None, "span"),
        ("mars 2019 – tills vidare", "2019-03-01", None, "span"),
        ("före sommaren 2031", None, "2031-05-31", "span"),
        ("efter mars 2019", "2019-04-01", None, "span"),
        ("löpande", None, None, "ongoing"),
        ("Tills vidare", None, None, "ongoing"),
        ("efter behov", None, None, "words"),
        ("när skolan börjar", None, None, "words"),
        ("–", None, None, "unstated"),
        ("-", None, None, "unstated"),
        ("Ej angivet", None, None, "unstated"),
        ("", None, None, "unstated"),
    ],
)
def test_a_time_is_as_exact_as_its_words(typed, first, last, precision):
    timing = read(typed)

    assert (timing.first, timing.last) == days(first, last)
    assert timing.precision == precision
    assert timing.wording == typed


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("v. 4", "Skriv också vilket år, till exempel mars 2019 eller v 40 2019."),
        ("mars", "Skriv också vilket år, till exempel mars 2019 eller v 40 2019."),
        ("våren", "Skriv också vilket år, till exempel mars 2019 eller v 40 2019."),
        ("första kvartalet", "Skriv också vilket år, till exempel mars 2019 eller v 40 2019."),
        ("jan 19", "Skriv hela årtalet: jan 2019, eller 19 jan 2019 om det är en dag."),
        ("vintern 2031", "Vintern börjar i december. Skriv vintern 2030/2031 eller vintern 2031/2032."),
        ("v 53 2019", "2019 har veckorna 1–52."),
        ("29/2 2019", "Februari 2019 har 28 dagar."),
        (
            "onsdag den 4 mars 2031",
            "4 mars 2031 är en tisdag, inte en onsdag. Rätta dagen, eller skriv den utan veckodag.",
        ),
        ("2019-12-20 – 2019-01-15", "Slutet kommer före början."),
        (
            "7 eller 9 gånger 2019",
            "Skriv till exempel 14 dec 2018, mars 2019, kv 2 2019, våren 2019, 2019 eller löpande.",
        ),
    ],
)
def test_what_could_be_several_times_is_asked_about(typed, question):
    with pytest.raises(ValueError) as asked:
        read(typed)

    assert str(asked.value) == question


@pytest.mark.parametrize("typed", ["cirka mars 2019", "mars 2019?", "mars 2019 (antagen)", "prel. mars 2019"])
def test_a_guess_is_said_to_be_one(typed):
    timing = read(typed)

    assert (timing.first, timing.last) == days("2019-03-01", "2019-03-31")
    assert timing.is_assumed
    assert not read("mars 2019").is_assumed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("v 40 2019", "Vi läste v 40 2019 som 30 september 2019–6 oktober 2019."),
        ("03/04/2019", "Vi läste 03/04/2019 som 3 april 2019."),
        ("43480", "Vi läste 43480 som 15 januari 2019."),
        ("före sommaren 2031", "Vi läste före sommaren 2031 som till och med 31 maj 2031."),
        ("2019 och framåt", "Vi läste 2019 och framåt som från och med 1 januari 2019."),
        ("löpande", "Vi läste ingen dag i ”löpande”. Orden står kvar."),
    ],
)
def test_what_is_no_plainly_written_day_is_said_back(typed, said):
    assert read_timing(typed).is_guess
    assert said_back(read(typed)) == said


def test_a_plainly_written_day_is_a_day_and_every_day_that_is_read_is_read_alike():
    for typed in ("2019-01-15", "15 januari 2019", "3/4 2019", "i morgon"):
        assert read(typed).first == read_day(typed).day
    assert not read_timing("15 januari 2019").is_guess


def test_words_stand_as_they_were_written_and_a_guess_is_marked():
    assert in_words(read("2019-01-15")) == "15 januari 2019"
    assert in_words(read("våren 2031")) == "våren 2031"
    assert in_words(read("cirka våren 2031")) == "cirka våren 2031 (antagen)"
    assert read("våren 2031").precision is Precision.SEASON
