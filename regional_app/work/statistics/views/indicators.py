"""Indicators: the list, one with its chart, the register, and the kommun's own."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.lists import Selection, answer
from regional_app.foundation.charts.sparkline import sparkline
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P
from regional_app.work.statistics import goal_lines, queries, services, words
from regional_app.work.statistics.blueprint import bp
from regional_app.work.statistics.forms import IndicatorForm, RegisteredForm
from regional_app.work.statistics.lists import INDICATORS
from regional_app.work.statistics.models import Indicator
from regional_app.work.statistics.register import register
from regional_app.work.statistics.series import Series
from regional_app.work.statistics.series_chart import TRENDS, chart_of


@bp.page("", P.STATISTICS_READ, called=_l("Statistik"))
def index() -> ResponseReturnValue:
    """Every indicator with its latest value and where it is going."""
    chosen = Selection(INDICATORS, queries.all_series(), request.args, "statistics.index")
    return answer("statistics/index.html", chosen, curve=_curve, trends=TRENDS, words=words)


@bp.page("/indikatorer", P.STATISTICS_EDIT, called=_l("Lägg till en indikator"))
def choose() -> ResponseReturnValue:
    """The register that all kommuner share, and the way to one's own."""
    followed = {one.key for one in queries.indicators()}
    return render_template("statistics/choose.html", register=register(), followed=followed, words=words)


@bp.act("/indikatorer/ur-registret/<slug:indicator_key>", P.STATISTICS_EDIT)
def follow(indicator_key: str) -> ResponseReturnValue:
    """Begin to follow an indicator of the register; once."""
    entry = register().get(indicator_key) or abort(404)
    there = queries.followed(indicator_key)
    one = there or services.follow(entry)
    if there is None:
        flash(_("Ni följer nu %(name)s. För in värden när ni har dem.", name=one.name))
    return redirect(url_for(".show", indicator_id=one.id))


@bp.page("/indikatorer/ny", P.STATISTICS_EDIT)
def new() -> ResponseReturnValue:
    """A form for an indicator of one's own."""
    return render_template("statistics/new.html", form=IndicatorForm())


@bp.act("/indikatorer", P.STATISTICS_EDIT)
def create() -> ResponseReturnValue:
    """Make an indicator of one's own."""
    form = IndicatorForm(request.form)
    if not form.validate():
        return render_template("statistics/new.html", form=form), 422
    one = services.add_indicator(**form.values())
    flash(_("Indikatorn är tillagd."))
    return redirect(url_for(".show", indicator_id=one.id))


@bp.page("/<uuid:indicator_id>", P.STATISTICS_READ, load=queries.indicator, called=_l("Indikatorn"))
def show(indicator: Indicator) -> ResponseReturnValue:
    """One indicator: its years against what the goals want."""
    series, goals = queries.series_of(indicator), goal_lines.goals_of(indicator.id)
    return render_template(
        "statistics/show.html",
        indicator=indicator,
        series=series,
        goals=goals,
        chart=chart_of(series, goals),
        words=words,
    )


@bp.page("/<uuid:indicator_id>/redigera", P.STATISTICS_EDIT, load=queries.indicator)
def edit(indicator: Indicator) -> ResponseReturnValue:
    """A form with what the indicator is."""
    form = _form(indicator)(obj=indicator)
    return _edit_page(indicator, form, stale_fields(form, indicator))


@bp.act("/<uuid:indicator_id>/redigera", P.STATISTICS_EDIT, load=queries.indicator_to_change)
def update(indicator: Indicator) -> ResponseReturnValue:
    """Save what the indicator is; whoever saves second sees both texts."""
    form = _form(indicator)(request.form)
    if not form.validate():
        return _edit_page(indicator, form), 422
    if differences := stale_fields(form, indicator):
        return _edit_page(indicator, form, differences), 409
    indicator.edit(**form.values())
    flash(_("Indikatorn är sparad."))
    return redirect(url_for(".show", indicator_id=indicator.id))


def _form(indicator: Indicator) -> type[RegisteredForm]:
    """Of a shared indicator only what is the kommun's own can be changed."""
    return IndicatorForm if indicator.is_own else RegisteredForm


def _edit_page(indicator: Indicator, form: RegisteredForm, differences: object = ()) -> str:
    return render_template("statistics/edit.html", form=form, indicator=indicator, differences=differences)


def _curve(series: Series) -> object:
    return sparkline([(one.year, float(one.value)) for one in series.years])
