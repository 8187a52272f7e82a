"""What is typed about a decision, whatever it decides."""

from flask_babel import lazy_gettext as _l
from wtforms.validators import InputRequired

from regional_app.concepts.decided.records import DecisionValues
from regional_app.foundation.web.forms import FILL_IN, BaseForm, DayField, has_come, line


class DecisionForm(BaseForm[DecisionValues]):
    """Who decided, when and under which number."""

    by = line(_l("Beslutande organ och paragraf"), _l("Till exempel kommunstyrelsen § 112."))
    on = DayField(_l("Beslutsdag"), [InputRequired(FILL_IN), has_come])
    registry_number = line(_l("Diarienummer"), _l("Till exempel KS 2018/123."), longest=60)
