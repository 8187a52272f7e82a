"""What every form shares: Swedish messages, plain text that is really plain, the error summary's order."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Generic, cast

from flask import flash
from flask_babel import get_locale, gettext
from flask_babel import lazy_gettext as _l
from typing_extensions import TypeVar
from werkzeug.datastructures import FileStorage, MultiDict
from wtforms import FileField, Form, PasswordField, StringField, TextAreaField, ValidationError
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Email, Optional

from regional_app.foundation.web.day_field import DayField, NotBefore, has_come, refuse_before
from regional_app.foundation.web.kept_fields import restored
from regional_app.foundation.web.plain_text import one_line, plain

__all__ = [
    "FILL_IN",
    "BaseForm",
    "DayField",
    "NotBefore",
    "choices",
    "email",
    "has_come",
    "line",
    "long_text",
    "optional_line",
    "refuse_before",
]

FILL_IN = _l("Fyll i det här fältet.")

# The values of a form's noun: a TypedDict beside its record, or any values.
Values = TypeVar("Values", default=dict[str, Any])

# Longer than any name, title or address a person types on one line.
ONE_LINE = 200

# Digits of a number that PostgreSQL counts changes with.
LONGEST_VERSION = 9

# Some twenty printed pages; a text field holds no more.
LONG_TEXT = 50_000


class AtMost:
    """A text no longer than this. The browser is not told: it would cut off what is pasted, without a word."""

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self.field_flags = {"longest": longest}

    def __call__(self, _form: Form, field: Any) -> None:
        """Say how much is too much."""
        over = len(field.data or "") - self.longest
        if over > 0:
            raise ValidationError(
                gettext(
                    "Korta texten. Den får ha högst %(longest)s tecken och är %(over)s för lång.",
                    longest=self.longest,
                    over=over,
                )
            )


class BaseForm(Form, Generic[Values]):
    """A form in the language of the request; CSRF and the submission id are added by the page's macro.

    On a page opened to restore a draft it begins with what the draft holds. Acts never see a form: they take its
    `values()`, as `BaseForm[GoalValues]` says what those are.
    """

    # Fields that are the page's, not the record's.
    beside: ClassVar[frozenset[str]] = frozenset({"version"})

    class Meta:
        def get_translations(self, form: Form) -> Any:
            """WTForms' own messages, in the language of the page."""
            self.locales = [str(get_locale() or "sv")]
            return super().get_translations(form)  # type: ignore[misc]

        def wrap_formdata(self, form: Form, formdata: Any) -> Any:
            """What was typed for the fields of text, and files for the fields of files, whatever was sent.

            Blanks alone are nothing, and what carries the version is a number or nothing.
            """
            sent = super().wrap_formdata(form, formdata)  # type: ignore[misc]
            return sent if sent is None else MultiDict(_of_their_kind(form, sent))

        def render_field(self, field: Any, render_kw: dict[str, Any]) -> Any:
            """Let our own validation speak: the browser's stops a post before we can explain."""
            render_kw.setdefault("required", False)
            return super().render_field(field, render_kw)  # type: ignore[misc]

    def __init__(self, formdata: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(restored() if formdata is None else formdata, *args, **kwargs)

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """All is well; then the page after says which days were guessed."""
        is_valid: bool = super().validate(*args, **kwargs)
        if is_valid:
            for field in self:
                if isinstance(field, DayField) and field.reading:
                    flash(field.reading)
        return is_valid

    def values(self) -> Values:
        """What was typed about the record, by the record's own names."""
        return cast("Values", {field.name: field.data for field in self if field.name not in self.beside})

    @property
    def mistakes(self) -> list[tuple[str, str]]:
        """(field id, message) in the order of the page, for the summary."""
        return [(field.id, str(message)) for field in self for message in field.errors]


def _of_their_kind(form: Form, sent: MultiDict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in sent.items(multi=True):
        field = form._fields.get(name)
        if isinstance(value, FileStorage) != isinstance(field, FileField):
            continue
        yield name, "" if isinstance(value, str) and _is_nothing(name, value, field) else value


def _is_nothing(name: str, typed: str, field: Any) -> bool:
    if name == "version":
        return not (typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_VERSION)
    return not isinstance(field, PasswordField) and not one_line(typed)


def line(label: str, hint: str = "", *, longest: int = ONE_LINE, **options: Any) -> StringField:
    """A required text on one line."""
    return StringField(
        label,
        [DataRequired(FILL_IN), AtMost(longest)],
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
    return StringField(label, [Optional(), AtMost(longest)], filters=[one_line], description=hint, **options)


def long_text(
    label: str, hint: str = "", *, rows: int = 6, required: bool = False, longest: int = LONG_TEXT
) -> TextAreaField:
    """A text of several paragraphs."""
    return TextAreaField(
        label,
        [DataRequired(FILL_IN) if required else Optional(), AtMost(longest)],
        filters=[lambda text: plain(text).strip()],
        description=hint,
        render_kw={"rows": rows},
    )


def email(label: str, hint: str = "") -> StringField:
    """A required e-mail address of somebody else, kept in small letters."""
    return StringField(
        label,
        [
            DataRequired(FILL_IN),
            Email(_l("Skriv en e-postadress, till exempel namn@kommun.se.")),
            AtMost(ONE_LINE),
        ],
        filters=[lambda text: one_line(text).lower()],
        description=hint,
        render_kw={"type": "email", "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"},
    )
