"""Two people edit the same record: the second to save sees both texts and chooses; nothing is overwritten unseen."""

from datetime import date
from decimal import Decimal
from typing import Any

from wtforms import HiddenField, SelectField

from regional_app.foundation.web.forms import BaseForm, Values
from regional_app.i18n import day, number


class VersionedForm(BaseForm[Values]):
    """A form of a `Versioned` record; it carries which version was read when the writing began."""

    version = HiddenField()


def stale_fields(form: Any, record: Any) -> list[tuple[str, str, str]]:
    """(label, mine, theirs) of what differs, when somebody saved after this form was read; else nothing.

    The form then carries the saved version: sending it again says that both texts have been read.
    """
    if str(form.version.data) == str(record.version):
        return []
    form.version.data = str(record.version)
    pairs = [(one, one.data, getattr(record, one.name)) for one in form if one.name != "version"]
    return [
        (str(one.label.text), _shown(one, mine), _shown(one, theirs))
        for one, mine, theirs in pairs
        if ("" if mine is None else mine) != ("" if theirs is None else theirs)
    ]


def _shown(field: Any, value: Any) -> str:
    if isinstance(field, SelectField):
        return next((str(text) for key, text, *_ in field.iter_choices() if str(key) == str(value or "")), str(value))
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return number(value)
    return "" if value is None else str(value)
