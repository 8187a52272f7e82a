"""Routes of accounts and invitations, by noun."""

from regional_app.people.identity.blueprint import bp
from regional_app.people.identity.views import account, drafts, invitations, login

__all__ = ["account", "bp", "drafts", "invitations", "login"]
