"""One's own account: passwords and where one is logged in."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature
from regional_app.people.accounts.views import bp

FEATURE = Feature(
    name="accounts",
    blueprints=(bp,),
    events={
        "login.succeeded": _l("Loggade in"),
        "login.ended": _l("Loggade ut"),
        "login.others_ended": _l("Loggade ut på andra ställen"),
        "password.changed": _l("Bytte lösenord"),
        "password.link_made": _l("Gjorde en lösenordslänk"),
        "account.closed": _l("Stängde ett konto"),
        "account.opened": _l("Öppnade ett konto"),
    },
)
