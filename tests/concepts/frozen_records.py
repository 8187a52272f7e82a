"""Records as they were when their checksums were first kept: what they say, and what was stored of it then."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from regional_app.work.agreements.models import (
    Agreement,
    AgreementGoal,
    AgreementReference,
    Commitment,
    Definition,
    FocusArea,
    Party,
    Section,
    Signature,
)
from regional_app.work.situation_pictures.models import Cause, Finding, SituationContribution, SituationPicture

ROOM = UUID("10000000-0000-4000-8000-000000000001")
AGREEMENT = UUID("10000000-0000-4000-8000-000000000002")
PARTY = UUID("10000000-0000-4000-8000-000000000003")
PICTURE = UUID("10000000-0000-4000-8000-000000000004")
FINDING = UUID("10000000-0000-4000-8000-000000000005")

# The year's rollup, in the shape of its first versions.
ROLLUP = {
    "region": "exempelregionen",
    "year": 2018,
    "reporting": 1,
    "of": 2,
    "kommuner": [{"slug": "norrby", "name": "Norrby", "status": "reported", "submitted_on": "2019-01-15"}],
    "figures": [{"key": "walks", "numerator": 12, "by_kommun": {"norrby": 12, "åsele": None}, "share": 0.5}],
}


def signed_agreement() -> Agreement:
    """A whole agreement with every kind of part."""
    goal = AgreementGoal(
        text="Våldet minskar", unit="brott", change_percent=Decimal("-10.50"), baseline_year=2016, baseline_value=None
    )
    area = FocusArea(key="vald", title="Våld", overarching_goal="Färre utsatta på “torget”", goals=[goal])
    return Agreement(
        id=AGREEMENT,
        tenant_id=ROOM,
        key="norr-2017",
        title="Samverkan i norr",
        label="2017–2018",
        summary="Polis och kommun, tillsammans.",
        is_extension=False,
        predecessor_key=None,
        valid_from=date(2017, 1, 1),
        valid_to=date(2018, 12, 31),
        purposes="Tryggare\nvardag.",
        parties=[
            Party(kind="police", name="Polisen", registry_number=None),
            Party(kind="kommun", name="Åsele", registry_number="KS 2017/12"),
        ],
        focus_areas=[area],
        commitments=[Commitment(code="A1", text="Mötas", who="both", evidence="document")],
        sections=[Section(heading="Uppföljning", body="Varje år.")],
        definitions=[Definition(term="EST", meaning="effektiv samordning")],
        references=[
            AgreementReference(title="Lag (2023:196)", issuer="Riksdagen", valid_from=date(2023, 7, 1), valid_to=None)
        ],
    )


def given_signature() -> Signature:
    """A party's answer to the agreement."""
    return Signature(
        root_tenant_id=ROOM,
        root_id=AGREEMENT,
        party_id=PARTY,
        sha256="0" * 64,
        means="password",
        member_id=None,
        name="Siv Öberg",
        role_text="kommundirektör",
        place="Åsele",
        signed_on=date(2017, 2, 3),
        reason="",
        scan_sha256=None,
    )


def decided_picture() -> SituationPicture:
    """A whole lägesbild with sources, findings and causes."""
    finding = Finding(
        id=FINDING,
        title="Mopeder",
        category="buller",
        place="torget",
        time_pattern="kvällar",
        weekday=None,
        time_of_day="evening",
        season="summer",
        source="police",
        trend="rising",
        seriousness="serious",
        evidence="12 anmälningar",
        focus_area_key="vald",
        priority=1,
        causes=[Cause(position=1, text="Mörkt"), Cause(position=2, text="Lamporna är trasiga")],
    )
    told = SituationContribution(source="staff", text="Vi ser det.", written_by="Siv", written_on=date(2018, 1, 9))
    return SituationPicture(
        id=PICTURE,
        tenant_id=ROOM,
        kind="local",
        title="Lägesbild Åsele",
        period="2017",
        extent="Fler anmälningar",
        other_information="",
        analysis="Belysningen",
        decided_on=date(2018, 2, 1),
        decided_by="kommunstyrelsen § 4",
        registry_number="KS 2018/7",
        predecessor_id=None,
        findings=[finding],
        contributions=[told],
    )
