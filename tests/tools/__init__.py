"""What developers use and operators do not get: documents from code, catalogues, sizes, a browser for the tests."""
