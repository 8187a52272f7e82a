"""What surrounds the database: the embedded server, roles and grants, row level security."""
