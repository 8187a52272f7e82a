"""What the lägesbild asks for next."""

from collections.abc import Iterator

from flask import url_for
from flask_babel import gettext as _

from regional_app.concepts.known import Known
from regional_app.concepts.next_step import NextStep
from regional_app.i18n import day
from regional_app.policy import P, can
from regional_app.work.agreements.grounds import Grounds, grounds, law_is_in_force
from regional_app.work.situation_pictures.evidence import Pictures, pictures
from regional_app.work.situation_pictures.models import WARN_BEFORE, Clock, SituationPicture
from regional_app.work.situation_pictures.words import MISSING


def of_kommun(known: Known) -> Iterator[NextStep]:
    """For those who write the lägesbild."""
    if can(P.PICTURE_EDIT):
        yield from _steps(known.of(pictures), known.of(grounds))


def _steps(standing: Pictures, agreed: Grounds) -> Iterator[NextStep]:
    """The draft to finish; otherwise the picture to begin, or to renew when two years have passed."""
    for draft in standing.drafts:
        yield _draft(draft, agreed)
    current = standing.in_force
    if standing.restricted is not None:
        yield from _beside(standing.restricted)
    if current is None and not standing.drafts:
        yield NextStep(
            what=str(_("Börja på lägesbilden")),
            why=agreed.why("baseline_picture", 4) or str(_("Ingen lägesbild är fastställd.")),
            href=url_for("situation_pictures.new" if can(P.PICTURE_EDIT) else "situation_pictures.index"),
            waits=True,
        )
    if current is not None and (current.is_old() or current.is_due_soon()) and not standing.drafts:
        yield _renewal(current, agreed)


def _beside(restricted: Pictures) -> Iterator[NextStep]:
    """Those about violent extremism: finished and gone through like the others, but nobody must have one."""
    nothing = Grounds(())
    for draft in restricted.drafts:
        yield _draft(draft, nothing)
    current = restricted.in_force
    if current is not None and current.clock() is not Clock.GREEN and not restricted.drafts:
        said = _("Den fastställdes %(day)s och ska gås igenom varje år.", day=day(current.decided_on))
        yield _renewed(current, str(said))


def _draft(draft: SituationPicture, agreed: Grounds) -> NextStep:
    missing = draft.missing()
    if missing:
        named = ", ".join(str(MISSING[part]).lower() for part in missing)
        said = _("Det saknas: %(parts)s.", parts=named)
        return NextStep(
            what=str(_("Skriv klart lägesbilden %(title)s", title=draft.title)),
            why=f"{said} {agreed.why('baseline_picture', 4)}".strip(),
            href=url_for("situation_pictures.show", picture_id=draft.id),
            waits=True,
        )
    decides = can(P.PICTURE_DECIDE)
    return NextStep(
        what=str(_("Fastställ lägesbilden %(title)s", title=draft.title)),
        why=str(_("Utkastet är fullständigt.")),
        href=url_for(f"situation_pictures.{'new_decision' if decides else 'show'}", picture_id=draft.id),
        waits=decides,
    )


def _renewal(current: SituationPicture, agreed: Grounds) -> NextStep:
    said = (
        _("Den fastställdes %(day)s och ska förnyas inom två år.", day=day(current.decided_on))
        if law_is_in_force()
        else _("Den fastställdes %(day)s, och årets rapport vilar på den.", day=day(current.decided_on))
    )
    return _renewed(current, f"{said} {agreed.why('annual_report', 6)}".strip())


def _renewed(current: SituationPicture, why: str) -> NextStep:
    return NextStep(
        what=str(_("Förnya lägesbilden %(title)s", title=current.title)),
        why=why,
        href=url_for("situation_pictures.show", picture_id=current.id),
        due_on=current.due_on,
        near=WARN_BEFORE,
        reminds_of="picture",
    )
