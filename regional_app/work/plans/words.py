"""What kinds, states and outcomes are called on the pages."""

from collections.abc import Sequence
from decimal import Decimal

from flask_babel import LazyString, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from regional_app.concepts.exactness import Quantity, prefixed, said
from regional_app.concepts.rounding import rounded
from regional_app.i18n import day, number
from regional_app.work.plans.models import (
    Activity,
    ChangeIn,
    Direction,
    Goal,
    GoalKind,
    Measure,
    MeasureStatus,
    Outcome,
    Period,
    RestsOn,
)

KINDS: dict[str, LazyString] = {
    GoalKind.CHANGE: _l("Förändring mot ett startvärde"),
    GoalKind.LEVEL: _l("En nivå att nå"),
    GoalKind.AT_LEAST: _l("Minst ett visst antal"),
    GoalKind.YEARLY_BETTER: _l("Bättre varje år"),
    GoalKind.CEILING: _l("Högst ett visst antal"),
    GoalKind.QUALITATIVE: _l("Bedöms i ord"),
}
KIND_EXAMPLES: dict[str, LazyString] = {
    GoalKind.CHANGE: _l("Anmälda skadegörelser ska minska med 10 procent jämfört med 2016."),
    GoalKind.LEVEL: _l("80 procent av eleverna i årskurs 9 ska känna sig trygga."),
    GoalKind.AT_LEAST: _l("Minst två trygghetsvandringar per år."),
    GoalKind.YEARLY_BETTER: _l("Fler ska känna sig trygga ute om kvällen, år för år."),
    GoalKind.CEILING: _l("Högst 50 inbrott i fritidshus per år."),
    GoalKind.QUALITATIVE: _l("Samverkan kring ungdomar i riskzon ska fungera bättre."),
}
OWNERS: dict[str, LazyString] = {
    "common": _l("gemensamt"),
    "kommun": _l("kommunen"),
    "police": _l("polisen"),
}
DONE_BY: dict[str, LazyString] = {
    "kommun": _l("kommunen"),
    "police": _l("polisen"),
    "both": _l("kommunen och polisen"),
}
DIRECTIONS: dict[str, LazyString] = {
    Direction.UP: _l("högre är bättre"),
    Direction.DOWN: _l("lägre är bättre"),
}
CHANGES_IN: dict[str, LazyString] = {
    ChangeIn.PERCENT: _l("procent av startvärdet"),
    ChangeIn.POINTS: _l("procentenheter"),
}
STATUSES: dict[str, LazyString] = {
    MeasureStatus.PLANNED: _l("planerad"),
    MeasureStatus.ONGOING: _l("pågår"),
    MeasureStatus.DONE: _l("klar"),
    MeasureStatus.CANCELLED: _l("avbruten"),
}
OUTCOMES: dict[str, LazyString] = {
    Outcome.ACHIEVED: _l("nått"),
    Outcome.PARTLY: _l("delvis nått"),
    Outcome.NOT_ACHIEVED: _l("inte nått"),
    Outcome.NOT_MEASURED: _l("inte uppföljt"),
    Outcome.BASELINE_MISSING: _l("baslinje saknas"),
    Outcome.CANNOT_BE_JUDGED: _l("går inte att bedöma"),
}
JUDGEMENTS = {one: OUTCOMES[one] for one in (Outcome.ACHIEVED, Outcome.PARTLY, Outcome.NOT_ACHIEVED)}
EVALUATED = {**JUDGEMENTS, Outcome.CANNOT_BE_JUDGED: OUTCOMES[Outcome.CANNOT_BE_JUDGED]}
MISSING: dict[str, LazyString] = {
    "picture": _l("En fastställd lägesbild"),
    "goals": _l("Minst ett mål"),
    "implementation_plans": _l("Minst en genomförandeplan"),
    "measures": _l("Minst en åtgärd"),
    "rests_on": _l("Vad planen vilar på"),
    "promises": _l("Minst ett givet medborgarlöfte för planens år"),
}
RESTS_ON: dict[str, LazyString] = {
    RestsOn.UNSTATED: _l("svara senare"),
    RestsOn.FIRST: _l("det är kommunens första plan"),
    RestsOn.EVALUATION: _l("en uppföljning eller utvärdering"),
}
# How often a count begins anew.
PERIODS: dict[str, LazyString] = {
    Period.YEAR: _l("per år"),
    Period.HALF_YEAR: _l("per halvår"),
    Period.QUARTER: _l("per kvartal"),
    Period.MONTH: _l("per månad"),
}

AT_LEAST = _l("Minst %(value)s")
AT_MOST = _l("Högst %(value)s")
MORE: dict[str, LazyString] = {
    ChangeIn.PERCENT: _l("Öka med %(size)s procent jämfört med %(year)s"),
    ChangeIn.POINTS: _l("Öka med %(size)s procentenheter jämfört med %(year)s"),
}
LESS: dict[str, LazyString] = {
    ChangeIn.PERCENT: _l("Minska med %(size)s procent jämfört med %(year)s"),
    ChangeIn.POINTS: _l("Minska med %(size)s procentenheter jämfört med %(year)s"),
}
CHANGED: dict[str, LazyString] = {
    ChangeIn.PERCENT: _l("%(change)s procent jämfört med %(year)s"),
    ChangeIn.POINTS: _l("%(change)s procentenheter jämfört med %(year)s"),
}


def kronor(value: Decimal) -> str:
    """`25 000 kr`."""
    return str(_("%(value)s kr", value=number(value)))


def costs(records: Sequence[Measure | Activity], of: int) -> str:
    """The sum of what is said to cost something, and how many of them nobody has said it of."""
    said = [one.cost for one in records if one.cost is not None]
    if not said:
        return str(_("Kostnaden är inte angiven."))
    total = str(_("Kostnad: %(sum)s.", sum=kronor(sum(said, Decimal(0)))))
    lacking = of - len(said)
    if not lacking:
        return total
    more = ngettext("%(num)s av %(of)s saknar kostnad.", "%(num)s av %(of)s saknar kostnad.", lacking, of=of)
    return f"{total} {more}"


def done_of(measure: Measure) -> str:
    """`3 av 5 klara`."""
    return str(_("%(done)s av %(of)s klara", done=measure.done_activities, of=len(measure.activities)))


def real_dates(measure: Measure) -> str:
    """When it began and ended, as far as it is known; nothing for one that has not begun."""
    began, ended = measure.started_on, measure.ended_on
    if ended and measure.status == MeasureStatus.CANCELLED:
        return str(_("avbröts %(day)s", day=day(ended)))
    if began and ended:
        return str(_("%(first)s till %(last)s", first=day(began), last=day(ended)))
    if began:
        return str(_("började %(day)s", day=day(began)))
    return str(_("inte känt")) if measure.status != MeasureStatus.PLANNED else str(_("inte börjat"))


def target(goal: Goal) -> str:
    """What the goal wants, in a few words; nothing when its own text is all there is."""
    if goal.kind == GoalKind.CHANGE:
        return _wanted_change(goal)
    if goal.kind == GoalKind.YEARLY_BETTER:
        return str(_("Bättre varje år, %(direction)s", direction=DIRECTIONS[goal.direction]))
    if goal.target_value is None:
        return ""
    words = AT_LEAST if goal.wants_more else AT_MOST
    wanted = str(words % {"value": said(goal.target_value, unit=unit_of(goal))})
    return f"{wanted} {PERIODS[goal.period]}" if goal.period else wanted


def said_back(goal: Goal) -> str:
    """A change in full, to hear it before it is decided: ska minska från 250 till högst 200."""
    if goal.kind != GoalKind.CHANGE or goal.baseline_value is None or goal.wanted_value is None:
        return ""
    words = (
        _("Ska öka från %(start)s till minst %(end)s")
        if goal.wants_more
        else _("Ska minska från %(start)s till högst %(end)s")
    )
    return str(words % {"start": number(goal.baseline_value), "end": said(goal.wanted_value, unit=unit_of(goal))})


def unit_of(goal: Goal) -> str:
    """What its values are counted in; a share says of what."""
    return str(_("%(unit)s av %(base)s", unit=goal.unit, base=goal.share_of)) if goal.share_of else goal.unit


def periods_reached(goal: Goal, year: int) -> str:
    """`nått i 3 av 4 perioder`, for a goal that counts more often than once a year."""
    found = goal.sums(year)
    if len(found) < 2 or goal.target_value is None:
        return ""
    reached = sum(result is not None and result[0] >= goal.target_value for _last, result in found)
    return str(_("nått i %(some)s av %(of)s perioder", some=reached, of=len(found)))


def change(goal: Goal, result: Quantity) -> str:
    """`−9,5 procent jämfört med 2016`, no more exact than the result; nothing when it cannot be said."""
    difference = goal.change(result.value) if goal.kind == GoalKind.CHANGE else None
    if difference is None:
        return ""
    shown = f"{'+' if difference > 0 else ''}{number(_rounded(difference, goal.target_percent))}"
    words = str(CHANGED[goal.change_in] % {"change": shown, "year": goal.baseline_year})
    return prefixed(words, result.exactness)


def _rounded(value: Decimal, target: Decimal | None) -> Decimal:
    """One decimal; more when rounding would say that a missed target was met."""
    for places in (1, 2, 3):
        shown = rounded(value, places)
        if (shown == target) == (value == target):
            return shown
    return value


def _wanted_change(goal: Goal) -> str:
    if goal.lacks_baseline or goal.target_percent is None:
        return ""
    words = (MORE if goal.wants_more else LESS)[goal.change_in]
    return str(words % {"size": number(abs(goal.target_percent)), "year": goal.baseline_year})
