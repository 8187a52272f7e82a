"""What takes longer than a page."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature
from regional_app.people.jobs.views import bp

FEATURE = Feature(
    name="jobs",
    blueprints=(bp,),
    off_menu={"jobs.index": "Reached from the pages that order."},
    events={
        "job.ordered": _l("Beställde ett arbete"),
        "job.cancelled": _l("Avbröt ett arbete"),
        "job.removed": _l("Tog bort ett arbete"),
        "job.done": _l("Fick ett arbete klart"),
        "job.refused": _l("Ett arbete gjordes inte: behörigheten hade upphört"),
    },
    unsearched={"jobs.show": "One's own orders of a week, in a short list."},
)
