"""Accounts, logins and invitations, and what a person has begun to write."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature
from regional_app.people.identity.views import bp
from regional_app.policy import P

FEATURE = Feature(
    name="identity",
    blueprints=(bp,),
    events={
        "member.invited": _l("Bjöd in en person"),
        "member.invited_again": _l("Gjorde en ny inbjudan"),
        "member.joined": _l("Tackade ja till inbjudan"),
        "member.described": _l("Ändrade uppgifter om en person"),
        "member.ended": _l("Avslutade ett uppdrag"),
        "login.succeeded": _l("Loggade in"),
        "login.refused": _l("Misslyckad inloggning"),
        "login.throttled": _l("Inloggning bromsad efter många försök"),
        "login.ended": _l("Loggade ut"),
        "login.others_ended": _l("Loggade ut på andra ställen"),
        "password.changed": _l("Bytte lösenord"),
        "password.link_made": _l("Gjorde en lösenordslänk"),
        "account.closed": _l("Stängde ett konto"),
        "account.opened": _l("Öppnade ett konto"),
    },
    told={P.EVENTS_READ: ("member",)},
)
