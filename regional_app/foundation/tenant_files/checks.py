"""What is wrong inside one file."""

from collections.abc import Iterator
from typing import Any

from regional_app.foundation.tenant_files.keys import (
    KOMMUN,
    KOMMUN_TABLES,
    REGION,
    REGION_TABLES,
    check_file,
    fits,
    well_formed_rows,
)
from regional_app.foundation.tenant_files.logos import wrong_with_logo
from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.toml_file import TomlFile


def check_region(file: TomlFile) -> Iterator[Problem]:
    """Everything wrong in a region.toml."""
    yield from check_file(file, REGION, REGION_TABLES)
    yield from _repeated_rules(file)


def _repeated_rules(file: TomlFile) -> Iterator[Problem]:
    seen: set[tuple[object, object]] = set()
    for index, row in well_formed_rows(file, "signing_rules", REGION_TABLES):
        whose = (row["document"], row.get("kommun"))
        if whose in seen:
            yield file.problem(
                file.line_within("signing_rules", index, "document"),
                "Den parten har redan en regel för den handlingen.",
                "Skriv alla titlar i en regel, med komma mellan dem.",
            )
        seen.add(whose)


def check_kommun(file: TomlFile) -> Iterator[Problem]:
    """Everything wrong in a kommun's file: its keys, then what they mean together."""
    yield from check_file(file, KOMMUN, KOMMUN_TABLES)
    yield from _bad_logo(file)
    yield from _repeated_languages(file)
    yield from _bad_periods(file)


def _bad_logo(file: TomlFile) -> Iterator[Problem]:
    logo = file.values.get("logo")
    if fits(logo, KOMMUN["logo"]) and (wrong := wrong_with_logo(file.path.parent / str(logo))):
        yield file.problem(file.line_of("logo"), *wrong)


def _repeated_languages(file: TomlFile) -> Iterator[Problem]:
    seen: set[object] = set()
    for index, row in well_formed_rows(file, "local_names"):
        if row["lang"] in seen:
            yield file.problem(
                file.line_within("local_names", index, "lang"),
                f"Språket {row['lang']} har redan ett namn.",
                "Behåll ett namn för varje språk.",
            )
        seen.add(row["lang"])


def _bad_periods(file: TomlFile) -> Iterator[Problem]:
    """Inverted periods, and periods that share a day: a kommun belongs to one region at a time."""
    previous: dict[str, Any] | None = None
    for index, row in sorted(well_formed_rows(file, "earlier"), key=lambda numbered: numbered[1]["from"]):
        if row["to"] < row["from"]:
            yield file.problem(
                file.line_within("earlier", index, "to"),
                f"Perioden slutar ({row['to']}) innan den börjar ({row['from']}).",
                f"Byt plats på dagarna: from = {row['to']} och to = {row['from']}",
            )
            continue
        if previous is not None and row["from"] <= previous["to"]:
            yield file.problem(
                file.line_within("earlier", index, "from"),
                f"Perioden överlappar den i {previous['region']} ({previous['from']}–{previous['to']}).",
                f"Skriv from tidigast dagen efter {previous['to']}, eller korta den andra perioden.",
            )
        if previous is None or row["to"] > previous["to"]:
            previous = row
