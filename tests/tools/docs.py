"""`flask docs`: the documents made from the code, and whether they are fresh."""

import click
from flask.cli import AppGroup

from tests.tools.matrix import MATRIX, matrix_text
from tests.tools.permissions import PERMISSIONS, permissions_text

docs = AppGroup("docs", help="Documents made from the code.")


@docs.command()
def permissions() -> None:
    """Write docs/permissions.md from the policy table."""
    PERMISSIONS.write_text(permissions_text())


@docs.command()
def matrix() -> None:
    """Write tests/rules/matrix.yaml from the routes and the policy; review the difference."""
    MATRIX.write_text(matrix_text())


@docs.command()
def check() -> None:
    """Exit 1 when a made document is stale."""
    stale = [
        str(path.name)
        for path, text in ((PERMISSIONS, permissions_text()), (MATRIX, matrix_text()))
        if not path.exists() or path.read_text() != text
    ]
    if stale:
        raise click.ClickException(f"stale: {', '.join(stale)}; run ./flask docs permissions and docs matrix")
