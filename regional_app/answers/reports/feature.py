"""The year's reports and the region's rollup."""

from flask_babel import lazy_gettext as _l

from regional_app.answers.reports.next_steps import of_kommun
from regional_app.answers.reports.search import SOURCES
from regional_app.answers.reports.views import BLUEPRINTS
from regional_app.concepts.feature import Feature, MenuEntry, Section
from regional_app.policy import P

FEATURE = Feature(
    name="reports",
    blueprints=BLUEPRINTS,
    menu=(
        MenuEntry("area_overview.show", _l("Översikt")),
        MenuEntry("annual_reports.index", _l("Årsrapporter"), Section.REPORTS),
    ),
    events={
        "contribution.written": _l("Skrev i årsrapportens bidrag"),
        "contribution.submitted": _l("Lämnade in årsrapportens bidrag"),
        "contribution.reopened": _l("Öppnade årsrapportens bidrag igen"),
        "annual_report.published": _l("Publicerade områdets årsrapport"),
    },
    told={P.CONTRIBUTION_READ: ("contribution.submitted",), P.CONTRIBUTION_EDIT: ("contribution",)},
    search=SOURCES,
    next_steps={"kommun": of_kommun},
)
