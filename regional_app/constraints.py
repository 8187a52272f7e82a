"""What the database's own rules say to a person, when two acts meet or something slips past a form.

Every unique and check constraint has a sentence with a way on (`tests/databases/test_constraints.py`); references,
empty columns, locks and policies have one a kind, by SQLSTATE. Answered with 409 by `foundation/web/error_pages.py`.
"""

from collections.abc import Mapping
from typing import Final

import sqlalchemy as sa
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app import errors

_CHOICE = _l("Det valet finns inte. Ladda sidan på nytt och välj ett av dem som den visar.")
_DAYS = _l("Slutet kan inte komma före början. Ändra en av dem.")
_NEGATIVE = _l("Ett tal här kan inte vara mindre än noll. Ändra det.")
_SMALL_FILE = _l("Filen är större än 1 megabyte. Dela upp den och skicka en del i taget.")
_FILE = _l("Filen är tom, större än 20 megabyte eller kom inte fram hel. Välj den och skicka igen.")
_PUBLISHED = _l("Någon annan har just publicerat. Läs den versionen först.")
_TAKEN = _l("Namnet är redan taget i den här överenskommelsen. Välj ett annat.")
_ONCE_MORE = _l("Det blev inget av den här gången. Försök igen.")
_ANSWERED = _l("Parten har redan svarat på förslaget.")

# Checks.
_CHECKS: Final[Mapping[LazyString, tuple[str, ...]]] = {
    _CHOICE: (
        "events_stream_check",
        "ck_evaluations_outcome",
        "ck_follow_ups_qualifier",
        "ck_goals_change_in",
        "ck_goals_owner",
        "ck_goals_period",
        "ck_measurements_exactness",
        "ck_measures_done_by",
        "ck_members_role",
        "ck_parties_kind",
        "ck_plan_files_of_table",
        "ck_plans_rests_on",
        "ck_reminder_choices_language",
        "ck_reminders_outcome",
        "ck_risk_events_kind",
        "ck_signatures_means",
        "ck_signing_rules_document",
        "ck_situation_contributions_source",
        "ck_situation_pictures_kind",
        "ck_spaces_kind",
        "ck_stances_kind",
        "ck_tickets_outcome",
    ),
    _DAYS: (
        "ck_activities_ends_after_start",
        "ck_agreements_ends_after_start",
        "ck_citizen_promises_ends_after_start",
        "ck_measures_ends_after_start",
        "ck_members_ends_after_start",
        "ck_parties_leaves_after_joining",
        "ck_plans_ends_after_start",
    ),
    _NEGATIVE: (
        "ck_activities_cost",
        "ck_finding_ranks_rank",
        "ck_measurements_not_negative",
        "ck_measures_cost",
        "ck_risk_events_visitors",
    ),
    _SMALL_FILE: ("ck_plan_files_size", "ck_statistics_files_size"),
    _FILE: (
        "ck_document_contents_sha256",
        "ck_document_contents_size",
        "ck_documents_a_file_is_described",
        "ck_job_results_size",
    ),
    errors.JobEnded.message: ("ck_tickets_ended",),
    errors.AlreadyEnded.message: ("ck_reminders_ended",),
    errors.ReportAnswered.message: ("ck_accessibility_reports_answer_has_a_day",),
    _l("En kommun hör till ett lokalpolisområde. Rätta kommunens fil."): ("ck_spaces_kommun_has_region",),
    _l("Beställningen är för lång. Gå tillbaka och välj mindre."): ("ck_tickets_ids_only",),
    _l("Bara en inlämnad rapport har läsare. Lämna in den först."): ("ck_contributions_drafts_have_no_readers",),
    _l("Prioriteten är ett helt tal från 1 till 99. Ändra den."): ("ck_findings_priority",),
    _l("En uppföljning gäller ett mål eller en åtgärd. Börja från det som ska följas upp."): (
        "ck_follow_ups_follows_one",
    ),
    _l("Bara ett antal kan räknas per 100 000 invånare eller räkna personer. Ändra vad indikatorn mäter."): (
        "ck_indicators_counts",
    ),
    _l("En indikator har högst tre decimaler. Ändra antalet."): ("ck_indicators_decimals",),
    _l("Skriv varför planen görs om."): ("ck_plans_revision_has_reason",),
    _l("En händelse är högst ett år lång och slutar tidigast den dag den börjar. Ändra dagarna."): (
        "ck_risk_events_days",
    ),
    _l("Skriv varför ni avstår."): ("ck_signatures_a_refusal_has_a_reason",),
}

# What may exist once.
_ONCE: Final[Mapping[LazyString, tuple[str, ...]]] = {
    _ONCE_MORE: (
        "uq_calendar_feeds_token_hash",
        "uq_invitations_token_hash",
        "uq_login_sessions_token_hash",
    ),
    _PUBLISHED: ("uq_annual_reports_tenant_id_year_number", "uq_published_common_pictures_tenant_id_year_number"),
    _TAKEN: (
        "uq_commitments_tenant_id_agreement_id_code",
        "uq_definitions_tenant_id_agreement_id_term",
        "uq_focus_areas_tenant_id_agreement_id_key",
    ),
    _ANSWERED: ("uq_stances_tenant_id_proposal_id_kind", "uq_stances_one_word"),
    errors.AlreadyMember.message: ("uq_memberships_space_id_member_id",),
    errors.AlreadyFollowed.message: ("uq_indicators_tenant_id_key",),
    errors.RevisionUnderWay.message: ("uq_plans_tenant_id_predecessor_id",),
    errors.AnsweredAlready.message: ("uq_signatures_tenant_id_root_id_sha256",),
    errors.JobUnderWay.message: ("uq_tickets_open",),
    errors.SomeoneWasFirst.message: (
        "uq_finding_ranks_tenant_id_finding_id_party",
        "uq_plan_settings_tenant_id",
        "uq_signing_rules_tenant_id_document_space_id",
    ),
    _l("Samma sida sparades just från ett annat fönster. Läs den innan du går vidare."): ("uq_drafts_user_id_path",),
    _l("Påminnelsen är redan skickad."): ("uq_reminders_user_id_kind_key",),
    _l("En annan fil har redan det namnet eller den kommunkoden. Rätta en av dem."): (
        "uq_spaces_municipality_code",
        "uq_spaces_slug",
    ),
    _l("Det finns redan ett konto med den e-postadressen. Logga in med det."): ("uq_users_email",),
    _l("Texten är redan lämnad för underskrift. Gå till den."): ("uq_agreement_texts_tenant_id_agreement_id_sha256",),
    _l("Det finns redan en överenskommelse med det namnet. Öppna den, eller välj ett annat namn."): (
        "uq_agreements_tenant_id_key",
    ),
    _l("Årets gemensamma lägesbild är redan påbörjad. Öppna den och fortsätt där."): (
        "uq_common_pictures_tenant_id_year",
    ),
    _l("Årets rapport är redan påbörjad. Öppna den och fortsätt där."): ("uq_contributions_tenant_id_year",),
    _l("Beslutet är redan registrerat. Läs det på sidan."): ("uq_decision_records_tenant_id_root_id_sha256",),
    _l("Dokumentet finns redan. Öppna det, och byt fil där om det behövs."): (
        "uq_document_contents_tenant_id_document_id",
        "uq_documents_tenant_id_key",
    ),
    _l("Målet är redan utvärderat för det året. Öppna utvärderingen och ändra den."): (
        "uq_evaluations_tenant_id_goal_id_year",
    ),
    _l("Året har redan ett värde. Läs det, och ändra det om det är fel."): (
        "uq_measurements_tenant_id_indicator_id_year",
    ),
    _l("Planen är redan delad. Läs vad som är delat."): ("uq_shared_plans_tenant_id_plan_id",),
    _l("Den källan har redan bidragit till lägesbilden. Öppna bidraget och skriv där."): (
        "uq_situation_contributions_tenant_id_situation_picture__fc21",
    ),
    _l("En tidigare lägesbild är redan märkt som grundläggande. Se vilken på listan."): (
        "uq_situation_pictures_baseline",
    ),
}

SENTENCES: Final[dict[str, LazyString]] = {
    name: sentence for group in (_CHECKS, _ONCE) for sentence, names in group.items() for name in names
}

# What is left, by the kind of rule (PostgreSQL, appendix A).
_KINDS: Final[Mapping[str, LazyString]] = {
    "23502": errors.NotComplete.message,
    "23503": _l("Något som det här hänger ihop med har ändrats eller tagits bort under tiden. Se hur det är nu."),
    "23505": errors.SomeoneWasFirst.message,
    "23514": _CHOICE,
    "40001": errors.SomeoneWasFirst.message,
    "40P01": errors.SomeoneWasFirst.message,
    "42501": _l("Det går inte längre: någon annan har ändrat läget, eller vem som får. Se hur det är nu."),
    "55P03": _l("Någon annan arbetar med samma sak just nu. Vänta en stund och försök igen."),
}


def sentence(error: sa.exc.DBAPIError) -> LazyString | None:
    """What to say of a rule of the database that was broken; None when it is no such error."""
    return SENTENCES.get(_constraint(error)) or _KINDS.get(_state(error))


def is_too_long(error: sa.exc.DBAPIError) -> bool:
    """A text that no index of the database has room for (class 54)."""
    return _state(error).startswith("54")


def named(error: sa.exc.DBAPIError) -> str:
    """The rule that was broken, for the log: its name, else its SQLSTATE, else what kind of error it is."""
    return _constraint(error) or _state(error) or type(error.orig).__name__


def _constraint(error: sa.exc.DBAPIError) -> str:
    return getattr(getattr(error.orig, "diag", None), "constraint_name", None) or ""


def _state(error: sa.exc.DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""
