"""What is wrong inside one agreement's file."""

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from flask_babel import gettext as _

from regional_app.foundation.tenant_files.agreement_keys import AGREEMENT, AGREEMENT_TABLES
from regional_app.foundation.tenant_files.agreement_limits import beyond_limits
from regional_app.foundation.tenant_files.keys import check_file, fits, well_formed_rows
from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.slugs import is_slug, slug_like
from regional_app.foundation.tenant_files.toml_file import TomlFile

Row = dict[str, Any]


def check_agreement(file: TomlFile, kommuner: Sequence[str]) -> Iterator[Problem]:
    """Everything wrong in the file by itself; `kommuner` are the slugs there are."""
    yield from check_file(file, AGREEMENT, AGREEMENT_TABLES)
    yield from _bad_name(file)
    yield from _bad_period(file)
    yield from _bad_parties(file, kommuner)
    yield from _repeated(file, "focus_areas", "key", _("Fokusområdet"))
    yield from _repeated(file, "commitments", "code", _("Åtagandet"))
    yield from _bad_goals(file)
    yield from beyond_limits(file)


def rows(file: TomlFile, table: str) -> list[tuple[int, Row]]:
    """The numbered [[table]]s of the file whose every key is right."""
    return well_formed_rows(file, table, AGREEMENT_TABLES)


def day(file: TomlFile, name: str) -> date | None:
    """A day at the top of the file; None when it is missing or no day."""
    value = file.values.get(name)
    return value if type(value) is date else None


def years(file: TomlFile) -> list[int]:
    """The years of the label; none when it is malformed."""
    label = file.values.get("label")
    return [int(year) for year in str(label).split("–")] if fits(label, AGREEMENT["label"]) else []


def _bad_name(file: TomlFile) -> Iterator[Problem]:
    name = file.path.stem
    if not is_slug(name):
        yield file.problem(
            1,
            _("Namnet %(name)s går inte i en adress: bara a–z, 0–9 och enkla bindestreck mellan dem.", name=name),
            _("Döp om till %(name)s.toml", name=slug_like(name) or "2017-2018"),
        )


def _bad_period(file: TomlFile) -> Iterator[Problem]:
    first, last = day(file, "valid_from"), day(file, "valid_to")
    if first and last and last < first:
        yield file.problem(
            file.line_of("valid_to"),
            _("Perioden slutar (%(last)s) innan den börjar (%(first)s).", last=last, first=first),
            _("Byt plats på dagarna: valid_from = %(last)s och valid_to = %(first)s", last=last, first=first),
        )
    if last and not first:
        yield file.problem(
            file.line_of("valid_to"),
            _("Sista dagen står men inte den första."),
            _("Lägg till valid_from = dagen då alla hade undertecknat, eller ta bort valid_to."),
        )
    named = years(file)
    if named and named[-1] < named[0]:
        yield file.problem(
            file.line_of("label"),
            _("Beteckningen %(label)s slutar innan den börjar.", label=file.values["label"]),
            _('Skriv label = "%(first)s–%(last)s"', first=named[-1], last=named[0]),
        )


def _bad_parties(file: TomlFile, kommuner: Sequence[str]) -> Iterator[Problem]:
    """One police party and at least one kommun, each once; who has signed did so on a day or on an unknown one."""
    found, written = rows(file, "parties"), file.values.get("parties", [])
    kinds = [row["kind"] for _, row in found]
    is_whole = isinstance(written, list) and len(found) == len(written)
    if is_whole and (kinds.count("police") != 1 or "kommun" not in kinds):
        yield file.problem(
            file.line_of("parties"),
            _("En överenskommelse har polisen och minst en kommun som parter."),
            _('Skriv ett [[parties]] med kind = "police" och ett med kind = "kommun" för varje kommun.'),
        )
    seen: set[str] = set()
    for index, row in found:
        wrong = _wrong_party(row, kommuner, seen)
        if wrong:
            yield file.problem(file.line_within("parties", index, wrong[0]), wrong[1], wrong[2])
        if row["kind"] == "kommun":
            seen.add(row.get("kommun", ""))


def _wrong_party(row: Row, kommuner: Sequence[str], seen: set[str]) -> tuple[str, str, str] | None:
    """The key that is wrong, what is wrong with it and the cure."""
    slug = row.get("kommun")
    if row["kind"] == "police" and slug:
        return "kommun", _("Polisen är ingen kommun."), _('Ta bort raden, eller skriv kind = "kommun"')
    if row["kind"] == "kommun" and slug not in kommuner:
        near = (get_close_matches(slug or "", kommuner, n=1) or list(kommuner) or ["dorotea"])[0]
        wrong = _("Kommunen %(slug)s finns inte.", slug=slug) if slug else _("kommun saknas.")
        return "kommun", wrong, _('Skriv namnet på kommunens fil, till exempel kommun = "%(near)s"', near=near)
    if slug and slug in seen:
        return "kommun", _("Kommunen %(slug)s är redan part.", slug=slug), _("Behåll ett stycke för varje part.")
    if "signed_on" in row and row.get("signed_without_date"):
        return (
            "signed_without_date",
            _("Dagen är känd (%(signed_on)s).", signed_on=row["signed_on"]),
            _("Ta bort raden signed_without_date eller raden signed_on."),
        )
    return None


def _repeated(file: TomlFile, table: str, name: str, what: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, row in rows(file, table):
        if row[name] in seen:
            yield file.problem(
                file.line_within(table, index, name),
                _("%(what)s %(name)s finns redan.", what=what, name=row[name]),
                _("Ge vart och ett sitt eget."),
            )
        seen.add(row[name])


def _bad_goals(file: TomlFile) -> Iterator[Problem]:
    known = [row["key"] for _, row in rows(file, "focus_areas")]
    for index, row in rows(file, "goals"):
        if row["focus_area"] not in known:
            near = (get_close_matches(row["focus_area"], known, n=1) or known or ["unga"])[0]
            yield file.problem(
                file.line_within("goals", index, "focus_area"),
                _("Fokusområdet %(focus_area)s finns inte i filen.", focus_area=row["focus_area"]),
                _('Skriv dess key, till exempel focus_area = "%(near)s"', near=near),
            )
        if "change_percent" in row and "baseline_year" not in row:
            yield file.problem(
                file.line_within("goals", index, "change_percent"),
                _("En förändring i procent räknas mot ett år."),
                _("Lägg till raden baseline_year = 2016 med rätt år; värdet kan komma senare."),
            )
