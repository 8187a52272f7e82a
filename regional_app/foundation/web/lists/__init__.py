"""Lists that people live in: columns told once are the page, the sorting, the choice of columns and the file."""

from regional_app.foundation.web.lists.answers import answer, file_of, wants_file
from regional_app.foundation.web.lists.columns import Column, Filter, Listing, View
from regional_app.foundation.web.lists.selection import Selection

__all__ = ["Column", "Filter", "Listing", "Selection", "View", "answer", "file_of", "wants_file"]
