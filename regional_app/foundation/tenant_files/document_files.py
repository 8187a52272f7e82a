"""The documents of a region's archives, `tenants/<region>/documents.toml`: what is wrong in it, what it says."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Final

from regional_app.foundation.tenant_files.keys import Key, Keys, check_file, well_formed_rows
from regional_app.foundation.tenant_files.problems import Problem
from regional_app.foundation.tenant_files.records import DocumentFile
from regional_app.foundation.tenant_files.toml_file import TomlFile

_KEY: Final = "[a-z0-9]+(-[a-z0-9]+)*"
_DOCUMENTS: Final = "documents"
_TABLES: Final[Mapping[str, Keys]] = {
    _DOCUMENTS: {
        "key": Key('"verksamhetsplan-2020"', pattern=_KEY, shape="små bokstäver a–z, siffror och enkla bindestreck"),
        "title": Key('"Verksamhetsplan 2020–2021"'),
        "kind": Key('"verksamhetsplan"'),
        "kommun": Key('"lulea"', required=False),
        "period": Key('"2020–2021"', required=False),
        "dated_on": Key("2017-06-07", required=False, kind=date),
        "registry_number": Key('"A846.079/2016"', required=False),
        "party": Key('"Polismyndigheten"', required=False),
        "agreement": Key('"lulea-2020-2023"', required=False),
        "format": Key(
            '"pdf"', required=False, pattern="pdf|docx|xlsx|png|jpeg", shape="pdf, docx, xlsx, png eller jpeg"
        ),
        "size": Key("2100000", required=False, kind=int),
    },
}


def check_documents(file: TomlFile, kommuner: Sequence[str], agreements: Sequence[str]) -> Iterator[Problem]:
    """Everything wrong in the file; `kommuner` and `agreements` are the region's own."""
    yield from check_file(file, {}, _TABLES)
    seen: set[str] = set()
    for index, row in well_formed_rows(file, _DOCUMENTS, _TABLES):
        if row["key"] in seen:
            yield file.problem(
                file.line_within(_DOCUMENTS, index, "key"),
                f"Dokumentet {row['key']} finns redan.",
                "Ge vart och ett sin egen nyckel.",
            )
        seen.add(row["key"])
        for name, what, known in (("kommun", "Kommunen", kommuner), ("agreement", "Överenskommelsen", agreements)):
            if row.get(name) not in {None, *known}:
                near = get_close_matches(row[name], known, n=1) or list(known)
                yield file.problem(
                    file.line_within(_DOCUMENTS, index, name),
                    f"{what} {row[name]} finns inte i regionen.",
                    f'Skriv filens namn, till exempel {name} = "{near[0]}"' if near else "Ta bort raden.",
                )


def document_records(file: TomlFile) -> tuple[DocumentFile, ...]:
    """What a checked file says."""
    return tuple(DocumentFile(region=file.path.parent.name, **row) for row in file.values.get(_DOCUMENTS, []))
