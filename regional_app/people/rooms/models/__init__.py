"""The records of rooms and their people."""

from regional_app.people.rooms.models.member import Member, Submission
from regional_app.people.rooms.models.membership import Invitation, Membership
from regional_app.people.rooms.models.space import EarlierRegion, Space

__all__ = ["EarlierRegion", "Invitation", "Member", "Membership", "Space", "Submission"]
