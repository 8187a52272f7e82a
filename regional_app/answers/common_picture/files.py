"""The common lägesbild as files, in Swedish whatever the language of the page."""

import json
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.answers.common_picture.compiling import Data
from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.concepts.printing.download import Download, file_name
from regional_app.concepts.tables import Table
from regional_app.concepts.tables.csv_writer import as_csv
from regional_app.work.situation_pictures.words import SERIOUSNESS, TRENDS


def make(data: Data, version: PublishedCommonPicture | None, kind: str) -> Download:
    """`gemensam-lagesbild-sodra-lappland-2017-version-1.csv`; without a version it is as of today."""
    which = f"version-{version.number}" if version else "ej-publicerad"
    name = file_name("gemensam-lagesbild", data["region"], data["year"], which, kind=kind)
    if kind == "json":
        return Download(name, _json(data, version))
    with force_locale("sv"):
        return Download(name, as_csv(_table(data)))


def _json(data: Data, version: PublishedCommonPicture | None) -> bytes:
    """The data, and of a published version its number, day and checksum (of `data` alone)."""
    about = {
        "number": version.number if version else None,
        "published_on": version.published_on.isoformat() if version else None,
        "sha256": version.sha256 if version else None,
    }
    return json.dumps({**about, "data": data}, ensure_ascii=False, indent=2).encode()


def _table(data: Data) -> Table:
    """A row for each problem and kommun; without a lägesbild every cell of the kommun is empty, never 0."""
    headings = [_("Problem"), _("Kommuner"), _("Av"), _("Kommun"), _("Lägesbild fastställd"), _("Antal problem")]
    headings += [str(word) for word in (*TRENDS.values(), *SERIOUSNESS.values())]
    rows = [_row(problem, kommun) for problem in data["problems"] for kommun in data["kommuner"]]
    return Table(_("Gemensam lägesbild"), headings, rows)


def _row(problem: Data, kommun: Data) -> list[Any]:
    cell = problem["by_kommun"][kommun["slug"]]
    shared = [problem["heading"], problem["count"], problem["of"], kommun["name"]]
    if cell is None:
        return [*shared, _("saknas"), *[None] * (1 + len(TRENDS) + len(SERIOUSNESS))]
    trends = [cell["trends"][trend] for trend in TRENDS]
    levels = [cell["seriousness"][level] for level in SERIOUSNESS]
    return [*shared, kommun["decided_on"], cell["findings"], *trends, *levels]
