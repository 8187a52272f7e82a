"""Del 2, a kommun's own plan under the agreement: goals, genomförandeplaner, measures, follow-ups (5–6 §§)."""
