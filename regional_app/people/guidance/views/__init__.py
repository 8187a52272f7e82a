"""Routes of help: words, guides and answers; the accessibility statement; the operator's list of reports."""

from regional_app.people.guidance.views.accessibility import bp as accessibility_bp
from regional_app.people.guidance.views.help import bp as help_bp
from regional_app.people.guidance.views.reports import bp as reports_bp

BLUEPRINTS = (help_bp, accessibility_bp, reports_bp)
