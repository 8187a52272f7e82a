"""The whole folder: every file on its own, and what only shows when files are laid side by side."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from regional_app.foundation.tenant_files.agreement_files import agreement_record, check_agreements
from regional_app.foundation.tenant_files.checks import check_kommun, check_region
from regional_app.foundation.tenant_files.document_files import check_documents, document_records
from regional_app.foundation.tenant_files.keys import REGION, REGION_TABLES, well_formed_rows
from regional_app.foundation.tenant_files.problems import Problem, TenantFilesInvalid
from regional_app.foundation.tenant_files.records import (
    EarlierRegion,
    KommunFile,
    RegionFile,
    SigningRuleFile,
    Tenants,
)
from regional_app.foundation.tenant_files.slugs import is_slug, slug_like
from regional_app.foundation.tenant_files.toml_file import TomlFile, open_toml

_REGION_FILE = "region.toml"
_AGREEMENTS = "agreements"
_DOCUMENTS_FILE = "documents.toml"


@dataclass(frozen=True)
class _Tree:
    """The folder as found: where its files are, which could be read, and why the others could not."""

    root: Path
    folders: tuple[Path, ...]
    paths: tuple[Path, ...]
    agreement_paths: tuple[Path, ...]
    document_paths: tuple[Path, ...]
    files: tuple[TomlFile, ...]
    unreadable: tuple[Problem, ...]

    def shown(self, path: Path) -> Path:
        return path.relative_to(self.root.parent)

    @property
    def regions(self) -> list[TomlFile]:
        return [file for file in self.files if file.path in self.paths and file.path.name == _REGION_FILE]

    @property
    def kommuner(self) -> list[TomlFile]:
        return [file for file in self.files if file.path in self.paths and file.path.name != _REGION_FILE]

    @property
    def agreements(self) -> list[TomlFile]:
        return [file for file in self.files if file.path in self.agreement_paths]

    @property
    def documents(self) -> list[TomlFile]:
        return [file for file in self.files if file.path in self.document_paths]


def read(root: Path, *, reserved: Container[str] = ()) -> Tenants:
    """The tenants under `root`; raises TenantFilesInvalid with every problem there is.

    `reserved`: words of addresses that are pages, so that no space may have them (`foundation/web/addresses.py`).
    """
    tree = _walk(root.absolute())
    problems = [*tree.unreadable, *_places(tree), *_slugs(tree, reserved), *_contents(tree), *_side_by_side(tree)]
    if problems:
        raise TenantFilesInvalid(problems)
    return Tenants(
        tuple(_region(file) for file in tree.regions),
        tuple(_kommun(file) for file in tree.kommuner),
        tuple(agreement_record(file) for file in tree.agreements),
        tuple(record for file in tree.documents for record in document_records(file)),
    )


def _walk(root: Path) -> _Tree:
    folders = tuple(sorted(path for path in root.glob("*") if path.is_dir() and not path.name.startswith(".")))
    held = sorted(path for folder in folders for path in folder.glob("*.toml"))
    paths = tuple(path for path in held if path.name != _DOCUMENTS_FILE)
    document_paths = tuple(path for path in held if path.name == _DOCUMENTS_FILE)
    agreement_paths = tuple(sorted(path for folder in folders for path in (folder / _AGREEMENTS).glob("*.toml")))
    opened = [open_toml(path, path.relative_to(root.parent)) for path in (*paths, *agreement_paths, *document_paths)]
    return _Tree(
        root,
        folders,
        paths,
        agreement_paths,
        document_paths,
        tuple(file for file in opened if isinstance(file, TomlFile)),
        tuple(problem for problem in opened if isinstance(problem, Problem)),
    )


def _places(tree: _Tree) -> Iterator[Problem]:
    """Folders without a region, and files where nobody would look for them."""
    if not tree.folders:
        yield Problem(
            tree.shown(tree.root),
            1,
            "Här finns ingen region.",
            "Skapa mappen <region> med filen region.toml i, eller rätta TENANTS_ROOT.",
        )
    for folder in tree.folders:
        if not (folder / _REGION_FILE).is_file():
            example = "\n".join(f"{name} = {key.example}" for name, key in REGION.items() if key.required)
            yield Problem(tree.shown(folder / _REGION_FILE), 1, "Filen saknas.", f"Skapa den med raderna\n{example}")
    for path in sorted(set(tree.root.rglob("*.toml")) - {*tree.paths, *tree.agreement_paths, *tree.document_paths}):
        yield Problem(
            tree.shown(path),
            1,
            "Filen ligger på fel plats.",
            f"Flytta den till {tree.root.name}/<region>/{path.name}",
        )


def _slugs(tree: _Tree, reserved: Container[str]) -> Iterator[Problem]:
    """Bad, reserved and repeated slugs of folders and files."""
    first: dict[str, Path] = {}
    for place in (*tree.folders, *(path for path in tree.paths if path.name != _REGION_FILE)):
        slug, shown = _slug(place), tree.shown(place)
        if not is_slug(slug):
            suggestion = f"Döp om till {slug_like(slug)}{place.suffix}" if slug_like(slug) else "Döp om."
            yield Problem(
                shown,
                1,
                f"Namnet {slug} går inte i en adress: bara a–z, 0–9 och enkla bindestreck mellan dem.",
                suggestion,
            )
        elif slug in reserved:
            yield Problem(
                shown,
                1,
                f"Namnet {slug} är reserverat för plattformens egna sidor.",
                f"Döp om, till exempel till {slug}-{'kommun' if place.suffix else 'region'}{place.suffix}",
            )
        elif slug in first:
            yield Problem(
                shown,
                1,
                f"Namnet {slug} används redan av {first[slug]}; varje region och kommun har sin egen adress.",
                "Döp om den ena eller ta bort den.",
            )
        first.setdefault(slug, shown)


def _contents(tree: _Tree) -> Iterator[Problem]:
    """What is wrong inside each file by itself."""
    for file in tree.regions:
        yield from check_region(file)
    for file in tree.kommuner:
        yield from check_kommun(file)
    kommuner = [path.stem for path in tree.paths if path.name != _REGION_FILE]
    yield from check_agreements(tree.agreements, kommuner)
    for file in tree.documents:
        own = [path.stem for path in tree.paths if path.parent == file.path.parent and path.name != _REGION_FILE]
        keys = [one.path.stem for one in tree.agreements if one.path.parent.parent == file.path.parent]
        yield from check_documents(file, own, keys)


def _side_by_side(tree: _Tree) -> Iterator[Problem]:
    """What only shows between files: codes used twice, rules for nobody, earlier regions that are nowhere."""
    yield from _repeated_codes(tree)
    yield from _rules_of_strangers(tree)
    regions = [folder.name for folder in tree.folders]
    for file in tree.kommuner:
        for index, row in well_formed_rows(file, "earlier"):
            if row["region"] not in regions:
                near = get_close_matches(row["region"], regions, n=1) or regions
                yield file.problem(
                    file.line_within("earlier", index, "region"),
                    f"Regionen {row['region']} finns inte.",
                    f'Skriv mappens namn, till exempel region = "{near[0]}"',
                )


def _rules_of_strangers(tree: _Tree) -> Iterator[Problem]:
    for file in tree.regions:
        own = [path.stem for path in tree.paths if path.parent == file.path.parent and path.name != _REGION_FILE]
        for index, row in well_formed_rows(file, "signing_rules", REGION_TABLES):
            if row.get("kommun") not in {None, *own}:
                yield file.problem(
                    file.line_within("signing_rules", index, "kommun"),
                    f"Kommunen {row['kommun']} finns inte i regionen.",
                    f"Skriv en av {', '.join(own)}, eller ta bort raden om regeln gäller polisen.",
                )


def _repeated_codes(tree: _Tree) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for file in tree.kommuner:
        code = file.values.get("municipality_code")
        if not isinstance(code, str):
            continue
        if code in first:
            yield file.problem(
                file.line_of("municipality_code"),
                f"Kommunkoden {code} används redan i {first[code]}.",
                "Skriv kommunens egen kod; den finns i SCB:s lista över kommunkoder.",
            )
        first.setdefault(code, file.shown)


def _slug(place: Path) -> str:
    return place.stem if place.suffix == ".toml" else place.name


def _region(file: TomlFile) -> RegionFile:
    rules = tuple(
        SigningRuleFile(**{**row, "titles": tuple(title.strip() for title in row["titles"].split(","))})
        for row in file.values.get("signing_rules", [])
    )
    return RegionFile(slug=file.path.parent.name, **{**file.values, "signing_rules": rules})


def _kommun(file: TomlFile) -> KommunFile:
    values = file.values
    return KommunFile(
        slug=file.path.stem,
        region=file.path.parent.name,
        name=values["name"],
        municipality_code=values["municipality_code"],
        registry_prefix=values.get("registry_prefix"),
        accent=values.get("accent"),
        logo=file.path.parent / values["logo"] if "logo" in values else None,
        local_names={row["lang"]: row["name"] for row in values.get("local_names", [])},
        earlier=tuple(EarlierRegion(row["region"], row["from"], row["to"]) for row in values.get("earlier", [])),
    )
