"""The secret word of somebody's calendar."""

from regional_app.desk.reminders.services import make_feed
from tests.cast import EMAILS


def _feed(world):
    user = world.people.user(EMAILS["ali"])
    with world.app.app_context():
        return make_feed(user.id)


RECORDS = {"token": _feed}
