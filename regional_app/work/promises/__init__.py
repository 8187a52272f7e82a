"""Medborgarlöften: what police and kommun promise people who live here, and whether it was kept."""
