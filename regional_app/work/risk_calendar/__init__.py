"""The risk calendar (riskkalender): what happens in the region, shared by the kommuner and the police."""
