"""A Word file as the one who opens it sees it: changes accepted, hidden text left, fields and controls opened."""

from regional_app.work.documents.word.blocks import Block, Paragraph, Table, WordText, read_word

__all__ = ["Block", "Paragraph", "Table", "WordText", "read_word"]
