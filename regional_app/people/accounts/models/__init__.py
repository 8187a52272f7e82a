"""The records of an account."""

from regional_app.people.accounts.models.account import Credential, LoginSession, PasswordLink, User
from regional_app.people.accounts.models.attempt import Attempt

__all__ = ["Attempt", "Credential", "LoginSession", "PasswordLink", "User"]
