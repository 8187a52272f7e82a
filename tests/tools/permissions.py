"""The permission table as text: docs/permissions.md."""

from typing import Final

from flask import current_app
from flask_babel import force_locale

from regional_app.config import ROOT
from regional_app.policy import ANYONE, POLICY, ROLE_NAMES, SIGNED_IN, Role

PERMISSIONS: Final = ROOT / "docs" / "permissions.md"


def permissions_text() -> str:
    """docs/permissions.md: who may do what, readable by a kommunjurist."""
    lines = [
        "# Who may do what",
        "",
        "Made from `regional_app/policy.py` by `./flask docs permissions`. A record's own rules come on top.",
        "",
        "| permission | roles |",
        "|---|---|",
    ]
    names = {ANYONE: "everybody", SIGNED_IN: "everybody signed in"}
    with current_app.test_request_context(), force_locale("sv"):
        for permission, rule in POLICY.items():
            roles = [names[role] for role in names if role in rule.roles]
            roles += [f"`{role}` {ROLE_NAMES[role]}" for role in Role if role in rule.roles]
            lines.append(f"| `{permission}` | {', '.join(roles)} |")
    return "\n".join(lines) + "\n"
