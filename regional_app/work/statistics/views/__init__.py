"""The pages of statistics: indicators, the years, files, Kolada, and the area's comparison."""

from regional_app.work.statistics.blueprint import bp
from regional_app.work.statistics.views import area, exports, files, indicators, kolada, values

BLUEPRINTS = (bp, area.bp)

__all__ = ["BLUEPRINTS", "area", "exports", "files", "indicators", "kolada", "values"]
