"""`/arbeten`: how far my jobs have come, their files, and what I can do about them."""

from flask import abort, flash, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from regional_app.concepts.printing.download import Download
from regional_app.foundation.web.blueprint import FeatureBlueprint
from regional_app.people.jobs import queries, services
from regional_app.people.jobs.queries import Job
from regional_app.people.jobs.words import STATES
from regional_app.policy import P

bp = FeatureBlueprint("jobs", "regional_app.people.jobs", prefix="/arbeten")

# The page of a job that is under way asks again by itself; the script asks oftener and moves nothing.
REFRESH_SECONDS = 5


@bp.page("", P.JOB_USE)
def index() -> ResponseReturnValue:
    """My jobs of the last days."""
    return render_template("jobs/index.html", jobs=queries.jobs(), states=STATES)


@bp.page("/<uuid:job_id>", P.JOB_USE, load=queries.job)
def show(job: Job) -> ResponseReturnValue:
    """How far it has come; can be left and come back to."""
    is_heard = not job.is_open or queries.worker_is_heard()
    response = make_response(render_template("jobs/show.html", job=job, states=STATES, is_heard=is_heard))
    if job.is_open:
        response.headers["Refresh"] = str(REFRESH_SECONDS)
    return response


@bp.page("/<uuid:job_id>/fil", P.JOB_USE, load=queries.job)
def file(job: Job) -> ResponseReturnValue:
    """What came of it."""
    if job.file is None or job.file.name is None or job.file.content is None:
        abort(404)
    return Download(job.file.name, job.file.content).answer()


@bp.act("/<uuid:job_id>/avbrott", P.JOB_USE, load=queries.job)
def create_cancellation(job: Job) -> ResponseReturnValue:
    """Stop it."""
    services.cancel(job)
    flash(_("Arbetet avbryts."))
    return redirect(url_for(".show", job_id=job.id))


@bp.page("/<uuid:job_id>/borttagning", P.JOB_USE, load=queries.job)
def new_removal(job: Job) -> ResponseReturnValue:
    """Ask before taking it away."""
    job.require_ended()
    return render_template("jobs/remove.html", job=job)


@bp.act("/<uuid:job_id>/borttagning", P.JOB_USE, load=queries.job)
def create_removal(job: Job) -> ResponseReturnValue:
    """Take it away, with its file."""
    services.remove(job)
    flash(_("Arbetet är borttaget."))
    return redirect(url_for(".index"))


@bp.act("/<uuid:job_id>/nytt-forsok", P.JOB_USE, load=queries.job)
def create_new_try(job: Job) -> ResponseReturnValue:
    """Order the same once more."""
    return redirect(url_for(".show", job_id=services.order_again(job)))
