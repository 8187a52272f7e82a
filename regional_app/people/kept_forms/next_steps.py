"""What could not be sent because a login ran out waits for its writer."""

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.people.kept_forms import lapsed
from regional_app.tenancy import current, current_room


def of_kommun(_known: Known) -> Iterator[NextStep]:
    """The forms of this room."""
    if count := _forms_kept_here():
        what = ngettext(
            "Skicka formuläret som du inte hann skicka", "Skicka %(num)s formulär som du inte hann skicka", count
        )
        yield NextStep(
            what=str(what),
            why=str(_("Inloggningen tog slut. Det du hade skrivit är sparat.")),
            href=url_for("kept_forms.index"),
            waits=True,
        )


def _forms_kept_here() -> int:
    user, here = current().user_id, f"/{current_room().slug}/"
    kept = lapsed.kept_for(user) if user else []
    return sum(one.path.removeprefix("/en").startswith(here) for one in kept)
