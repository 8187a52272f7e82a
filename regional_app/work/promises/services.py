"""Acts that make and change promises."""

from typing import Any

from regional_app import audit
from regional_app.db import db
from regional_app.work.promises.models import CitizenPromise


def draft_promise(form: Any) -> CitizenPromise:
    """Begin a promise."""
    promise = CitizenPromise()
    _take(form, promise)
    db.session.add(promise)
    audit.record("promise.drafted", promise)
    return promise


def edit_promise(promise: CitizenPromise, form: Any) -> None:
    """Write a draft anew."""
    promise.require_draft()
    _take(form, promise)
    audit.record("promise.edited", promise)


def remove_promise(promise: CitizenPromise) -> None:
    """Throw a draft away."""
    promise.require_draft()
    audit.record("promise.removed", promise, text=promise.headline)
    db.session.delete(promise)


def _take(form: Any, promise: CitizenPromise) -> None:
    for field in form:
        if field.name != "version":
            setattr(promise, field.name, field.data)
