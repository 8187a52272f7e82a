"""What the region chooses when it reads an agreement in from a file."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import FileField, ValidationError
from wtforms.validators import InputRequired

from regional_app.foundation.tenant_files import LARGEST
from regional_app.foundation.web.forms import BaseForm


class ImportForm(BaseForm):
    """A Word or TOML file, by its content whatever it is called."""

    file = FileField(
        _l("Överenskommelsens fil"),
        [InputRequired(_l("Välj en fil."))],
        description=_l(
            "Word (docx) i samma form som överenskommelsen hämtas i, eller en textfil (TOML), högst 1 MB."
        ),
    )

    def validate_file(self, field: Any) -> None:
        """There is something in it, and not too much; what it says is checked when it is read."""
        content = b""
        if hasattr(field.data, "read"):
            content = field.data.read(LARGEST + 1)
            field.data.close()
        if not content.strip():
            raise ValidationError(_("Välj en fil."))
        if len(content) > LARGEST:
            raise ValidationError(_("Filen är för stor. Den kan vara högst 1 MB."))
        field.content = content
