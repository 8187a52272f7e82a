"""The pages of the archive: documents, their files, their removal, the register."""

from regional_app.work.documents.blueprint import bp
from regional_app.work.documents.views import documents, files, removals

__all__ = ["bp", "documents", "files", "removals"]
