"""A region of six kommuner, each with a room of its own."""

import pytest

from regional_app.people.accounts.session import identity_session
from regional_app.people.rooms.models import Space
from tests.factories import RoomFactory

MORE = ("osterby", "sunnanby", "fjallby", "alvby")


@pytest.fixture
def six(app, connection, norrby, soderby, exempelregionen):
    """Six kommuner of Exempelregionen."""
    with app.app_context(), identity_session() as session:
        for number, slug in enumerate(MORE):
            session.add(
                Space(
                    kind="kommun",
                    slug=slug,
                    name=slug.capitalize(),
                    region_id=exempelregionen.id,
                    municipality_code=f"99{number}9",
                )
            )
    return [norrby, soderby, *(RoomFactory(app, slug) for slug in MORE)]
