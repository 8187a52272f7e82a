"""What a person types about accessibility."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import Email, Length, Optional

from regional_app.foundation.web.forms import ONE_LINE, BaseForm, long_text, optional_line
from regional_app.foundation.web.plain_text import one_line

# An address of a page with a filter in it.
LONGEST_ADDRESS = 500
LONGEST_REPORT = 5_000


class AccessibilityReportForm(BaseForm):
    """What could not be used, where, and where to answer."""

    what = long_text(
        _l("Vad fungerade inte?"),
        _l("Berätta vad du ville göra och vad som hände. Skriv gärna vilket hjälpmedel du använder."),
        required=True,
        longest=LONGEST_REPORT,
    )
    page = optional_line(
        _l("Vilken sida gäller det?"),
        _l("Adressen eller rubriken på sidan."),
        longest=LONGEST_ADDRESS,
    )
    email = StringField(
        _l("E-postadress"),
        [Optional(), Email(_l("Skriv en e-postadress, till exempel namn@kommun.se.")), Length(max=ONE_LINE)],
        filters=[lambda text: one_line(text).lower()],
        description=_l("Bara om du vill ha svar. Adressen tas bort när vi har svarat."),
        render_kw={"type": "email", "autocomplete": "email"},
    )


class AnswerForm(BaseForm):
    """What was answered, and what is done about it."""

    answer = long_text(_l("Vad du svarade och vad som görs"), rows=3, required=True, longest=LONGEST_REPORT)
