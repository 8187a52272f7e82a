"""Routes of accounts and invitations, by noun."""

from regional_app.identity.blueprint import bp
from regional_app.identity.views import account, drafts, invitations, login

__all__ = ["account", "bp", "drafts", "invitations", "login"]
