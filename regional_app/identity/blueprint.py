"""The addresses of accounts and invitations: outside the spaces."""

from regional_app.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("identity", "regional_app.identity", space=False)
