"""The demo's next del 1: a draft that begins where the present one ends, with what two parties have said of it."""

from typing import Any

from regional_app import tenancy
from regional_app.db import db
from regional_app.people.accounts.queries import user_by_email
from regional_app.people.rooms.queries import kommuner_of, space
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements import queries
from regional_app.work.agreements.models import Agreement, Origin
from regional_app.work.agreements.parts import PARTS
from regional_app.work.agreements.services import drafting, negotiation

REGION = "sodra-lappland"
PURPOSES = """Polisen och kommunerna i södra Lappland vill tillsammans

- minska brotten och öka tryggheten för dem som bor, arbetar och vistas här,
- upptäcka unga som är på väg in i brott tidigare än i dag,
- veta mer om läget innan vi bestämmer vad vi gör."""
SECTIONS = (
    (
        "Organisation",
        "En **styrgrupp** för området möts två gånger om året. I varje kommun finns en lokal samverkansgrupp.\n\n"
        "| Grupp | Möts | Leds av |\n|---|---|---|\n| Styrgrupp | mars och oktober | lokalpolisområdet |\n"
        "| Lokal samverkansgrupp | varje månad | kommunen |",
    ),
    ("Uppföljning", "Varje kommun rapporterar året senast den 31 december. Området sammanställer i januari."),
)
WORDS = (
    ("Styrgrupp", "De chefer hos polisen och kommunerna som beslutar om inriktning och följer upp året."),
    ("Trygghet", "Upplevelsen av att vara säker hemma, ute och på väg, mätt i trygghetsmätningar och samtal."),
)


def load_next_agreement() -> list[str]:
    """Begin the draft, unless the region has one; one line when it was made."""
    region = space(REGION)
    if region is None:
        return []
    with _as(REGION, "region@sodra-lappland.example") as scope:
        if any(one.origin == Origin.ROOM for one in queries.agreements()):
            return []
        agreement = _draft(scope)
        said = agreement.id, agreement.sections[0].id
    _comment(*said)
    _propose(*said)
    return [f"{REGION}: utkast till nästa överenskommelse för demon"]


def _as(slug: str, email: str) -> Any:
    """Act in a room as one of the demo's people."""
    here, user = space(slug), user_by_email(email)
    if here is None or user is None:
        raise LookupError(f"the demo has no {email} in {slug}")
    kommuner = tuple(room(one) for one in kommuner_of(here.id)) if here.kind == "region" else ()
    return tenancy.acting_in(
        Scope(audience="tenant", room=room(here), user_id=user.id, name=user.name, kommuner=kommuner)
    )


def _draft(scope: Scope) -> Agreement:
    agreement = drafting.begin(
        scope.kommuner,
        title="Samverkansöverenskommelse 2019–2020, del 1",
        label="2019–2020",
        valid_from=None,
        valid_to=None,
        predecessor="2017-2018",
        is_extension=False,
    )
    agreement.purposes = PURPOSES
    for heading, body in SECTIONS:
        drafting.add_part(agreement, PARTS["avsnitt"], {"heading": heading, "body": body})
        db.session.flush()
        db.session.refresh(agreement, ["sections"])
    for term, meaning in WORDS:
        drafting.add_part(agreement, PARTS["ord"], {"term": term, "meaning": meaning})
    return agreement


def _comment(agreement_id: Any, section_id: Any) -> None:
    with _as("vilhelmina", "samordnare@vilhelmina.example"):
        agreement = queries.whole_agreement(agreement_id)
        section = next(one for one in agreement.sections if one.id == section_id)
        negotiation.comment(agreement, section, "Vem kallar till den lokala gruppen när samordnaren är ledig?")


def _propose(agreement_id: Any, section_id: Any) -> None:
    with _as("lycksele", "samordnare@lycksele.example"):
        agreement = queries.whole_agreement(agreement_id)
        section = next(one for one in agreement.sections if one.id == section_id)
        after = section.body.replace("två gånger om året", "fyra gånger om året")
        negotiation.propose(agreement, section, after, "Två möten är för glest när mycket händer.")
