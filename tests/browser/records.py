"""What a kommun has written when people open their browsers: something decided, something in draft."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from regional_app.answers.reports.file_job import ROLLUP_FILE
from regional_app.answers.reports.services import submit_contribution, write_contribution
from regional_app.people.jobs.running import run
from regional_app.people.jobs.services import defer
from regional_app.tenancy import acting_in
from regional_app.work.agreements.models import AgreementComment, Proposal, Section
from regional_app.work.agreements.queries import agreement_for
from regional_app.work.statistics.models import Indicator, Measurement, StatisticsFile
from regional_app.work.statistics.register import register
from tests.factories import RoomFactory

TODAY = "2027-12-14"
FIRST, LAST = 2026, 2027


def live_two_years(kommun: RoomFactory) -> dict[str, UUID]:
    """The whole cycle for 2026 and 2027, and a draft of everything."""
    with kommun.acting():
        agreement = agreement_for(FIRST).id
    kept = {"agreement": agreement, **_pictures(kommun)}
    kept |= _decided_plan(kommun, agreement, kept["finding"])
    kept |= _draft_plan(kommun, agreement)
    kept["document"] = kommun.document(agreement_id=agreement, registry_number="KS 1", area_visible=True).id
    kept |= statistics(kommun)
    kept["risk_event"] = kommun.risk_event().id
    return kept | _promises(kommun, kept["finding"])


def report(kommun: RoomFactory, year: int) -> None:
    """The kommun submits the year."""
    with kommun.acting():
        draft = write_contribution(year, "Vandringarna blev av.", {"unga": "Fler vuxna ute."})
        submit_contribution(year, str(draft.version))


def order_files(kommun: RoomFactory, user_id: UUID) -> dict[str, UUID]:
    """Somebody has ordered two files: one waits, the other is done."""
    scope = replace(kommun.scope, user_id=user_id)
    with kommun.app.app_context():
        with acting_in(scope):
            waits, done = (defer(ROLLUP_FILE, year=year, number=None, kind="json") for year in (FIRST, LAST))
        run(done, is_stopping=lambda: False)
    return {"job": waits, "done_job": done}


def _pictures(kommun: RoomFactory) -> dict[str, UUID]:
    decided = kommun.picture(title="Lägesbild 2026", decided_on=date(FIRST, 2, 3))
    finding = kommun.finding(decided, focus_area_key="unga", priority=1)
    kommun.contribution(decided)
    draft = kommun.picture(title="Nästa lägesbild", period="2028–2029", predecessor_id=decided.id)
    open_finding = kommun.finding(
        draft, title="Buskörning vid torget", priority=2, predecessor_id=finding.id, cause="Tomt\nStängt"
    )
    return {
        "picture": decided.id,
        "finding": finding.id,
        "draft_picture": draft.id,
        "draft_finding": open_finding.id,
    }


def _decided_plan(kommun: RoomFactory, agreement: UUID, finding: UUID) -> dict[str, UUID]:
    plan = kommun.plan(
        title="Del 2, 2026–2027",
        agreement_id=agreement,
        first_year=FIRST,
        last_year=LAST,
        decided_on=date(FIRST, 3, 10),
    )
    goal = kommun.goal(plan, finding_id=finding)
    judged = kommun.goal(plan, position=2, kind="qualitative", unit="", target_value=None, text="Samverkan ska löpa")
    carried_out = kommun.implementation_plan(plan, goal_id=goal.id)
    measure = kommun.measure(carried_out, due_on=date(LAST, 6, 1))
    kommun.measure(carried_out, position=2, text="Öppen fritidsgård på lördagar", status="ongoing", done_by="both")
    kommun.follow_up(goal, made_on=date(FIRST, 11, 2), value=43, qualifier="at_least")
    kommun.follow_up(measure, made_on=date(FIRST, 11, 2), note="Ute varje fredag")
    return {"plan": plan.id, "goal": goal.id, "judged_goal": judged.id, "measure": measure.id}


def _draft_plan(kommun: RoomFactory, agreement: UUID) -> dict[str, UUID]:
    plan = kommun.plan(title="Utkast till del 2", agreement_id=agreement, first_year=LAST, last_year=LAST)
    goal = kommun.goal(plan, kind="change", baseline_year=2025, target_value=None, target_percent=-10)
    carried_out = kommun.implementation_plan(plan, goal_id=goal.id)
    measure = kommun.measure(carried_out)
    return {
        "draft_plan": plan.id,
        "draft_goal": goal.id,
        "draft_implementation_plan": carried_out.id,
        "draft_measure": measure.id,
    }


def statistics(kommun: RoomFactory) -> dict[str, UUID]:
    """Two years of a count of persons, small enough to be chance, and a file that waits to be written."""
    one = kommun.kept(Indicator(**register()["lagforda-unga"].columns()))
    for year, value in ((FIRST, 4), (LAST, 6)):
        facts = {"counts_persons": True, "entered_by": "hand"}
        kommun.kept(Measurement(indicator_id=one.id, year=year, value=Decimal(value), **facts))
    content = f"Brottstyp;{LAST}\nLagförda 15–17 år;7\nHäleri;=1+1".encode()
    return {"indicator": one.id, "statistics_file": kommun.kept(StatisticsFile(name="bra.csv", content=content)).id}


def _promises(kommun: RoomFactory, finding: UUID) -> dict[str, UUID]:
    period = {"from_on": date(FIRST, 1, 1), "to_on": date(LAST, 12, 31)}
    given = kommun.promise(**period, given_on=date(FIRST, 2, 10), finding_id=finding, focus_area_key="unga")
    kommun.promise_follow_up(given, made_on=date(FIRST, 12, 1))
    draft = kommun.promise(**period, text="Vi lagar lamporna vid torget")
    return {"promise": given.id, "draft_promise": draft.id}


def draft_agreement(region: RoomFactory) -> dict[str, UUID]:
    """A draft of the region's next del 1 with a section that holds everything a text may hold, and a proposal."""
    draft = region.agreement("utkast", "2029–2030", unsigned=3, kommuner=("norrby", "soderby"), origin="room")
    body = "## Grupper\n\n- **styrgrupp**\n- lokal grupp\n\n| Grupp | Möts |\n|---|---|\n| Styrgrupp | mars |"
    section = region.kept(Section(agreement_id=draft.id, position=1, heading="Organisation", body=body))
    said = {"root_tenant_id": region.id, "root_id": draft.id, "section_id": section.id, "made_on": date(2026, 12, 1)}
    by = {"party_name": region.space.name, "made_by": "Rut Rönn"}
    region.kept(AgreementComment(**said, **by, text="Vem kallar?"))
    proposal = region.kept(Proposal(**said, **by, before=body, after=body + "\n\nMer.", reason="Tydligare."))
    return {"draft_agreement": draft.id, "section": section.id, "proposal": proposal.id}
