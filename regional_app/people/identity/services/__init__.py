"""Acts that span a space's people and their accounts."""

from regional_app.people.identity.services.accounts import (
    change_password,
    close_account,
    open_account,
    owner_of_password_link,
    use_password_link,
    write_password_link,
)
from regional_app.people.identity.services.memberships import (
    Invited,
    accept,
    describe_member,
    end_membership,
    invitation,
    invite,
    invite_again,
    invited_member,
)

__all__ = [
    "Invited",
    "accept",
    "change_password",
    "close_account",
    "describe_member",
    "end_membership",
    "invitation",
    "invite",
    "invite_again",
    "invited_member",
    "open_account",
    "owner_of_password_link",
    "use_password_link",
    "write_password_link",
]
