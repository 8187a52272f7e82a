"""Genomförandeplaner, their measures and the activities under them, and how far they have come."""
