"""What is typed about a document, and the file itself."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import FileField, SelectField, ValidationError
from wtforms.validators import InputRequired, Optional

from regional_app.foundation.web.conflicts import VersionedForm
from regional_app.foundation.web.forms import BaseForm, DayField, choices, has_come, line, optional_line
from regional_app.tenancy import current_room
from regional_app.work.documents.models import DocumentValues
from regional_app.work.documents.reading import format_read
from regional_app.work.documents.refused import NotAccepted
from regional_app.work.documents.words import DIRECTIONS, SHARED

_FILE_HINT = _l("PDF, PNG, JPEG, Word eller Excel utan makron, högst 20 MB. Texten i en PDF blir sökbar.")


class KeptFileField(FileField):
    """A file whose content has been read and judged when the form is valid."""

    content: bytes = b""
    format: str = ""


class DocumentForm(VersionedForm[DocumentValues]):
    """What the archive knows of a document, and who reads it."""

    beside: ClassVar = VersionedForm.beside | {"is_shared", "file"}

    title = line(_l("Titel"), _l("Vad handlingen heter, eller i korthet vad den rör."))
    kind = line(
        _l("Slag"),
        _l("Välj ett av förslagen eller skriv ett eget."),
        render_kw={"list": "slag", "autocomplete": "off"},
    )
    period = optional_line(_l("Period"), _l("Tiden den gäller, till exempel 2017–2019."))
    agreement_id = SelectField(
        _l("Överenskommelse"),
        [Optional()],
        coerce=lambda key: UUID(str(key)) if key else None,
        description=_l("Den överenskommelse som handlingen hör till, om det finns en."),
    )
    direction = SelectField(_l("Hur handlingen kom till"), choices=choices(DIRECTIONS))
    dated_on = DayField(
        _l("Datum"), [Optional(), has_come], description=_l("Dagen då den kom in, skickades eller upprättades.")
    )
    party = optional_line(_l("Avsändare eller mottagare"), _l("Vem den kom från eller skickades till."))
    registry_number = optional_line(_l("Diarienummer"), _l("Som det står i ert diarium, till exempel KS 2018/359."))
    is_shared = SelectField(_l("Vilka som läser"), coerce=lambda key: str(key) == "True")

    def __init__(self, *args: Any, agreements: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agreement_id.choices = choices(agreements, empty=_l("Ingen överenskommelse"))
        self.is_shared.choices = choices({True: SHARED[current_room().kind]}, empty=_l("bara vårt eget rum"))


class NewDocumentForm(DocumentForm):
    """The same with the file, which may also lie elsewhere."""

    file = KeptFileField(_l("Fil"), [Optional()], description=_FILE_HINT)

    def validate_file(self, field: Any) -> None:
        """One of the formats we keep, by its content."""
        read_file(field)


class FileForm(BaseForm):
    """A file for a document that has none, or another one."""

    file = KeptFileField(_l("Fil"), [InputRequired(_l("Välj en fil."))], description=_FILE_HINT)

    def validate_file(self, field: Any) -> None:
        """One of the formats we keep, by its content; an empty file is no file."""
        read_file(field)
        if not field.content:
            raise ValidationError(_("Välj en fil."))


def read_file(field: Any) -> None:
    """Read and judge the file of a KeptFileField; ValidationError with a sentence when it is none of ours."""
    field.content = field.data.read() if field.data else b""
    if field.data and field.data.filename and not field.content:
        raise ValidationError(_("Filen är tom. Välj en annan."))
    if field.content:
        try:
            field.format = format_read(field.content)
        except NotAccepted as refused:
            raise ValidationError(str(refused.message)) from None
