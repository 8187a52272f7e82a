"""The common lägesbild as files, in Swedish whatever the language of the page."""

import json
from typing import Any

from flask_babel import force_locale
from flask_babel import gettext as _

from regional_app.answers.common_picture.compiling import Data
from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.concepts.lists.files import write_csv
from regional_app.work.situation_pictures.words import SERIOUSNESS, TRENDS


def make(data: Data, version: PublishedCommonPicture | None, kind: str) -> tuple[str, bytes]:
    """The media type and the content."""
    if kind == "json":
        return "application/json", _json(data, version)
    with force_locale("sv"):
        return "text/csv; charset=utf-8", _csv(data)


def file_name(data: Data, version: PublishedCommonPicture | None, kind: str) -> str:
    """`gemensam-lagesbild-sodra-lappland-2017-version-1.csv`; without a version it is as of today."""
    which = f"version-{version.number}" if version else "ej-publicerad"
    return f"gemensam-lagesbild-{data['region']}-{data['year']}-{which}.{kind}"


def _json(data: Data, version: PublishedCommonPicture | None) -> bytes:
    """The data, and of a published version its number, day and checksum (of `data` alone)."""
    about = {
        "number": version.number if version else None,
        "published_on": version.published_on.isoformat() if version else None,
        "sha256": version.sha256 if version else None,
    }
    return json.dumps({**about, "data": data}, ensure_ascii=False, indent=2).encode()


def _csv(data: Data) -> bytes:
    """A row for each problem and kommun; without a lägesbild every cell of the kommun is empty, never 0."""
    headings = [_("Problem"), _("Kommuner"), _("Av"), _("Kommun"), _("Lägesbild fastställd"), _("Antal problem")]
    headings += [str(word) for word in (*TRENDS.values(), *SERIOUSNESS.values())]
    rows = [_row(problem, kommun) for problem in data["problems"] for kommun in data["kommuner"]]
    return write_csv(_("Gemensam lägesbild"), headings, rows)


def _row(problem: Data, kommun: Data) -> list[Any]:
    cell = problem["by_kommun"][kommun["slug"]]
    shared = [problem["heading"], problem["count"], problem["of"], kommun["name"]]
    if cell is None:
        return [*shared, _("saknas"), *[None] * (1 + len(TRENDS) + len(SERIOUSNESS))]
    trends = [cell["trends"][trend] for trend in TRENDS]
    levels = [cell["seriousness"][level] for level in SERIOUSNESS]
    return [*shared, kommun["decided_on"], cell["findings"], *trends, *levels]
