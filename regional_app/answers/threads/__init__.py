"""Röda tråden: problem, cause, goal, measure, follow-up and report as one chain; and the ends that hang loose."""
