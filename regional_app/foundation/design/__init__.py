"""The design language on one page, for those who build: every component with its states (demo and tests only)."""
