"""Routes of the year's report: the kommun's contribution, the region's rollup, the area's overview."""

from regional_app.answers.reports.views import reopening, underlag
from regional_app.answers.reports.views.annual_reports import bp as annual_reports_bp
from regional_app.answers.reports.views.contributions import bp as contributions_bp
from regional_app.answers.reports.views.overview import bp as overview_bp
from regional_app.answers.reports.views.published import bp as published_bp
from regional_app.answers.reports.views.rollups import bp as rollups_bp

__all__ = ["BLUEPRINTS", "reopening", "underlag"]

BLUEPRINTS = (annual_reports_bp, contributions_bp, rollups_bp, published_bp, overview_bp)
