"""Every setting, its type and its environment variable.

A missing secret stops the start with a sentence that names the variable. `.env.example` lists them all;
a test compares that file with `VARIABLES`.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal, cast

ROOT: Final = Path(__file__).resolve().parent.parent
MODES: Final = ("production", "demo", "test")
Mode = Literal["production", "demo", "test"]

VARIABLES: Final = {
    "REGIONAL_MODE": "production (default), demo or test",
    "PUBLIC_URL": "the address people use; must be https in production",
    "SECRET_KEY": "signs cookies and forms; at least 32 characters",
    "CONTEXT_KEY": "signs what we tell the database about who asks; 64 hexadecimal characters",
    "CONTEXT_KEY_ID": "the name of that key, so that it can be replaced without a stop (default k1)",
    "DATABASE_URL": "as role <prefix>_tenant",
    "DATABASE_URL_AREA": "as role <prefix>_area (reads only)",
    "DATABASE_URL_IDENTITY": "as role <prefix>_identity (accounts and sessions)",
    "DATABASE_URL_AUDIT": "as role <prefix>_audit (security events)",
    "DATABASE_URL_JOBS": "as role <prefix>_jobs (the worker and its queue); not through a pooler",
    "DATABASE_URL_ADMIN": "as a superuser; only for flask db-roles, migrations and the schema linter",
    "DATABASE_ROLE_PREFIX": "first part of the role names (default regional): roles belong to the whole server",
    "TRUSTED_PROXIES": "how many proxies in front may say who the client is (default 0)",
    "OPERATOR_NAME": "the public body that runs the installation; named in the accessibility statement",
    "OPERATOR_EMAIL": "where people reach it",
    "KOLADA_URL": "where Kolada's API answers (default https://api.kolada.se/v3); https, or this machine itself",
    "MAIL_SERVER": "the mail server; without one no mail is sent (in a demo or test only a server on this machine)",
    "MAIL_PORT": "its port (default 587)",
    "MAIL_SECURITY": "starttls (default), tls, or none for a server on this machine",
    "MAIL_USERNAME": "the login there, when it wants one",
    "MAIL_PASSWORD": "its password",
    "MAIL_SENDER": "the address that mail comes from; needed with MAIL_SERVER",
    "MAIL_FOLDER": "a demo's or test's mail is written here instead of being sent; refused in production",
    "REGIONAL_TODAY": "YYYY-MM-DD: the domain's day in a demo or test; refused in production",
    "TENANTS_ROOT": "folder of the kommuner and regions (default tenants/ beside wsgi.py)",
}


MAIL_SECURITY: Final = ("starttls", "tls", "none")
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


class SettingMissing(RuntimeError):
    """A setting is absent or cannot be used; the message says which and what to do."""


@dataclass(frozen=True)
class MailSettings:
    """How mail leaves: through a server, or into a folder in a demo."""

    server: str
    port: int
    security: str
    username: str | None
    password: str | None
    sender: str
    folder: Path | None


@dataclass(frozen=True)
class Settings:
    """The installation's settings, read once at start."""

    mode: Mode
    public_url: str
    secret_key: str
    context_key: bytes
    context_key_id: str
    database_url: str
    database_url_area: str
    database_url_identity: str
    database_url_audit: str
    database_url_jobs: str
    database_url_admin: str | None
    role_prefix: str
    trusted_proxies: int
    operator_name: str | None
    operator_email: str | None
    kolada_url: str
    mail: MailSettings | None
    fixed_today: date | None
    tenants_root: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Read and check every setting; raise SettingMissing with one plain sentence."""
        mode = _mode(environ)
        return cls(
            mode=mode,
            public_url=_public_url(environ, mode),
            secret_key=_secret_key(environ),
            context_key=_context_key(environ),
            context_key_id=environ.get("CONTEXT_KEY_ID", "k1"),
            database_url=_required(environ, "DATABASE_URL"),
            database_url_area=_required(environ, "DATABASE_URL_AREA"),
            database_url_identity=_required(environ, "DATABASE_URL_IDENTITY"),
            database_url_audit=_required(environ, "DATABASE_URL_AUDIT"),
            database_url_jobs=_required(environ, "DATABASE_URL_JOBS"),
            database_url_admin=environ.get("DATABASE_URL_ADMIN") or None,
            role_prefix=_role_prefix(environ),
            trusted_proxies=_whole_number(environ, "TRUSTED_PROXIES"),
            operator_name=environ.get("OPERATOR_NAME") or None,
            operator_email=environ.get("OPERATOR_EMAIL") or None,
            kolada_url=_kolada_url(environ),
            mail=_mail(environ, mode),
            fixed_today=_fixed_today(environ, mode),
            tenants_root=Path(environ.get("TENANTS_ROOT") or ROOT / "tenants"),
        )

    @property
    def is_secure(self) -> bool:
        """People reach us over https, so cookies may be bound to it."""
        return self.public_url.startswith("https://")

    def role(self, audience: str) -> str:
        """The database role of an audience: tenant, area, identity, audit, jobs, owner …"""
        return f"{self.role_prefix}_{audience}"


def _mode(environ: Mapping[str, str]) -> Mode:
    mode = environ.get("REGIONAL_MODE", "production")
    if mode not in MODES:
        raise SettingMissing(f"REGIONAL_MODE is {mode!r}; write one of {', '.join(MODES)}.")
    return cast("Mode", mode)


def _public_url(environ: Mapping[str, str], mode: Mode) -> str:
    url = _required(environ, "PUBLIC_URL").rstrip("/")
    if mode == "production" and not url.startswith("https://"):
        raise SettingMissing("PUBLIC_URL must begin with https:// in production.")
    return url


def _kolada_url(environ: Mapping[str, str]) -> str:
    """Only over https; a server on this machine may answer instead."""
    url = environ.get("KOLADA_URL", "https://api.kolada.se/v3").rstrip("/")
    if not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
        raise SettingMissing("KOLADA_URL must begin with https://.")
    return url


def _secret_key(environ: Mapping[str, str]) -> str:
    key = _required(environ, "SECRET_KEY")
    if len(key) < 32:
        raise SettingMissing("SECRET_KEY is too short; use at least 32 random characters.")
    return key


def _context_key(environ: Mapping[str, str]) -> bytes:
    key = _required(environ, "CONTEXT_KEY")
    try:
        raw = bytes.fromhex(key)
    except ValueError:
        raw = b""
    if len(raw) != 32:
        raise SettingMissing("CONTEXT_KEY must be 64 hexadecimal characters (32 random bytes).")
    return raw


def _role_prefix(environ: Mapping[str, str]) -> str:
    prefix = environ.get("DATABASE_ROLE_PREFIX", "regional")
    if not prefix.replace("_", "").isalnum() or not prefix.isascii() or not prefix.islower():
        raise SettingMissing("DATABASE_ROLE_PREFIX may hold only a-z, 0-9 and _.")
    return prefix


def _mail(environ: Mapping[str, str], mode: Mode) -> MailSettings | None:
    """None when neither a server nor a folder is named: then nothing is sent."""
    server, folder = environ.get("MAIL_SERVER"), environ.get("MAIL_FOLDER")
    if not server and not folder:
        return None
    if folder and mode == "production":
        raise SettingMissing("MAIL_FOLDER is for demos and tests; name a MAIL_SERVER in production.")
    if server and server not in _LOOPBACK and mode != "production":
        raise SettingMissing("MAIL_SERVER must be this machine in a demo or test: made-up people get no real mail.")
    security = environ.get("MAIL_SECURITY") or "starttls"
    if security not in MAIL_SECURITY or (security == "none" and server and server not in _LOOPBACK):
        raise SettingMissing("MAIL_SECURITY must be starttls or tls; none only for a server on this machine.")
    return MailSettings(
        server=server or "",
        port=_whole_number(environ, "MAIL_PORT", "587"),
        security=security,
        username=environ.get("MAIL_USERNAME") or None,
        password=environ.get("MAIL_PASSWORD") or None,
        sender=_required(environ, "MAIL_SENDER"),
        folder=Path(folder) if folder else None,
    )


def _fixed_today(environ: Mapping[str, str], mode: Mode) -> date | None:
    value = environ.get("REGIONAL_TODAY")
    if not value:
        return None
    if mode == "production":
        raise SettingMissing("REGIONAL_TODAY is for demos and tests; remove it in production.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise SettingMissing(f"REGIONAL_TODAY is {value!r}; write a day as YYYY-MM-DD.") from None


def _whole_number(environ: Mapping[str, str], name: str, default: str = "0") -> int:
    value = environ.get(name) or default
    if not value.isdecimal():
        raise SettingMissing(f"{name} is {value!r}; write a whole number.")
    return int(value)


def _required(environ: Mapping[str, str], name: str) -> str:
    value = environ.get(name)
    if not value:
        raise SettingMissing(f"{name} is missing: {VARIABLES[name]}. See .env.example.")
    return value
