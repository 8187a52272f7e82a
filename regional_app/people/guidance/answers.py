"""How do I …? Each answer is shown to those whose role may do it, with a link when one place fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import current_app, url_for
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.people.rooms.signed_in import Place
from regional_app.policy import POLICY, P


@dataclass(frozen=True)
class Answer:
    """A question people have, what to do, who may, and the page it is done on."""

    question: LazyString
    answer: LazyString
    permission: P
    room: str
    endpoint: str


@dataclass(frozen=True)
class Shown:
    """An answer on the page; no address when the person must choose a place first."""

    question: LazyString
    answer: LazyString
    address: str | None


ANSWERS = (
    Answer(
        _l("Hur bjuder jag in någon?"),
        _l("Öppna Personer och välj Bjud in en person. Du får en länk att skicka. Den gäller i sju dagar."),
        P.MEMBERS_EDIT,
        "kommun",
        "members.index",
    ),
    Answer(
        _l("Hur bjuder jag in någon till lokalpolisområdets rum?"),
        _l("Öppna Personer och välj Bjud in en person. Du får en länk att skicka. Den gäller i sju dagar."),
        P.MEMBERS_EDIT,
        "region",
        "members.index",
    ),
    Answer(
        _l("Hur gör jag en lägesbild?"),
        _l(
            "Öppna Lägesbilder och välj en ny. Skriv de tre delarna, lägg till problemen och deras orsaker och "
            "ordna dem efter vikt. Samordnaren fastställer."
        ),
        P.PICTURE_EDIT,
        "kommun",
        "situation_pictures.index",
    ),
    Answer(
        _l("Hur gör jag en plan?"),
        _l(
            "Öppna Planer och välj en ny. Lägg till mål, genomförandeplaner och åtgärder. Planen kan fastställas när "
            "den har minst ett mål, en genomförandeplan och ett löfte."
        ),
        P.PLAN_EDIT,
        "kommun",
        "plans.index",
    ),
    Answer(
        _l("Hur skriver jag hur det går med en åtgärd?"),
        _l("Öppna planen och sedan åtgärderna. Ändra läget, eller öppna åtgärden och välj Följ upp."),
        P.MEASURE_UPDATE,
        "kommun",
        "plans.index",
    ),
    Answer(
        _l("Hur ger jag ett medborgarlöfte?"),
        _l(
            "Öppna Löften och skriv ett utkast. När löftet är givet är texten låst, och du följer upp det på "
            "samma sida."
        ),
        P.PROMISE_GIVE,
        "kommun",
        "promises.index",
    ),
    Answer(
        _l("Hur lämnar jag in årsrapporten?"),
        _l(
            "Öppna Årsrapporter och välj året. Siffrorna är redan räknade. Skriv bedömningen, förhandsgranska och "
            "lämna in."
        ),
        P.CONTRIBUTION_EDIT,
        "kommun",
        "annual_reports.index",
    ),
    Answer(
        _l("Hur ser jag hur en siffra är räknad?"),
        _l(
            "Öppna Årsrapporter och välj året. Tryck på uppgiftens namn, så visas hur den räknas och vad den "
            "bygger på."
        ),
        P.CONTRIBUTION_READ,
        "kommun",
        "annual_reports.index",
    ),
    Answer(
        _l("Hur ser jag var kommunerna står?"),
        _l("Öppna Översikt. Varje ruta leder till det den bygger på, i kommunens eget rum."),
        P.AREA_OVERVIEW,
        "region",
        "area_overview.show",
    ),
    Answer(
        _l("Hur publicerar jag årsrapporten?"),
        _l(
            "Öppna Årsrapporter, välj året och sedan Publicera. Kommer det in fler uppgifter publicerar du en "
            "rättelse."
        ),
        P.ROLLUP_PUBLISH,
        "region",
        "annual_reports.index",
    ),
    Answer(
        _l("Vem har gjort vad?"),
        _l("Öppna Händelselogg. Den visar viktiga händelser i rummet och går inte att ändra i efterhand."),
        P.EVENTS_READ,
        "kommun",
        "events.index",
    ),
)


def answers_for(places: Sequence[Place]) -> list[Shown]:
    """The answers that concern somebody with these places."""
    return [shown for answer in ANSWERS if (shown := _shown(answer, places))]


def _shown(answer: Answer, places: Sequence[Place]) -> Shown | None:
    here = [
        place for place in places if place.space.kind == answer.room and POLICY[answer.permission].roles & place.roles
    ]
    if not here:
        return None
    address = _address(answer.endpoint, here[0].space.slug) if len(here) == 1 else None
    return Shown(answer.question, answer.answer, address)


def _address(endpoint: str, slug: str) -> str:
    """The area's own pages over all its kommuner call the same slug `region`."""
    if current_app.url_map.is_endpoint_expecting(endpoint, "space"):
        return url_for(endpoint, space=slug)
    return url_for(endpoint, region=slug)
