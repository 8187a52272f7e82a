"""From a file: first what would happen to every cell, then exactly that."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from regional_app.errors import SomeoneWasFirst
from regional_app.foundation.web.plain_text import one_line
from regional_app.policy import P
from regional_app.tenancy import current_room
from regional_app.work.statistics import importing, queries, services
from regional_app.work.statistics.blueprint import bp
from regional_app.work.statistics.forms import FileForm, WriteForm
from regional_app.work.statistics.importing import Fate, Outcome
from regional_app.work.statistics.models import LARGEST_FILE, StatisticsFile
from regional_app.work.statistics.places import municipality_code
from regional_app.work.statistics.table_files import Unreadable

FATES = {
    Fate.NEW: _l("nytt"),
    Fate.CHANGED: _l("ändras"),
    Fate.SAME: _l("står redan"),
    Fate.REFUSED: _l("tas inte med"),
}


@bp.page("/filer/ny", P.STATISTICS_EDIT)
def new_file() -> ResponseReturnValue:
    """Choose a file."""
    return render_template("statistics/files/new.html", form=FileForm())


@bp.act("/filer", P.STATISTICS_EDIT, receives=2)
def create_file() -> ResponseReturnValue:
    """Keep the file and show what it would change; nothing is written."""
    form, sent = FileForm(), request.files.get("file")
    if sent is None or not sent.filename:
        return _refused(form, _("Välj en fil."))
    with sent.stream as stream:
        content = stream.read(LARGEST_FILE + 1)
    try:
        _outcomes(content)
    except Unreadable as why:
        return _refused(form, str(why))
    kept = services.keep_file(one_line(sent.filename)[:200], content)
    return redirect(url_for(".show_file", file_id=kept.id))


@bp.page("/filer/<uuid:file_id>", P.STATISTICS_EDIT, load=queries.file)
def show_file(file: StatisticsFile) -> ResponseReturnValue:
    """Every cell and what would happen to it."""
    return _preview(file, _outcomes(file.content))


@bp.act("/filer/<uuid:file_id>", P.STATISTICS_EDIT, load=queries.file)
def write_file(file: StatisticsFile) -> ResponseReturnValue:
    """Write what was shown; if somebody has changed a value since, show it anew."""
    found = _outcomes(file.content, to_change=True)
    try:
        written = importing.write(file, found, WriteForm(request.form).seen.data or "")
    except SomeoneWasFirst:
        return _preview(file, found, is_stale=True), 409
    flash(ngettext("%(num)s värde är infört.", "%(num)s värden är införda.", written))
    return redirect(url_for(".index"))


@bp.act("/filer/<uuid:file_id>/borttagning", P.STATISTICS_EDIT, load=queries.file)
def create_file_removal(file: StatisticsFile) -> ResponseReturnValue:
    """Throw the file away; nothing was written."""
    services.forget_file(file)
    flash(_("Filen är borttagen. Inget är ändrat."))
    return redirect(url_for(".index"))


def _outcomes(content: bytes, *, to_change: bool = False) -> list[Outcome]:
    return importing.outcomes(content, queries.indicators(to_change=to_change), current_room(), municipality_code())


def _refused(form: FileForm, why: str) -> ResponseReturnValue:
    form.file.errors = [why]
    return render_template("statistics/files/new.html", form=form), 422


def _preview(file: StatisticsFile, found: list[Outcome], *, is_stale: bool = False) -> str:
    counts = {fate: sum(one.fate == fate for one in found) for fate in Fate}
    return render_template(
        "statistics/files/show.html",
        file=file,
        found=found,
        counts=counts,
        fates=FATES,
        writes=counts[Fate.NEW] + counts[Fate.CHANGED],
        form=WriteForm(seen=importing.seen(found)),
        is_stale=is_stale,
    )
