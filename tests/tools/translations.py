"""`flask translations`: is every Swedish text translated?"""

import tempfile
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from flask.cli import AppGroup

from regional_app.config import ROOT

CATALOGUES = ROOT / "translations"
METHODS = [("**/templates/**.html", "jinja2"), ("**.py", "python")]
KEYWORDS = {"_": None, "_l": None, "gettext": None, "lazy_gettext": None, "ngettext": (1, 2), "n_": (1, 2)}

translations = AppGroup("translations", help="Catalogues of the languages beside Swedish.")


def template() -> Catalog:
    """Every Swedish text in the code and the templates."""
    catalog = Catalog(project="regional-app", charset="utf-8")
    options = {"**/templates/**.html": {"trimmed": "true", "silent": "false"}}
    found = extract_from_dir(
        str(ROOT / "regional_app"), METHODS, options_map=options, keywords=KEYWORDS, comment_tags=("i18n:",)
    )
    for name, _line, message, comments, context in found:
        catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return catalog


def problems(language: str) -> list[str]:
    """Texts that are missing, fuzzy, untranslated or no longer used in a language."""
    with (CATALOGUES / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    wanted = {message.id for message in template() if message.id}
    known = {message.id: message for message in catalogue if message.id}
    missing = [f"missing: {text}" for text in wanted - known.keys()]
    unused = [f"not used any more: {text}" for text in known.keys() - wanted]
    empty = [
        f"untranslated: {text}"
        for text, message in known.items()
        if message.fuzzy or not all(message.string if isinstance(message.string, tuple) else [message.string])
    ]
    wrong = [f"{error}: {message.id}" for message in catalogue for error in message.check()]
    return sorted(map(str, missing + unused + empty + wrong))


@translations.command()
def check() -> None:
    """Exit 1 unless every language has every text."""
    found = [f"{path.name}: {problem}" for path in _languages() for problem in problems(path.name)]
    if found:
        raise click.ClickException("\n" + "\n".join(found))


@translations.command()
def update() -> None:
    """Bring the catalogues in line with the texts; new ones wait for a translation."""
    for path in _languages():
        file = path / "LC_MESSAGES" / "messages.po"
        with file.open("rb") as old:
            catalogue = read_po(old, locale=path.name)
        made_on = catalogue.creation_date
        catalogue.update(template(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        # Neither day nor files: two branches that add different texts meet without a conflict.
        catalogue.creation_date = made_on
        with file.open("wb") as new:
            write_po(new, catalogue, width=100, sort_output=True, no_location=True)


@translations.command("compile")
def compile_() -> None:
    """Make the files the application reads."""
    for path in _languages():
        compile_language(path)


def compile_language(path: Path) -> None:
    """Write messages.mo beside messages.po, whole or not at all."""
    folder = path / "LC_MESSAGES"
    with (folder / "messages.po").open("rb") as file:
        catalogue = read_po(file, locale=path.name)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as made:
        write_mo(made, catalogue)
    Path(made.name).replace(folder / "messages.mo")


def _languages() -> list[Path]:
    return sorted(path for path in CATALOGUES.iterdir() if (path / "LC_MESSAGES").is_dir())
