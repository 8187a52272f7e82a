"""How it went: the follow-ups of goals and measures, and the files that show it (6 §)."""
