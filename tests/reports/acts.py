"""What the acts on annual reports refuse: a submitted year is frozen, and a correction changes something."""

from regional_app.answers.reports import queries, services
from regional_app.answers.reports.models import UNSAVED, Contribution
from regional_app.clock import today
from tests.acts import kept, refuses
from tests.reports.records import YEAR, agree, live_a_year

REGION = "exempelregionen"


def _lived(rooms):
    live_a_year(rooms.norrby, agree(rooms.exempelregionen))


def _begun(rooms):
    _lived(rooms)
    with rooms.acting("norrby"):
        services.write_contribution(YEAR, "Ett bra år.", {})


def _submitted(rooms):
    _lived(rooms)
    with rooms.acting("norrby"):
        services.submit_contribution(YEAR, UNSAVED)


def _published(rooms):
    _submitted(rooms)
    with rooms.acting(REGION):
        services.publish(YEAR)


def _contribution(_made):
    return queries.contribution(YEAR)


def _version(_made):
    found = queries.contribution(YEAR)
    return str(found.version) if found else UNSAVED


def _older(_made):
    """The version that was looked over, before somebody wrote on."""
    return UNSAVED


def _submit(contribution):
    contribution.submit([], [], [], on=today(), by="Eva Ek", reader=contribution.tenant_id)


DRAFT, SUBMITTED = kept(_begun, _contribution), kept(_submitted, _contribution)
NOTHING = kept(lambda _rooms: None, _version)

ACTS = [
    refuses(Contribution.write, on=[SUBMITTED], unlike=DRAFT, by=lambda one: one.write("Ett annat år.", {})),
    refuses(Contribution.submit, on=[SUBMITTED], unlike=DRAFT, by=_submit),
    refuses(Contribution.reopen, on=[DRAFT], unlike=SUBMITTED, by=lambda one: one.reopen("Fel antal")),
    refuses(
        services.write_contribution,
        on=[SUBMITTED],
        unlike=DRAFT,
        by=lambda _one: services.write_contribution(YEAR, "Ett annat år.", {}),
    ),
    refuses(
        services.submit_contribution,
        on=[kept(_submitted, _version), kept(_begun, _older), NOTHING],
        unlike=kept(_begun, _version),
        by=lambda version: services.submit_contribution(YEAR, version),
    ),
    refuses(
        services.publish,
        on=[kept(_published, _version, REGION), kept(_begun, _version, REGION)],
        unlike=kept(_submitted, _version, REGION),
        by=lambda _version: services.publish(YEAR),
    ),
]
