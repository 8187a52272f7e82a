"""Lists that people live in: columns told once are the page, the sorting, the choice of columns and the file."""

from regional_app.concepts.lists.answers import answer, file_of, wanted_file
from regional_app.concepts.lists.columns import Column, Filter, Listing, View
from regional_app.concepts.lists.selection import Selection

__all__ = ["Column", "Filter", "Listing", "Selection", "View", "answer", "file_of", "wanted_file"]
