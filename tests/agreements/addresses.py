"""An agreement of the region that every party reads, and what the region has said of it."""

from datetime import date
from uuid import uuid4

import sqlalchemy as sa

from regional_app.db import db
from regional_app.work.agreements.models import Agreement, AgreementComment, Party, Proposal


def _next_agreement(world):
    standing = world.exempelregionen.read(lambda: db.session.scalars(sa.select(Agreement.key)).first())
    return world.exempelregionen.agreement("nasta", "2026–2029", predecessor_key=standing)


def _party(world):
    of_kommun = sa.select(Party.id).where(Party.agreement_id == world["agreement"].id, Party.kind == "kommun")
    return world.exempelregionen.read(lambda: db.session.scalars(of_kommun).first())


def _said(world, model, **values):
    region = world.exempelregionen
    root = {"root_tenant_id": region.id, "root_id": world["agreement"].id, "section_id": uuid4()}
    by = {"party_name": region.space.name, "made_by": "Rut Rönn", "made_on": date(2026, 1, 5)}
    return region.kept(model(**root, **by, **values))


RECORDS = {
    "agreement": _next_agreement,
    "party": _party,
    "comment": lambda world: _said(world, AgreementComment, text="Vem?"),
    "proposal": lambda world: _said(world, Proposal, before="", after="Så", reason="Klarare"),
    "section": lambda _: uuid4(),
    "part": lambda _: uuid4(),
}
WORDS = {"party": "kommunen"}
