"""People and rooms: accounts, sessions, memberships, invitations and the spaces themselves.

Everything about a person's account lives in schema `identity` behind an engine of its own. What a space knows of
its people is its own tenant-owned `Member`.
"""
