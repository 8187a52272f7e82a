"""The records of people and rooms."""

from regional_app.people.identity.models.account import Credential, LoginSession, PasswordLink, User
from regional_app.people.identity.models.draft import Draft
from regional_app.people.identity.models.kept_form import KeptForm
from regional_app.people.identity.models.member import Member, Submission
from regional_app.people.identity.models.membership import Invitation, Membership
from regional_app.people.identity.models.notice_mark import NoticeMark
from regional_app.people.identity.models.space import EarlierRegion, Space
from regional_app.people.identity.models.throttle import Attempt

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
