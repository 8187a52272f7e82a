"""How much an agreement's file may hold, so that what somebody sends in can neither stop nor break anything."""

from collections.abc import Iterator
from typing import Any, Final

from flask_babel import gettext as _

from regional_app.foundation.tenant_files.keys import table_rows
from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.toml_file import TomlFile

LONGEST_TEXT: Final = 2000
# No figure of a kommun comes near; a year is a year.
LARGEST_NUMBER: Final = 1e12
YEARS: Final = range(1900, 2101)
# Texts that may have several paragraphs.
_PARAGRAPHS: Final = ("overarching_goal",)
_TABLES: Final = ("parties", "focus_areas", "goals", "commitments")


def beyond_limits(file: TomlFile) -> Iterator[Problem]:
    """Every text and number that is too long, too large or holds signs that cannot be shown."""
    for name, value in file.values.items():
        if wrong := _wrong(name, value):
            yield file.problem(file.line_of(name), *wrong)
    for table in _TABLES:
        for index, row in table_rows(file, table):
            for name, value in row.items():
                if wrong := _wrong(name, value):
                    yield file.problem(file.line_within(table, index, name), *wrong)


def _wrong(name: str, value: Any) -> tuple[str, str] | None:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return _("%(name)s har %(number)s tecken.", name=name, number=len(value)), _(
            "Korta texten till högst %(longest_text)s tecken.", longest_text=LONGEST_TEXT
        )
    signs = value.replace("\n", "") if isinstance(value, str) and name in _PARAGRAPHS else value
    if isinstance(signs, str) and not signs.isprintable():
        return _("%(name)s innehåller tecken som inte går att visa.", name=name), _(
            "Skriv texten på en rad med vanliga tecken."
        )
    if type(value) not in {int, float}:
        return None
    if name == "baseline_year" and type(value) is int and value not in YEARS:
        return _("%(name)s är inget år.", name=name), _(
            "Skriv ett år med fyra siffror, till exempel baseline_year = 2016"
        )
    # Said so that what is no number at all (nan) is also refused.
    if not abs(value) <= LARGEST_NUMBER:
        return _("%(name)s är inget rimligt tal.", name=name), _("Skriv till exempel %(name)s = 512", name=name)
    return None
