"""What is typed about plans, by noun."""
