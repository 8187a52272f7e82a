"""What each event of the log is called. A test compares with the events the code writes."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

EVENTS: dict[str, LazyString] = {
    "member.invited": _l("Bjöd in en person"),
    "member.invited_again": _l("Gjorde en ny inbjudan"),
    "member.joined": _l("Tackade ja till inbjudan"),
    "member.described": _l("Ändrade uppgifter om en person"),
    "member.ended": _l("Avslutade ett uppdrag"),
    "access.refused": _l("Nekades en sida eller åtgärd"),
    "record.read": _l("Läste en skyddad uppgift"),
    "login.succeeded": _l("Loggade in"),
    "login.refused": _l("Misslyckad inloggning"),
    "login.throttled": _l("Inloggning bromsad efter många försök"),
    "login.ended": _l("Loggade ut"),
    "login.others_ended": _l("Loggade ut på andra ställen"),
    "password.changed": _l("Bytte lösenord"),
    "password.link_made": _l("Gjorde en lösenordslänk"),
    "account.closed": _l("Stängde ett konto"),
    "account.opened": _l("Öppnade ett konto"),
}
