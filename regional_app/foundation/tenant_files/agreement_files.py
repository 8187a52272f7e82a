"""An agreement's file: what is wrong in it and beside the others of its region, and what it says."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from itertools import combinations

from regional_app.foundation.tenant_files.agreement_checks import Row, check_agreement, day, rows, years
from regional_app.foundation.tenant_files.agreement_keys import AGREEMENT
from regional_app.foundation.tenant_files.keys import fits
from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.records import (
    AgreementFile,
    CommitmentFile,
    FocusAreaFile,
    GoalFile,
    PartyFile,
)
from regional_app.foundation.tenant_files.toml_file import TomlFile


def check_agreements(files: Sequence[TomlFile], kommuner: Sequence[str]) -> Iterator[Problem]:
    """Everything wrong in the agreements' files; `kommuner` are the slugs there are."""
    for file in files:
        yield from check_agreement(file, kommuner)
        yield from _bad_predecessor(file, [one for one in files if _region(one) == _region(file)])
    yield from _overlaps(files)


def agreement_record(file: TomlFile) -> AgreementFile:
    """What a checked file says."""
    values = file.values
    plain = {name: values[name] for name in AGREEMENT if name in values}
    return AgreementFile(
        region=_region(file),
        key=file.path.stem,
        **plain,
        parties=tuple(PartyFile(**row) for row in values.get("parties", [])),
        focus_areas=tuple(
            FocusAreaFile(**row, goals=_goals(file, row["key"])) for row in values.get("focus_areas", [])
        ),
        commitments=tuple(CommitmentFile(**row) for row in values.get("commitments", [])),
    )


def _bad_predecessor(file: TomlFile, siblings: Sequence[TomlFile]) -> Iterator[Problem]:
    """A predecessor is another agreement of the region, and called by earlier years."""
    key = file.values.get("predecessor")
    if not fits(key, AGREEMENT["predecessor"]):
        return
    found = next((one for one in siblings if one.path.stem == key), None)
    names = [one.path.stem for one in siblings if one is not file]
    if found is None:
        near = get_close_matches(str(key), names, n=1) or names
        cure = f'Skriv filens namn, till exempel predecessor = "{near[0]}"' if near else "Ta bort raden."
        yield file.problem(file.line_of("predecessor"), f"Överenskommelsen {key} finns inte i regionen.", cure)
    elif years(found) and years(file) and years(found)[0] >= years(file)[0]:
        yield file.problem(
            file.line_of("predecessor"),
            f"Föregångaren {key} börjar inte tidigare än {file.path.stem}.",
            "Skriv den som gällde närmast före, eller ta bort raden.",
        )


def _overlaps(files: Sequence[TomlFile]) -> Iterator[Problem]:
    """Two agreements of a region that bind the same kommun on the same day."""
    dated = sorted((one for one in files if day(one, "valid_from")), key=lambda one: str(day(one, "valid_from")))
    for earlier, later in combinations(dated, 2):
        begins, ends = day(later, "valid_from"), day(earlier, "valid_to")
        shared = sorted(_kommuner(earlier) & _kommuner(later))
        if _region(earlier) == _region(later) and shared and (ends is None or (begins and begins <= ends)):
            until = f"till och med {ends}" if ends else "tills vidare"
            yield later.problem(
                later.line_of("valid_from"),
                f"Perioden överlappar den i {earlier.path.name}, som gäller {shared[0]} {until}.",
                "Skriv valid_from tidigast dagen efter, eller korta den andra perioden.",
            )


def _kommuner(file: TomlFile) -> set[str]:
    return {row["kommun"] for _, row in rows(file, "parties") if "kommun" in row}


def _region(file: TomlFile) -> str:
    return file.path.parent.parent.name


def _goals(file: TomlFile, key: str) -> tuple[GoalFile, ...]:
    return tuple(_goal(row) for row in file.values.get("goals", []) if row["focus_area"] == key)


def _goal(row: Row) -> GoalFile:
    return GoalFile(
        text=row["text"],
        unit=row.get("unit"),
        change_percent=_number(row, "change_percent"),
        baseline_year=row.get("baseline_year"),
        baseline_value=_number(row, "baseline_value"),
    )


def _number(row: Row, name: str) -> Decimal | None:
    return Decimal(str(row[name])) if name in row else None
