"""Days as people type them."""

from datetime import date

import pytest
from werkzeug.datastructures import MultiDict

from regional_app.foundation.web.forms import BaseForm, DayField


class DayForm(BaseForm):
    on = DayField("Dag")


@pytest.fixture
def read(app, monkeypatch):
    """A form in which this was typed, on 14 December 2018."""
    monkeypatch.setattr("regional_app.foundation.web.dates.today", lambda: date(2018, 12, 14))

    def read(typed, language="sv"):
        with app.test_request_context(environ_overrides={"regional.language": language}):
            form = DayForm(MultiDict({"on": typed}))
            form.validate()
            return form

    return read


@pytest.mark.parametrize(
    "typed",
    [
        "2018-12-14",
        "2018-12-14 ",
        "20181214",
        "2018/12/14",
        "2018.12.14",
        "181214",
        "14/12 2018",
        "14/12-18",
        "14.12.2018",
        "14/12/2018",
        "14-12-2018",
        "14/12",
        "14 dec 2018",
        "14 dec. 2018",
        "14 december 2018",
        "14 december",
        "14:e december",
        "den 14 december 2018",
        "fredag den 14 december 2018",
        "14dec2018",
        "14 Dec 2018",
        "14th of December 2018",
        "December 14, 2018",
        "i dag",
        "Idag",
        "today",
    ],
)
def test_the_same_day_in_many_ways(read, typed):
    form = read(typed)

    assert form.on.data == date(2018, 12, 14)
    assert form.on._value() == typed


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("i morgon", date(2018, 12, 15)),
        ("igår", date(2018, 12, 13)),
        ("tomorrow", date(2018, 12, 15)),
        ("3/4 2019", date(2019, 4, 3)),
        ("4 maj 2019", date(2019, 5, 4)),
        ("1:a okt 2018", date(2018, 10, 1)),
        ("29 feb 2020", date(2020, 2, 29)),
        ("14 januari", date(2019, 1, 14)),
        ("20 juli", date(2018, 7, 20)),
    ],
)
def test_the_day_comes_before_the_month_and_a_missing_year_is_the_nearest(read, typed, day):
    assert read(typed).on.data == day


@pytest.mark.parametrize("typed", ["3/4 2019", "14 januari", "181214", "i morgon", "14/12 18"])
def test_what_was_guessed_is_said_back(read, typed):
    reading = read(typed).on.reading

    assert reading.startswith(f"Vi läste {typed} som ")
    assert " 201" in reading


@pytest.mark.parametrize("typed", ["2018-12-14", "14 dec 2018", "14/12 2018", "20181214", "4/4 2019"])
def test_what_can_only_mean_one_day_is_not_talked_about(read, typed):
    assert read(typed).on.reading == ""


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 juni 2018", "Juni har 30 dagar."),
        ("30/2", "Februari 2019 har 28 dagar."),
        ("29 februari 2019", "Februari 2019 har 28 dagar."),
        ("2018-02-30", "Februari 2018 har 28 dagar."),
        ("14/13 2018", "Det finns ingen månad 13."),
        ("0000-00-00", "Det finns ingen månad 0."),
        ("14 decembber", "Vi känner inte igen månaden ”decembber”."),
        ("0 maj 2018", "Maj har 31 dagar."),
        ("14 dec 1066", "Kontrollera årtalet."),
        ("i höstas", "Skriv dagen så här:"),
        ("2018", "Skriv dagen så här:"),
        ("9" * 5000, "Skriv dagen så här:"),
    ],
)
def test_a_day_that_cannot_be_is_explained(read, typed, sentence):
    form = read(typed)

    assert form.on.data is None
    assert sentence in form.on.errors[0]
    assert form.on._value() == typed


def test_an_empty_day_is_no_day(read):
    form = read(" ")

    assert form.on.data is None
    assert not form.on.errors


def test_on_the_english_page_the_month_is_explained_in_english(read):
    assert "June" in read("31 June 2018", "en").on.errors[0]


@pytest.mark.parametrize(
    "typed", ["tisdag den 4 mars 2031", "tis 4/3 2031", "tisdagen den 4 mars 2031", "Tuesday 4 March 2031"]
)
def test_a_weekday_that_agrees_with_the_calendar_is_part_of_the_day(read, typed):
    assert read(typed).on.data == date(2031, 3, 4)


@pytest.mark.parametrize("typed", ["onsdag den 4 mars 2031", "ons 2031-03-04", "Wednesday 4 March 2031"])
def test_a_weekday_that_disagrees_with_the_calendar_is_asked_about(read, typed):
    assert read(typed).on.errors == [
        "4 mars 2031 är en tisdag, inte en onsdag. Rätta dagen, eller skriv den utan veckodag."
    ]
    assert "4 March 2031 is a Tuesday, not a Wednesday." in read(typed, "en").on.errors[0]
