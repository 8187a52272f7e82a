"""The region writes in the year's draft and publishes it."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.answers.common_picture import queries, services, words
from regional_app.answers.common_picture.addresses import PREFIX, YEAR
from regional_app.answers.common_picture.changes import changes
from regional_app.answers.common_picture.compiling import categories
from regional_app.answers.common_picture.forms import TextsForm, heading_field, headings_form
from regional_app.clock import today
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.foundation.web.conflicts import stale_fields
from regional_app.policy import P

bp = FeatureBlueprint("common_picture_drafts", "regional_app.answers.common_picture", room="region", prefix=PREFIX)


@bp.page(f"{YEAR}/redigera", P.COMMON_PICTURE_EDIT)
def edit(year: int) -> ResponseReturnValue:
    """A form with the region's texts."""
    draft = queries.draft(year)
    form = TextsForm(obj=draft)
    return _edit_page(year, form, stale_fields(form, draft))


@bp.act(f"{YEAR}/redigera", P.COMMON_PICTURE_EDIT)
def update(year: int) -> ResponseReturnValue:
    """Save the texts; whoever saves second sees both."""
    draft, form = queries.draft(year, to_change=True), TextsForm(request.form)
    if not form.validate():
        return _edit_page(year, form), 422
    if differences := stale_fields(form, draft):
        return _edit_page(year, form, differences), 409
    services.write(draft, **form.values())
    flash(_("Texterna är sparade."))
    return redirect(url_for("common_pictures.show", year=year))


@bp.page(f"{YEAR}/rubriker", P.COMMON_PICTURE_EDIT)
def edit_headings(year: int) -> ResponseReturnValue:
    """A form with the kommuner's categories and the heading each lies under."""
    found = categories(queries.standings(year).values())
    draft = queries.draft(year)
    form = headings_form(found, draft.headings)
    form.version.data = form.version.data or str(draft.version)
    return _headings_page(year, form, found)


@bp.act(f"{YEAR}/rubriker", P.COMMON_PICTURE_EDIT)
def update_headings(year: int) -> ResponseReturnValue:
    """Save the headings; SomeoneWasFirst when the draft is no longer the one that was read."""
    found = categories(queries.standings(year).values())
    draft = queries.draft(year, to_change=True)
    form = headings_form(found, draft.headings, request.form)
    if not form.validate():
        return _headings_page(year, form, found), 422
    kept = {one: heading for one, heading in draft.headings.items() if one not in found}
    chosen = {one: form[heading_field(one)].data for one in found if form[heading_field(one)].data}
    services.join(draft, kept | chosen, int(form.version.data or 0))
    flash(_("Rubrikerna är sparade."))
    return redirect(url_for("common_pictures.show", year=year))


@bp.page(f"{YEAR}/publicering", P.COMMON_PICTURE_PUBLISH)
def new_publication(year: int) -> ResponseReturnValue:
    """Ask before publishing: what it rests on, and what it changes."""
    data, versions = services.live(year), queries.versions(year)
    return render_template(
        "common_picture/publish.html",
        year=year,
        data=data,
        number=len(versions) + 1,
        changes=changes(versions[-1].data, data) if versions else None,
        words=words,
    )


@bp.act(f"{YEAR}/publicering", P.COMMON_PICTURE_PUBLISH)
def publish(year: int) -> ResponseReturnValue:
    """Freeze it; from now on the region's kommuner read it."""
    version = services.publish(year, today())
    flash(_("Version %(number)s är publicerad. Områdets kommuner kan läsa den nu.", number=version.number))
    return redirect(url_for("common_pictures.show", year=year, version=version.number))


def _edit_page(year: int, form: TextsForm, differences: Any = ()) -> str:
    return render_template("common_picture/edit.html", form=form, year=year, differences=differences)


def _headings_page(year: int, form: Any, found: dict[str, str]) -> str:
    return render_template("common_picture/headings.html", form=form, year=year, headings=sorted(found.values()))
