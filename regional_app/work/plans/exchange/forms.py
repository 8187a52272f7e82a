"""A file with goals or measures, and the word that it shall be written."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, FileField, HiddenField

from regional_app.foundation.web.forms import BaseForm


class FileForm(BaseForm):
    """The file."""

    file = FileField(_l("Fil"), description=_l("Excel (xlsx) eller CSV, högst 1 MB och 2 000 rader."))


class WriteForm(BaseForm):
    """What was seen; and whether rows that cannot be taken are left out."""

    seen = HiddenField()
    leaves_out = BooleanField(_l("Lämna de avvisade raderna utanför och för in resten"))
