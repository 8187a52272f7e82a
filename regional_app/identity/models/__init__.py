"""The records of people and rooms."""

from regional_app.identity.models.account import Credential, LoginSession, PasswordLink, User
from regional_app.identity.models.draft import Draft
from regional_app.identity.models.kept_form import KeptForm
from regional_app.identity.models.member import Member, Submission
from regional_app.identity.models.membership import Invitation, Membership
from regional_app.identity.models.notice_mark import NoticeMark
from regional_app.identity.models.space import EarlierRegion, Space
from regional_app.identity.models.throttle import Attempt

__all__ = [
    "Attempt",
    "Credential",
    "Draft",
    "EarlierRegion",
    "Invitation",
    "KeptForm",
    "LoginSession",
    "Member",
    "Membership",
    "NoticeMark",
    "PasswordLink",
    "Space",
    "Submission",
    "User",
]
