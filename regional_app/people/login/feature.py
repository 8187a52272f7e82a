"""Logging in and out."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature
from regional_app.people.login.views import bp

FEATURE = Feature(
    name="login",
    blueprints=(bp,),
    events={
        "login.refused": _l("Misslyckad inloggning"),
        "login.throttled": _l("Inloggning bromsad efter många försök"),
    },
)
