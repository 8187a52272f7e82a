"""The states in words, and how strongly each paragraph binds."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.answers.compliance.judging import State
from regional_app.people.guidance.laws import Binding

STATES: dict[str, LazyString] = {
    State.MET: _l("Uppfyllt"),
    State.SOON: _l("Snart dags"),
    State.OVERDUE: _l("Tiden har gått ut"),
    State.NOT_SHOWN: _l("Underlag saknas här"),
    State.NOT_DUE: _l("Gäller inte än"),
    State.ALLOWED: _l("Får, men behöver inte"),
}
BINDINGS: dict[str, LazyString] = {
    Binding.MUST: _l("ska"),
    Binding.WORK_FOR: _l("ska verka för"),
    Binding.MAY: _l("får"),
}
