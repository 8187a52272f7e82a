"""What the löften ask for next."""

from collections.abc import Iterator
from datetime import date

from flask import url_for
from flask_babel import gettext as _

from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.concepts.year import Year, about
from regional_app.i18n import day
from regional_app.policy import P, can
from regional_app.work.agreements.grounds import grounds
from regional_app.work.promises.models import CitizenPromise
from regional_app.work.promises.standing import Promises, promises


def of_kommun(known: Known) -> Iterator[NextStep]:
    """For those who write promises."""
    if can(P.PROMISE_EDIT):
        yield from _steps(known.of(promises), known.of(grounds).why("promise_revision"))


def _steps(standing: Promises, ground: str) -> Iterator[NextStep]:
    """Say how ended promises went, follow up those that run, give the drafts, and see that the year has one."""
    for promise in standing.without_result:
        yield _step(
            _("Säg hur det gick: %(promise)s", promise=promise.headline),
            _("Löftets tid är slut och ingen har sagt om det hölls."),
            _follow_up(promise),
            due_on=promise.to_on,
        )
    for promise in standing.not_followed_up:
        ends = _("Löftet gäller till och med %(day)s.", day=day(promise.to_on))
        said = ends if promise.to_on else _("Löftet gäller tills vidare.")
        yield _step(
            _("Följ upp: %(promise)s", promise=promise.headline),
            f"{said} {ground}".strip(),
            _follow_up(promise),
            due_on=about(Year.this().last, promise.to_on),
        )
    for promise in standing.drafts:
        yield _draft(promise)
    if not standing.of_this_year and not standing.drafts:
        yield _step(
            _("Ge ett medborgarlöfte för %(year)s", year=str(Year.this().number)),
            ground or _("Inget löfte är givet för året."),
            url_for("promises.new" if can(P.PROMISE_EDIT) else "promises.index"),
            waits=True,
        )


def _draft(promise: CitizenPromise) -> NextStep:
    gives = can(P.PROMISE_GIVE)
    return _step(
        _("Ge löftet: %(promise)s", promise=promise.headline),
        _("Det är ett utkast tills det ges. Dess tid börjar %(day)s.", day=day(promise.from_on)),
        url_for(f"promises.{'new_giving' if gives else 'show'}", promise_id=promise.id),
        due_on=promise.from_on,
        waits=gives,
    )


def _follow_up(promise: CitizenPromise) -> str:
    """The form, for those who may; others read the promise."""
    return url_for(f"promises.{'new_follow_up' if can(P.PROMISE_EDIT) else 'show'}", promise_id=promise.id)


def _step(what: str, why: str, href: str, *, due_on: date | None = None, waits: bool = False) -> NextStep:
    return NextStep(what=str(what), why=str(why), href=href, due_on=due_on, waits=waits)
