"""The regions' signing rules follow their files: what `flask tenants sync` changes, said in one line each."""

from typing import Any

import sqlalchemy as sa

from regional_app import audit, tenancy
from regional_app.db import db
from regional_app.foundation.tenant_files import RegionFile, Tenants
from regional_app.people.rooms import queries as rooms
from regional_app.people.rooms.models import Space
from regional_app.people.rooms.request_scope import room
from regional_app.tenancy import Scope
from regional_app.work.agreements.models import SigningRule


def load_signing_rules(tenants: Tenants) -> list[str]:
    """Make each region's rules say what its file says; one line per change. The rooms must exist."""
    spaces = {space.slug: space for space in rooms.spaces()}
    lines: list[str] = []
    for region in tenants.regions:
        with tenancy.acting_in(Scope(audience="tenant", room=room(spaces[region.slug]))):
            lines += _load(region, spaces)
    return lines


def _load(region: RegionFile, spaces: dict[str, Space]) -> list[str]:
    held = {(one.document, one.space_id): one for one in db.session.scalars(sa.select(SigningRule))}
    lines: list[str] = []
    for rule in region.signing_rules:
        kommun = spaces[rule.kommun] if rule.kommun else None
        known = held.pop((rule.document, kommun.id if kommun else None), None)
        values = {"titles": list(rule.titles), "decision_first": rule.decision_first}
        if known is None or any(getattr(known, name) != value for name, value in values.items()):
            _write(known or SigningRule(document=rule.document, space_id=kommun.id if kommun else None), values)
            lines.append(f"{region.slug}: regel för underskrift av {rule.document}, {rule.kommun or 'polisen'}")
    for gone in held.values():
        audit.record("signing_rule.removed", gone)
        db.session.delete(gone)
        lines.append(f"{region.slug}: regel för underskrift av {gone.document} borttagen")
    return lines


def _write(rule: SigningRule, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(rule, name, value)
    db.session.add(rule)
    audit.record("signing_rule.written", rule, titles=rule.titles)
