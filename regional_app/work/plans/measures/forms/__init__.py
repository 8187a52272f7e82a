"""What is typed about genomförandeplaner, measures and activities."""
