"""Who gets which answer: every route, asked as every role, own and another's, compared with matrix.yaml."""

import hashlib
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa
import yaml

from regional_app.answers.compliance.models import OutsideEvidence
from regional_app.answers.reports.file_job import ROLLUP_FILE
from regional_app.db import db
from regional_app.desk.reminders.services import make_feed
from regional_app.people.guidance import services as guidance
from regional_app.people.jobs import services
from regional_app.people.jobs.models import JobResult
from regional_app.tenancy import acting_in
from regional_app.work.agreements.models import Agreement, AgreementComment, Party, Proposal
from regional_app.work.documents.models import DocumentContent
from regional_app.work.plans.models import Activity, PlanFile, SharedPlan
from regional_app.work.statistics.models import Indicator, StatisticsFile
from tests.cast import EMAILS
from tests.client import PageClient
from tests.factories import RoomFactory

MATRIX = yaml.safe_load((Path(__file__).parent / "matrix.yaml").read_text())

KOMMUN = {
    "coordinator": "eva",
    "contributor": "ali",
    "leadership": "kim",
    "case_worker": "cia",
    "case_decider": "dag",
    "police_officer": "sam",
}
KEPT = {"name": "bra.csv", "content": b"Brottstyp;2025\nKlotter;4"}
PUBLISHING = "/exempelregionen/gemensam-lagesbild/2026/publicering"
NOUNS = re.findall(r"<uuid:(\w+)_id>", "\n".join(MATRIX))
REGION = {"police_officer": "sam", "police_chief": "tor", "region_admin": "rut"}


@pytest.fixture
def records(people, norrby, exempelregionen):
    """What the addresses speak of, in Norrby: decided, so that every member may read it."""
    before = norrby.picture(decided_on=date(2025, 1, 15))
    picture = norrby.picture(decided_on=date(2026, 1, 15), predecessor_id=before.id)
    plan = norrby.plan(decided_on=date(2026, 1, 20))
    goal = norrby.goal(plan)
    implementation_plan = norrby.implementation_plan(plan)
    measure = norrby.measure(implementation_plan)
    standing = exempelregionen.read(lambda: db.session.scalars(sa.select(Agreement.key)).first())
    agreement = exempelregionen.agreement("nasta", "2026–2029", predecessor_key=standing).id
    return {
        "picture_id": picture.id,
        "finding_id": norrby.finding(picture).id,
        "promise_id": norrby.promise(given_on=date(2026, 1, 10)).id,
        "plan_id": plan.id,
        "goal_id": goal.id,
        "record_id": goal.id,
        "implementation_plan_id": implementation_plan.id,
        "indicator_id": _indicator(norrby).id,
        "measure_id": measure.id,
        "shared_plan_id": _shared(norrby, plan).id,
        "agreement_id": agreement,
        "comment_id": _said(exempelregionen, AgreementComment, agreement, text="Vem?"),
        "proposal_id": _said(exempelregionen, Proposal, agreement, before="", after="Så", reason="Klarare"),
        "section_id": uuid4(),
        "part_id": uuid4(),
        "party_id": _party(exempelregionen, agreement),
        "user_id": people.user(EMAILS["ali"]).id,
        "form_id": uuid4(),
        "draft_id": uuid4(),
        "report_id": _accessibility_report(norrby),
    }


def _indicator(norrby):
    facts = {"is_count": True, "per_100k": False, "counts_persons": False}
    return norrby.kept(Indicator(name="Klotter", unit="klotter", source="own", better="down", **facts))


def _shared(norrby, plan):
    """Norrby's own copy, for itself alone."""
    told = {"kommun": "Norrby", "title": plan.title, "first_year": plan.first_year, "last_year": plan.last_year}
    days = {"decided_on": plan.decided_on, "shared_on": plan.decided_on}
    content = {"goals": [], "implementation_plans": []}
    return norrby.kept(SharedPlan(plan_id=plan.id, content=content, **told, **days))


def _said(exempelregionen, model, agreement, **values):
    """Something the region has said of the standing agreement."""
    root = {"root_tenant_id": exempelregionen.id, "root_id": agreement, "section_id": uuid4()}
    by = {"party_name": exempelregionen.space.name, "made_by": "Rut Rönn", "made_on": date(2026, 1, 5)}
    return exempelregionen.kept(model(**root, **by, **values)).id


def _party(exempelregionen, agreement):
    of_kommun = sa.select(Party.id).where(Party.agreement_id == agreement, Party.kind == "kommun")
    return exempelregionen.read(lambda: db.session.scalars(of_kommun).first())


def _accessibility_report(norrby):
    with norrby.app.app_context():
        return guidance.report("Knappen läses inte upp.", "/norrby/", None).id


@pytest.fixture
def ask(app, connection, people, norrby, exempelregionen, records):
    """Ask for a route as somebody, with ids that exist in Norrby or in the region's room."""
    members = {
        "norrby": norrby.member(email="matris@norrby.example").id,
        "exempelregionen": exempelregionen.member(email="matris@region.example", role="police_officer").id,
    }

    published = []

    def ask(row, who, space=None, region=None):
        method, rule = row.split(" ", 1)
        if "gemensam-lagesbild" in rule and method == "GET" and not published:
            published.append(PageClient(app, connection, people.log_in(EMAILS["tor"])).post(PUBLISHING))
        client = PageClient(app, connection, people.log_in(EMAILS[who]) if who else None)
        ids = {**records, "member_id": members.get(space, members["norrby"])}
        # Anew for everybody: whoever may remove it does.
        made = {
            "evidence_id": lambda: (
                norrby.kept(
                    OutsideEvidence(requirement="13", title="KF § 12", shown_on=date(2025, 11, 20), made_by="Eva Ek")
                ).id
            ),
            "document_id": lambda: _document(app, space if space in members else "norrby"),
            "activity_id": lambda: (
                norrby.kept(Activity(text="Boka", position=1, **_of(records, "plan", "measure"))).id
            ),
            "plan_file_id": lambda: norrby.kept(PlanFile(of_table="mal", **KEPT, **_of(records, "plan"))).id,
            "risk_event_id": lambda: _risk_event(app, norrby, exempelregionen, space),
            "file_id": lambda: norrby.kept(StatisticsFile(**KEPT)).id,
        }
        ids |= {name: make() for name, make in made.items() if f"<uuid:{name}>" in rule}
        if rule.endswith(".ics"):
            ids["token"] = _feed(app, people)
        ids["job_id"] = _own_job(app, people, space, who) if "<uuid:job_id>" in rule and space in members else uuid4()
        data = {"csrf_token": client.csrf_token()} if method == "POST" else None
        return client.browser.open(_address(rule, ids, space, region), method=method, data=data)

    return ask


def _of(records, *names):
    return {f"{name}_id": records[f"{name}_id"] for name in names}


def _risk_event(app, norrby, exempelregionen, space):
    """An event of the room that is asked; a kommun's is read by the region too."""
    room = exempelregionen if space == "exempelregionen" else norrby
    return room.risk_event().id


def _feed(app, people):
    """The secret word of somebody's calendar."""
    user = people.user(EMAILS["ali"])
    with app.app_context():
        return make_feed(user.id)


def _own_job(app, people, space, who):
    """Somebody's own order in the room, done and with a file; nobody else's is there for anybody."""
    user = people.user(EMAILS[who or "eva"])
    scope = replace(RoomFactory(app, space).scope, user_id=user.id)
    with app.app_context(), acting_in(scope):
        job = services.defer(ROLLUP_FILE, year=2026, number=None, kind=str(uuid4()))
        db.session.add(JobResult(id=job, name="a.json", content_type="application/json", content=b"{}", size=2))
    return job


def _document(app, space):
    """A document with its file in the room, read by the area when a kommun has it."""
    content = b"Handlingsplan"
    sha256 = hashlib.sha256(content).hexdigest()
    room = RoomFactory(app, space)
    about = {"area_visible": space == "norrby", "format": "pdf", "size": len(content), "sha256": sha256}
    document = room.document(**about).id
    room.kept(DocumentContent(document_id=document, content=content, sha256=sha256))
    return document


def _address(rule, ids, space="", region=""):
    fixed = {"space": space or "", "region": region or "", "year": "2026", "kind": "json", "token": "finns-inte"}
    fixed |= {
        "requirement": "13",
        "key": "samordnare",
        "word": "avsnitt",
        "source": "medarbetare",
        "party": "kommunen",
    }
    fixed |= {"indicator_key": "skadegorelse", "ending": "csv", "of_table": "mal", "record": "mal"}
    return re.sub(r"<(?:[^<>]*:)?(\w+)>", lambda part: str({**fixed, **ids}[part.group(1)]), rule)


def _judge(response):
    if response.status_code == 302 and response.location.startswith("/logga-in"):
        return "login"
    if response.status_code in {403, 404}:
        return response.status_code
    assert response.status_code < 500
    return "ok"


@pytest.mark.parametrize("row", [row for row, cells in MATRIX.items() if "own region" in cells])
def test_the_area_reads_its_own_kommuner_only(row, ask):
    expected = MATRIX[row]
    for role, who in REGION.items():
        assert _judge(ask(row, who, "norrby", "exempelregionen")) == expected["own region"][role]
        assert _judge(ask(row, who, "vasterby", "grannregionen")) == expected["another region"][role]
        if "<slug:space>" in row:
            assert _judge(ask(row, who, "vasterby", "exempelregionen")) == expected["another region"][role]
    assert _judge(ask(row, "eva", "norrby", "exempelregionen")) == expected["member of the kommun only"]
    assert _judge(ask(row, "ola", "norrby", "exempelregionen")) == expected["operator"]
    assert _judge(ask(row, None, "norrby", "exempelregionen")) == expected["nobody"]


@pytest.mark.parametrize("row", [row for row, cells in MATRIX.items() if "kommun, own" in cells])
def test_a_space_answers_its_own_people_by_role(row, ask):
    expected = MATRIX[row]
    for role, who in KOMMUN.items():
        assert _judge(ask(row, who, "norrby")) == expected["kommun, own"][role], (role, row)
        assert _judge(ask(row, who, "vasterby")) == expected["kommun, another's"][role], (role, row)
    for role, who in REGION.items():
        assert _judge(ask(row, who, "exempelregionen")) == expected["region, own"][role], (role, row)
        assert _judge(ask(row, who, "grannregionen")) == expected["region, another's"][role], (role, row)
    assert _judge(ask(row, "ola", "norrby")) == expected["operator"]
    assert _judge(ask(row, None, "norrby")) == expected["nobody"]


@pytest.mark.parametrize("row", [row for row, cells in MATRIX.items() if "member" in cells])
def test_pages_outside_the_spaces_answer_by_account(row, ask):
    expected = MATRIX[row]

    assert _judge(ask(row, "eva")) == expected["member"]
    assert _judge(ask(row, "ola")) == expected["operator"]
    assert _judge(ask(row, None)) == expected["nobody"]


@pytest.mark.parametrize("row", MATRIX)
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_other_methods_are_not_answered(row, method, app, people):
    client = PageClient(app, None, people.log_in(EMAILS["eva"]))
    ids = {f"{noun}_id": uuid4() for noun in NOUNS}

    response = client.browser.open(_address(row.split(" ", 1)[1], ids, "norrby", "exempelregionen"), method=method)

    assert response.status_code in {400, 404, 405}
