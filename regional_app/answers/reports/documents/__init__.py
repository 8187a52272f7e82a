"""The rollup as files. They are records in Swedish, whatever the language of the page they are fetched from."""

from collections.abc import Callable

from flask_babel import force_locale

from regional_app.answers.reports.documents.csv_file import write as write_csv
from regional_app.answers.reports.documents.excel import write as write_excel
from regional_app.answers.reports.documents.json_file import write as write_json
from regional_app.answers.reports.documents.pdf import write as write_pdf
from regional_app.answers.reports.services import Rollup
from regional_app.concepts.printing.download import Download, file_name

KINDS: dict[str, Callable[[Rollup], bytes]] = {
    "json": write_json,
    "csv": write_csv,
    "xlsx": write_excel,
    "pdf": write_pdf,
}


def make(rollup: Rollup, kind: str) -> bytes:
    """The rollup as a file of this kind."""
    with force_locale("sv"):
        return KINDS[kind](rollup)


def download(rollup: Rollup, kind: str) -> Download:
    """`arsrapport-sodra-lappland-2018-version-1.pdf`; without a version it is as of today, not published."""
    version = f"version-{rollup.number}" if rollup.number else "ej-publicerad"
    name = file_name("arsrapport", rollup.data["region"], rollup.data["year"], version, kind=kind)
    return Download(name, make(rollup, kind))
