"""Who gets which answer, as text: tests/rules/matrix.yaml, from routes and policy."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from flask import current_app
from werkzeug.routing import Rule

from regional_app.config import ROOT
from regional_app.policy import ANYONE, POLICY, ROLES_OF, SIGNED_IN, P, Role

MATRIX: Final = ROOT / "tests" / "rules" / "matrix.yaml"
# Routes outside the feature blueprints: static files and the health answer.
OPEN_ENDPOINTS: Final = {"static", "health.show"}
_HEAD: Final = """\
# Who gets which answer: every route with its permission, below the answers that each role gets.
# ok: the view answers (2xx, 3xx, or 404/409/422 of its own); login: redirect to the login page.
# Made by ./flask docs matrix; review every difference.
"""
Answer = int | str
Answers = Mapping[str, Answer]  # by role


def matrix_text() -> str:
    """Routes that answer alike stand together; the test compares answers with the file, never with the policy."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for rule in sorted(current_app.url_map.iter_rules(), key=lambda rule: rule.rule):
        if rule.endpoint in OPEN_ENDPOINTS:
            continue
        permission: P = vars(current_app.view_functions[rule.endpoint])["permission"]
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            groups[_told(_cells(rule, permission))][f"{method} {rule.rule}"] = str(permission)
    return _HEAD + "".join(f"\n{answers}{_routes(of_these)}" for answers, of_these in groups.items())


def _told(cells: Iterator[tuple[str, Answer | Answers]]) -> str:
    """The answers of a group: one line for each kind of asker, the roles by answer."""
    lines = [f"{asker}: {_cell(answers)}\n" for asker, answers in cells]
    return "- " + "  ".join(lines)


def _cell(answers: Answer | Answers) -> str:
    if not isinstance(answers, Mapping):
        return str(answers)
    by_answer: dict[Answer, list[str]] = defaultdict(list)
    for role, answer in answers.items():
        by_answer[answer].append(role)
    if len(by_answer) == 1:
        return str(*by_answer)
    return "{" + ", ".join(f"{answer}: [{', '.join(roles)}]" for answer, roles in by_answer.items()) + "}"


def _routes(routes: Mapping[str, str]) -> str:
    return "  routes:\n" + "".join(f"    {route}: {permission}\n" for route, permission in routes.items())


def _cells(rule: Rule, permission: P) -> Iterator[tuple[str, Answer | Answers]]:
    allowed = POLICY[permission].roles
    if "region" in rule.arguments:
        return _area(allowed)
    if "space" in rule.arguments:
        return _spaces(allowed, vars(current_app.view_functions[rule.endpoint])["room"])
    return _outside(allowed)


def _spaces(allowed: frozenset[str], only: str | None) -> Iterator[tuple[str, Answer | Answers]]:
    for kind, roles in ROLES_OF.items():
        here = only in {None, kind}
        yield f"{kind}, own", {role: ("ok" if role in allowed else 403) if here else 404 for role in roles}
        yield f"{kind}, another's", 404
    yield "operator", 404
    yield "nobody", "login"


def _area(allowed: frozenset[str]) -> Iterator[tuple[str, Answer | Answers]]:
    yield "own region", {role: "ok" if role in allowed else 403 for role in ROLES_OF["region"]}
    yield "another region", 404
    yield "member of the kommun only", 404
    yield "operator", 404
    yield "nobody", "login"


def _outside(allowed: frozenset[str]) -> Iterator[tuple[str, Answer | Answers]]:
    signed_in = "ok" if {ANYONE, SIGNED_IN} & allowed else 403
    yield "member", signed_in
    yield "operator", "ok" if signed_in == "ok" or Role.OPERATOR in allowed else 403
    yield "nobody", "ok" if ANYONE in allowed else 403
