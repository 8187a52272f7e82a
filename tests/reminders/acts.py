"""What reminders refuse: to ask anybody about a text that does not lie before the parties."""

from regional_app.config import MailSettings
from regional_app.desk.reminders import services, signing
from regional_app.work.agreements.queries import agreement_with_parties
from tests.acts import always, kept, refuses

REGION = "exempelregionen"
MAIL = MailSettings("127.0.0.1", 25, "none", None, None, "rummet@example.se", None)


def _agreement(**over):
    def make(rooms):
        rooms.settings(mail=MAIL)
        return rooms.exempelregionen.agreement("ny", "2030–2031", origin="room", **over).id

    return make


HANDED_OVER = kept(_agreement(unsigned=2, sha256="0" * 64), agreement_with_parties, REGION)
DRAFT = kept(_agreement(unsigned=2), agreement_with_parties, REGION)
SIGNED = kept(_agreement(sha256="0" * 64), agreement_with_parties, REGION)
_OWN = "What one is reminded of, and where, is the person's own choice."

ACTS = [
    always(services.choose, _OWN),
    always(services.order_digest, "A letter tells of records and changes none."),
    always(services.order_trial, "A letter on trial tells of nothing."),
    always(services.make_feed, _OWN),
    always(services.revoke_feed, _OWN),
    refuses(signing.remind_signers, on=[DRAFT, SIGNED], unlike=HANDED_OVER, by=signing.remind_signers),
]
