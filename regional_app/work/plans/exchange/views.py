"""Goals and measures to a spreadsheet and back: first every row's fate, then exactly that."""

from typing import Any
from uuid import UUID

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel import ngettext

from regional_app import audit
from regional_app.concepts.lists.files import KINDS
from regional_app.foundation.web.plain_text import one_line
from regional_app.policy import P, require
from regional_app.work.plans import focus_areas, queries, writing
from regional_app.work.plans.blueprint import bp
from regional_app.work.plans.exchange.columns import rows
from regional_app.work.plans.exchange.fates import Fate, Outcome, seen
from regional_app.work.plans.exchange.files import file_of, forget_file, keep_file
from regional_app.work.plans.exchange.forms import FileForm, WriteForm
from regional_app.work.plans.exchange.reading import read_rows
from regional_app.work.plans.exchange.tables import GOALS_WORD, MEASURES_WORD, GoalTable, MeasureTable, outcomes
from regional_app.work.plans.models import Plan
from regional_app.work.plans.models.plan_file import LARGEST_FILE
from regional_app.work.statistics.table_files import Unreadable

PLAN = "/<uuid:plan_id>"
TABLE = f"{PLAN}/tabell/<any({GOALS_WORD}, {MEASURES_WORD}):of_table>"
FILE = f"{PLAN}/tabellfiler/<uuid:plan_file_id>"
FATES = {
    Fate.NEW: _l("ny"),
    Fate.CHANGED: _l("ändras"),
    Fate.SAME: _l("oförändrad"),
    Fate.REFUSED: _l("avvisas"),
}


@bp.page(f"{TABLE}.<any(xlsx, csv):ending>", P.PLAN_READ)
def table_file(plan_id: UUID, of_table: str, ending: str) -> ResponseReturnValue:
    """The goals or measures as they stand, in the shape that is read back."""
    plan = queries.plan(plan_id)
    require(P.PLAN_READ, plan)
    table = _table(plan, of_table)
    headings = [str(column.heading) for column in table.columns]
    kind = KINDS[ending]
    content = kind.write(str(table.title), headings, rows(table.columns, table.records()))
    response = Response(content, content_type=kind.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=f"{of_table}-{plan.first_year}.{ending}")
    return response


@bp.page(f"{TABLE}/inlasning", P.PLAN_EDIT)
def new_table_file(plan_id: UUID, of_table: str) -> ResponseReturnValue:
    """Choose a file."""
    plan = _open(queries.plan(plan_id))
    return _choose(plan, of_table, FileForm())


@bp.act(f"{TABLE}/inlasning", P.PLAN_EDIT, receives=2)
def create_table_file(plan_id: UUID, of_table: str) -> ResponseReturnValue:
    """Keep the file and show what it would change; nothing is written."""
    plan = _open(queries.plan(plan_id))
    form, sent = FileForm(), request.files.get("file")
    if sent is None or not sent.filename:
        form.file.errors = [_("Välj en fil.")]
        return _choose(plan, of_table, form), 422
    with sent.stream as stream:
        content = stream.read(LARGEST_FILE + 1)
    try:
        _fates(plan, of_table, content)
    except Unreadable as why:
        form.file.errors = [str(why)]
        return _choose(plan, of_table, form), 422
    kept = keep_file(plan, of_table, one_line(sent.filename)[:200], content)
    return redirect(url_for(".show_table_file", plan_id=plan.id, plan_file_id=kept.id))


@bp.page(FILE, P.PLAN_EDIT)
def show_table_file(plan_id: UUID, plan_file_id: UUID) -> ResponseReturnValue:
    """Every row and what would happen to it."""
    plan = _open(queries.plan(plan_id))
    kept = file_of(plan, plan_file_id)
    return _preview(plan, kept, _fates(plan, kept.of_table, kept.content), WriteForm())


@bp.act(FILE, P.PLAN_EDIT)
def write_table_file(plan_id: UUID, plan_file_id: UUID) -> ResponseReturnValue:
    """Write what was shown; if somebody has changed the plan since, show it anew."""
    plan = _open(queries.plan_to_change(plan_id))
    kept, form = file_of(plan, plan_file_id), WriteForm(request.form)
    found = _fates(plan, kept.of_table, kept.content)
    if form.seen.data != seen(found):
        return _preview(plan, kept, found, WriteForm(), is_stale=True), 409
    if any(one.fate == Fate.REFUSED for one in found) and not form.leaves_out.data:
        form.leaves_out.errors = [_("Kryssa för att rader som avvisas lämnas utanför, eller rätta filen.")]
        return _preview(plan, kept, found, form), 422
    written = _write(plan, kept.of_table, found)
    audit.record("plan_file.written", kept, plan=str(plan.id), name=kept.name, rows=written)
    forget_file(kept)
    flash(ngettext("%(num)s rad är införd.", "%(num)s rader är införda.", written))
    return redirect(url_for(".show", plan_id=plan.id))


@bp.act(f"{FILE}/borttagning", P.PLAN_EDIT)
def create_table_file_removal(plan_id: UUID, plan_file_id: UUID) -> ResponseReturnValue:
    """Throw the file away; nothing was written."""
    plan = queries.plan(plan_id)
    forget_file(file_of(plan, plan_file_id))
    flash(_("Filen är borttagen. Inget är ändrat."))
    return redirect(url_for(".show", plan_id=plan.id))


def _open(plan: Plan) -> Plan:
    writing.require_open(plan)
    return plan


def _table(plan: Plan, of_table: str) -> Any:
    return GoalTable(plan, focus_areas.titles_for(plan)) if of_table == GOALS_WORD else MeasureTable(plan)


def _fates(plan: Plan, of_table: str, content: bytes) -> list[Outcome]:
    table = _table(plan, of_table)
    return outcomes(table, read_rows(content, table.columns))


def _write(plan: Plan, of_table: str, found: list[Outcome]) -> int:
    table = _table(plan, of_table)
    wanted = [one for one in found if one.fate in {Fate.NEW, Fate.CHANGED}]
    for one in wanted:
        table.write(one)
    return len(wanted)


def _choose(plan: Plan, of_table: str, form: FileForm) -> str:
    table = _table(plan, of_table)
    return render_template(
        "plans/exchange/new.html", plan=plan, of_table=of_table, columns=table.columns, title=table.title, form=form
    )


def _preview(plan: Plan, kept: Any, found: list[Outcome], form: WriteForm, *, is_stale: bool = False) -> str:
    counts = {fate: sum(one.fate == fate for one in found) for fate in Fate}
    form.seen.data = seen(found)
    return render_template(
        "plans/exchange/show.html",
        plan=plan,
        file=kept,
        found=sorted(found, key=lambda one: one.fate != Fate.REFUSED),
        counts=counts,
        fates=FATES,
        writes=counts[Fate.NEW] + counts[Fate.CHANGED],
        form=form,
        is_stale=is_stale,
    )
