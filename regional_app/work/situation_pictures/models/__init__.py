"""The situation picture, what its sources told, its findings with their causes and ranks."""

from regional_app.work.situation_pictures.models.contribution import SituationContribution
from regional_app.work.situation_pictures.models.finding import Cause, Finding, FindingRank, FindingValues
from regional_app.work.situation_pictures.models.in_force import in_force, spans
from regional_app.work.situation_pictures.models.kinds import (
    ORDINARY,
    RENEWED_WITHIN,
    RESTRICTED,
    WARN_BEFORE,
    Clock,
    Kind,
    Season,
    Seriousness,
    Source,
    TimeOfDay,
    Trend,
    Weekday,
    renewed_by,
)
from regional_app.work.situation_pictures.models.picture import PictureValues, SituationPicture

__all__ = [
    "ORDINARY",
    "RENEWED_WITHIN",
    "RESTRICTED",
    "WARN_BEFORE",
    "Cause",
    "Clock",
    "Finding",
    "FindingRank",
    "FindingValues",
    "Kind",
    "PictureValues",
    "Season",
    "Seriousness",
    "SituationContribution",
    "SituationPicture",
    "Source",
    "TimeOfDay",
    "Trend",
    "Weekday",
    "in_force",
    "renewed_by",
    "spans",
]
