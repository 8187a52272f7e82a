"""Goals and measures to a spreadsheet and back: first every row's fate, then exactly that."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from regional_app.concepts.tables import Table as Written
from regional_app.concepts.tables import as_file
from regional_app.concepts.tables.books import read_book
from regional_app.concepts.tables.preview import Fate, Preview
from regional_app.policy import P
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.exchange import files, tables
from regional_app.work.plans.exchange.columns import rows
from regional_app.work.plans.exchange.forms import FileForm, WriteForm
from regional_app.work.plans.exchange.tables import GOALS_WORD, MEASURES_WORD, Table
from regional_app.work.plans.models import PlanFile

PLAN = "/<uuid:plan_id>"
TABLE = f"{PLAN}/tabell/<any({GOALS_WORD}, {MEASURES_WORD}):of_table>"
FILE = f"{PLAN}/tabellfiler/<uuid:plan_file_id>"
FATES = {
    Fate.NEW: _l("ny"),
    Fate.CHANGED: _l("ändras"),
    Fate.SAME: _l("oförändrad"),
    Fate.REFUSED: _l("avvisas"),
}


@bp.page(f"{TABLE}.<any(xlsx, csv):ending>", P.PLAN_READ, load=tables.table_as_file)
def table_file(asked: tables.TableAsFile) -> ResponseReturnValue:
    """The goals or measures as they stand, in the shape that is read back."""
    table = asked.table
    headings = [column.heading for column in table.columns]
    written = Written(table.title, headings, rows(table.columns, table.records()))
    return as_file(written, table.word, table.plan.first_year, kind=asked.ending).answer()


@bp.page(f"{TABLE}/inlasning", P.PLAN_EDIT, load=tables.table)
def new_table_file(table: Table) -> ResponseReturnValue:
    """Choose a file."""
    table.plan.require_open()
    return _choose(table, FileForm())


@bp.act(f"{TABLE}/inlasning", P.PLAN_EDIT, load=tables.table, receives=2, reads=read_book)
def create_table_file(table: Table) -> ResponseReturnValue:
    """Keep the file and show what it would change; nothing is written."""
    table.plan.require_open()
    form = FileForm(request.files)
    sent = form.receive(table.fates)
    if sent is None:
        return _choose(table, form), 422
    kept = files.keep_file(table, sent)
    return redirect(url_for(".show_table_file", plan_id=kept.plan_id, plan_file_id=kept.id))


@bp.page(FILE, P.PLAN_EDIT, load=files.plan_file)
def show_table_file(kept: PlanFile) -> ResponseReturnValue:
    """Every row and what would happen to it."""
    kept.plan.require_open()
    return _preview(kept, files.table_of(kept).fates(kept.content), WriteForm())


@bp.act(FILE, P.PLAN_EDIT, load=files.plan_file_to_write)
def write_table_file(kept: PlanFile) -> ResponseReturnValue:
    """Write what was shown; if somebody has changed the plan since, show it anew."""
    kept.plan.require_open()
    form, found = WriteForm(request.form), files.table_of(kept).fates(kept.content)
    if form.seen.data != found.seen:
        return _preview(kept, found, WriteForm(), is_stale=True), 409
    if found.counts[Fate.REFUSED] and not form.leaves_out.data:
        form.leaves_out.errors = [_("Kryssa för att rader som avvisas lämnas utanför, eller rätta filen.")]
        return _preview(kept, found, form), 422
    written = files.write_file(kept, found)
    flash(ngettext("%(num)s rad är införd.", "%(num)s rader är införda.", written))
    return redirect(url_for(".show", plan_id=kept.plan_id))


@bp.act(f"{FILE}/borttagning", P.PLAN_EDIT, load=files.plan_file)
def create_table_file_removal(kept: PlanFile) -> ResponseReturnValue:
    """Throw the file away; nothing was written."""
    files.forget_file(kept)
    flash(_("Filen är borttagen. Inget är ändrat."))
    return redirect(url_for(".show", plan_id=kept.plan_id))


def _choose(table: Table, form: FileForm) -> str:
    return render_template("plans/exchange/new.html", plan=table.plan, table=table, form=form)


def _preview(kept: PlanFile, found: Preview, form: WriteForm, *, is_stale: bool = False) -> str:
    form.seen.data = found.seen
    return render_template(
        "plans/exchange/show.html",
        plan=kept.plan,
        file=kept,
        preview=found,
        outcomes=sorted(found.outcomes, key=lambda one: one.fate != Fate.REFUSED),
        fates=FATES,
        form=form,
        is_stale=is_stale,
    )
