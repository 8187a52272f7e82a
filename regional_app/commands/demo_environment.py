"""The environment the demo's processes run in: what the user has set, and a default for everything else."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

from regional_app.foundation.databases.embedded import SUPERUSER, EmbeddedServer

DATABASE: Final = "regional"
DEFAULT_PORT: Final = 8000
DEFAULT_TODAY: Final = "2018-12-14"  # the agreements end in 17 days; five kommuner have reported the year
SECRETS: Final = ("SECRET_KEY", "CONTEXT_KEY")
AUDIENCES: Final = ("tenant", "area", "identity", "audit", "jobs")


class PortUnusable(ValueError):
    """PORT is not the number of a port; the message says so."""


def demo_environment(root: Path, port: int) -> dict[str, str]:
    """The environment for the demo's children; one that is set up for another mode is left as it is."""
    environment = dict(os.environ)
    if environment.get("REGIONAL_MODE", "demo") != "demo":
        return environment
    defaults = {
        "REGIONAL_MODE": "demo",
        "REGIONAL_TODAY": DEFAULT_TODAY,
        "OPERATOR_NAME": "Driftorganisationen i demon",
        "OPERATOR_EMAIL": "drift@regionen.example",
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "MAIL_SENDER": "samverkansrummet@regionen.example",
        "MAIL_FOLDER": str(root / ".demo" / "mail"),  # made-up people get no mail
        **_secrets(root / ".demo" / "secrets.env"),
    }
    if not environment.get("DATABASE_URL"):
        defaults |= _addresses(demo_server(root), environment.get("DATABASE_ROLE_PREFIX") or "regional")
    return defaults | {name: value for name, value in environment.items() if value}


def demo_server(root: Path) -> EmbeddedServer:
    """The demo's database server; its files stay in .demo/ between the runs."""
    return EmbeddedServer(root / ".demo" / "postgres")


def needs_demo_server() -> bool:
    """Whether the user has named no database, and no other mode that wants one."""
    return not os.environ.get("DATABASE_URL") and os.environ.get("REGIONAL_MODE", "demo") == "demo"


def chosen_port() -> int:
    """PORT, or the usual one."""
    value = os.environ.get("PORT") or str(DEFAULT_PORT)
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise PortUnusable(f"PORT is {value!r}; write a number from 1 to 65535.")
    return int(value)


def _secrets(path: Path) -> dict[str, str]:
    """Made once, so that sessions and signatures of an earlier run stay valid."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write("".join(f"{name}={secrets.token_hex(32)}\n" for name in SECRETS))
    pairs = (line.partition("=") for line in path.read_text().splitlines())
    return {name: value for name, _, value in pairs if name in SECRETS}


def _addresses(server: EmbeddedServer, prefix: str) -> dict[str, str]:
    urls = {f"DATABASE_URL_{name.upper()}": server.url(f"{prefix}_{name}", DATABASE) for name in AUDIENCES}
    urls["DATABASE_URL"] = urls.pop("DATABASE_URL_TENANT")
    urls["DATABASE_URL_ADMIN"] = server.url(SUPERUSER, DATABASE)
    return urls
