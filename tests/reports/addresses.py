"""The year that is reported."""

WORDS = {"year": "2026", "figure": "goals"}
