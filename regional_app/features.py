"""Every feature, named once. Their order is the order of the year's work, wherever they are shown together."""

from typing import Final

from regional_app.answers.common_picture.feature import FEATURE as COMMON_PICTURE
from regional_app.answers.compliance.feature import FEATURE as COMPLIANCE
from regional_app.answers.reports.feature import FEATURE as REPORTS
from regional_app.answers.threads.feature import FEATURE as THREADS
from regional_app.concepts.feature import Feature
from regional_app.desk.notices.feature import FEATURE as NOTICES
from regional_app.desk.overview.feature import FEATURE as OVERVIEW
from regional_app.desk.reminders.feature import FEATURE as REMINDERS
from regional_app.desk.search.feature import FEATURE as SEARCH
from regional_app.people.accounts.feature import FEATURE as ACCOUNTS
from regional_app.people.administration.feature import FEATURE as ADMINISTRATION
from regional_app.people.guidance.feature import FEATURE as GUIDANCE
from regional_app.people.jobs.feature import FEATURE as JOBS
from regional_app.people.kept_forms.feature import FEATURE as KEPT_FORMS
from regional_app.people.login.feature import FEATURE as LOGIN
from regional_app.people.rooms.feature import FEATURE as ROOMS
from regional_app.work.agreements.feature import FEATURE as AGREEMENTS
from regional_app.work.documents.feature import FEATURE as DOCUMENTS
from regional_app.work.plans.feature import FEATURE as PLANS
from regional_app.work.promises.feature import FEATURE as PROMISES
from regional_app.work.risk_calendar.feature import FEATURE as RISK_CALENDAR
from regional_app.work.situation_pictures.feature import FEATURE as SITUATION_PICTURES
from regional_app.work.statistics.feature import FEATURE as STATISTICS

FEATURES: Final[tuple[Feature, ...]] = (
    OVERVIEW,
    AGREEMENTS,
    SITUATION_PICTURES,
    PLANS,
    PROMISES,
    REPORTS,
    COMPLIANCE,
    STATISTICS,
    COMMON_PICTURE,
    RISK_CALENDAR,
    THREADS,
    DOCUMENTS,
    SEARCH,
    NOTICES,
    ADMINISTRATION,
    ROOMS,
    ACCOUNTS,
    LOGIN,
    KEPT_FORMS,
    REMINDERS,
    JOBS,
    GUIDANCE,
)
