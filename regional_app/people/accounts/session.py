"""Transactions on the accounts' own engine."""

from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

from regional_app.db import own_transaction


def identity_session() -> AbstractContextManager[Session]:
    """A short transaction as the identity role; kept when the block ends well."""
    return own_transaction("identity")
