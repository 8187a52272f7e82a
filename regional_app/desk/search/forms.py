"""What is asked."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import Length, Optional

from regional_app.foundation.web.forms import ONE_LINE, BaseForm
from regional_app.foundation.web.plain_text import one_line


class SearchForm(BaseForm):
    """The words, kept in the address."""

    q = StringField(
        _l("Vad letar du efter?"),
        [Optional(), Length(max=ONE_LINE, message=_l("Skriv färre ord, högst %(max)d tecken."))],
        filters=[one_line],
        description=_l("Skriv ett eller flera ord. En träff innehåller alla orden, i någon böjning."),
        render_kw={"type": "search", "autocomplete": "off", "data-search": "page"},
    )
