"""The common lägesbild: in the region's room as it stands today, for its kommuner as it was published."""

import itertools
from collections.abc import Sequence

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from regional_app.answers.common_picture import files, queries, services, words
from regional_app.answers.common_picture.addresses import KIND, PREFIX, YEAR
from regional_app.answers.common_picture.changes import Changes, changes
from regional_app.answers.common_picture.compiling import Data
from regional_app.answers.common_picture.models import PublishedCommonPicture
from regional_app.clock import today
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.policy import P
from regional_app.tenancy import current_room
from regional_app.work.risk_calendar.words import KINDS
from regional_app.work.situation_pictures.words import SERIOUSNESS, TRENDS

bp = FeatureBlueprint("common_pictures", "regional_app.answers.common_picture", prefix=PREFIX)


@bp.page("", P.COMMON_PICTURE_READ, called=_l("Gemensam lägesbild"))
def index() -> ResponseReturnValue:
    """Every year; the region has one to write this year."""
    found = queries.years()
    if _is_region():
        found = {today().year: found.get(today().year), **found}
    return render_template("common_picture/index.html", years=dict(sorted(found.items(), reverse=True)))


@bp.page(YEAR, P.COMMON_PICTURE_READ)
def show(year: int) -> ResponseReturnValue:
    """As it stands today, or a published version by `?version=1`; the kommuner read what is published."""
    found = _asked_for(year)
    if found is None:
        return render_template("common_picture/absent.html", year=year)
    data, version = found
    versions = queries.versions(year)
    return render_template(
        "common_picture/show.html",
        year=year,
        data=data,
        version=version,
        versions=[(one, _changed(versions, one)) for one in reversed(versions)],
        words=words,
        trends=TRENDS,
        seriousness=SERIOUSNESS,
        kinds=KINDS,
        changed=version is None and (not versions or versions[-1].data != data),
    )


@bp.page(f"{YEAR}.{KIND}", P.COMMON_PICTURE_READ)
def file(year: int, kind: str) -> ResponseReturnValue:
    """The same as a file."""
    data, version = _asked_for(year) or abort(404)
    return files.make(data, version, kind).answer()


def _asked_for(year: int) -> tuple[Data, PublishedCommonPicture | None] | None:
    """None where nothing is published yet; 404 for a version that is not there."""
    number = request.args.get("version", type=int)
    if _is_region() and number is None:
        return services.live(year), None
    version = services.published(year, number)
    if version is None and number is not None:
        abort(404)
    return (version.data, version) if version else None


def _changed(versions: Sequence[PublishedCommonPicture], one: PublishedCommonPicture) -> Changes | None:
    pairs = itertools.pairwise(versions)
    return next((changes(before.data, after.data) for before, after in pairs if after is one), None)


def _is_region() -> bool:
    return current_room().kind == "region"
