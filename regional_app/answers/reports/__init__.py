"""Årsrapport: a kommun's contribution for the year, and the region's rollup of all (13 §)."""
