"""Routes of the house-keeping, by noun."""

from regional_app.people.administration.views.events import bp as events_bp
from regional_app.people.administration.views.installation import bp as installation_bp
from regional_app.people.administration.views.members import bp as members_bp

BLUEPRINTS = (members_bp, events_bp, installation_bp)
