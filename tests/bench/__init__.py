"""Measuring pages against a floor in the same run: `make bench`. Ratios travel between machines, times do not."""
