"""The charts of a plan: where its measures stand, and where they should stand."""

from collections import Counter

from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.clock import today
from regional_app.foundation.charts.chart import Chart
from regional_app.foundation.charts.measures_by_focus_area import measures_by_focus_area
from regional_app.foundation.charts.measures_over_time import Dates, measures_over_time, planned_by
from regional_app.foundation.charts.statuses import Statuses
from regional_app.i18n import day
from regional_app.work.plans.models import Measure, MeasureStatus, Plan


def charts_of(plan: Plan, areas: dict[str, str]) -> list[Chart]:
    """Where the measures of a decided plan stand; of a draft there is nothing to show yet."""
    if plan.is_draft or not plan.measures:
        return []
    return [_by_focus_area(plan, areas), _over_time(plan.measures)]


def _by_focus_area(plan: Plan, areas: dict[str, str]) -> Chart:
    """The measures under the focus area of their goal; a focus area without any says so."""
    key_of = {goal.id: goal.focus_area_key for goal in plan.goals}
    counted: dict[str | None, Counter[str]] = {key: Counter() for key in areas}
    for one in plan.implementation_plans:
        key = key_of.get(one.goal_id) if one.goal_id else None
        counted.setdefault(key, Counter()).update(measure.status for measure in one.measures)
    outside = _("Utanför fokusområdena")
    rows = [Statuses(areas[key] if key else outside, counts) for key, counts in counted.items() if key or counts]
    return measures_by_focus_area(rows, total_name=_("Hela planen"))


def _over_time(measures: list[Measure]) -> Chart:
    """The dates of the measures that are not cancelled, and how far they have come today."""
    kept = [one for one in measures if one.status != MeasureStatus.CANCELLED]
    dates = [
        Dates(
            one.starts_on,
            one.due_on,
            has_begun=one.status in {MeasureStatus.ONGOING, MeasureStatus.DONE},
            is_done=one.status == MeasureStatus.DONE,
            started_on=one.started_on,
            ended_on=one.ended_on,
        )
        for one in kept
    ]
    said = " ".join(_over_time_in_words(dates, len(measures) - len(kept)))
    return measures_over_time(dates, sentence=said, today=today())


def _over_time_in_words(dates: list[Dates], cancelled: int) -> list[str]:
    if not any(one.starts_on or one.due_on for one in dates):
        return [_("Ingen åtgärd har någon dag, så det finns inget att visa över tid.")]
    said = [
        ngettext(
            "Av %(num)s åtgärd skulle %(due)s ha slutförts till och med %(day)s. %(done)s har slutförts.",
            "Av %(num)s åtgärder skulle %(due)s ha slutförts till och med %(day)s. %(done)s har slutförts.",
            len(dates),
            due=planned_by(dates, today())[1],
            day=day(today()),
            done=sum(one.is_done for one in dates),
        )
    ]
    if undated := sum(one.due_on is None for one in dates):
        said.append(ngettext("%(num)s åtgärd saknar slutdag.", "%(num)s åtgärder saknar slutdag.", undated))
    if cancelled:
        said.append(ngettext("%(num)s avbruten räknas inte.", "%(num)s avbrutna räknas inte.", cancelled))
    if unknown := sum(one.has_begun and one.started_on is None for one in dates):
        said.append(
            ngettext(
                "För %(num)s som har börjat är dagen inte känd, så förloppet visas inte.",
                "För %(num)s som har börjat är dagen inte känd, så förloppet visas inte.",
                unknown,
            )
        )
    return said
