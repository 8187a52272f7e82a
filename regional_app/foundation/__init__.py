"""What every room stands on: pages, drawings, the database's walls, the spaces' files. No word of the domain."""
