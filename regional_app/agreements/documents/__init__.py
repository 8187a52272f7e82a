"""An agreement's text as files."""

from regional_app.agreements.documents.pdf import write as write_pdf

__all__ = ["write_pdf"]
