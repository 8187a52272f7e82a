"""Routes of accounts and invitations, by noun."""

from regional_app.identity.blueprint import bp
from regional_app.identity.views import account, invitations, login

__all__ = ["account", "bp", "invitations", "login"]
