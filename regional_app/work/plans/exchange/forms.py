"""A file with goals or measures, and the word that it shall be written."""

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField

from regional_app.concepts.tables import sent_files


class FileForm(sent_files.FileForm):
    """The file."""

    file = sent_files.table_file(_l("Excel (xlsx) eller CSV, högst 1 MB och 2 000 rader."))


class WriteForm(sent_files.WriteForm):
    """And whether rows that cannot be taken are left out."""

    leaves_out = BooleanField(_l("Lämna de avvisade raderna utanför och för in resten"))
