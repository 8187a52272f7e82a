"""Which keys a file may hold, and the check of a file against them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, Final

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.toml_file import TomlFile

LineOf = Callable[[str | None], int]
_KINDS: Final = {
    bool: _l("sant/falskt"),
    int: _l("ett tal"),
    float: _l("ett tal"),
    str: _l("en text"),
    list: _l("en lista"),
    dict: _l("en tabell"),
}
_WANTED: Final = {
    bool: _l("true eller false utan citattecken"),
    int: _l("ett heltal utan citattecken"),
    float: _l("ett tal utan citattecken, med decimalpunkt"),
    str: _l("en text inom citattecken"),
    date: _l("ett datum utan citattecken"),
}


_ANY_TEXT: Final = _l("text på en rad, utan blanksteg först eller sist")


@dataclass(frozen=True)
class Key:
    """One key: an example of its value as written in TOML, its type and shape, and the shape in words."""

    example: str
    required: bool = True
    kind: type[str] | type[date] | type[bool] | type[int] | type[float] = str
    pattern: str = r"\S(.*\S)?"
    shape: str | LazyString = _ANY_TEXT


Keys = Mapping[str, Key]

REGION: Final[Keys] = {
    "name": Key('"Lokalpolisområde södra Lappland"'),
    "short_name": Key('"södra Lappland"'),
    "police_region": Key('"Nord"'),
    "police_area": Key('"Västerbotten"', required=False),
}
REGION_TABLES: Final[Mapping[str, Keys]] = {
    "signing_rules": {
        "document": Key('"agreement"', pattern="agreement|promise", shape=_l("agreement eller promise")),
        "kommun": Key('"dorotea"', required=False),
        "titles": Key('"kommunchef, tf kommunchef"'),
        "decision_first": Key("true", required=False, kind=bool),
    },
}
KOMMUN: Final[Keys] = {
    "name": Key('"Dorotea kommun"'),
    "municipality_code": Key('"2425"', pattern="[0-9]{4}", shape=_l("SCB:s kommunkod, exakt fyra siffror")),
    "registry_prefix": Key('"KS"', required=False),
    "accent": Key(
        '"#1a5276"',
        required=False,
        pattern="#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})",
        shape=_l("en färg som # och tre eller sex hexadecimala siffror"),
    ),
    "logo": Key(
        '"dorotea.svg"',
        required=False,
        pattern=r"[^/\\.\s][^/\\]*",
        shape=_l("namnet på en fil i samma mapp, utan sökväg"),
    ),
}
KOMMUN_TABLES: Final[Mapping[str, Keys]] = {
    "local_names": {
        "lang": Key('"sma"', pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", shape=_l("en språkkod enligt BCP 47")),
        "name": Key('"Vualtjeren tjïelte"'),
    },
    "earlier": {
        "region": Key('"lulea-boden"'),
        "from": Key("2015-01-01", kind=date),
        "to": Key("2020-12-31", kind=date),
    },
}


def check_file(file: TomlFile, keys: Keys, tables: Mapping[str, Keys]) -> Iterator[Problem]:
    """Every unknown, missing or malformed key of the file and of its [[tables]]."""

    def line_of(key: str | None) -> int:
        return file.line_of(key) if key is not None else 1

    yield from _unknown(file, file.values, (*keys, *tables), line_of)
    yield from _check_values(file, file.values, keys, line_of)
    for table, table_keys in tables.items():
        yield from _check_tables(file, table, table_keys)


def table_rows(file: TomlFile, table: str) -> list[tuple[int, dict[str, Any]]]:
    """The [[table]]s that are tables, numbered as they stand in the file."""
    rows = file.values.get(table, [])
    return [(i, row) for i, row in enumerate(rows) if isinstance(row, dict)] if isinstance(rows, list) else []


def well_formed_rows(
    file: TomlFile, table: str, tables: Mapping[str, Keys] = KOMMUN_TABLES
) -> list[tuple[int, dict[str, Any]]]:
    """The numbered [[table]]s whose every key is right; the others are reported key by key."""
    return [(index, row) for index, row in table_rows(file, table) if _is_well_formed(row, tables[table])]


def fits(value: object, key: Key) -> bool:
    """The value has the key's type and shape. A TOML moment (datetime) is not a day; a whole number is a number."""
    if type(value) is not key.kind and (key.kind, type(value)) != (float, int):
        return False
    return not isinstance(value, str) or re.fullmatch(key.pattern, value) is not None


def _is_well_formed(row: Mapping[str, Any], keys: Keys) -> bool:
    return all(fits(row[name], key) if name in row else not key.required for name, key in keys.items())


def _check_tables(file: TomlFile, table: str, keys: Keys) -> Iterator[Problem]:
    rows = file.values.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        first_key, first = next(iter(keys.items()))
        yield file.problem(
            file.line_of(table),
            _("%(table)s ska vara en eller flera tabeller.", table=table),
            _(
                "Skriv [[%(table)s]] med dubbla hakparenteser på en egen rad och nycklarna under, till exempel "
                "%(first_key)s = %(example)s.",
                table=table,
                first_key=first_key,
                example=first.example,
            ),
        )
    for index, row in table_rows(file, table):

        def line_of(key: str | None, index: int = index) -> int:
            return file.line_within(table, index, key)

        yield from _unknown(file, row, tuple(keys), line_of)
        yield from _check_values(file, row, keys, line_of)


def _unknown(file: TomlFile, values: Mapping[str, Any], known: tuple[str, ...], line_of: LineOf) -> Iterator[Problem]:
    for name in values.keys() - set(known):
        near = get_close_matches(name, known, n=1, cutoff=0.7)
        cure = (
            _("Menade du %(near)s?", near=near[0])
            if near
            else _("Ta bort den. Här får stå: %(known)s.", known=", ".join(known))
        )
        yield file.problem(line_of(name), _("Nyckeln %(name)s finns inte.", name=name), cure)


def _check_values(file: TomlFile, values: Mapping[str, Any], keys: Keys, line_of: LineOf) -> Iterator[Problem]:
    for name, key in keys.items():
        if name not in values:
            if key.required:
                yield file.problem(
                    line_of(None),
                    _("%(name)s saknas.", name=name),
                    _("Lägg till raden %(name)s = %(example)s", name=name, example=key.example),
                )
        elif not fits(values[name], key):
            yield file.problem(line_of(name), _wrong(name, values[name], key), _cure(name, values[name], key))


def _wrong(name: str, value: object, key: Key) -> str:
    if type(value) is not key.kind:
        found = _KINDS.get(type(value), _("ett datum eller klockslag"))
        return str(_("%(name)s är %(found)s men ska vara %(kind)s.", name=name, found=found, kind=_WANTED[key.kind]))
    return str(_('%(name)s = "%(value)s" går inte: det ska vara %(shape)s.', name=name, value=value, shape=key.shape))


def _cure(name: str, value: object, key: Key) -> str:
    """The person's own value in the right type when that can be guessed, otherwise the example."""
    if key.kind is str and type(value) is int and fits(str(value), key):
        return str(_('Skriv i stället %(name)s = "%(value)s"', name=name, value=value))
    if key.kind is date and isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return str(_("Skriv i stället %(name)s = %(value)s", name=name, value=value))
    return str(_("Skriv till exempel %(name)s = %(example)s", name=name, example=key.example))
