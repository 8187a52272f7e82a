"""The door: logging in and out."""
