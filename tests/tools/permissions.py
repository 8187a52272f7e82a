"""The permission table and the matrix of routes, as text."""

from collections.abc import Iterator
from typing import Final

from flask import current_app
from flask_babel import force_locale
from werkzeug.routing import Rule

from regional_app.config import ROOT
from regional_app.policy import ANYONE, POLICY, ROLE_NAMES, ROLES_OF, SIGNED_IN, P, Role

PERMISSIONS: Final = ROOT / "docs" / "permissions.md"
MATRIX: Final = ROOT / "tests" / "rules" / "matrix.yaml"
# Routes outside the feature blueprints: static files and the health answer.
OPEN_ENDPOINTS: Final = {"static", "health.show"}


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


def matrix_text() -> str:
    """tests/rules/matrix.yaml: rule × role × whose → status, from the policy; the test compares answers with it."""
    rows = {
        f"{method} {rule.rule}": _row(rule)
        for rule in sorted(current_app.url_map.iter_rules(), key=lambda rule: rule.rule)
        if rule.endpoint not in OPEN_ENDPOINTS
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    }
    head = (
        "# rule × role × whose space -> status of an answer to an allowed or refused person.\n"
        "# ok: the view answers (2xx, 3xx, or 404/409/422 of its own); login: redirect to the login page.\n"
        "# Made by ./flask docs matrix; review every difference.\n"
    )
    import yaml  # a development dependency

    return head + yaml.safe_dump(rows, sort_keys=True, width=100)


def _row(rule: Rule) -> dict[str, object]:
    permission: P = vars(current_app.view_functions[rule.endpoint])["permission"]
    allowed = POLICY[permission].roles
    if "region" in rule.arguments:
        return {"permission": str(permission), "nobody": "login", **dict(_area(allowed))}
    if "space" in rule.arguments:
        kind = vars(current_app.view_functions[rule.endpoint])["room"]
        return {"permission": str(permission), "nobody": "login", **dict(_spaces(allowed, kind))}
    signed_in = "ok" if {ANYONE, SIGNED_IN} & allowed else 403
    return {
        "permission": str(permission),
        "nobody": "ok" if ANYONE in allowed else 403,
        "member": signed_in,
        "operator": "ok" if signed_in == "ok" or Role.OPERATOR in allowed else 403,
    }


def _spaces(allowed: frozenset[str], only: str | None) -> Iterator[tuple[str, object]]:
    for kind, roles in ROLES_OF.items():
        here = only in {None, kind}
        own = {str(role): ("ok" if role in allowed else 403) if here else 404 for role in roles}
        yield f"{kind}, own", own
        yield f"{kind}, another's", {str(role): 404 for role in roles}
    yield "operator", 404


def _area(allowed: frozenset[str]) -> Iterator[tuple[str, object]]:
    roles = ROLES_OF["region"]
    yield "own region", {str(role): "ok" if role in allowed else 403 for role in roles}
    yield "another region", {str(role): 404 for role in roles}
    yield "member of the kommun only", 404
    yield "operator", 404
