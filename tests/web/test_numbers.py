"""Numbers as people type them."""

from decimal import Decimal

import pytest
from werkzeug.datastructures import MultiDict

from regional_app.foundation.web.forms import BaseForm
from regional_app.foundation.web.numbers import decimal, parsed


class NumberForm(BaseForm):
    value = decimal("Värde", required=True)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1 234,5", "1234.5"),
        ("1\xa0234,5", "1234.5"),
        ("1\u2009234\u202f567", "1234567"),
        ("1234,5", "1234.5"),
        ("1234.5", "1234.5"),
        ("0.125", "0.125"),
        ("1,234", "1.234"),
        ("-10", "-10"),
        ("\u221210,5", "-10.5"),
        ("+3", "3"),
        ("0", "0"),
    ],
)
def test_swedish_numbers_are_read(app, typed, value):
    with app.test_request_context():
        assert parsed(typed) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("1.234", "Menar du 1 234 eller 1,234?"),
        ("1,234.5", "Menar du 1 234,5?"),
        ("1.234,5", "Menar du 1 234,5?"),
        ("1,234,567", "Menar du 1 234 567?"),
        ("12 34", "Menar du 1 234?"),
        ("10 %", "Skriv bara talet"),
        ("minst 43", "Skriv bara talet"),
        ("1e5", "Skriv bara talet"),
        ("NaN", "Skriv bara talet"),
        ("٣", "Skriv bara talet"),
        ("9" * 16, "högst 15 siffror"),
    ],
)
def test_what_can_be_read_two_ways_is_asked_about(app, typed, question):
    with app.test_request_context():
        form = NumberForm(MultiDict({"value": typed}))
        assert not form.validate()
        assert question in form.value.errors[0].replace("\xa0", " ")
        assert form.value._value() == typed


def test_a_number_is_shown_again_the_swedish_way(app):
    with app.test_request_context(environ_overrides={"regional.language": "en"}):
        shown = NumberForm(value=Decimal("1234.50")).value._value()
        assert parsed(shown) == Decimal("1234.5")
        assert shown.endswith("234,5")
