"""The pages of the risk calendar: in a kommun's room and in the region's own."""

from regional_app.foundation.web.blueprint import FeatureBlueprint

bp = FeatureBlueprint("risk_calendar", "regional_app.work.risk_calendar", prefix="/riskkalender")
