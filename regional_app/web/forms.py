"""What every form shares: Swedish messages, plain text that is really plain, the error summary's order."""

from collections.abc import Mapping
from typing import Any

from flask_babel import get_locale, gettext
from flask_babel import lazy_gettext as _l
from wtforms import DateField, Form, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Email, Length, Optional

from regional_app.web.plain_text import one_line, plain

# Longer than any name, title or address a person types on one line.
ONE_LINE = 200

# Some twenty printed pages; a text field holds no more.
LONG_TEXT = 50_000


class DayField(DateField):
    """A day, from the browser's calendar or typed as 2018-12-14 or 20181214."""

    def __init__(self, label: str, validators: Any = None, **options: Any) -> None:
        super().__init__(label, validators, format=["%Y-%m-%d", "%Y%m%d"], **options)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Explain what a day looks like when it cannot be read."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(gettext("Skriv dagen som år-månad-dag, till exempel 2018-12-14.")) from None


class BaseForm(Form):
    """A form in the language of the request; CSRF and the submission id are added by the page's macro."""

    class Meta:
        def get_translations(self, form: Form) -> Any:
            """WTForms' own messages, in the language of the page."""
            self.locales = [str(get_locale() or "sv")]
            return super().get_translations(form)  # type: ignore[misc]

        def render_field(self, field: Any, render_kw: dict[str, Any]) -> Any:
            """Let our own validation speak: the browser's stops a post before we can explain."""
            render_kw.setdefault("required", False)
            return super().render_field(field, render_kw)  # type: ignore[misc]

    @property
    def mistakes(self) -> list[tuple[str, str]]:
        """(field id, message) in the order of the page, for the summary."""
        return [(field.id, str(message)) for field in self for message in field.errors]


def line(label: str, hint: str = "", *, longest: int = ONE_LINE, **options: Any) -> StringField:
    """A required text on one line."""
    return StringField(
        label,
        [DataRequired(_l("Fyll i det här fältet.")), Length(max=longest)],
        filters=[one_line],
        description=hint,
        **options,
    )


def choices(words: Mapping[Any, Any], *, empty: Any = None) -> list[SelectChoice]:
    """What a list offers: key -> words, after a first line for "nothing" when `empty` names it."""
    first = [SelectChoice("", empty)] if empty is not None else []
    return [*first, *(SelectChoice(str(key), text) for key, text in words.items())]


def optional_line(label: str, hint: str = "", *, longest: int = ONE_LINE, **options: Any) -> StringField:
    """A text on one line that may be left empty."""
    return StringField(label, [Optional(), Length(max=longest)], filters=[one_line], description=hint, **options)


def long_text(
    label: str, hint: str = "", *, rows: int = 6, required: bool = False, longest: int = LONG_TEXT
) -> TextAreaField:
    """A text of several paragraphs."""
    return TextAreaField(
        label,
        [DataRequired(_l("Fyll i det här fältet.")) if required else Optional(), Length(max=longest)],
        filters=[lambda text: plain(text).strip()],
        description=hint,
        render_kw={"rows": rows},
    )


def email(label: str, hint: str = "") -> StringField:
    """A required e-mail address, kept in small letters."""
    return StringField(
        label,
        [
            DataRequired(_l("Fyll i det här fältet.")),
            Email(_l("Skriv en e-postadress, till exempel namn@kommun.se.")),
            Length(max=ONE_LINE),
        ],
        filters=[lambda text: one_line(text).lower()],
        description=hint,
        render_kw={"type": "email", "autocomplete": "email"},
    )
