"""The addresses of accounts and invitations: outside the spaces."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("identity", "regional_app.people.identity", space=False)
