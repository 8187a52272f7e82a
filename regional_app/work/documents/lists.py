"""The archive as a list."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Column, Filter, Listing, View
from regional_app.concepts.lists.columns import said_in
from regional_app.work.documents import words
from regional_app.work.documents.models import Document

FILES = {"finns": _l("finns här"), "saknas": _l("bara uppgifter")}


def documents_list(agreements: Mapping[UUID, str], sought: str, found: Collection[UUID]) -> Listing:
    """The list; `found` are the documents whose text holds what is `sought`, besides what the row says."""
    return Listing(
        _l("Dokument"),
        (
            Column("dokument", _l("Dokument"), lambda one: one.title),
            Column("slag", _l("Slag"), lambda one: one.kind),
            Column("period", _l("Period"), lambda one: one.period, falling=True),
            Column("datum", _l("Datum"), lambda one: one.dated_on, falling=True),
            Column("dnr", _l("Diarienummer"), lambda one: one.registry_number),
            Column("format", _l("Format"), lambda one: words.FORMATS.get(one.format, "")),
            Column("storlek", _l("Storlek"), lambda one: words.size(one.size), by=lambda one: one.size, falling=True),
            Column("part", _l("Avsändare eller mottagare"), lambda one: one.party, shown=False),
            Column("avtal", _l("Överenskommelse"), _title_in(agreements), shown=False),
        ),
        (
            Filter("slag", _l("Slag"), said_in(lambda one: one.kind), lambda one, kind: one.kind == kind),
            Filter("avtal", _l("Överenskommelse"), _used(agreements), lambda one, key: str(one.agreement_id) == key),
            Filter("lage", _l("Fil"), FILES, lambda one, wanted: one.has_file is (wanted == "finns")),
        ),
        words=lambda one: [
            *(one.title, one.kind, one.period, one.registry_number, one.party),
            sought if one.id in found else None,
        ],
        views=(
            View(_l("Alla"), {}),
            View(_l("Med fil"), {"lage": "finns"}),
            View(_l("Bara uppgifter"), {"lage": "saknas"}),
        ),
    )


def _title_in(agreements: Mapping[UUID, str]) -> Callable[[Document], str]:
    return lambda one: agreements.get(one.agreement_id, "") if one.agreement_id else ""


def _used(agreements: Mapping[UUID, str]) -> Callable[[Sequence[Any]], Mapping[str, str]]:
    """The agreements that some document belongs to."""

    def used(rows: Sequence[Any]) -> dict[str, str]:
        held = {one.agreement_id for one in rows}
        return {str(key): title for key, title in agreements.items() if key in held}

    return used
