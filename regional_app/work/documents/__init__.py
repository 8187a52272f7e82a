"""Handlingar: texts people write for documents, how they are typeset, and what is kept in the archive."""
