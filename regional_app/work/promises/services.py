"""Acts that make promises, give them and throw drafts away."""

from datetime import date
from typing import Unpack

from regional_app import audit
from regional_app.db import db
from regional_app.work.promises.models import CitizenPromise, PromiseValues
from regional_app.work.promises.signing import Signature, signers


def draft_promise(**values: Unpack[PromiseValues]) -> CitizenPromise:
    """Begin a promise."""
    promise = CitizenPromise(**values)
    db.session.add(promise)
    audit.record("promise.drafted", promise)
    return promise


def give_promise(
    promise: CitizenPromise, on: date, kommun: Signature | None = None, police: Signature | None = None
) -> None:
    """Ge löftet, signed for each party that the region has a rule for; NotYourTurn when the rule admits another."""
    promise.require_draft()
    signers().require(kommun, police)
    promise.give(on, str(kommun) if kommun else None, str(police) if police else None)


def remove_promise(promise: CitizenPromise) -> None:
    """Throw a draft away."""
    promise.require_draft()
    audit.record("promise.removed", promise, text=promise.headline)
    db.session.delete(promise)
