"""Routes of reminders: the person's settings and calendar, the reminder to sign, the operator's page."""

from regional_app.desk.reminders.views import installation, settings, signing

BLUEPRINTS = (settings.bp, signing.bp, installation.bp)

__all__ = ["BLUEPRINTS"]
