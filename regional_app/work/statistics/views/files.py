"""From a file: first what would happen to every cell, then exactly that."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from regional_app.concepts.tables.books import read_book
from regional_app.concepts.tables.preview import Fate, Preview
from regional_app.concepts.tables.sent_files import WriteForm
from regional_app.errors import SomeoneWasFirst
from regional_app.policy import P
from regional_app.work.statistics import importing, places, queries, services
from regional_app.work.statistics.blueprint import bp
from regional_app.work.statistics.forms import FileForm
from regional_app.work.statistics.models import StatisticsFile
from regional_app.work.statistics.reading import Ours

FATES = {
    Fate.NEW: _l("nytt"),
    Fate.CHANGED: _l("ändras"),
    Fate.SAME: _l("står redan"),
    Fate.ASKED: _l("behöver ett svar"),
    Fate.REFUSED: _l("tas inte med"),
}


@bp.page("/filer/ny", P.STATISTICS_EDIT)
def new_file() -> ResponseReturnValue:
    """Choose a file."""
    return render_template("statistics/files/new.html", form=FileForm())


@bp.act("/filer", P.STATISTICS_EDIT, receives=2, reads=read_book)
def create_file() -> ResponseReturnValue:
    """Keep the file and show what it would change; nothing is written."""
    form = FileForm(request.files)
    sent = form.receive(_outcomes)
    if sent is None:
        return render_template("statistics/files/new.html", form=form), 422
    kept = services.keep_file(sent)
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


def _outcomes(content: bytes, *, to_change: bool = False) -> Preview:
    return importing.outcomes(content, Ours(queries.indicators(to_change=to_change), places.own_names()))


def _preview(file: StatisticsFile, found: Preview, *, is_stale: bool = False) -> str:
    return render_template(
        "statistics/files/show.html",
        file=file,
        preview=found,
        fates=FATES,
        form=WriteForm(seen=found.seen),
        is_stale=is_stale,
    )
