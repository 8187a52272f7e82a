"""Lag 2023:196, paragraph by paragraph."""

from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance.views import bp
from regional_app.concepts.feature import Feature, MenuEntry, Section

FEATURE = Feature(
    name="compliance",
    blueprints=(bp,),
    menu=(MenuEntry("compliance.show", _l("Lagkrav"), Section.MORE),),
    events={
        "outside_evidence.added": _l("Visade på underlag utanför tjänsten"),
        "outside_evidence.removed": _l("Tog bort underlag utanför tjänsten"),
    },
    without={
        "news": "What shows that a duty is met is news of its own feature.",
        "next_steps": "A duty's next day is told by the lägesbild, the plan and the agreement that would show it.",
    },
)
