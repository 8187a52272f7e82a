"""Del 2 as one run of nodes: what the kommun wants, what is done for it, what is promised and how it has gone."""

from collections.abc import Iterator

from flask_babel import gettext as _

from regional_app.concepts import exactness
from regional_app.concepts.printing.nodes import bullets, headed, heading, orderly, paragraph, table
from regional_app.concepts.printing.prose import Node
from regional_app.i18n import day, number
from regional_app.tenancy import current_room
from regional_app.work.plans import focus_areas, words
from regional_app.work.plans.models import FollowUp, Goal, ImplementationPlan, Measure, Outcome, Plan, RestsOn
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.promises.queries import given_covering


def summary(plan: Plan) -> str:
    """Whose plan it is and for which years."""
    return str(_("%(kommun)s, del 2 för %(years)s", kommun=current_room().name, years=_years(plan)))


def body(plan: Plan) -> list[Node]:
    """Everything below the title."""
    areas = focus_areas.titles_for(plan, plan.goals)
    nodes = [
        paragraph(summary(plan)),
        paragraph(_standing(plan)),
        *_grounds(plan),
        *headed(_("Mål"), [node for goal in plan.goals for node in _goal(goal, areas)]),
        *headed(_("Genomförandeplaner"), [node for one in plan.implementation_plans for node in _carried_out(one)]),
        *headed(_("Medborgarlöften"), _promises(plan)),
    ]
    return orderly(nodes)


def _standing(plan: Plan) -> str:
    if plan.decided_on is None:
        return str(_("Utkast. Planen är inte fastställd."))
    said = _("Fastställd %(day)s av %(organ)s.", day=day(plan.decided_on), organ=plan.decided_by)
    number_said = _("Diarienummer %(number)s.", number=plan.registry_number)
    afterwards = f" {_('Inlagd i efterhand.')}" if plan.is_entered_afterwards else ""
    return f"{said} {number_said}{afterwards}"


def _grounds(plan: Plan) -> list[Node]:
    agreement = plan.agreement
    said = []
    if agreement:
        said.append(_("Planen hör till %(agreement)s.", agreement=agreement.title))
    if plan.rests_on == RestsOn.EVALUATION:
        said.append(_("Den vilar på: %(evaluation)s", evaluation=plan.evaluation))
    elif plan.rests_on == RestsOn.FIRST:
        said.append(_("Det är kommunens första plan."))
    return [paragraph(str(one)) for one in said]


def _goal(goal: Goal, areas: dict[str, str]) -> Iterator[Node]:
    yield heading(2, goal.text)
    facts = [
        (_("Fokusområde"), areas.get(goal.focus_area_key or "", str(_("utanför fokusområdena")))),
        (_("Mål för"), str(words.OWNERS[goal.owner])),
        (_("Vill nå"), words.target(goal)),
        (_("Startvärde"), _baseline(goal)),
        (_("Senast"), day(goal.deadline_on) if goal.deadline_on else ""),
        (_("Källa"), goal.source),
    ]
    yield from bullets(f"{name}: {value}" for name, value in facts if value)
    yield from _followed_up(goal.follow_ups, words.unit_of(goal))


def _baseline(goal: Goal) -> str:
    if goal.baseline_value is not None:
        return f"{exactness.said(goal.baseline_value, 'exact', words.unit_of(goal))} ({goal.baseline_year})"
    return str(_("saknas för %(year)s", year=str(goal.baseline_year))) if goal.lacks_baseline else ""


def _carried_out(one: ImplementationPlan) -> Iterator[Node]:
    yield heading(2, one.title)
    yield paragraph(str(_("Ansvarig: %(who)s.", who=one.responsible)))
    if one.measures:
        head = (_("Åtgärd"), _("Ansvarig"), _("Tid"), _("Läge"))
        yield table([str(name) for name in head], [_measure(measure) for measure in one.measures])
    for measure in one.measures:
        yield from _followed_up(measure.follow_ups, "", said_of=measure.headline)


def _measure(measure: Measure) -> list[str]:
    done = _("kostnad %(kronor)s kr", kronor=number(measure.cost)) if measure.cost is not None else ""
    text = f"{measure.text} ({done})" if done else measure.text
    return [text, measure.responsible, measure.planned, str(words.STATUSES[measure.status])]


def _followed_up(follow_ups: list[FollowUp], unit: str, said_of: str = "") -> list[Node]:
    before = f"{said_of}: " if said_of else ""
    return bullets(f"{day(one.made_on)}: {before}{_found(one, unit)}{one.note}" for one in follow_ups)


def _found(one: FollowUp, unit: str) -> str:
    if one.value is not None:
        return f"{exactness.said(one.value, one.qualifier, unit)}. "
    return f"{str(words.OUTCOMES[Outcome(one.judgement)]).capitalize()}. " if one.judgement else ""


def _promises(plan: Plan) -> list[Node]:
    return bullets(_promise(one) for one in given_covering(plan.first_year, plan.last_year))


def _promise(one: CitizenPromise) -> str:
    ends = day(one.to_on) if one.to_on else _("tills vidare")
    return f"{one.text} ({day(one.from_on)} – {ends})"


def _years(plan: Plan) -> str:
    return str(plan.first_year) if plan.first_year == plan.last_year else f"{plan.first_year}–{plan.last_year}"
