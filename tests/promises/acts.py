"""What the acts on medborgarlöften refuse: a given promise is frozen, and only a given one is followed up."""

from datetime import date

from regional_app.work.agreements.models import SigningRule
from regional_app.work.promises import queries, services
from regional_app.work.promises.models import CitizenPromise
from tests.acts import always, kept, refuses

DAY = date(2026, 1, 15)


def _promise(**over):
    return lambda rooms: rooms.norrby.promise(**over).id


def _ruled(rooms):
    """A draft, where the region says who signs for the kommun."""
    room, norrby = rooms.exempelregionen, rooms.norrby.id
    titles = ["kommundirektör"]
    room.kept(SigningRule(document="promise", space_id=norrby, titles=titles))
    return rooms.norrby.promise().id


DRAFT = kept(_promise(), queries.promise_to_change)
GIVEN = kept(_promise(given_on=DAY), queries.promise_to_change)
ENDED = kept(
    _promise(given_on=date(2024, 1, 15), from_on=date(2024, 1, 1), to_on=date(2024, 12, 31)),
    queries.promise_to_change,
)
UNSIGNED = kept(_ruled, queries.promise_to_change)


def _in_draft(act, by, *also):
    return refuses(act, on=[GIVEN, ENDED, *also], unlike=DRAFT, by=by)


ACTS = [
    always(services.draft_promise, "A new promise changes no other."),
    _in_draft(CitizenPromise.edit, lambda promise: promise.edit(text="Annat", from_on=DAY, to_on=DAY)),
    _in_draft(CitizenPromise.give, lambda promise: services.give_promise(promise, DAY), UNSIGNED),
    _in_draft(services.remove_promise, services.remove_promise),
    refuses(
        CitizenPromise.change_last_day,
        on=[DRAFT],
        unlike=GIVEN,
        by=lambda promise: promise.change_last_day(None, "Det fortsätter"),
    ),
    refuses(
        CitizenPromise.follow_up,
        on=[DRAFT],
        unlike=GIVEN,
        by=lambda promise: promise.follow_up(DAY, "Två vandringar", None, "Eva Ek"),
    ),
]
