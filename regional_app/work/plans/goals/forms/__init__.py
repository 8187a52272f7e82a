"""What is typed about goals."""
