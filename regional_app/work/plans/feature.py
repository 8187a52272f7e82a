"""Del 2: plans, goals and measures."""

from flask_babel import lazy_gettext as _l

from regional_app.concepts.feature import Feature, MenuEntry
from regional_app.policy import P
from regional_app.work.plans.next_steps import of_kommun
from regional_app.work.plans.search import SOURCES
from regional_app.work.plans.views import bp, measures_bp

FEATURE = Feature(
    name="plans",
    blueprints=(bp, measures_bp),
    menu=(MenuEntry("plans.index", _l("Planer")), MenuEntry("measures.index", _l("Åtgärder"))),
    events={
        "plan.created": _l("Skapade en plan"),
        "plan.edited": _l("Ändrade en plans titel eller år"),
        "plan.decided": _l("Fastställde en plan"),
        "goal.added": _l("La till ett mål"),
        "goal.edited": _l("Ändrade ett mål"),
        "goal.removed": _l("Tog bort ett mål"),
        "implementation_plan.added": _l("La till en genomförandeplan"),
        "implementation_plan.edited": _l("Ändrade en genomförandeplan"),
        "implementation_plan.removed": _l("Tog bort en genomförandeplan"),
        "goal.baseline_entered": _l("Förde in ett startvärde"),
        "goal.reordered": _l("Flyttade ett mål i ordningen"),
        "implementation_plan.reordered": _l("Flyttade en genomförandeplan i ordningen"),
        "measure.reordered": _l("Flyttade en åtgärd i ordningen"),
        "activity.added": _l("La till en aktivitet"),
        "activity.edited": _l("Ändrade en aktivitet"),
        "activity.removed": _l("Tog bort en aktivitet"),
        "activity.done": _l("Bockade av en aktivitet"),
        "activity.reopened": _l("Tog bort bocken för en aktivitet"),
        "plan.superseded": _l("Ersatte en plan med en ny version"),
        "plan.revision_begun": _l("Började revidera en plan"),
        "plan.revision_abandoned": _l("Kastade utkastet till en ny version av en plan"),
        "plan.shared": _l("Delade en plan med områdets kommuner"),
        "plan.unshared": _l("Slutade dela en plan"),
        "plan.copied": _l("Utgick från en annan kommuns plan"),
        "plan_setting.changed": _l("Ändrade vad planen kallas"),
        "measure.added": _l("La till en åtgärd"),
        "measure.edited": _l("Ändrade en åtgärd"),
        "measure.removed": _l("Tog bort en åtgärd"),
        "measure.moved": _l("Ändrade en åtgärds läge"),
        "measure.rescheduled": _l("Ändrade en åtgärds slutdag"),
        "measure.restored": _l("Ångrade en ändring av en åtgärd"),
        "plan_file.read": _l("Lämnade en fil med mål eller åtgärder för granskning"),
        "plan_file.written": _l("Förde in mål eller åtgärder från en fil"),
        "goal.evaluated": _l("Utvärderade ett mål"),
        "follow_up.made": _l("Följde upp ett mål eller en åtgärd"),
    },
    told={
        P.PLAN_READ: ("plan.decided", "measure.moved", "follow_up.made"),
        P.PLAN_EDIT: ("plan", "goal", "implementation_plan", "measure"),
    },
    search=SOURCES,
    unsearched={
        "plans.show_table_file": "A file that waits to be written, gone when it is.",
        "plans.new_copy": "Another kommun's plan, in the list of those that are shared.",
    },
    next_steps={"kommun": of_kommun},
)
