"""What leaves the house as a file: texts as nodes that page, PDF and Word are made of, and one way to be fetched."""
