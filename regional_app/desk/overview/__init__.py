"""Homes: the public start, the person's own places, a kommun's room and the lokalpolisområde's room."""
