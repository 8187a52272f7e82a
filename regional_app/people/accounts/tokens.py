"""Secret links: a random token for the person, its SHA-256 for us."""

import hashlib
import secrets


def new_token() -> str:
    """A token that cannot be guessed."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> bytes:
    """What we keep of a token."""
    return hashlib.sha256(token.encode()).digest()
